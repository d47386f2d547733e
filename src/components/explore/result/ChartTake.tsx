/** Taking the drawing along: pictures, its table, code for another page. Folded until it is wanted. */
import { useId } from 'react';
import type { Chart } from '../../../charts/index.ts';
import type { Locale } from '../../../i18n/index.ts';
import { report } from '../../../i18n/report.ts';
import { result as strings } from '../../../i18n/result.ts';
import { share } from '../../../i18n/share.ts';
import { take } from '../../../i18n/take.ts';
import { copyText } from '../../copy-text.ts';
import { download } from '../../download.ts';
import { writeItem, writeText } from '../../share/clipboard.ts';
import { sheetTable } from '../../share/tables.ts';
import { tsv } from '../../share/tsv.ts';
import { figureWithSvg, pngFile, svgFile, type Taken } from './taken.ts';

interface ChartTakeProps {
  readonly locale: Locale;
  readonly chart: Chart;
  readonly taken: Taken;
  say(text: string): void;
}

export function ChartTake({ locale, chart, taken, say }: ChartTakeProps) {
  const t = strings(locale);
  const r = report(locale);
  const id = useId();
  const { name, own } = taken;
  const picture = async (copied: boolean): Promise<void> => {
    try {
      const blob = pngFile(chart, locale, taken);
      if (copied && (await writeItem({ 'image/png': blob }))) return say(r.pictureDone);
      download(await blob, `${name}.png`);
      say(r.saved(`${name}.png`));
    } catch {
      say(t.noPicture);
    }
  };
  const svg = (): void => {
    download(svgFile(chart, locale, taken), `${name}.svg`);
    say(r.saved(`${name}.svg`));
  };
  const table = async (): Promise<void> => {
    say((await writeText(tsv(sheetTable(chart, locale)))) ? r.tableDone : t.noClipboard);
  };
  const code = figureWithSvg(chart, locale, taken);
  const copyCode = async (): Promise<void> => {
    const copied = await copyText(code, document.getElementById(`${id}-code`));
    say(copied ? take(locale).copied : take(locale).copyByHand);
  };
  return (
    <details className="take chart-take no-print">
      <summary>{share(locale).title}</summary>
      <p className="note">{share(locale).filesNote}</p>
      <div className="actions">
        <button type="button" className="button" onClick={svg}>
          {t.svg}
        </button>
        <button type="button" className="button" onClick={() => picture(false)}>
          {t.png}
        </button>
        <button type="button" className="button" onClick={() => picture(true)}>
          {r.picture}
        </button>
        <button type="button" className="button" onClick={table}>
          {r.table}
        </button>
      </div>
      <h4 id={`${id}-embed`}>{t.embed}</h4>
      <p className="note">{t.embedNote}</p>
      {own.length > 0 && <p className="note">{t.ownNeeded(own.join(locale === 'zh' ? '；' : '; '))}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must be able to reach it */}
      <section className="chart-code" tabIndex={0} aria-labelledby={`${id}-embed`}>
        <code id={`${id}-code`}>{code}</code>
      </section>
      <div className="actions">
        <button type="button" className="button" onClick={copyCode}>
          {take(locale).copyWhat(t.code)}
        </button>
      </div>
    </details>
  );
}
