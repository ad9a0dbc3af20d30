/** The element above `node`, out of shadow roots and through slots' hosts; undefined at the top. */
export function parentOf(node: Node): Element | undefined {
  const parent = (node as Element).assignedSlot ?? node.parentNode;
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : undefined;
}

/** The nearest element, `node` itself included, that `accepts`. */
export function closest(node: Element, accepts: (element: Element) => boolean): Element | undefined {
  for (let element: Element | undefined = node; element; element = parentOf(element)) {
    if (accepts(element)) return element;
  }
  return undefined;
}
