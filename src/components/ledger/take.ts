/** What can be taken from the ledger: a view as CSV or picture, the rows behind a selection. Everything says 模拟数据. */
import { draw } from '../../charts/draw.ts';
import type { Selection } from '../../cube/types.ts';
import type { Locale } from '../../i18n/index.ts';
import { ledger as strings } from '../../i18n/ledger.ts';
import { wholeText } from '../../ledger/amounts.ts';
import { type Shot, sceneFor } from '../../ledger/drawing.ts';
import { framed } from '../../ledger/framed.ts';
import { fileRows } from '../../ledger/rows.ts';
import { BOM, textField } from '../../query/csv.ts';
import { QueryError } from '../../query/errors.ts';
import type { Ledger } from '../../query/ledger.ts';
import { CSV_ROWS } from '../../query/limits.ts';
import { engineLeave } from '../../query/support.ts';
import { viewSql } from '../../query/view-sql.ts';
import { download } from '../download.ts';
import { wholeCsv } from '../explore/csv-file.ts';

export interface TakeFacts {
  /** The selection in words. */
  readonly sentence: string;
  readonly source: string;
  readonly edition: string;
  readonly locale: Locale;
}

/** Width of a picture: a column of the page, on a phone too. */
const PICTURE = 720;
const MARGIN = 24;
/** Pixels of a PNG for each of the drawing's. */
const SCALE = 2;

const fileName = (edition: string, what: string, ending: string): string =>
  `kedu-${edition}-simulated-${what}.${ending}`.replace(/[^A-Za-z0-9._-]+/g, '-');

/** Downloads a view. */
export async function takeView(kind: 'csv' | 'svg' | 'png', shot: Shot, facts: TakeFacts): Promise<void> {
  const name = fileName(facts.edition, `ledger-${shot.view.id}`, kind);
  if (kind === 'csv') {
    const lines = fileRows(shot).map((cells) => `${cells.map(textField).join(',')}\r\n`);
    download(new Blob([BOM, ...lines], { type: 'text/csv;charset=utf-8' }), name);
    return;
  }
  const svg = pictureOf(shot, facts);
  const file = new Blob([svg], { type: 'image/svg+xml' });
  download(kind === 'svg' ? file : await rasterised(file), name);
}

/** The view as a drawing of its own: title, selection, source and the word simulated inside. */
export function pictureOf(shot: Shot, { sentence, source, locale }: TakeFacts): string {
  const title = strings(locale).viewTitle(shot.view.id);
  const scene = framed(sceneFor({ ...shot, grips: false }, PICTURE), { title, sentence, source });
  return draw(scene, { idPrefix: 'kedu', standalone: { theme: 'light', margin: MARGIN } });
}

/** Drawn by the browser itself, in its own fonts. */
async function rasterised(svg: Blob): Promise<Blob> {
  const address = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await svg.text())}`;
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob)), 'image/png');
  });
}

/** Downloads the rows behind a selection, written by the engine as they come. `tell` is told how far it is. */
export async function takeRows(
  ledger: Ledger,
  selection: Selection,
  { edition, locale }: TakeFacts,
  tell: (said: string) => void,
): Promise<void> {
  const t = strings(locale);
  const may = engineLeave();
  if (may === 'memory') return tell(t.refusedMemory);
  if (typeof may === 'object') return tell(t.refusedBrowser(may.lacks));
  tell(t.waitEngine);
  try {
    const sql = viewSql({ selection, ask: { kind: 'rows', limit: CSV_ROWS + 1 } });
    const { signal } = new AbortController();
    const { file, name, ending } = await wholeCsv(await ledger.engine(), sql, edition, signal, (rows) =>
      tell(t.rowsWriting(wholeText(rows))),
    );
    download(file, name);
    tell(ending.extent === 'all' ? t.rowsDone(wholeText(ending.rows)) : t.rowsPart(wholeText(ending.rows)));
  } catch (error) {
    tell(t.failed(error instanceof QueryError ? error.message : String(error)));
  }
}
