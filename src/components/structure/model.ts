/**
 * What the drawing of the whole shows: agencies, institutions, and topics with their indicators and their promises, the
 * last counted, and the lines between them. From the catalogue's graph; knows no pixels.
 */
import type { Book } from '../../catalogue/book.ts';
import type { Edge, GraphNode } from '../../catalogue/relations.ts';
import type { Mechanism, Topic } from '../../catalogue/types.ts';
import { structure } from '../../i18n/structure.ts';
import { numberText } from '../../wording/number.ts';

/** One thing that is drawn and leads to its page. */
export interface Thing {
  /** `agency-x`, `mechanism-x`, `topic-x`, `indicator-x`; `promises-x` for the promises of topic x together. */
  readonly key: string;
  readonly text: string;
  /** Beside or below it, in second rank: the number of an indicator, the agency of an institution. */
  readonly note: string;
  readonly to: string;
  readonly planned: boolean;
  /** The key of the topic under which it stands. */
  readonly topic?: string;
}

/** A topic with what belongs to it, in the order in which it is drawn. */
export interface Block {
  readonly topic: Thing;
  readonly members: readonly Thing[];
  /** How much it holds, for a drawing too narrow to list it. */
  readonly counted: string;
}

/** A line between two things; dashed where it is a promise. */
export interface Line {
  readonly from: string;
  readonly to: string;
  readonly promised: boolean;
}

export interface Structure {
  readonly agencies: readonly Thing[];
  readonly mechanisms: readonly Thing[];
  readonly blocks: readonly Block[];
  readonly lines: readonly Line[];
}

/** The topics of which the sources say anything, in their order. */
export function topicsWithAnything(book: Book): readonly Topic[] {
  return [...book.catalogue.topics]
    .sort((a, b) => a.order - b.order)
    .filter(
      ({ id }) => book.indicatorsOf(id).length + book.commitmentsOf(id).length + book.mechanismsOf(id).length > 0,
    );
}

/** Reads the structure from a book, in its language. */
export function structureOf(book: Book): Structure {
  const { agencies, mechanisms } = book.catalogue;
  const t = structure(book.locale);
  return {
    agencies: agencies.map(({ id, name }) => ({
      ...{ key: `agency-${id}`, text: book.say(name), note: '', to: book.toAgency(id), planned: false },
    })),
    mechanisms: mechanisms.map((row) => mechanismThing(book, row)),
    blocks: topicsWithAnything(book).map(({ id, name }) => {
      const indicators = book.indicatorsOf(id);
      const promises = book.commitmentsOf(id).length;
      return {
        topic: { key: `topic-${id}`, text: book.say(name), note: '', to: book.toTopic(id), planned: false },
        members: [
          ...indicators.map((indicator): Thing => {
            const lead = book.leadOf(indicator.id);
            return {
              ...{
                key: `indicator-${indicator.id}`,
                text: book.say(indicator.name),
                to: book.toIndicator(indicator.id),
              },
              ...{ note: lead === undefined ? '' : numberText(book, lead), planned: false, topic: `topic-${id}` },
            };
          }),
          ...(promises === 0
            ? []
            : [
                {
                  ...{ key: `promises-${id}`, text: t.promises(promises), note: '' },
                  ...{ to: `${book.toTopic(id)}#promises`, planned: true, topic: `topic-${id}` },
                },
              ]),
        ],
        counted: t.counted(indicators.length, promises),
      };
    }),
    lines: linesOf(book),
  };
}

function mechanismThing(book: Book, { id, name, agency, status }: Mechanism): Thing {
  return {
    ...{ key: `mechanism-${id}`, text: book.say(name), to: book.toMechanism(id), planned: status === 'planned' },
    note: agency === null ? '' : book.say(book.agency(agency).name),
  };
}

/**
 * Each line once. An institution without numbers and promises keeps a line to its topic; an agency's line to an
 * indicator is left out where its own institution already leads there.
 */
function linesOf(book: Book): readonly Line[] {
  const { edges } = book.graph();
  const lines = new Map<string, Line>();
  const put = (from: string, to: string, promised: boolean): void => {
    const key = `${from} ${to}`;
    if (!lines.has(key)) lines.set(key, { from, to, promised });
  };
  const keyOf = ({ kind, id }: GraphNode): string =>
    kind === 'commitment' ? `promises-${book.commitment(id).topic}` : `${kind}-${id}`;
  const is = (relation: Edge['relation']) => edges.filter((edge) => edge.relation === relation);
  for (const { from, to } of is('run_by')) put(keyOf(to), keyOf(from), false);
  for (const { from, to } of is('measured_by')) put(keyOf(from), keyOf(to), false);
  for (const { from, to } of is('promises')) put(keyOf(from), keyOf(to), true);
  for (const { from, to } of is('in_topic')) {
    if (from.kind === 'mechanism' && ![...lines.values()].some((line) => line.from === keyOf(from))) {
      put(keyOf(from), keyOf(to), false);
    }
  }
  const reached = (agency: string, what: string): boolean =>
    [...lines.values()].some((line) => line.from === agency && lines.has(`${line.to} ${what}`));
  for (const { from, to } of is('named_by')) {
    if (!reached(keyOf(to), keyOf(from))) put(keyOf(to), keyOf(from), false);
  }
  for (const { from, to } of is('answered_by')) {
    if (!reached(keyOf(to), keyOf(from))) put(keyOf(to), keyOf(from), true);
  }
  return [...lines.values()];
}
