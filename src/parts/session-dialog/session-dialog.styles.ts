import { css } from 'lit';

export const sessionDialogStyles = css`
  :host {
    display: contents;
  }
  article {
    display: grid;
    gap: 0.75em;
  }
  .title {
    font-size: 1.5em;
    line-height: 1.25;
    font-weight: 600;
    text-wrap: balance;
  }
  .subtitle {
    font-size: 1.125em;
    line-height: 1.35;
    margin-block-start: -0.25em;
  }
  .cancelled .title {
    text-decoration: line-through;
  }
  .time {
    font-variant-numeric: tabular-nums;
  }
  time {
    display: inline-block;
  }
  .status {
    color: var(--_changed);
  }
  .live {
    color: var(--_accent);
  }
  .cancelled .status {
    color: var(--_cancelled);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.5em;
  }
  .actions a {
    font-weight: 600;
  }
  section {
    border-block-start: 1px solid var(--_hairline);
    padding-block-start: 0.75em;
    margin-block-start: 0.75em;
    display: grid;
    gap: 0.5em;
  }
  .section-title {
    font-weight: 600;
  }
  .people,
  .resources {
    display: grid;
    gap: 0.5em;
  }
  .name {
    font-weight: 600;
  }
  .position {
    display: block;
  }
`;
