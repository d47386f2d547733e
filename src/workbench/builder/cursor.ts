/** Goes along the words of a query. What is not understood is thrown as `Unread`, with its place, and caught by `read`. */
import { type Token, tokens } from '../../query/statement.ts';

/** Why a query has no picks; each has its sentence in i18n/builder.ts. */
export type Reason =
  | 'empty'
  | 'not-select'
  | 'subquery'
  | 'join'
  | 'table'
  | 'column'
  | 'expression'
  | 'condition'
  | 'or'
  | 'group'
  | 'order'
  | 'having'
  | 'set'
  | 'clause'
  | 'parameter';

export class Unread extends Error {
  readonly reason: Reason;
  readonly start: number;
  readonly end: number;

  constructor(reason: Reason, start: number, end: number) {
    super(reason);
    this.reason = reason;
    this.start = start;
    this.end = end;
  }
}

export class Cursor {
  readonly sql: string;
  private readonly all: readonly Token[];
  private at = 0;

  constructor(sql: string) {
    this.sql = sql;
    const found = tokens(sql);
    const last = found.at(-1);
    this.all = last?.text === ';' && last.kind === 'symbol' ? found.slice(0, -1) : found;
  }

  peek(ahead = 0): Token | undefined {
    return this.all[this.at + ahead];
  }

  get place(): number {
    return this.at;
  }

  /** Back to where it has been. */
  back(place: number): void {
    this.at = place;
  }

  next(): Token | undefined {
    const token = this.all[this.at];
    if (token !== undefined) this.at += 1;
    return token;
  }

  /** Whether the next words are these; goes past them if so. */
  take(...words: readonly string[]): boolean {
    const fits = words.every((word, ahead) => {
      const token = this.peek(ahead);
      return token?.text === word && (token.kind === 'word' || token.kind === 'symbol');
    });
    if (fits) this.at += words.length;
    return fits;
  }

  is(word: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token?.text === word && (token.kind === 'word' || token.kind === 'symbol');
  }

  /** A sign of several characters, such as `<=`, which must stand together. */
  sign(sign: string): boolean {
    const first = this.peek();
    const last = this.peek(sign.length - 1);
    const fits = first?.kind === 'symbol' && last !== undefined && this.sql.slice(first.start, last.end) === sign;
    if (fits) this.at += sign.length;
    return fits;
  }

  /** A name, as it is written: a word keeps its case. */
  name(): string | undefined {
    const token = this.peek();
    if (token?.kind !== 'word' && token?.kind !== 'quoted') return undefined;
    this.at += 1;
    return token.kind === 'word' ? this.sql.slice(token.start, token.end) : token.text;
  }

  /** A text between single quotes, unquoted. */
  text(): string | undefined {
    const token = this.peek();
    if (token?.kind !== 'string' || !/^'[\s\S]*'$/.test(token.text) || token.text.length < 2) return undefined;
    this.at += 1;
    return token.text.slice(1, -1).replaceAll("''", "'");
  }

  /** A plain number, perhaps negative, as text. */
  number(): string | undefined {
    const from = this.at;
    const minus = this.take('-') ? '-' : '';
    const token = this.peek();
    if (token?.kind === 'symbol' && /^\d+(?:\.\d+)?$/.test(token.text)) {
      this.at += 1;
      return `${minus}${token.text}`;
    }
    this.at = from;
    return undefined;
  }

  /** Throws: what stands from `from` to the end of its clause has no pick. */
  refuse(reason: Reason, from = this.at): never {
    const first = this.all[from];
    if (first === undefined) throw new Unread(reason, this.sql.length, this.sql.length);
    let depth = 0;
    let to = from;
    for (let at = from; at < this.all.length; at += 1) {
      const { kind, text } = this.all[at] ?? first;
      if (kind === 'symbol' && text === '(') depth += 1;
      if (kind === 'symbol' && text === ')') depth -= 1;
      const ends = depth === 0 && at > from && (text === ',' || (kind === 'word' && CLAUSES.has(text)));
      if (depth < 0 || ends) break;
      to = at;
    }
    throw new Unread(reason, first.start, this.all[to]?.end ?? first.end);
  }
}

const CLAUSES = new Set([
  ...['from', 'where', 'group', 'having', 'qualify', 'window', 'order', 'limit', 'offset', 'union', 'except'],
  ...['intersect', 'left', 'join', 'inner', 'cross', 'and', 'or', 'as'],
]);
