/**
 * The tiles of the built ledger: what they weigh as served, and what one step of a brush costs the reader alone, all charts of
 * the page counted. In Node; drawing is measured in the browser, with the page.
 */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import {
  type Clause,
  Cube,
  type Dimensions,
  rangeClause,
  readCubeIndex,
  type Selection,
  select,
  setClause,
} from '../../src/cube/index.ts';
import { kilobytes, percentile, table } from './table.ts';

const STEPS = 400;
/** Steps before measuring, while the code is still being compiled. */
const WARM_UP = 50;
const CHARTS = ['accepted_on', 'department', 'item', 'channel', 'town', 'applicant', 'actual_days', 'rating'] as const;

/** Some brushes as a reader moves them: the same kind of clause, each step a little further. */
const BRUSHES: readonly { readonly name: string; readonly at: (step: number, of: Dimensions) => readonly Clause[] }[] =
  [
    { name: '日期 · days', at: (step, of) => [days(step, of)] },
    { name: '部门 · department', at: (step, of) => [one(of.department, step)] },
    { name: '工作日数 · duration', at: (step, of) => [range(of.actual_days, 0, step % 30)] },
    {
      name: '月 × 渠道 · months × channel',
      at: (step, of) => [range(of.month, step % 6, 6 + (step % 6)), one(of.channel, step)],
    },
    {
      name: '整个立方体五维 · all five of the whole cube',
      at: (step, of) => [
        range(of.month, step % 6, 6 + (step % 6)),
        some(of.department, 40),
        some(of.channel, 3),
        some(of.town, 5 + (step % 9)),
        some(of.applicant, 2),
      ],
    },
    { name: '日期 × 渠道 · days × channel', at: (step, of) => [days(step, of), one(of.channel, step)] },
  ];

const must = (clause: Clause | undefined): Clause => {
  if (clause === undefined) throw new Error('not a clause');
  return clause;
};
type Of = Dimensions[keyof Dimensions];
const range = (of: Of, from: number, to: number): Clause => must(rangeClause(of, of.values[from], of.values[to]));
const one = (of: Of, step: number): Clause => must(setClause(of, of.values.slice(step % of.values.length).slice(0, 1)));
const some = (of: Of, many: number): Clause => must(setClause(of, of.values.slice(0, many)));
const days = (step: number, of: Dimensions): Clause =>
  range(of.accepted_on, step % 200, (step % 200) + 1 + (step % 90));

/** Sizes and step times as markdown tables. */
export async function tiles(out: string): Promise<string> {
  const folder = join(out, 'query');
  const { cube: listed } = v.parse(
    v.object({ cube: v.unknown() }),
    JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')),
  );
  if (listed === null) return '没有台账 · no ledger';
  const index = readCubeIndex(listed);
  const files = new Map<string, Uint8Array>();
  const weights: string[][] = [];
  let all = 0;
  for (const { id, file, bytes } of index.tiles) {
    files.set(id, await readFile(join(folder, file)));
    const { size } = await stat(join(folder, `${file}.br`));
    all += size;
    weights.push([id, kilobytes(bytes), kilobytes(size)]);
  }
  weights.push(['所有切片 · all tiles', '', kilobytes(all)]);
  const cube = Cube.open(index, files);
  const times = BRUSHES.map(({ name, at }) => [name, ...stepTimes(cube, at)]);
  return [
    table([`${index.rows.toLocaleString('en')} 件，KB · cases, KB`, '原样 · raw', 'brotli'], weights),
    table(['一步八图，毫秒 · eight charts a step, ms', '中位 · median', '95%'], times),
  ].join('\n\n');
}

function stepTimes(cube: Cube, at: (step: number, of: Dimensions) => readonly Clause[]): readonly string[] {
  const measures = ['n', 'days', 'within'] as const;
  const times: number[] = [];
  for (let step = 0; step < STEPS + WARM_UP; step += 1) {
    const selection = at(step, cube.dimensions).reduce<Selection>(select, []);
    const began = performance.now();
    for (const dimension of CHARTS) cube.answer({ selection, ask: { kind: 'groups', dimension, measures } });
    cube.answer({ selection, ask: { kind: 'totals', measures } });
    if (step >= WARM_UP) times.push(performance.now() - began);
  }
  return [0.5, 0.95].map((share) => percentile(times, share).toFixed(2));
}
