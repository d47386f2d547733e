/**
 * What of a chart is taken along: made at build time (collect.ts), carried by the page as JSON, completed in the reader's
 * browser with what only it knows, the site's origin and the day.
 */
import * as v from 'valibot';

const text = v.string();
const Table = v.object({ columns: v.array(text), rows: v.array(v.array(text)) });

export const Facts = v.object({
  id: text,
  locale: v.picklist(['zh', 'en']),
  title: text,
  /** Unit, scope, period. */
  subtitle: text,
  alt: text,
  simulated: v.boolean(),
  publisher: text,
  /** As in “release 2021.1”, and its date, ISO 8601. */
  release: text,
  issued: text,
  /** Short title and paragraphs. */
  source: text,
  /** Where the chart is to be read: a path where the origin was not known at build. */
  address: text,
  /** Whether that is this release's own, which never changes; otherwise it is the indicator's page. */
  pinned: v.boolean(),
  /** Whether addresses are absolute as they stand, so that another program can fetch pictures by them. */
  located: v.boolean(),
  /** GB/T 7714; pieces that wait for the day or the origin are marked. */
  citation: v.array(v.object({ text, mark: v.optional(v.picklist(['accessed', 'address'])) })),
  /** 160 mm wide at 300 dpi; height in millimetres. */
  print: v.object({ address: text, height: v.number() }),
  /** 1,080 px wide. */
  screen: text,
  /** As the chart's own table has it, with the qualifier in a column of its own. `numbers`: the column set right. */
  table: v.object({ ...Table.entries, numbers: v.number() }),
  /** The same for a spreadsheet: bare numbers in base units, each property in its own column. */
  sheet: Table,
});

export type ShareFacts = v.InferOutput<typeof Facts>;

/** Facts with nothing left open. */
export interface CompleteFacts extends Omit<ShareFacts, 'citation'> {
  readonly citation: string;
}

/** The text width of the page that reports are written on, and so of the print picture: A4 less 25 mm on either side. */
export const TEXT_WIDTH_MM = 160;

/** Puts origin and day in. `today` is YYYY-MM-DD. */
export function complete(facts: ShareFacts, origin: string, today: string): CompleteFacts {
  const absolute = (address: string): string => (address.startsWith('/') ? `${origin}${address}` : address);
  return {
    ...facts,
    address: absolute(facts.address),
    citation: facts.citation
      .map(({ text: piece, mark }) => (mark === 'accessed' ? today : mark === 'address' ? absolute(piece) : piece))
      .join(''),
  };
}
