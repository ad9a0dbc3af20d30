/** The element above `node`, out of shadow roots and through slots' hosts; undefined at the top. */
export function parentOf(node: Node): Element | undefined {
  const parent = (node as Element).assignedSlot ?? node.parentNode;
  // By what it is, not by `instanceof`, which knows only the elements of this window.
  if (parent?.nodeType === Node.DOCUMENT_FRAGMENT_NODE) return (parent as ShadowRoot).host;
  return parent?.nodeType === Node.ELEMENT_NODE ? (parent as Element) : undefined;
}

/** The nearest element, `node` itself included, that `accepts`. */
export function closest(node: Element, accepts: (element: Element) => boolean): Element | undefined {
  for (let element: Element | undefined = node; element; element = parentOf(element)) {
    if (accepts(element)) return element;
  }
  return undefined;
}

/**
 * The language of `node`: of the nearest element around it, or around the shadow root it is in, that names one; not of
 * those inside the component into whose slot it was put. Old systems write `fr_CA`.
 */
export function languageOf(node: Element): string {
  for (let element = node; element; element = (element.getRootNode() as ShadowRoot).host) {
    const tag = element.closest('[lang]:not([lang=""])')?.getAttribute('lang');
    if (tag) return tag.trim().replace(/_/g, '-');
  }
  return 'en';
}
