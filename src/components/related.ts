/** The lists of Related.astro: which groups are said, in which words, leading where. */
import type { Book } from '../catalogue/book.ts';
import type { RelatedKey } from '../catalogue/related.ts';
import type { GraphNode, Neighbour } from '../catalogue/relations.ts';
import type { Observation } from '../catalogue/types.ts';
import { related } from '../i18n/related.ts';
import { targetOf } from '../wording/number.ts';
import { standingText } from '../wording/progress.ts';

export type AboutNode = GraphNode;
export type RelatedName = RelatedKey;

export interface RelatedLink {
  readonly text: string;
  readonly to: string;
  /** The number an indicator is shown by. */
  readonly lead?: Observation | undefined;
  readonly note?: string | undefined;
}

export interface RelatedLine {
  readonly name: string;
  readonly note?: string | undefined;
  readonly links: readonly RelatedLink[];
  /** What is left out where a group is long, and where it is listed whole. */
  readonly rest?: { readonly count: number; readonly to: string } | undefined;
}

/** Longer groups are cut here and lead to the topic's page, which lists them all. */
const MOST = 8;

/** The lines of a node; groups without members are left out, but a missing agency is said. */
export function relatedLines(book: Book, of: GraphNode, omit: readonly RelatedKey[] = []): readonly RelatedLine[] {
  const words: Readonly<Record<string, unknown>> = related(book.locale);
  const groups = book.related(of);
  const topic = groups.find(({ key }) => key === 'topic')?.neighbours[0]?.node.id;
  const named = groups.some(({ key, neighbours }) => key === 'named' && neighbours.length > 0);
  return groups
    .filter(({ key }) => !omit.includes(key))
    .filter(
      ({ key, neighbours }) => neighbours.length > 0 || key === 'agency' || (key === 'named' && of.kind === 'topic'),
    )
    .filter(({ key, neighbours }) => !(key === 'agency' && neighbours.length === 0 && named))
    .map(({ key, neighbours }) => {
      const name = words[`${of.kind}_${key}`];
      const promises = neighbours.flatMap(({ node }) => (node.kind === 'commitment' ? [book.commitment(node.id)] : []));
      const silent = promises.length > 0 && promises.every(({ state }) => state === null);
      const cut = neighbours.length > MOST + 1 && topic !== undefined ? MOST : neighbours.length;
      return {
        name: typeof name === 'string' ? name : key,
        // Said once where no promise of the list has been reported on.
        note: silent ? related(book.locale).noReport(promises.length) : undefined,
        links: neighbours.slice(0, cut).map((one) => linkTo(book, one, key, !silent)),
        rest:
          cut === neighbours.length || topic === undefined
            ? undefined
            : { count: neighbours.length - cut, to: book.toTopic(topic) },
      };
    });
}

/** Where a node stands in the list of the whole: an agency by itself, everything else under its topic. */
export function wholeAnchor(book: Book, of: GraphNode): string {
  if (of.kind === 'agency' || of.kind === 'topic') return `${of.kind}-${of.id}`;
  const rows = { mechanism: book.mechanism, indicator: book.indicator, commitment: book.commitment };
  return `topic-${rows[of.kind](of.id).topic}`;
}

function linkTo(book: Book, { node: { kind, id }, path }: Neighbour, key: RelatedKey, standing: boolean): RelatedLink {
  switch (kind) {
    case 'agency':
      return { text: book.say(book.agency(id).name), to: book.toAgency(id) };
    case 'topic':
      return { text: book.say(book.topic(id).name), to: book.toTopic(id) };
    case 'indicator':
      return { text: book.say(book.indicator(id).name), to: book.toIndicator(id), lead: book.leadOf(id) };
    case 'mechanism': {
      const { name, status } = book.mechanism(id);
      return {
        text: book.say(name),
        to: book.toMechanism(id),
        note:
          key === 'akin'
            ? whyAkin(book, path)
            : status === null
              ? undefined
              : book.label('mechanisms', 'status', status),
      };
    }
    case 'commitment': {
      const promise = book.commitment(id);
      const text = book.say(promise.text);
      const target = targetOf(book, promise)
        ?.pieces.map((piece) => piece.text)
        .join('');
      // A target that the promise states in the same words is not said twice.
      const said = [
        ...(target === undefined || text.includes(target) ? [] : [target]),
        ...(standing ? [standingText(book, promise)] : []),
      ];
      return {
        text,
        to: book.toCommitment(id),
        note: said.length === 0 ? undefined : said.join(book.locale === 'zh' ? '，' : ', '),
      };
    }
  }
}

/** What two institutions share, from the step between them. */
function whyAkin(book: Book, path: Neighbour['path']): string {
  const t = related(book.locale);
  const shared = path[0]?.relation;
  return shared === 'measured_by' ? t.sharesIndicator : shared === 'promises' ? t.sharesPromise : t.sameTopic;
}
