/**
 * A visitor's own file, read in the visitor's browser: bytes → records → a look → a proposal → typed columns. The proposal is
 * data, the visitor may correct all of it, and `apply` is pure. `client.ts` is the page's way to the worker that does it.
 */
export { apply, type Batch, filler, type OutputColumn, outputColumns, type Storage } from './apply.ts';
export { readCell, type Value } from './cells.ts';
export { badUnder, counted } from './choose.ts';
export { IntakeError, type IntakeErrorCode } from './failure.ts';
export { Looker } from './look.ts';
export { tableName } from './names.ts';
export { propose, type Words } from './propose.ts';
export { DELIMITERS, ENCODINGS, type FileInfo, type TextEncoding, type Told } from './source.ts';
export type * from './types.ts';
export { READINGS } from './types.ts';
