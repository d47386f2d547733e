/** Why a file can't be read, by name. Pages word each code and its cure. */

export type IntakeErrorCode =
  | 'empty'
  /** Larger than its format's limit; `detail` is the limit in MB. */
  | 'too-large'
  | 'too-many-columns'
  | 'too-many-cells'
  | 'old-workbook'
  | 'markup'
  | 'not-a-workbook'
  | 'pdf'
  | 'picture'
  | 'compressed'
  | 'nul'
  | 'unknown-encoding'
  /** `detail` is what the reader of that format says. */
  | 'bad-workbook'
  | 'bad-json'
  | 'no-rows-in-json'
  | 'bad-parquet'
  | 'no-table'
  | 'unreadable'
  | 'worker';

export class IntakeError extends Error {
  override name = 'IntakeError';
  readonly code: IntakeErrorCode;
  readonly detail: string;
  constructor(code: IntakeErrorCode, detail = '') {
    super(detail === '' ? code : `${code}: ${detail}`);
    this.code = code;
    this.detail = detail;
  }
}
