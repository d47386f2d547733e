/** The data package: what an official edits, read and checked. The door of this room. */
export type { CellValue } from './cells.ts';
export { type Change, type ChangeKind, CLAIMS, changesBetween, needsReason } from './changes.ts';
export type { Descriptor, FieldDescriptor, ResourceDescriptor, TableSchema } from './descriptor.ts';
export { type Paragraph, readDocument, type SourceDocument } from './document.ts';
export type { LoadedPackage, LoadedRow, LoadedTable } from './loaded.ts';
export {
  hasErrors,
  type Language,
  type Problem,
  placeText,
  problem,
  problemText,
  type Severity,
  type Text,
} from './problem.ts';
export { officialProfiles, type Profiles } from './profile.ts';
export { type PackageReading, type ReadOptions, readPackage } from './read.ts';
export {
  compareVersions,
  frozenPackage,
  frozenVersions,
  RELEASES_FOLDER,
  releaseFolder,
} from './releases.ts';
export type * from './rows.ts';
export type { SiteFile } from './site.ts';
export { type SourceFigure, type Trace, traceDocument, traceProblems, type Unaccounted } from './trace.ts';
export { type TracedFile, traceFile } from './trace-files.ts';
