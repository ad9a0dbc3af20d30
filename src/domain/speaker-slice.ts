import { byOrder } from './by-order.js';
import type { EventModel, Speaker } from './event-model.js';
import { answersTo, sliceBy, type UnknownValue } from './slice.js';

/** What an author's attributes ask for: each `only-*` a list of alternatives, an id or a name in any language. */
export interface SpeakerSlice {
  readonly featured?: boolean | undefined;
  readonly session?: string | undefined;
  readonly category?: string | undefined;
  readonly organization?: string | undefined;
  readonly country?: string | undefined;
}

export interface SlicedSpeakers {
  /** Featured ones first, then by `order`, then as the feed has them. */
  readonly speakers: readonly Speaker[];
  /** Values that nobody answers to. */
  readonly unknown: readonly UnknownValue[];
}

/** The speakers that answer to every attribute of `slice`, to any of its values, in the order in which they are shown. */
export function sliceSpeakers(model: EventModel, { featured, ...slice }: SpeakerSlice): SlicedSpeakers {
  const { items, unknown } = sliceBy(model.speakers, slice, {
    session: ({ id }, wanted) =>
      model.sessions.some(
        (session) =>
          session.people.some(({ speaker }) => speaker === id) && answersTo(wanted, session.id, session.title),
      ),
    category: ({ category }, wanted) => answersTo(wanted, undefined, category),
    organization: ({ organization }, wanted) => answersTo(wanted, undefined, organization),
    country: ({ country }, wanted) => country === wanted.toUpperCase(),
  });
  const rank = (speaker: Speaker) => (speaker.featured ? 0 : 1);
  return {
    unknown,
    speakers: items
      .filter((speaker) => !featured || speaker.featured)
      .sort((one, other) => rank(one) - rank(other) || byOrder(one, other)),
  };
}
