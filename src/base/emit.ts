/**
 * Tells the page. Public events bubble and cross shadow roots; their detail is plain and cloneable.
 * @returns false where a listener cancelled it.
 */
export function emit(target: EventTarget, type: string, detail: unknown, cancelable = false): boolean {
  /** @internal */
  return target.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable }));
}
