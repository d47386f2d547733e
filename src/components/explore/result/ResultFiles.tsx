/** Where a result may be taken: files, and the clipboard. What writes them is loaded on use. */
import type { ExploreStrings } from '../../../i18n/explore.ts';
import { result as strings } from '../../../i18n/result.ts';
import { CSV_ROWS } from '../../../query/limits.ts';
import type { Result } from '../../../query/types.ts';
import type { ResultFacts } from '../../../workbench/files/about.ts';
import { resultFileName } from '../../../workbench/files/name.ts';
import { download } from '../../download.ts';
import { writeRich } from '../../share/clipboard.ts';
import { resultCsv } from '../csv-file.ts';
import { grouped } from '../words.ts';

interface ResultFilesProps {
  readonly t: ExploreStrings;
  readonly result: Result;
  readonly facts: ResultFacts;
  readonly busy: boolean;
  csvOfAll(): void;
  say(text: string): void;
}

export function ResultFiles({ t, result, facts, busy, csvOfAll, say }: ResultFilesProps) {
  const r = strings(facts.locale);
  const rows = grouped(result.rows);
  const csv = (): void => {
    const { file, name } = resultCsv(result, facts.edition);
    download(file, name);
    say(r.saved(name));
  };
  const saved = (file: Blob, ending: 'xlsx' | 'json', also = ''): void => {
    const name = resultFileName(result, facts.edition, ending);
    download(file, name);
    say(also === '' ? r.saved(name) : `${r.saved(name)} ${also}`);
  };
  const xlsx = async (): Promise<void> => {
    try {
      const { resultWorkbook, cutText } = await import('../../../workbench/files/xlsx.ts');
      const { bytes, cut } = resultWorkbook(result, facts);
      const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
      saved(new Blob([new Uint8Array(bytes)], { type }), 'xlsx', cutText(cut, facts.locale));
    } catch {
      say(r.notSaved);
    }
  };
  const json = async (): Promise<void> => {
    try {
      const { resultJson } = await import('../../../workbench/files/json.ts');
      saved(new Blob([resultJson(result, facts)], { type: 'application/json' }), 'json');
    } catch {
      say(r.notSaved);
    }
  };
  const copy = async (): Promise<void> => {
    try {
      const { copiedTable } = await import('../../../workbench/files/table.ts');
      const made = copiedTable(result);
      if (!(await writeRich(made.html, made.text))) return say(r.noClipboard);
      const copied = grouped(made.rows);
      say(made.rows < result.rows ? r.tableCopiedPart(copied, rows) : r.tableCopied(copied));
    } catch {
      say(r.notSaved);
    }
  };
  return (
    <div className="actions">
      <button type="button" className="button" onClick={csv}>
        {t.csvShown(rows)}
      </button>
      <button type="button" className="button" onClick={xlsx}>
        {r.xlsx}
      </button>
      <button type="button" className="button" onClick={json}>
        {r.json}
      </button>
      <button type="button" className="button" onClick={copy}>
        {r.copyTable}
      </button>
      {result.extent !== 'all' && (
        <button type="button" className="button" onClick={csvOfAll} aria-disabled={busy}>
          {t.csvWhole(grouped(CSV_ROWS))}
        </button>
      )}
    </div>
  );
}
