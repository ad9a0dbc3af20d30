import { css } from 'lit';

export const speakerDialogStyles = css`
  header {
    display: grid;
    grid-template-columns: 6em minmax(0, 1fr);
    gap: 1.25em;
  }
  header:has(img) {
    grid-template-columns: minmax(6em, 30%) minmax(0, 1fr);
  }
  .dialog-title {
    margin-block-end: 0.25em;
  }
`;
