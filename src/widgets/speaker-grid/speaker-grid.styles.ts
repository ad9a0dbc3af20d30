import { css } from 'lit';

/*
 * Narrow, and where nobody has a photo: names lead, with small pictures at the side. Wide: columns of portraits; featured
 * speakers take two and keep their picture at the side.
 */
export const speakerGridStyles = css`
  section + section {
    margin-block-start: 2.5em;
  }
  .group-title {
    font-size: 1.5em;
    line-height: 1.25;
    font-weight: 600;
    text-wrap: balance;
    margin-block-end: 0.75em;
  }
  .group-count {
    font-weight: 300;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .speakers {
    --_gap: 1.5em;
    --_picture: 5.5em;
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(17em, 100%), 1fr));
    gap: var(--_gap);
  }
  .speaker {
    position: relative;
    display: grid;
    grid-template-columns: var(--_picture) minmax(0, 1fr);
    gap: 0.5em 1em;
    align-items: start;
    align-content: start;
  }
  .long .speaker {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 8em;
  }
  .featured {
    --_picture: 8em;
  }
  .speaker-name {
    line-height: 1.35;
    font-weight: 600;
    text-wrap: balance;
    hyphens: none;
  }
  .speaker-name a {
    color: inherit;
    text-decoration-color: transparent;
  }
  /* The picture belongs to the link. */
  .speaker-name a::after {
    content: '';
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    inline-size: var(--_picture);
    aspect-ratio: 4 / 5;
    border-radius: var(--_radius);
  }
  .speaker-name a:focus-visible {
    outline: none;
  }
  .speaker-name a:focus-visible::after {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .speaker-name a:hover {
    color: var(--_accent);
    text-decoration-color: currentcolor;
  }
  .facts {
    margin-block-start: 0.25em;
    font-size: 0.8125em;
    line-height: 1.4;
    color: var(--_muted);
  }
  .facts p + p {
    margin-block-start: 0.1875em;
  }
  .featured .speaker-name {
    font-size: 1.25em;
    line-height: 1.25;
  }
  .featured .facts {
    font-size: 0.875em;
  }
  @container (inline-size >= 26em) {
    .photos .speakers {
      grid-template-columns: repeat(auto-fill, minmax(var(--wco-speaker-grid-column-width, 11em), 1fr));
      gap: 2em var(--_gap);
      --_picture: 100%;
    }
    .photos .speaker {
      grid-template-columns: minmax(0, 1fr);
    }
    .photos.long .speaker {
      contain-intrinsic-block-size: auto 22em;
    }
    .photos .featured {
      --_picture: calc((100% - var(--_gap)) / 2);
      grid-column: span 2;
      grid-template-columns: var(--_picture) minmax(0, 1fr);
      column-gap: var(--_gap);
    }
    .featured .speaker-name {
      font-size: 1.375em;
    }
    .featured .facts {
      font-size: 1em;
    }
  }
  /* Three columns: beside two, the third would stay empty. */
  @container (36em <= inline-size < 48.5em) {
    .photos .featured {
      --_picture: calc((100% - 2 * var(--_gap)) / 3);
      grid-column: 1 / -1;
    }
  }
  @media print {
    .speaker {
      break-inside: avoid;
    }
    .long .speaker {
      content-visibility: visible;
    }
  }
`;
