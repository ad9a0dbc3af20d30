import { html, nothing, type TemplateResult } from 'lit';
import type { Countdown, CountdownPhase } from '../../domain/countdown.js';
import type { EventModel, Link, Milliseconds, Session, Text } from '../../domain/event-model.js';
import { sessionEnd } from '../../domain/session-phase.js';
import type { TimeLeft } from '../../domain/time-left.js';
import type { Words } from '../../i18n/words.js';
import { facts, feedText, lineContent, type Line } from '../../parts/feed-text.js';
import { roomWords } from '../../parts/room-words.js';
import { sentenceWith } from '../../parts/sentence-with.js';
import { dayWords, figuresOf, momentWords, nextEventFacts, spokenTime, timeToGo } from './countdown-view.js';

/** Sessions in parallel that are named; the others are only counted. */
const sessionsNamed = 4;

type In<Phase extends CountdownPhase> = Extract<Countdown, { phase: Phase }>;

/** What is the same for everything in one drawing. */
export interface CountdownScene {
  readonly model: EventModel;
  readonly words: Words;
  /** Zone in which moments are shown. */
  readonly zone: string;
  readonly nowMs: Milliseconds;
  /** The author's words for what is counted to. */
  readonly label: string | undefined;
  readonly href: (session: Session) => string;
  readonly onSelect: (click: MouseEvent, session: Session) => void;
}

export function countdownTemplate(current: Countdown, scene: CountdownScene): TemplateResult | typeof nothing {
  const { countdown: strings } = scene.words.strings;
  switch (current.phase) {
    case 'before':
      return timer(current, untilTarget(current, scene), scene);
    case 'on-now':
      return timer(current, onNow(current, scene), scene);
    case 'break':
    case 'until-tomorrow':
      return timer(current, untilNext(current, scene), scene);
    case 'over':
      return html`<slot name="over">${over(current, scene)}</slot>`;
    case 'postponed':
    case 'cancelled':
      return said(current.phase, sentenceWith(strings[current.phase], nameOf(current.session, scene)));
    default:
      return nothing;
  }
}

/** Whatever goes on counting: a screen reader reads it where the visitor asks for it, and never by itself. */
function timer({ phase }: Countdown, content: unknown, { words }: CountdownScene): TemplateResult {
  const { label } = words.strings.countdown;
  return html`<div role="timer" aria-live="off" aria-label=${label} part="timer" class=${phase}>${content}</div>`;
}

const said = (phase: CountdownPhase, sentence: unknown) => html`<p part="sentence" class=${phase}>${sentence}</p>`;

const phaseLabel = (words: unknown) => html`<p part="phase" class="phase">${words}</p>`;

function untilTarget({ kind, session, day, targetMs, left }: In<'before'>, scene: CountdownScene) {
  const { words, zone, nowMs, label } = scene;
  const { countdown: strings } = words.strings;
  const when = day ? html`<time datetime=${day}>${dayWords(day, zone, nowMs, words)}</time>` : moment(targetMs, scene);
  const sentence = label
    ? sentenceWith(strings.untilLabelled, html`<bdi>${label}</bdi>`, when)
    : session
      ? sentenceWith(strings.untilSession, link(session, scene), when)
      : kind === 'instant'
        ? sentenceWith(strings.untilMoment, when)
        : sentenceWith(kind === 'end' ? strings.untilEnd : strings.untilStart, nameOf(undefined, scene), when);
  return count(left, sentence, words);
}

/** The figures for the eye, the same in words for the ear, and what they count to. */
function count(left: TimeLeft, sentence: unknown, words: Words) {
  return html`<p part="figures" class="figures" aria-hidden="true">
      ${figuresOf(left, words).map(
        ({ figure, word }) =>
          html`<span part="figure" class="figure"
            ><span part="number" class="number">${figure}</span> <span part="unit" class="unit">${word}</span></span
          > `,
      )}
    </p>
    <p part="sentence" class="sentence muted">
      <span class="visually-hidden">${spokenTime(left, words)}</span> ${sentence}
    </p>`;
}

function onNow({ sessions, targetMs, next }: In<'on-now'>, scene: CountdownScene) {
  const { words, model, nowMs, zone } = scene;
  const { countdown: strings } = words.strings;
  const toGo = (endMs: Milliseconds) => timeToGo(model.event.timeZone, nowMs, endMs, words);
  return html`${phaseLabel(strings.onNow)}
  ${
    sessions.length
      ? sessionList(sessions, (session) => toGo(sessionEnd(session)!), scene)
      : item(nameOf(undefined, scene), [toGo(targetMs)])
  }
  ${
    next.length
      ? html`${phaseLabel(strings.next)}
          <div class="next">
            ${sessionList(next, ({ startMs }) => strings.startsAt(words.formats.time(startMs!, zone)), scene)}
          </div>`
      : nothing
  }`;
}

function untilNext(current: In<'break' | 'until-tomorrow'>, scene: CountdownScene) {
  const { phase, pause, opening, left, next, targetMs } = current;
  const { words } = scene;
  const { countdown: strings } = words.strings;
  const today = phase === 'break';
  const label = pause ? text(pause.title, scene) : today && !opening ? strings.break : '';
  return html`${label ? phaseLabel(label) : nothing}
  ${count(left, sentenceWith(strings.untilNext, moment(targetMs, scene, today)), words)} ${phaseLabel(strings.next)}
  ${sessionList(next, () => '', scene)}`;
}

function over({ kind, session, endedMs }: In<'over'>, scene: CountdownScene) {
  const { model, words } = scene;
  const { countdown: strings } = words.strings;
  const { links = [], languages, nextEvent } = model.event;
  if (kind === 'instant') return said('over', sentenceWith(strings.passed, moment(endedMs, scene)));
  const { recording } = session ?? {};
  const recordings: readonly Link[] = recording
    ? [{ url: recording }]
    : links.filter((link) => link.kind === 'video' && !session);
  const { name, url } = nextEvent ?? {};
  const nextName = feedText(name, words, languages);
  return html`${said('over', sentenceWith(strings.over, nameOf(session, scene)))}
  ${recordings.map(
    ({ url, label }) => html`<p><a href=${url}>${label ? text(label, scene) : strings.recordings}</a></p>`,
  )}
  ${
    nextEvent && !session
      ? html`${phaseLabel(strings.nextEvent)}
          <div part="next-event">
            ${item(url ? html`<a href=${url}>${nextName}</a>` : nextName, nextEventFacts(nextEvent, words, languages))}
          </div>`
      : nothing
  }`;
}

function sessionList(sessions: readonly Session[], note: (session: Session) => string, scene: CountdownScene) {
  const { model, words } = scene;
  const more = sessions.length - sessionsNamed;
  return html`<ul class="sessions ${sessions.length > 1 ? 'several' : ''}">
    ${sessions
      .slice(0, sessionsNamed)
      .map(
        (session) =>
          html`<li part="session">
            ${item(link(session, scene), [roomWords(session, model, words), note(session)])}
          </li>`,
      )}
    ${more > 0 ? html`<li class="muted">${words.strings.agenda.moreSessions(more)}</li>` : nothing}
  </ul>`;
}

/** A title, and a line of facts below it. */
function item(title: unknown, parts: readonly (Line | string)[]) {
  const known = facts(...parts);
  return html`<p part="title" class="title">${title}</p>
    ${known.length ? html`<p part="facts" class="muted">${lineContent(known)}</p>` : nothing}`;
}

function link(session: Session, scene: CountdownScene) {
  return html`<a href=${scene.href(session)} @click=${(click: MouseEvent) => scene.onSelect(click, session)}
    >${text(session.title, scene)}</a
  >`;
}

function moment(instantMs: Milliseconds, { words, zone, nowMs }: CountdownScene, timeOnly = false) {
  return html`<time datetime=${new Date(instantMs).toISOString()}
    >${momentWords(instantMs, zone, nowMs, words, timeOnly)}
    <span class="zone">(${words.formats.zoneName(zone, instantMs)})</span></time
  >`;
}

/** The name of a session, or else of the event. */
const nameOf = (session: Session | undefined, scene: CountdownScene) =>
  text(session?.title ?? scene.model.event.name, scene);

const text = (text: Text, { model, words }: CountdownScene) => feedText(text, words, model.event.languages);
