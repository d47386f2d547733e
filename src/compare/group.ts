/** `Map.groupBy`, which the oldest browser supported (Chromium 109) does not have. */
export function groupBy<T>(rows: readonly T[], of: (row: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = of(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}
