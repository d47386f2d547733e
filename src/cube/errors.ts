/** What can be wrong with a tile, by name. */
export type CubeErrorCode =
  /** Shorter or longer than the list says. */
  | 'length'
  /** As long as it should be, but with other contents. */
  | 'altered'
  /** Not a tile at all: a page of a proxy, say. */
  | 'not-a-tile'
  /** A tile of another version of this code. */
  | 'version'
  /** Contents that contradict themselves. */
  | 'broken'
  /** The list of tiles can't be read. */
  | 'list';

/** `message` is short English for logs; pages word codes themselves. */
export class CubeError extends Error {
  override name = 'CubeError';
  readonly code: CubeErrorCode;
  constructor(code: CubeErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
