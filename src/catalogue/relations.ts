/**
 * How the catalogue hangs together: institution, indicator, topic, promise and agency as one graph. Every edge is said by
 * a column of the data and carries that column and the rows that say it; nothing is guessed from names or from standing
 * in the same paragraph. Pure: a catalogue in, edges out.
 */
import type { Catalogue } from './types.ts';

export const NODE_KINDS = ['agency', 'mechanism', 'indicator', 'topic', 'commitment'] as const;
export type NodeKind = (typeof NODE_KINDS)[number];

export interface GraphNode {
  readonly kind: NodeKind;
  readonly id: string;
}

/** What an edge says, read from its beginning to its end. */
export type Relation =
  | 'in_topic' // an indicator, an institution or a promise belongs to a topic
  | 'measured_by' // an institution, an indicator
  | 'promises' // an institution, a promise
  | 'run_by' // an institution, an agency
  | 'named_by' // an indicator, an agency that its numbers name
  | 'answered_by' // a promise, an agency
  | 'starts_from' // a promise, the indicator of its baseline
  | 'part_of' // an indicator, the indicator of the whole that its numbers are part of
  | 'beside'; // an indicator, one that is read together with it

/** Which column of which table says so, and in which rows. */
export interface Because {
  readonly table: 'indicators' | 'mechanisms' | 'commitments' | 'observations';
  readonly column: string;
  readonly rows: readonly string[];
}

export interface Edge {
  readonly from: GraphNode;
  readonly relation: Relation;
  readonly to: GraphNode;
  readonly because: Because;
}

/** A neighbour, with the edges that lead to it, from the nearest. */
export interface Neighbour {
  readonly node: GraphNode;
  readonly path: readonly Edge[];
}

export interface Graph {
  readonly edges: readonly Edge[];
  /** Where the edges of this relation lead from a node. */
  after(node: GraphNode, relation: Relation): readonly Neighbour[];
  /** Which nodes lead to a node by this relation; of one kind only where told. */
  before(node: GraphNode, relation: Relation, kind?: NodeKind): readonly Neighbour[];
}

const keyOf = ({ kind, id }: GraphNode): string => `${kind} ${id}`;

/** The graph of a catalogue. Edges come in the order of the tables. */
export function graphOf(catalogue: Catalogue): Graph {
  const edges = edgesOf(catalogue);
  const out = Map.groupBy(edges, (edge) => keyOf(edge.from));
  const into = Map.groupBy(edges, (edge) => keyOf(edge.to));
  return {
    edges,
    after: (node, relation) =>
      (out.get(keyOf(node)) ?? [])
        .filter((edge) => edge.relation === relation)
        .map((edge) => ({ node: edge.to, path: [edge] })),
    before: (node, relation, kind) =>
      (into.get(keyOf(node)) ?? [])
        .filter((edge) => edge.relation === relation && (kind === undefined || edge.from.kind === kind))
        .map((edge) => ({ node: edge.from, path: [edge] })),
  };
}

const node = (kind: NodeKind, id: string): GraphNode => ({ kind, id });

function edgesOf({ indicators, observations, mechanisms, commitments }: Catalogue): readonly Edge[] {
  const indicatorOf = new Map(observations.map((row) => [row.id, row.indicator]));
  return [
    ...mechanisms.flatMap((row): readonly Edge[] => {
      const from = node('mechanism', row.id);
      const because = (column: string): Because => ({ table: 'mechanisms', column, rows: [row.id] });
      return [
        { from, relation: 'in_topic', to: node('topic', row.topic), because: because('topic') },
        ...(row.agency === null
          ? []
          : [{ from, relation: 'run_by', to: node('agency', row.agency), because: because('agency') } as const]),
        ...row.indicators.map(
          (id) =>
            ({ from, relation: 'measured_by', to: node('indicator', id), because: because('indicators') }) as const,
        ),
        ...row.commitments.map(
          (id) =>
            ({ from, relation: 'promises', to: node('commitment', id), because: because('commitments') }) as const,
        ),
      ];
    }),
    ...indicators.flatMap((row): readonly Edge[] => {
      const from = node('indicator', row.id);
      const because = (column: string): Because => ({ table: 'indicators', column, rows: [row.id] });
      return [
        { from, relation: 'in_topic', to: node('topic', row.topic), because: because('topic') },
        ...row.companions.map(
          (id) => ({ from, relation: 'beside', to: node('indicator', id), because: because('companions') }) as const,
        ),
      ];
    }),
    ...saidByNumbers(observations, 'agency', 'named_by', ({ agency }) =>
      agency === null ? undefined : node('agency', agency),
    ),
    ...saidByNumbers(observations, 'of_whole', 'part_of', ({ indicator, ofWhole }) => {
      const whole = ofWhole === null ? undefined : indicatorOf.get(ofWhole);
      return whole === undefined || whole === indicator ? undefined : node('indicator', whole);
    }),
    ...commitments.flatMap((row): readonly Edge[] => {
      const from = node('commitment', row.id);
      const because = (column: string): Because => ({ table: 'commitments', column, rows: [row.id] });
      const start = row.baseline === null ? undefined : indicatorOf.get(row.baseline);
      return [
        { from, relation: 'in_topic', to: node('topic', row.topic), because: because('topic') },
        ...(row.agency === null
          ? []
          : [{ from, relation: 'answered_by', to: node('agency', row.agency), because: because('agency') } as const]),
        ...(start === undefined
          ? []
          : [{ from, relation: 'starts_from', to: node('indicator', start), because: because('baseline') } as const]),
      ];
    }),
  ];
}

/** Edges that several numbers of an indicator may say: one edge, and every row that says it. */
function saidByNumbers(
  observations: Catalogue['observations'],
  column: string,
  relation: Relation,
  leadsTo: (row: Catalogue['observations'][number]) => GraphNode | undefined,
): readonly Edge[] {
  const rows = observations.flatMap((row) => {
    const to = leadsTo(row);
    return to === undefined ? [] : [{ row, to }];
  });
  return [...Map.groupBy(rows, ({ row, to }) => `${row.indicator} ${keyOf(to)}`).values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const because: Because = { table: 'observations', column, rows: same.map(({ row }) => row.id) };
    return [{ from: node('indicator', first.row.indicator), relation, to: first.to, because }];
  });
}
