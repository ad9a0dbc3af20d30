import type { DayKey, EventModel, Milliseconds, Session } from '../../domain/event-model.js';
import { parseInstant } from '../../domain/instant.js';
import { groupByDay, initialDay, type TimeGroup } from '../../domain/programme.js';
import { programmeDays } from '../../domain/programme-day.js';
import {
  compose,
  facts,
  feedLine,
  markedText,
  speakerLine,
  type Line,
  type MarkedText,
} from '../../parts/feed-text.js';
import { roomName, roomWords } from '../../parts/room-words.js';
import type { Words } from '../../i18n/words.js';

/** People named in a row; the dialog names them all. */
const peopleInRow = 3;

export interface SessionRow {
  readonly session: Session;
  readonly time: string;
  readonly previousTime: string | undefined;
  readonly title: MarkedText;
  /** The first of them, and how many more. */
  readonly people: Line;
  readonly room: Line;
  readonly previousRoom: Line | undefined;
  readonly track: Line;
  /** Kind and the languages in which one can follow it, in the reader's words. */
  readonly facts: Line;
}

export interface DayView {
  readonly title: string;
  readonly groups: readonly TimeGroup[];
}

/** The days one can go to. */
export interface DayLink {
  /** `all`, or a day. */
  readonly value: string;
  readonly title: string;
  readonly current: boolean;
  readonly today: boolean;
}

export interface AgendaView {
  readonly links: readonly DayLink[];
  readonly days: readonly DayView[];
  /** How many sessions are shown. */
  readonly count: number;
  /** Start of the first of them; zones are named as of then. */
  readonly firstMs: Milliseconds | undefined;
  /** What is written in a session's row. Asked for one after the other, as they are drawn. */
  readonly rowOf: (session: Session) => SessionRow;
  /** Place of a session's track among the event's tracks, for the colour; undefined where it has none. */
  readonly trackIndexOf: (session: Session) => number | undefined;
}

export interface AgendaViewOptions {
  readonly words: Words;
  readonly zone: string;
  /** `auto`, `all`, or a day. */
  readonly day: string;
  readonly today: DayKey;
}

/** The programme as the template draws it, but for what changes from minute to minute. */
export function agendaView(
  model: EventModel,
  sessions: readonly Session[],
  { words, zone, day, today }: AgendaViewOptions,
): AgendaView {
  const { formats, strings } = words;
  const keys = programmeDays(sessions);
  const chosen = day === 'all' ? 'all' : initialDay(keys, day, today);
  const shown = groupByDay(sessions).filter(
    ({ dayKey }) => chosen === 'all' || chosen === undefined || dayKey === chosen || dayKey === undefined,
  );
  const link = (value: string, title: string) => ({ value, title, current: value === chosen, today: value === today });
  const shownGroups = shown.flatMap(({ groups }) => groups);
  const trackIndexes = new Map(model.tracks.map(({ id }, index) => [id, index]));
  return {
    count: shownGroups.reduce((count, group) => count + group.sessions.length, 0),
    firstMs: shownGroups[0]?.startMs,
    rowOf: sessionRow(model, words, zone),
    trackIndexOf: ({ track }) => (track === undefined ? undefined : trackIndexes.get(track)),
    links:
      keys.length > 1
        ? [...keys.map((key) => link(key, formats.day(key, 'short'))), link('all', strings.agenda.allDays)]
        : [],
    days: shown.map(({ dayKey, groups }) => ({
      title: dayKey ? formats.day(dayKey) : strings.agenda.withoutTime,
      groups,
    })),
  };
}

/** Makes the rows of one event. */
function sessionRow(model: EventModel, words: Words, zone: string): (session: Session) => SessionRow {
  const { formats, strings } = words;
  const { languages } = model.event;
  // Many sessions share these.
  const rooms = remembered((ids) => roomWords({ roomIds: ids.split('\n') }, model, words));
  const trackName = remembered((id) => feedLine(model.trackById.get(id)?.name, words, languages));
  const personName = remembered((id) => {
    const person = model.speakerById.get(id);
    return person ? speakerLine(person, words, languages) : [];
  });
  const languageNames = remembered((tags) => [formats.list([...new Set(tags.split(','))].map(formats.language), true)]);

  const peopleOf = ({ people }: Session) => {
    const names = people.slice(0, peopleInRow).flatMap(({ speaker, role }) => {
      const name = personName(speaker);
      if (!name.length) return [];
      return [role && role !== 'speaker' ? compose((text) => `${text} (${strings.agenda.role[role]})`, name) : name];
    });
    const more = people.length - names.length;
    const rest = more ? ` ${strings.agenda.morePeople(more)}` : '';
    return compose((...texts) => formats.list(texts, true) + rest, ...names);
  };

  return (session) => {
    const { startMs, endMs, previousStart, previousRoom, roomIds, kind, track } = session;
    const understood = [...(session.languages ?? []), ...(session.interpretation ?? [])];
    const previousStartMs = previousStart === undefined ? undefined : parseInstant(previousStart);
    return {
      session,
      time: startMs === undefined ? '' : formats.timeRange(startMs, endMs, zone),
      previousTime:
        previousStartMs === undefined || previousStartMs === startMs
          ? undefined
          : formats.timeRange(previousStartMs, previousEndMs(session), zone),
      title: markedText(session.title, words, languages),
      people: peopleOf(session),
      room: session.allRooms || !roomIds.length ? [] : rooms(roomIds.join('\n')),
      previousRoom:
        previousRoom === undefined || roomIds.includes(previousRoom) ? undefined : roomName(previousRoom, model, words),
      track: track === undefined ? [] : trackName(track),
      facts: facts(
        kind && kind !== 'other' ? strings.agenda.kind[kind] : '',
        understood.length ? languageNames(understood.join()) : '',
      ),
    };
  };
}

/** Answers the second time from memory. */
function remembered(make: (key: string) => Line): (key: string) => Line {
  const values = new Map<string, Line>();
  return (key) => {
    if (!values.has(key)) values.set(key, make(key));
    return values.get(key)!;
  };
}

const previousEndMs = ({ previousEnd }: Session) => (previousEnd === undefined ? undefined : parseInstant(previousEnd));
