/** Whether a click on a link means "here": not one that opens a tab, a window or a download, nor one already taken. */
export function isPlainClick(click: MouseEvent): boolean {
  return !(click.defaultPrevented || click.button || click.metaKey || click.ctrlKey || click.shiftKey || click.altKey);
}
