import { css, html, nothing } from 'lit';
import type { PictureController } from '../controllers/picture-controller.js';
import type { Picture, Sponsor } from '../domain/event-model.js';

/** A logo as it stands on its ground. */
export interface Logo {
  readonly picture: Picture;
  /** The feed has no variant for this ground: the logo, never recoloured, stands on a plate of the other one. */
  readonly plate: 'light' | 'dark' | undefined;
}

/** The logo that suits the ground, if there is one whose file can be had. */
export function logoOn(dark: boolean, { logo, logoDark }: Sponsor, pictures: PictureController): Logo | undefined {
  const own = pictures.known(dark ? logoDark : logo);
  if (own) return { picture: own, plate: undefined };
  const other = pictures.known(dark ? logo : logoDark);
  return other && { picture: other, plate: dark ? 'light' : 'dark' };
}

/** For `logoTemplate`. */
export const logoStyles = css`
  .logo {
    display: grid;
    max-inline-size: 100%;
  }
  .logo img {
    object-fit: contain;
    max-inline-size: 100%;
  }
  .plate-light,
  .plate-dark {
    padding: 0.75em 1em;
    border-radius: var(--_radius);
    background: #fff;
    forced-color-adjust: none;
    print-color-adjust: exact;
  }
  .plate-dark {
    background: #16191d;
  }
`;

/** An image of class `box`, whose size is the caller's to say. */
export function logoTemplate({ picture, plate }: Logo, name: string, box: string, pictures: PictureController) {
  return html`<span class="logo ${plate ? `plate-${plate}` : ''}"
    ><img
      part="logo"
      class=${box}
      alt=${name}
      loading="lazy"
      decoding="async"
      referrerpolicy="no-referrer"
      width=${picture.width ?? nothing}
      height=${picture.height ?? nothing}
      srcset=${picture.srcset ?? nothing}
      src=${picture.src}
      @error=${pictures.onError}
      @load=${pictures.onLoad}
  /></span>`;
}
