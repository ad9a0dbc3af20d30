/** For sorting: lower `order` first; those without one last, as they stand. */
export function byOrder(one: { readonly order?: number }, other: { readonly order?: number }): number {
  const [first = Infinity, second = Infinity] = [one.order, other.order];
  return first === second ? 0 : first - second;
}
