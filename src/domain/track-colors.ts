import { readableColor } from './color.js';
import type { Track } from './event-model.js';

/** Colours of a track: as a bar (3:1 against the ground) and as text (4.5:1). Undefined where the feed gives none. */
export interface TrackColors {
  readonly bar: string;
  readonly text: string;
}

/** The track's own colour for the ground it stands on, brought to a readable contrast (WCAG 2.2, 1.4.3 and 1.4.11). */
export function trackColors({ color, colorDark }: Track, dark: boolean): TrackColors | undefined {
  const own = (dark ? (colorDark ?? color) : color) ?? undefined;
  const bar = own && readableColor(own, dark, 3);
  const text = own && readableColor(own, dark, 4.5);
  return bar && text ? { bar, text } : undefined;
}

/** Style rules that give `.track-0`, `.track-1`, … (a track's place in the event's list) their colours. */
export function trackRules(tracks: readonly Track[], dark: boolean): string {
  return tracks
    .map((track, index) => {
      const colors = trackColors(track, dark);
      return colors ? `.track-${index}{--_track:${colors.bar};--_track-text:${colors.text}}` : '';
    })
    .join('');
}
