/** Parts of the dialogs, handed on by every element between them and the page. */
export const dialogParts = 'dialog,dialog-title,dialog-close,dialog-section';
