import type { EventModel, Milliseconds, Session } from './event-model.js';
import { isDay, parseDay, parseInstant } from './instant.js';
import { programmeDay } from './programme-day.js';
import { sessionEnd, sessionPhase } from './session-phase.js';
import { timeLeft, type TimeLeft } from './time-left.js';
import { dayKeyAt, dayMs, startOfDay } from './zone.js';

export type CountdownKind = 'start' | 'end' | 'session' | 'instant';

interface Counting {
  readonly targetMs: Milliseconds;
  readonly left: TimeLeft;
}

/** What a countdown says at one moment. */
export type Countdown =
  | (Counting & {
      readonly phase: 'before';
      readonly kind: CountdownKind;
      readonly session?: Session;
      /** The target is a day, without a time. */
      readonly day?: string;
    })
  | {
      readonly phase: 'on-now';
      /** Empty where the event is on without a session to name. */
      readonly sessions: readonly Session[];
      /** When the first of them ends or, where there is none, the event. */
      readonly targetMs: Milliseconds;
      /** What begins next on the same day. */
      readonly next: readonly Session[];
    }
  | (Counting & {
      readonly phase: 'break' | 'until-tomorrow';
      /** What begins then; several where they run in parallel. */
      readonly next: readonly Session[];
      /** The coffee or the lunch that the programme names. */
      readonly pause?: Session;
      /** Nothing has taken place yet: the doors are open, so to speak. */
      readonly opening: boolean;
    })
  | { readonly phase: 'over'; readonly kind: CountdownKind; readonly session?: Session; readonly endedMs: Milliseconds }
  | { readonly phase: 'postponed' | 'cancelled'; readonly session?: Session }
  | {
      readonly phase: 'none';
      /** What is counted to is the id of no session. */
      readonly unknown: boolean;
    };

export type CountdownPhase = Countdown['phase'];

/**
 * What a countdown to `to` says at `nowMs`: `start`, `end`, `next`, the id of a session, or an ISO 8601 instant.
 * An event that is postponed or cancelled is not counted to, whatever was asked.
 */
export function countdown(model: EventModel, to: string, nowMs: Milliseconds): Countdown {
  const { event, sessionById } = model;
  if (event.status === 'postponed' || event.status === 'cancelled') return { phase: event.status };
  const session = sessionById.get(to);
  const programme = programmeOf(model);
  const { startMs, endMs, upcoming } = programme;
  const zone = event.timeZone;
  const before = (kind: CountdownKind, targetMs: Milliseconds, about: { session?: Session; day?: string } = {}) =>
    ({ phase: 'before', kind, targetMs, left: timeLeft(zone, nowMs, targetMs), ...about }) as const;
  const dayOf = (text = '') => (isDay(text) ? { day: text } : {});

  if (to === 'start' || to === 'end' || to === 'next') {
    if (startMs === undefined) return { phase: 'none', unknown: false };
    if (nowMs >= endMs!) return { phase: 'over', kind: 'end', endedMs: endMs! };
    if (to === 'end') return before('end', endMs!, programme.endsWithDay ? dayOf(event.end) : {});
    const [next] = to === 'next' ? upcoming(nowMs) : [];
    if (nowMs < startMs && !(next && next.startMs! < startMs)) return before('start', startMs, dayOf(event.start));
    return next ? before('session', next.startMs!, { session: next }) : during(programme, nowMs);
  }
  if (session) return towards(session, nowMs, before);
  const instantMs = parseInstant(to);
  if (instantMs === undefined) return { phase: 'none', unknown: true };
  return nowMs < instantMs ? before('instant', instantMs) : { phase: 'over', kind: 'instant', endedMs: instantMs };
}

/** The next instant after `nowMs` at which the countdown says something else, as far as that is known by now. */
export function nextCountdownChange(current: Countdown, nowMs: Milliseconds): Milliseconds | undefined {
  if (!('targetMs' in current)) return undefined;
  const awaited = [current.targetMs];
  if (current.phase === 'on-now') {
    awaited.push(...current.sessions.map((session) => sessionEnd(session)!));
    awaited.push(...current.next.map(({ startMs }) => startMs!));
  }
  // Each figure changes on whole minutes before what it counts to.
  const changes = awaited.map((ms) => ms - (Math.ceil((ms - nowMs) / minuteMs) - 1) * minuteMs);
  return Math.min(...changes);
}

const minuteMs = 60_000;

interface Programme {
  readonly zone: string;
  /** Sessions that take place, in the order of time. */
  readonly held: readonly Session[];
  readonly startMs: Milliseconds | undefined;
  /** Defined where the start is. */
  readonly endMs: Milliseconds | undefined;
  /** The end is the end of the day that the feed names. */
  readonly endsWithDay: boolean;
  /** What begins next, sessions in parallel together; pauses are not waited for. */
  readonly upcoming: (nowMs: Milliseconds) => readonly Session[];
}

/**
 * When the event begins and ends. What the feed leaves out is taken from the sessions; a day's end gives way to the end of
 * the last session on that day, and no end is earlier than that of the last session.
 */
function programmeOf({ event, sessions }: EventModel): Programme {
  const { timeZone: zone, end = '' } = event;
  const held = sessions.filter(({ startMs, status }) => startMs !== undefined && status !== 'cancelled');
  const startMs = event.startMs ?? held[0]?.startMs;
  const lastMs = held.reduce((latest, session) => Math.max(latest, sessionEnd(session)!), -Infinity);
  const onLastDay = isDay(end) && lastMs > startOfDay(zone, end);
  const endMs = onLastDay ? lastMs : Math.max(lastMs, event.endMs ?? -Infinity);
  return {
    zone,
    held,
    startMs,
    // Without any end it lasts as long as the day on which it begins.
    endMs: startMs === undefined ? undefined : endMs > startMs ? endMs : endOfDay(zone, startMs),
    endsWithDay: isDay(end) && endMs === event.endMs,
    upcoming(nowMs) {
      const coming = held.filter((session) => session.startMs! > nowMs && !isPause(session));
      return coming.filter((session) => session.startMs === coming[0]!.startMs);
    },
  };
}

/** While the event is on. */
function during({ zone, held, endMs, upcoming }: Programme, nowMs: Milliseconds): Countdown {
  const live = held.filter((session) => sessionPhase(session, nowMs) === 'live');
  const talks = live.filter((session) => !isPause(session));
  const next = upcoming(nowMs);
  const [first] = next;
  const nextToday = first?.dayKey === programmeDay(zone, nowMs);
  // A dinner after which nothing follows that day is not a break from anything.
  const sessions = nextToday || talks.length ? talks : live;
  if (sessions.length || !first) {
    const targetMs = Math.min(...sessions.map((session) => sessionEnd(session)!), sessions.length ? Infinity : endMs!);
    return { phase: 'on-now', sessions, targetMs, next: nextToday ? next : [] };
  }
  const targetMs = first.startMs!;
  const [pause] = live;
  return {
    phase: nextToday ? 'break' : 'until-tomorrow',
    targetMs,
    left: timeLeft(zone, nowMs, targetMs),
    next,
    ...(pause && { pause }),
    opening: held[0]!.startMs! > nowMs,
  };
}

/** A countdown to one session: then it is on, then it is over. */
function towards(
  session: Session,
  nowMs: Milliseconds,
  before: (kind: CountdownKind, targetMs: Milliseconds, about: { session: Session }) => Countdown,
): Countdown {
  const { startMs, status } = session;
  if (status === 'cancelled') return { phase: 'cancelled', session };
  if (startMs === undefined) return { phase: 'none', unknown: false };
  const endMs = sessionEnd(session)!;
  if (nowMs < startMs) return before('session', startMs, { session });
  if (nowMs < endMs) return { phase: 'on-now', sessions: [session], targetMs: endMs, next: [] };
  return { phase: 'over', kind: 'session', session, endedMs: endMs };
}

const isPause = ({ kind }: Session) => kind === 'break' || kind === 'meal';

function endOfDay(zone: string, instantMs: Milliseconds): Milliseconds {
  const day = dayKeyAt(zone, instantMs);
  return startOfDay(zone, new Date(parseDay(day)! + dayMs).toISOString().slice(0, 10));
}
