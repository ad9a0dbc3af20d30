import { css } from 'lit';

export const sessionDialogStyles = css`
  .picture {
    inline-size: 100%;
    block-size: auto;
    aspect-ratio: 16 / 9;
    object-fit: cover;
    border-radius: var(--_radius);
    background: var(--_faint);
  }
  .subtitle {
    font-size: 1.125em;
    line-height: 1.35;
    margin-block-start: -0.25em;
  }
  .cancelled .dialog-title {
    text-decoration: line-through;
  }
  .time {
    font-variant-numeric: tabular-nums;
  }
  time {
    display: inline-block;
  }
  .actions a,
  .name {
    font-weight: 600;
  }
  .people,
  .resources {
    display: grid;
    gap: 0.5em;
  }
  .position {
    display: block;
  }
`;
