import { css } from 'lit';

export const speakerDialogStyles = css`
  :host {
    display: contents;
  }
  article {
    display: grid;
    gap: 1em;
    padding-block-start: 0.5em;
  }
  header {
    display: grid;
    grid-template-columns: 6em minmax(0, 1fr);
    gap: 1.25em;
  }
  header:has(img) {
    grid-template-columns: minmax(6em, 30%) minmax(0, 1fr);
  }
  .title {
    font-size: 1.5em;
    line-height: 1.25;
    font-weight: 600;
    text-wrap: balance;
    hyphens: none;
    margin-block-end: 0.25em;
  }
  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.5em;
  }
  section {
    border-block-start: 1px solid var(--_hairline);
    padding-block-start: 1em;
    display: grid;
    gap: 0.5em;
  }
  .section-title {
    font-weight: 600;
  }
`;
