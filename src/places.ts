/** Which area lies in which: said by `within`, step by step, and by the joint mentions that speak of several together. */

export interface NestedArea {
  readonly id: string;
  readonly within: string | null;
  /** Of a joint mention: the areas it speaks of together. */
  readonly joins: readonly string[];
}

/**
 * Whether one area is a part of another, however many steps lie between; never of itself. References in a circle end the
 * search: the answer is then what was found on the way.
 */
export function insideOf(areas: readonly NestedArea[], inner: string, outer: string): boolean {
  const byId = new Map(areas.map((area) => [area.id, area]));
  const seen = new Set<string>();
  const reach = (area: string): boolean => {
    if (seen.has(area)) return false;
    seen.add(area);
    const within = byId.get(area)?.within ?? null;
    const joint = areas.filter(({ joins }) => joins.includes(area)).map(({ id }) => id);
    return [...(within === null ? [] : [within]), ...joint].some((id) => id === outer || reach(id));
  };
  return inner !== outer && reach(inner);
}
