/**
 * What a page says of its neighbours: groups with a name for the relation, nearest first, each neighbour in one group
 * only. A few steps at most, each through a row that both share (a topic, an institution, a promise).
 */
import type { Graph, GraphNode, Neighbour, NodeKind, Relation } from './relations.ts';

export const RELATED = {
  mechanism: ['topic', 'agency', 'indicators', 'promises', 'topic_promises', 'promise_topics', 'named', 'akin'],
  indicator: [
    'topic',
    'mechanisms',
    'agency',
    'wholes',
    'parts',
    'companions',
    'start_promises',
    'mechanism_promises',
    'topic_promises',
  ],
  commitment: ['topic', 'agency', 'start', 'mechanisms', 'mechanism_indicators', 'topic_indicators'],
  topic: ['mechanisms', 'indicators', 'promises', 'touching', 'named'],
  agency: ['mechanisms', 'indicators', 'promises', 'topics'],
} as const satisfies Readonly<Record<NodeKind, readonly string[]>>;

export type RelatedKey = (typeof RELATED)[NodeKind][number];

export interface RelatedGroup {
  readonly key: RelatedKey;
  readonly neighbours: readonly Neighbour[];
}

/** Where the second step of a path leads, from each neighbour of the first. */
type Step = (from: GraphNode) => readonly Neighbour[];

function then(first: readonly Neighbour[], step: Step): readonly Neighbour[] {
  return first.flatMap((one) => step(one.node).map((next) => ({ node: next.node, path: [...one.path, ...next.path] })));
}

/** The groups of one node; a group without neighbours is listed too, for a page may have to say that there is none. */
export function relatedTo(graph: Graph, of: GraphNode): readonly RelatedGroup[] {
  const groups = GROUPS[of.kind](steps(graph), of);
  const seen = new Set([`${of.kind} ${of.id}`]);
  return groups.map(([key, neighbours]) => {
    const fresh: Neighbour[] = [];
    for (const one of neighbours) {
      const name = `${one.node.kind} ${one.node.id}`;
      if (seen.has(name)) continue;
      seen.add(name);
      fresh.push(one);
    }
    return { key, neighbours: fresh };
  });
}

interface Steps {
  after(relation: Relation): Step;
  before(relation: Relation, kind?: NodeKind): Step;
}

const steps = (graph: Graph): Steps => ({
  after: (relation) => (from) => graph.after(from, relation),
  before: (relation, kind) => (from) => graph.before(from, relation, kind),
});

type Groups = readonly (readonly [RelatedKey, readonly Neighbour[]])[];

const GROUPS: Readonly<Record<NodeKind, (to: Steps, of: GraphNode) => Groups>> = {
  mechanism: (to, of) => {
    const topic = to.after('in_topic')(of);
    const indicators = to.after('measured_by')(of);
    const promises = to.after('promises')(of);
    return [
      ['topic', topic],
      ['agency', to.after('run_by')(of)],
      ['indicators', indicators],
      ['promises', promises],
      ['topic_promises', then(topic, to.before('in_topic', 'commitment'))],
      ['promise_topics', then(promises, to.after('in_topic'))],
      ['named', [...then(indicators, to.after('named_by')), ...then(promises, to.after('answered_by'))]],
      [
        'akin',
        [
          ...then(indicators, to.before('measured_by')),
          ...then(promises, to.before('promises')),
          ...then(topic, to.before('in_topic', 'mechanism')),
          ...then(then(topic, to.before('in_topic', 'commitment')), to.before('promises')),
        ],
      ],
    ];
  },
  indicator: (to, of) => {
    const topic = to.after('in_topic')(of);
    const mechanisms = to.before('measured_by')(of);
    return [
      ['topic', topic],
      ['mechanisms', mechanisms],
      ['agency', to.after('named_by')(of)],
      ['wholes', to.after('part_of')(of)],
      ['parts', to.before('part_of')(of)],
      ['companions', to.after('beside')(of)],
      ['start_promises', to.before('starts_from')(of)],
      ['mechanism_promises', then(mechanisms, to.after('promises'))],
      ['topic_promises', then(topic, to.before('in_topic', 'commitment'))],
    ];
  },
  commitment: (to, of) => {
    const topic = to.after('in_topic')(of);
    const mechanisms = to.before('promises')(of);
    return [
      ['topic', topic],
      ['agency', to.after('answered_by')(of)],
      ['start', to.after('starts_from')(of)],
      ['mechanisms', mechanisms],
      ['mechanism_indicators', then(mechanisms, to.after('measured_by'))],
      ['topic_indicators', then(topic, to.before('in_topic', 'indicator'))],
    ];
  },
  topic: (to, of) => {
    const mechanisms = to.before('in_topic', 'mechanism')(of);
    const indicators = to.before('in_topic', 'indicator')(of);
    const promises = to.before('in_topic', 'commitment')(of);
    return [
      ['mechanisms', mechanisms],
      ['indicators', indicators],
      ['promises', promises],
      ['touching', [...then(indicators, to.before('measured_by')), ...then(promises, to.before('promises'))]],
      [
        'named',
        [
          ...then(mechanisms, to.after('run_by')),
          ...then(indicators, to.after('named_by')),
          ...then(promises, to.after('answered_by')),
        ],
      ],
    ];
  },
  agency: (to, of) => {
    const mechanisms = to.before('run_by')(of);
    const indicators = to.before('named_by')(of);
    const promises = to.before('answered_by')(of);
    return [
      ['mechanisms', mechanisms],
      ['indicators', indicators],
      ['promises', promises],
      ['topics', then([...mechanisms, ...indicators, ...promises], to.after('in_topic'))],
    ];
  },
};
