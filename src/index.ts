/** The public door for programs: classes, functions and types. Importing it registers no element and has no effect. */
export { define } from './base/define.js';
export { version } from './base/version.js';
export { WcoAgenda } from './widgets/agenda/agenda.js';
export { WcoCountdown } from './widgets/countdown/countdown.js';
export { WcoEvent } from './widgets/event/event.js';
export { WcoPoll } from './widgets/poll/poll.js';
export { WcoSpeakerGrid } from './widgets/speaker-grid/speaker-grid.js';
export { WcoSponsorWall } from './widgets/sponsor-wall/sponsor-wall.js';
export type { WidgetState } from './parts/wco-widget.js';
export type { ReportedProblem } from './controllers/report-problems.js';

export { readFeed } from './feed/read-feed.js';
export type { ReadFeed } from './feed/read-feed.js';
export type { Problem, ProblemCode } from './feed/problem.js';
export { sentence } from './i18n/problem-sentences.js';
export type { EventFeed } from './domain/generated/event-feed.js';
export type { EventModel, Poll, Session, Speaker, Sponsor } from './domain/event-model.js';
