import { css, html, nothing } from 'lit';
import type { PictureController } from '../controllers/picture-controller.js';
import type { Speaker } from '../domain/event-model.js';
import { initials } from '../domain/initials.js';
import { nameTint } from '../domain/name-tint.js';
import type { Words } from '../i18n/words.js';
import { plainText } from './feed-text.js';

const tints = 7;

/** For `portrait`. */
export const portraitStyles = css`
  .portrait {
    aspect-ratio: 4 / 5;
    overflow: hidden;
    border-radius: var(--_radius);
    container-type: inline-size;
    display: grid;
    background: color-mix(in oklab, oklch(55% 0.1 var(--_hue)) 14%, transparent);
    color: color-mix(in oklab, oklch(55% 0.1 var(--_hue)) 70%, currentcolor);
  }
  .portrait img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
    /* Where a picture has to be cut, faces are in its upper half. */
    object-position: 50% 20%;
  }
  .initials {
    place-self: center;
    font-size: 32cqi;
    font-weight: 300;
    line-height: 1;
  }
  .tint-0 {
    --_hue: 255;
  }
  .tint-1 {
    --_hue: 205;
  }
  .tint-2 {
    --_hue: 160;
  }
  .tint-3 {
    --_hue: 85;
  }
  .tint-4 {
    --_hue: 45;
  }
  .tint-5 {
    --_hue: 355;
  }
  .tint-6 {
    --_hue: 305;
  }
  @media (forced-colors: active) {
    .portrait {
      border: 1px solid;
    }
  }
`;

/** A speaker's photo or, where there is none or it cannot be had, initials on a tint. The name stands beside it as text. */
export function portrait(
  { name, familyName, photo }: Speaker,
  pictures: PictureController,
  words: Words,
  eventLanguages: readonly string[],
) {
  const picture = pictures.known(photo);
  const content = picture
    ? html`<img
        part="photo"
        alt=""
        loading="lazy"
        decoding="async"
        referrerpolicy="no-referrer"
        sizes="auto, 16em"
        width=${picture.width ?? nothing}
        height=${picture.height ?? nothing}
        srcset=${picture.srcset ?? nothing}
        src=${picture.src}
        @error=${pictures.onError}
      />`
    : html`<span part="initials" class="initials" aria-hidden="true"
        >${initials(plainText(name, words, eventLanguages), plainText(familyName, words, eventLanguages))}</span
      >`;
  return html`<div part="portrait" class="portrait tint-${nameTint(name, tints)}">${content}</div>`;
}
