import { css } from 'lit';

/** What the dialogs about one session, speaker or sponsor have in common. */
export const detailsStyles = css`
  :host {
    display: contents;
  }
  article,
  section {
    display: grid;
    gap: 0.75em;
  }
  article {
    padding-block-start: 0.5em;
  }
  .dialog-title {
    font-size: 1.5em;
    line-height: 1.25;
    font-weight: 600;
    text-wrap: balance;
    hyphens: none;
  }
  section {
    border-block-start: 1px solid var(--_hairline);
    padding-block-start: 0.75em;
    margin-block-start: 0.5em;
    gap: 0.5em;
  }
  .section-title {
    font-weight: 600;
  }
  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.5em;
  }
`;
