/**
 * The ledger's tiles: counted and summed beforehand, so that linked charts answer exactly and at once, without an engine.
 * Their format, and the questions they answer. Pure; the build writes with it, browsers read with it.
 */
export { COUNTED, Cube } from './cube.ts';
export { readCubeIndex } from './cube-index.ts';
export { dimensionOf, FOLLOWS } from './dimension.ts';
export { CubeError } from './errors.ts';
export { CELL_SQL, placeSql } from './place-sql.ts';
export { MEDIAN, P90, quantile } from './quantile.ts';
export { clauseOn, drop, placesOf, rangeClause, sameClause, sameSelection, select, setClause, span } from './select.ts';
export { sha256 } from './sha256.ts';
export type { Parents } from './sum.ts';
export type { Table } from './table.ts';
export { byName, readTile, writeTile } from './tile.ts';
export * from './types.ts';
