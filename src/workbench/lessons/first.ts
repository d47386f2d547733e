/** The first queries of the guide, each one step on from the one before. */
export const FIRST_QUERIES = {
  columns: 'SELECT printed, value, unit\nFROM observations',
  condition: "SELECT printed, value, unit\nFROM observations\nWHERE status = 'actual'",
  count: 'SELECT status, count(*)\nFROM observations\nGROUP BY status',
} as const;
