import { css } from 'lit';

export const agendaStyles = css`
  /* The halves of the day are said with each time. */
  .base:lang(ar) {
    --_time-width: 9em;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.25em 1.5em;
    position: sticky;
    inset-block-start: var(--wco-sticky-top, 0px);
    z-index: 1;
    padding-block: 0.5em;
    border-block-end: 1px solid var(--_hairline);
    -webkit-backdrop-filter: blur(0.75em);
    backdrop-filter: blur(0.75em);
  }
  nav {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
  }
  nav a {
    color: inherit;
    text-decoration: none;
    padding-block: 0.25em;
    border-block-end: 2px solid transparent;
  }
  nav a:hover {
    border-color: var(--_hairline);
  }
  nav a[aria-current] {
    color: var(--_accent);
    font-weight: 600;
    border-color: currentcolor;
  }
  nav small {
    font-size: 0.8125em;
    font-weight: 400;
  }
  .zone {
    margin-inline-start: auto;
  }
  .day {
    margin-block-start: 1.5em;
  }
  .day + .day {
    margin-block-start: 2.5em;
  }
  .day-title {
    font-size: 1.5em;
    line-height: 1.25;
    font-weight: 600;
    text-wrap: balance;
    margin-block-end: 0.5em;
  }
  .group {
    border-block-start: 1px solid var(--_hairline);
    padding-block: 0.75em;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25em;
  }
  .long .group {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 12em;
  }
  .session {
    display: grid;
    grid-template-columns: var(--wco-agenda-time-width, var(--_time-width, 7em)) minmax(0, 1fr);
    column-gap: 0.5em;
  }
  .time {
    font-variant-numeric: tabular-nums;
    line-height: 1.5em;
  }
  .body {
    border-inline-start: 3px solid var(--_track, var(--_hairline));
    padding-inline-start: 0.75em;
    max-inline-size: 65ch;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25em;
    align-content: start;
  }
  .body > :empty {
    display: none;
  }
  .session-title {
    font-size: 1.125em;
    line-height: 1.35;
    font-weight: 600;
  }
  .session-title a {
    scroll-margin-block-start: calc(var(--wco-sticky-top, 0px) + 4em);
    color: inherit;
    text-decoration-color: transparent;
  }
  .session-title a:hover {
    color: var(--_accent);
    text-decoration-color: currentcolor;
  }
  .track {
    color: var(--_track-text, inherit);
  }
  .status {
    font-size: 0.7222em;
    letter-spacing: 0.06em;
    text-transform: uppercase;
    color: var(--_changed);
    margin-inline-end: 0.25em;
  }
  .base[dir='rtl'] .status {
    letter-spacing: 0;
  }
  .status-live {
    color: var(--_accent);
  }
  .status-cancelled {
    color: var(--_cancelled);
  }
  .cancelled .session-title a {
    text-decoration: line-through;
  }
  .past {
    color: var(--_muted);
  }
  .past .facts {
    color: inherit;
  }
  progress {
    display: block;
    appearance: none;
    inline-size: 5em;
    block-size: 2px;
    margin-block-start: 0.25em;
    border: 0;
    background: var(--_hairline);
    accent-color: var(--_accent);
  }
  progress::-webkit-progress-bar {
    background: transparent;
  }
  progress::-webkit-progress-value {
    background: var(--_accent);
  }
  progress::-moz-progress-bar {
    background: var(--_accent);
  }
  @container (inline-size < 34em) {
    .session {
      grid-template-columns: minmax(0, 1fr);
    }
    .time {
      padding-inline-start: calc(0.75em + 3px);
      font-size: 0.8125em;
      display: flex;
      align-items: center;
      gap: 0.75em;
      border-inline-start: 3px solid var(--_track, var(--_hairline));
      padding-inline-start: 0.9231em;
      padding-block-end: 0.25em;
    }
    .zone {
      margin-inline-start: 0;
    }
  }
  @media (forced-colors: active) {
    progress {
      border: 1px solid;
    }
  }
  @media print {
    .head {
      position: static;
    }
    nav {
      display: none;
    }
    .long .group {
      content-visibility: visible;
    }
    .session {
      break-inside: avoid;
    }
    .day-title {
      break-after: avoid;
    }
  }
`;
