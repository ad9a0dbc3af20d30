import { css } from 'lit';

/**
 * What elements inside a shadow root look like before a widget says more: no margins of the browser's, the place's font,
 * links and buttons in the accent. Also for the parts that widgets are made of, which take their tokens from the widget.
 */
export const elementStyles = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    font: inherit;
    color: inherit;
  }
  ul,
  ol {
    list-style: none;
  }
  a {
    color: var(--_accent);
    text-decoration: underline;
    text-decoration-thickness: from-font;
    text-underline-offset: 0.15em;
  }
  button {
    font: inherit;
    color: var(--_accent);
    background: none;
    border: 1px solid currentcolor;
    border-radius: var(--_radius);
    padding: 0.375em 0.875em;
    cursor: pointer;
  }
  a,
  button {
    touch-action: manipulation;
  }
  a:hover {
    text-decoration-thickness: 2px;
  }
  button:hover {
    background: var(--_faint);
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
    border-radius: 1px;
  }
  .muted {
    color: var(--_muted);
  }
  .small {
    font-size: 0.8125em;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25em 1em;
    padding-block: 0.75em;
  }
  .base {
    inline-size: 100%;
  }
  .ground-mark {
    position: absolute;
    inline-size: 0;
    transition: color 1ms;
  }
  .placeholder {
    min-block-size: 12em;
    padding-block: 0.75em;
  }
  .placeholder i {
    display: block;
    block-size: 0.75em;
    margin-block: 1em;
    background: var(--_hairline);
    border-radius: var(--_radius);
  }
  .placeholder i:nth-child(3n) {
    inline-size: 60%;
  }
  @media (forced-colors: active) {
    .placeholder i {
      border-block-end: 1px solid;
    }
  }
  @media print {
    button {
      display: none;
    }
  }
`;

/**
 * What every widget stands on. Published tokens are `--wco-*`; the private `--_*` are worked out from them and from the
 * place: font and colour are inherited, shades are mixed from the text colour, so that any ground will do.
 */
const tokenStyles = css`
  :host {
    --_accent: var(--wco-color-accent, #10508c);
    --_changed: var(--wco-color-changed, #8a5300);
    --_cancelled: var(--wco-color-cancelled, #b3261e);
    --_muted: var(--wco-color-muted, color-mix(in srgb, currentcolor 72%, transparent));
    --_hairline: var(--wco-color-hairline, color-mix(in srgb, currentcolor 18%, transparent));
    --_faint: var(--wco-color-faint, color-mix(in srgb, currentcolor 5%, transparent));
    --_radius: var(--wco-radius, 0.25em);
    --_ground: var(--wco-color-ground, #fff);
    --_ink: var(--wco-color-ink, #1b1f24);
    display: block;
    container-type: inline-size;
    /* In a place that is as wide as what is in it, a container would have no width at all. */
    contain-intrinsic-inline-size: 288px;
    min-inline-size: 0;
    font-size: var(--wco-font-size, max(1em, 14px));
    line-height: 1.5;
    text-align: start;
    text-indent: 0;
    white-space: normal;
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  :host([hidden]) {
    display: none;
  }
`;

export const hostStyles = [tokenStyles, elementStyles];

/** Takes the place of the light values where the widget stands on a dark ground. */
export const darkStyles = css`
  :host {
    --_accent: var(--wco-color-accent-dark, var(--wco-color-accent, #7db8f0));
    --_changed: var(--wco-color-changed-dark, var(--wco-color-changed, #f0b429));
    --_cancelled: var(--wco-color-cancelled-dark, var(--wco-color-cancelled, #ff8a80));
    --_ground: var(--wco-color-ground, #16191d);
    --_ink: var(--wco-color-ink, #eceff2);
    color-scheme: dark;
  }
`;
