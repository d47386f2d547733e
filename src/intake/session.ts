/** What the worker does, apart from being one: looks at a file, and later takes its rows by a proposal. */

import type { StreamedRecord } from '../reading/index.ts';
import { apply, filler, outputColumns } from './apply.ts';
import { ipcOf } from './arrow.ts';
import { IntakeError } from './failure.ts';
import { BATCH_ROWS, CELLS, COLUMNS } from './limits.ts';
import { Looker } from './look.ts';
import { open } from './open.ts';
import type { FileInfo, Source, Told } from './source.ts';
import type { Layout, Look, Proposal } from './types.ts';

type OnDone = (done: number) => void;

export class IntakeSession {
  #source: Source | undefined;

  /** Opens a file and looks at all of it. Throws `IntakeError`. */
  async look(
    bytes: Uint8Array<ArrayBuffer>,
    name: string,
    told: Told,
    layout: Layout,
    onDone: OnDone = () => undefined,
  ): Promise<{ info: FileInfo; look: Look }> {
    this.#source = undefined;
    const source = await open(bytes, name, told);
    const { header } = source.info;
    const looker = new Looker(header === undefined ? layout : { header, ...layout });
    let cells = 0;
    await source.each((records, done) => {
      for (const record of records) cells += record.cells.length;
      if (cells > CELLS) throw new IntakeError('too-many-cells', String(CELLS));
      looker.push(records);
      onDone(done);
    });
    const look = looker.end();
    if (look.structure.width > COLUMNS) throw new IntakeError('too-many-columns', String(COLUMNS));
    if (look.facts.length === 0 || (look.rows === 0 && look.headers.length === 0)) throw new IntakeError('no-table');
    this.#source = source;
    return { info: source.info, look };
  }

  /** Hands out the rows of the file looked at last, as Arrow streams of some thousand rows each; at least one. */
  async take(
    proposal: Proposal,
    onPart: (bytes: Uint8Array) => void,
    onDone: OnDone = () => undefined,
  ): Promise<number> {
    if (this.#source === undefined) throw new IntakeError('unreadable', 'no file has been looked at');
    const columns = outputColumns(proposal);
    const filled = filler(proposal);
    const times = proposal.unpivoted ? Math.max(1, proposal.unpivot?.columns.length ?? 1) : 1;
    const portion = Math.max(1, Math.floor(BATCH_ROWS / times));
    let waiting: StreamedRecord[] = [];
    let rows = 0;
    let parts = 0;
    const give = (records: readonly StreamedRecord[]): void => {
      const batch = apply(proposal, filled(records));
      if (batch.rows === 0 && parts > 0) return;
      rows += batch.rows;
      parts += 1;
      onPart(ipcOf(columns, batch));
    };
    await this.#source.each((records, done) => {
      for (const record of records) waiting.push(record);
      while (waiting.length >= portion) give(waiting.splice(0, portion));
      onDone(done);
    });
    if (waiting.length > 0 || parts === 0) give(waiting);
    waiting = [];
    return rows;
  }
}
