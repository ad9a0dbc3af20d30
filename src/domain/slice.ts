import type { EventModel, Session, Speaker, Text } from './event-model.js';

/** What an author's `only-*` attributes ask for: each a list of alternatives, an id or a name in any language. */
export interface SessionSlice {
  readonly day?: string | undefined;
  readonly track?: string | undefined;
  readonly room?: string | undefined;
  readonly speaker?: string | undefined;
  readonly organization?: string | undefined;
  readonly sponsor?: string | undefined;
  readonly country?: string | undefined;
  readonly tag?: string | undefined;
}

export interface SlicedSessions {
  readonly sessions: readonly Session[];
  /** Values that nothing in the event answers to. */
  readonly unknown: readonly UnknownValue[];
}

/** A value of an `only-*` attribute that nothing answers to. */
export interface UnknownValue {
  readonly attribute: string;
  readonly value: string;
}

/** Whether `wanted` is `id` or, case ignored, `name` in one of its languages. */
export function answersTo(wanted: string, id: string | undefined, name?: Text): boolean {
  const names = name === undefined ? [] : typeof name === 'string' ? [name] : Object.values(name);
  return wanted === id || names.some((one) => one.toLowerCase() === wanted.toLowerCase());
}

/** The values of an `only-*` attribute. */
export function sliceValues(attribute: string | undefined): readonly string[] {
  return (attribute ?? '')
    .split(',')
    .map((value) => value.trim())
    .filter(Boolean);
}

/**
 * The items that answer to every attribute of `slice`, to any of its values; `asked` says what it means to answer. A value
 * that is unknown matches nothing.
 */
export function sliceBy<Item, Key extends string>(
  all: readonly Item[],
  slice: { readonly [key in Key]?: string | undefined },
  asked: Record<Key, (item: Item, wanted: string) => boolean>,
): { readonly items: Item[]; readonly unknown: readonly UnknownValue[] } {
  const unknown: UnknownValue[] = [];
  let items = [...all];
  for (const key of Object.keys(asked) as Key[]) {
    const values = sliceValues(slice[key]);
    if (!values.length) continue;
    for (const value of values) {
      if (!all.some((item) => asked[key](item, value))) unknown.push({ attribute: `only-${key}`, value });
    }
    items = items.filter((item) => values.some((value) => asked[key](item, value)));
  }
  return { items, unknown };
}

/** The sessions that answer to every attribute of `slice`, to any of its values. */
export function sliceSessions(model: EventModel, slice: SessionSlice): SlicedSessions {
  const people = (session: Session): Speaker[] =>
    session.people.flatMap(({ speaker }) => model.speakerById.get(speaker) ?? []);
  const { items, unknown } = sliceBy<Session, keyof SessionSlice>(model.sessions, slice, {
    day: (session, wanted) => session.dayKey === wanted,
    track: (session, wanted) =>
      !!session.track && answersTo(wanted, session.track, model.trackById.get(session.track)?.name),
    room: (session, wanted) => session.roomIds.some((id) => answersTo(wanted, id, model.roomById.get(id)?.name)),
    speaker: (session, wanted) => people(session).some(({ id, name }) => answersTo(wanted, id, name)),
    organization: (session, wanted) =>
      people(session).some(({ organization }) => answersTo(wanted, undefined, organization)),
    sponsor: (session, wanted) =>
      !!session.sponsor && answersTo(wanted, session.sponsor, model.sponsorById.get(session.sponsor)?.name),
    country: (session, wanted) => people(session).some(({ country }) => answersTo(wanted.toUpperCase(), country)),
    tag: (session, wanted) => !!session.tags?.some((tag) => answersTo(wanted, undefined, tag)),
  });
  return { sessions: items, unknown };
}
