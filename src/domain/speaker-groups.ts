import type { Appearance, EventModel, Speaker } from './event-model.js';
import { localizedText } from './localized-text.js';

export const speakerGroupings = ['none', 'category', 'country', 'organization', 'role'] as const;

/** What speakers can be grouped by. */
export type SpeakerGrouping = (typeof speakerGroupings)[number];

export type Role = NonNullable<Appearance['role']>;

/** Roles in the order of their weight: of several roles a person is known by the first. */
const roles: readonly Role[] = ['chair', 'moderator', 'speaker', 'panellist', 'host'];

export interface SpeakerGroup {
  /** Category or organization in the reader's language, country code, or role; undefined for those without one. */
  readonly key: string | undefined;
  readonly speakers: readonly Speaker[];
}

/**
 * Speakers by what they have in common, in the order in which the groups appear; roles by their weight. Those that the
 * feed says nothing of come last. Who has no role in any session is a speaker.
 */
export function groupSpeakers(
  model: EventModel,
  speakers: readonly Speaker[],
  grouping: SpeakerGrouping,
  language: string,
): readonly SpeakerGroup[] {
  if (grouping === 'none') return [{ key: undefined, speakers }];
  const roleOf = grouping === 'role' ? roleFinder(model) : undefined;
  const keyOf = (speaker: Speaker): string | undefined => {
    if (roleOf) return roleOf(speaker);
    if (grouping === 'country') return speaker.country;
    return localizedText(speaker[grouping as 'category' | 'organization'], language, model.event.languages)?.text;
  };
  const groups = new Map<string | undefined, Speaker[]>(roleOf && roles.map((role) => [role, []]));
  for (const speaker of speakers) {
    const key = keyOf(speaker);
    const group = groups.get(key);
    if (group) group.push(speaker);
    else groups.set(key, [speaker]);
  }
  return [...groups]
    .filter(([, members]) => members.length)
    .map(([key, members]) => ({ key, speakers: members }))
    .sort((one, other) => +(one.key === undefined) - +(other.key === undefined));
}

function roleFinder({ sessions }: EventModel): (speaker: Speaker) => Role {
  const weights = new Map<string, number>();
  for (const { people } of sessions) {
    for (const { speaker, role = 'speaker' } of people) {
      weights.set(speaker, Math.min(weights.get(speaker) ?? roles.length, roles.indexOf(role)));
    }
  }
  return ({ id }) => roles[weights.get(id) ?? roles.indexOf('speaker')]!;
}
