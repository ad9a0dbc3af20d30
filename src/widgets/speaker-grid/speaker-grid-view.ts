import type { EventModel, Speaker } from '../../domain/event-model.js';
import { groupSpeakers, type Role, type SpeakerGrouping } from '../../domain/speaker-groups.js';
import { furtherFormats } from '../../i18n/further-formats.js';
import type { Words } from '../../i18n/words.js';

/** A group of speakers under a title; where there is but one group, without. */
export interface SpeakerGroupView {
  readonly title: string;
  readonly count: string;
  readonly speakers: readonly Speaker[];
}

/** The speakers as the template draws them. Countries and organizations stand in the order of the alphabet. */
export function speakerGridView(
  model: EventModel,
  speakers: readonly Speaker[],
  grouping: SpeakerGrouping,
  { strings, formats, language }: Words,
): readonly SpeakerGroupView[] {
  const groups = groupSpeakers(model, speakers, grouping, language);
  const titleOf = (key: string | undefined) => {
    if (key === undefined) return groups.length > 1 ? strings.speakers.others : '';
    if (grouping === 'role') return strings.speakers.role[key as Role];
    return grouping === 'country' ? furtherFormats(formats).country(key) : key;
  };
  const views = groups.map(({ key, speakers: members }) => ({
    key,
    title: titleOf(key),
    count: formats.number(members.length),
    speakers: members,
  }));
  if (grouping !== 'country' && grouping !== 'organization') return views;
  return views.sort(
    (one, other) =>
      +(one.key === undefined) - +(other.key === undefined) || furtherFormats(formats).compare(one.title, other.title),
  );
}
