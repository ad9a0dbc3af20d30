import { css } from 'lit';

export const countdownStyles = css`
  .placeholder {
    min-block-size: 6em;
  }
  .placeholder i:nth-child(n + 3) {
    display: none;
  }
  .figures {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em var(--wco-countdown-gap, min(1.75em, 7cqi));
    font-variant-numeric: tabular-nums;
    margin-block-end: 0.75em;
  }
  .figure {
    display: grid;
  }
  .number {
    font-size: var(--wco-countdown-figure-size, 3em);
    line-height: 1;
    font-weight: var(--wco-countdown-figure-weight, 300);
  }
  .unit {
    font-size: 0.8125em;
    color: var(--_muted);
  }
  .sentence,
  .sessions {
    max-inline-size: 65ch;
  }
  .sentence a {
    color: inherit;
  }
  .sentence a:hover {
    color: var(--_accent);
  }
  .zone {
    display: inline-block;
  }
  .phase {
    font-size: 0.8125em;
    font-weight: 600;
    letter-spacing: 0.06em;
    text-transform: uppercase;
    margin-block-end: 0.25em;
  }
  .base[dir='rtl'] .phase {
    letter-spacing: 0;
  }
  .on-now .phase:first-child {
    color: var(--_accent);
  }
  .cancelled,
  .postponed {
    font-size: 1.125em;
    line-height: 1.35;
    font-weight: 600;
    text-wrap: balance;
  }
  .cancelled {
    color: var(--_cancelled);
  }
  .postponed {
    color: var(--_changed);
  }
  .sessions {
    display: grid;
    gap: 0.75em;
    font-variant-numeric: tabular-nums;
  }
  .title {
    font-size: 1.5em;
    line-height: 1.25;
    font-weight: 600;
    text-wrap: balance;
  }
  .several .title {
    font-size: 1.125em;
    line-height: 1.35;
  }
  .next .title {
    font-size: 1em;
    line-height: 1.5;
  }
  .title a {
    color: inherit;
    text-decoration-color: transparent;
  }
  .title a:hover {
    color: var(--_accent);
    text-decoration-color: currentcolor;
  }
  * + .phase {
    margin-block-start: 1.5em;
  }
  @container (inline-size < 20em) {
    .number {
      font-size: var(--wco-countdown-figure-size, 2.25em);
    }
    .title {
      font-size: 1.25em;
    }
  }
`;
