/** The graph of the package that is published, walked as a reader walks it; and of rows made by hand. */
import { beforeAll, describe, expect, it } from 'vitest';
import { relatedTo } from '../../src/catalogue/related.ts';
import { type Graph, type GraphNode, graphOf } from '../../src/catalogue/relations.ts';
import type { Catalogue } from '../../src/catalogue/types.ts';
import { indexed } from '../search/support.ts';

let catalogue: Catalogue;
let graph: Graph;
beforeAll(async () => {
  ({ catalogue } = await indexed('own'));
  graph = graphOf(catalogue);
});

const groupsOf = (of: GraphNode): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(relatedTo(graph, of).map(({ key, neighbours }) => [key, neighbours.map(({ node }) => node.id)]));

describe('how things hang together', () => {
  it('leads from an institution to its saving, its agency and the promises of its topic, though it made none', () => {
    const groups = groupsOf({ kind: 'mechanism', id: 'power_prices' });
    expect(groups['indicators']).toContain('power_saving');
    expect(groups['agency']).toEqual(['econ_info']);
    expect(groups['promises']).toEqual([]);
    const promised = catalogue.commitments.filter(({ topic }) => topic === 'electricity').map(({ id }) => id);
    expect(groups['topic_promises']).toEqual(promised);
    expect(promised.length).toBeGreaterThan(3);
    expect(groups['akin']).toContain('utilities');
  });

  it('finds from a topic the institution that is filed elsewhere and promises something here', () => {
    expect(groupsOf({ kind: 'topic', id: 'electricity' })['touching']).toContain('utilities');
  });

  it('finds from a promise its baseline, and from the baseline the promise', () => {
    expect(groupsOf({ kind: 'commitment', id: 'startup_day' })['start']).toEqual(['startup_limit']);
    expect(groupsOf({ kind: 'indicator', id: 'startup_limit' })['start_promises']).toEqual(['startup_day']);
  });

  it('names no neighbour twice and never the node itself', () => {
    const nodes = [
      ...catalogue.mechanisms.map(({ id }): GraphNode => ({ kind: 'mechanism', id })),
      ...catalogue.indicators.map(({ id }): GraphNode => ({ kind: 'indicator', id })),
      ...catalogue.topics.map(({ id }): GraphNode => ({ kind: 'topic', id })),
      ...catalogue.commitments.map(({ id }): GraphNode => ({ kind: 'commitment', id })),
      ...catalogue.agencies.map(({ id }): GraphNode => ({ kind: 'agency', id })),
    ];
    for (const of of nodes) {
      const names = relatedTo(graph, of).flatMap(({ neighbours }) =>
        neighbours.map(({ node }) => `${node.kind} ${node.id}`),
      );
      expect(new Set(names).size, of.id).toBe(names.length);
      expect(names).not.toContain(`${of.kind} ${of.id}`);
    }
  });

  it('carries with each edge the rows that say it', () => {
    const rows: Readonly<Record<string, readonly { readonly id: string }[]>> = {
      indicators: catalogue.indicators,
      mechanisms: catalogue.mechanisms,
      commitments: catalogue.commitments,
      observations: catalogue.observations,
    };
    for (const { because } of graph.edges) {
      const known = new Set(rows[because.table]?.map(({ id }) => id));
      expect(because.rows.length).toBeGreaterThan(0);
      for (const row of because.rows) expect(known.has(row), `${because.table} ${row}`).toBe(true);
    }
    const named = graph.edges.filter(({ relation }) => relation === 'named_by');
    const rowsNaming = named.flatMap(({ because }) => because.rows);
    expect(rowsNaming.length).toBe(catalogue.observations.filter(({ agency }) => agency !== null).length);
  });

  it('draws no edge of its own making', () => {
    const alone: Catalogue = {
      ...catalogue,
      mechanisms: [],
      commitments: [],
      indicators: catalogue.indicators.slice(0, 1).map((row) => ({ ...row, companions: [] })),
      observations: [],
    };
    expect(graphOf(alone).edges.map(({ relation }) => relation)).toEqual(['in_topic']);
  });
});
