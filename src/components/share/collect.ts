/** At build time: everything of a chart that its page hands out. */
import { chartFile, embedPage, located, type Place, pagePath, pinned } from '../../addresses.ts';
import type { Book } from '../../catalogue/book.ts';
import { type FiledChart, layout, SHEETS } from '../../charts/index.ts';
import { chartWork } from '../../wording/works.ts';
import { citePieces } from '../cite.ts';
import { type ShareFacts, TEXT_WIDTH_MM } from './facts.ts';
import { documentTable, sheetTable } from './tables.ts';

const copied = ({ columns, rows }: { columns: readonly string[]; rows: readonly (readonly string[])[] }) => ({
  columns: [...columns],
  rows: rows.map((row) => [...row]),
});

/**
 * The facts of a chart in the book's language.
 *
 * @param frozen the latest frozen release that has the chart: only where that is this one, it has an address that stays
 */
export function shareFacts(book: Book, filed: FiledChart, place: Place, frozen: string | undefined): ShareFacts {
  const { locale, catalogue } = book;
  const { id, chart } = filed;
  const { spec, rows } = chart;
  const scene = layout(spec, rows, { width: SHEETS.print.width, locale });
  const { width, margin } = SHEETS.print;
  const table = documentTable(chart, locale);
  const work = chartWork(book, place, { id, name: chart.spec.title });
  const { edition } = catalogue.site;
  const stays = frozen === edition;
  return {
    id,
    locale,
    title: spec.title[locale],
    subtitle: spec.subtitle[locale],
    alt: scene.summary,
    simulated: spec.basis === 'simulated',
    publisher: book.say(catalogue.site.name),
    release: spec.release[locale],
    issued: catalogue.site.editionDate,
    source: spec.source[locale],
    // A page, not a drawing: what is scanned is read on a phone.
    address: located(stays ? pinned(edition, embedPage(id, locale)) : pagePath(filed.page, locale), place),
    pinned: stays,
    located: place.site !== undefined,
    citation: citePieces(work, 'gbt-2025', locale).map(({ text, mark }) =>
      mark === undefined ? { text } : { text, mark },
    ),
    print: {
      address: located(chartFile(id, locale, 'print.png'), place),
      height: Math.round(((scene.height + margin * 2) / (width + margin * 2)) * TEXT_WIDTH_MM * 10) / 10,
    },
    screen: located(chartFile(id, locale, 'png'), place),
    table: { ...copied(table), numbers: table.numbers },
    sheet: copied(sheetTable(chart, locale)),
  };
}
