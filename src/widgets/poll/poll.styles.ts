import { css } from 'lit';

export const pollStyles = css`
  legend {
    display: block;
    inline-size: 100%;
    padding: 0;
  }
  fieldset {
    min-inline-size: 0;
  }
  .question {
    font-size: 1.25em;
    line-height: 1.3;
    font-weight: 600;
    text-wrap: balance;
    max-inline-size: 40em;
  }
  .rich-text,
  .hint {
    color: var(--_muted);
    margin-block-start: 0.25em;
  }
  .rows {
    --_first: 1.25em;
    --_columns: var(--_first) minmax(0, 1fr) minmax(3em, max-content) minmax(2.5em, max-content);
    margin-block-start: 0.75em;
    border-block-start: 1px solid var(--_hairline);
  }
  .row {
    position: relative;
    isolation: isolate;
    display: grid;
    grid-template-columns: var(--_columns);
    column-gap: 0.75em;
    align-items: center;
    padding: 0.75em 0.5em;
    border-block-end: 1px solid var(--_hairline);
  }
  /* Where it is known, the longest number makes the columns of all rows; their padding lies inside the first of them. */
  @supports (grid-template-columns: subgrid) {
    .rows {
      --_first: 1.75em;
      display: grid;
      grid-template-columns: var(--_columns);
      column-gap: 0.75em;
    }
    .row {
      grid-column: 1 / -1;
      grid-template-columns: subgrid;
    }
  }
  label.row {
    cursor: pointer;
  }
  label.row:hover {
    background: var(--_faint);
  }
  .row > * {
    position: relative;
    z-index: 1;
  }
  input {
    margin: 0;
    inline-size: 1.125em;
    block-size: 1.125em;
    accent-color: var(--_accent);
    cursor: inherit;
  }
  .tick {
    inline-size: 1.125em;
    block-size: 1.125em;
    fill: none;
    stroke: var(--_accent);
    stroke-width: 2.25;
  }
  .own {
    font-size: 0.8125em;
    color: var(--_accent);
    margin-inline-start: 0.5em;
  }
  .vacant {
    visibility: hidden;
  }
  .share,
  .votes {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .share {
    font-weight: 600;
  }
  .votes {
    font-size: 0.8125em;
  }
  .row > progress {
    position: absolute;
    z-index: 0;
    inset-inline: 0;
    inset-block: 0.25em;
    inline-size: 100%;
    block-size: calc(100% - 0.5em);
    appearance: none;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    overflow: hidden;
  }
  progress::-webkit-progress-bar {
    background: none;
  }
  progress::-webkit-progress-value {
    background: var(--_bar);
  }
  progress::-moz-progress-bar {
    background: var(--_bar);
  }
  .row {
    --_bar: var(--wco-poll-bar, color-mix(in srgb, var(--_accent) 12%, transparent));
  }
  .chosen {
    --_bar: var(--wco-poll-bar-own, color-mix(in srgb, var(--_accent) 24%, transparent));
  }
  .error {
    color: var(--_cancelled);
    margin-block-start: 0.75em;
  }
  .error:empty {
    display: none;
  }
  .waiting {
    color: var(--_changed);
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
    min-block-size: 2.375em;
    margin-block-start: 1em;
  }
  .notes {
    display: flex;
    flex-wrap: wrap;
    flex: 1 1 14em;
    gap: 0 1.25em;
    line-height: 1.4;
  }
  .vote {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_ground);
    font-weight: 600;
  }
  .vote:hover {
    background: color-mix(in srgb, var(--_accent) 88%, var(--_ink));
  }
  .vote[aria-disabled='true'] {
    opacity: 0.75;
    cursor: progress;
  }
  @container (inline-size < 34em) {
    .rows {
      --_columns: var(--_first) minmax(0, 1fr) minmax(3em, max-content) minmax(2em, max-content);
    }
    .rows,
    .row {
      column-gap: 0.5em;
    }
    .row {
      padding-block: 0.875em;
    }
    /* Above the words "your answer", which take no place of their own here. */
    .mine .text {
      inset-block-start: -0.4375em;
    }
    .own {
      position: absolute;
      inset-block-start: 100%;
      inset-inline-start: 0;
      margin: 0;
      line-height: 1;
      white-space: nowrap;
    }
    .notes {
      flex-basis: 100%;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    progress::-webkit-progress-value {
      transition: inline-size 150ms;
    }
  }
  @media (forced-colors: active) {
    .row > progress {
      forced-color-adjust: none;
      inset-block: auto 0;
      block-size: 0.1875em;
      border-radius: 0;
    }
    .row {
      --_bar: CanvasText;
    }
    .tick {
      stroke: CanvasText;
    }
    .chosen {
      --_bar: Highlight;
    }
  }
`;
