import { css } from 'lit';

export const sponsorWallStyles = css`
  .base {
    /* An em; on a narrow place less, so that from the second size on two logos stand side by side. */
    --_unit: min(1em, 2.45cqi);
  }
  section + section {
    margin-block-start: 2.5em;
  }
  .tier-title {
    font-size: 0.8125em;
    letter-spacing: 0.08em;
    text-transform: uppercase;
    color: var(--_muted);
    border-block-end: 1px solid var(--_hairline);
    padding-block-end: 0.5em;
    margin-block-end: 1.5em;
  }
  .base[dir='rtl'] .tier-title {
    letter-spacing: 0;
    text-transform: none;
    font-size: 0.875em;
  }
  .items {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--_width) * var(--_unit)), 1fr));
    gap: 2em min(2.5em, 5cqi);
  }
  .item {
    display: grid;
    align-items: center;
    justify-items: start;
    min-block-size: calc(var(--_height) * var(--_unit));
  }
  .names {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em min(2.5em, 8cqi);
  }
  .names .item {
    min-block-size: 0;
  }
  .item a {
    color: inherit;
    text-decoration-color: transparent;
    max-inline-size: 100%;
  }
  .item a:hover {
    color: var(--_accent);
    text-decoration-color: currentcolor;
  }
  .item a:focus-visible {
    outline-offset: 0.375em;
  }
  .name {
    font-weight: 600;
    line-height: 1.3;
    text-wrap: balance;
    hyphens: none;
  }
  .rank-0 .name {
    font-size: 1.75em;
    line-height: 1.2;
  }
  .rank-1 .name {
    font-size: 1.25em;
  }
  .rank-2 .name {
    font-size: 1.125em;
  }
  @media print {
    .item {
      break-inside: avoid;
    }
  }
`;
