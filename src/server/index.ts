/** The poll service, for programs that run it inside their own. */
export { createPollApp } from './poll-app.js';
export type { PollApp, PollAppOptions } from './poll-app.js';
export { startPollService } from './poll-service.js';
export type { PollService, PollServiceOptions } from './poll-service.js';
export { followFeed } from './feed-follower.js';
export type { FeedFollower, FeedFollowerOptions } from './feed-follower.js';
export { fixedPolls, pollBook } from './poll-source.js';
export type { PollBook, PollSource } from './poll-source.js';
export type { Log, LogLine } from './log.js';
export { memoryStorage } from './storage/memory-storage.js';
export { openStorage } from './storage/open-storage.js';
export type { CountedAnswers, NumberedControl, PollStorage, VoteOutcome, VoteToStore } from './storage/poll-storage.js';
