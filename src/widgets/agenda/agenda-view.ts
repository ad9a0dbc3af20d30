import type { DayKey, EventModel, Milliseconds, Session, Text } from '../../domain/event-model.js';
import { speakerName } from '../../domain/speaker-name.js';
import { groupByDay, initialDay } from '../../domain/programme.js';
import { programmeDays } from '../../domain/programme-day.js';
import { plainText } from '../../parts/feed-text.js';
import type { Words } from '../../i18n/words.js';

/** People named in a row; the dialog names them all. */
const peopleInRow = 3;

export interface SessionRow {
  readonly session: Session;
  readonly time: string;
  readonly previousTime: string | undefined;
  readonly people: string;
  /** How many people the row leaves out. */
  readonly morePeople: number;
  readonly room: string;
  readonly previousRoom: string | undefined;
  /** Track, kind and the languages in which one can follow it, in the reader's words. */
  readonly facts: readonly string[];
  /** Place of its track among the event's tracks, for the colour; undefined where it has none. */
  readonly trackIndex: number | undefined;
}

export interface GroupView {
  readonly startMs: Milliseconds | undefined;
  readonly rows: readonly SessionRow[];
}

export interface DayView {
  readonly dayKey: DayKey | undefined;
  readonly title: string;
  readonly groups: readonly GroupView[];
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
  const rowOf = sessionRow(model, words, zone);
  const rows = shown.flatMap(({ groups }) => groups).flatMap((group) => group.sessions);
  return {
    count: rows.length,
    firstMs: rows[0]?.startMs,
    links:
      keys.length > 1
        ? [...keys.map((key) => link(key, formats.day(key, 'short'))), link('all', strings.agenda.allDays)]
        : [],
    days: shown.map(({ dayKey, groups }) => ({
      dayKey,
      title: dayKey ? formats.day(dayKey) : strings.agenda.withoutTime,
      groups: groups.map((group) => ({ startMs: group.startMs, rows: group.sessions.map(rowOf) })),
    })),
  };
}

/** Makes the rows of one event. */
function sessionRow(model: EventModel, words: Words, zone: string): (session: Session) => SessionRow {
  const { formats, strings } = words;
  const { languages } = model.event;
  const text = (value: Text | undefined) => plainText(value, words, languages);
  const trackIndexes = new Map(model.tracks.map(({ id }, index) => [id, index]));
  const roomName = (id: string) => text(model.roomById.get(id)?.name) || id;

  return (session) => {
    const people = session.people.slice(0, peopleInRow).flatMap(({ speaker, role }) => {
      const person = model.speakerById.get(speaker);
      if (!person) return [];
      const name = speakerName(person, words.language, languages);
      return role && role !== 'speaker' ? `${name} (${strings.agenda.role[role]})` : name;
    });
    const { startMs, endMs, previousStart, previousRoom, kind, track, languages: spoken = [] } = session;
    const understood = [...new Set([...spoken, ...(session.interpretation ?? [])])];
    const previousStartMs = previousStart === undefined ? undefined : Date.parse(previousStart);
    return {
      session,
      time: startMs === undefined ? '' : formats.timeRange(startMs, endMs, zone),
      previousTime:
        previousStartMs === undefined || previousStartMs === startMs
          ? undefined
          : formats.timeRange(previousStartMs, previousEndMs(session), zone),
      people: people.length ? formats.list(people, true) : '',
      morePeople: session.people.length - people.length,
      room: session.allRooms ? '' : formats.list(session.roomIds.map(roomName), true),
      previousRoom:
        previousRoom === undefined || session.roomIds.includes(previousRoom) ? undefined : roomName(previousRoom),
      facts: [
        track === undefined ? '' : text(model.trackById.get(track)?.name),
        kind && kind !== 'other' ? strings.agenda.kind[kind] : '',
        understood.length ? formats.list(understood.map(formats.language), true) : '',
      ].filter(Boolean),
      trackIndex: track === undefined ? undefined : trackIndexes.get(track),
    };
  };
}

const previousEndMs = ({ previousEnd }: Session) => (previousEnd === undefined ? undefined : Date.parse(previousEnd));
