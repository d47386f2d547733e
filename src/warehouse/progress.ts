/** The progress of promises, computed from their reports in models/progress.sql, as the catalogue takes it. */
import * as v from 'valibot';
import type { LoadedPackage } from '../package/index.ts';
import type { Engine } from './engine.ts';

const text = v.nullable(v.string());
const truth = v.nullable(v.boolean());
const state = v.nullable(v.picklist(['not_started', 'under_way', 'met', 'missed', 'dropped', 'changed']));
const qualifier = v.nullable(v.picklist(['exact', 'at_least', 'more_than', 'about', 'up_to', 'fastest']));

const StandingRow = v.object({
  id: v.string(),
  due_last: text,
  state,
  reported: text,
  latest_date: text,
  target_now: text,
  target_now_qualifier: qualifier,
  due_now: text,
  share: text,
  reached: truth,
  overdue: truth,
});

const ReportRow = v.object({
  commitment: v.string(),
  date: v.string(),
  step: text,
  target_value: text,
  target_qualifier: qualifier,
  share: text,
  reached: truth,
  overdue: truth,
});

/** Where a promise stands. Numbers are decimal text; a blank is null, never zero. */
export type Standing = Omit<v.InferOutput<typeof StandingRow>, 'id'>;
/** What a report comes to against the target of its day. */
export type ReportResult = Omit<v.InferOutput<typeof ReportRow>, 'commitment' | 'date'>;

/**
 * Fills the computed columns of the tables `commitments` and `progress`, and returns them. A package without one of the two
 * tables (a release from before reports were kept) has promises without reports.
 */
export async function computeProgress(
  engine: Engine,
  tables: Pick<LoadedPackage['tables'], 'has'>,
): Promise<{
  readonly commitments: ReadonlyMap<string, Standing>;
  readonly reports: ReadonlyMap<string, ReportResult>;
}> {
  if (!tables.has('commitments') || !tables.has('progress')) return { commitments: new Map(), reports: new Map() };
  await engine.script(new URL('models/progress.sql', import.meta.url));
  const standings = await engine.rows(
    StandingRow,
    `SELECT id, due_last, state, reported, latest_date, num(target_now) AS target_now, target_now_qualifier, due_now,
       num(share) AS share, reached, overdue
     FROM commitments`,
  );
  const reports = await engine.rows(
    ReportRow,
    `SELECT commitment, date, num(step) AS step, num(target_value) AS target_value, target_qualifier, num(share) AS share,
       reached, overdue
     FROM progress`,
  );
  return {
    commitments: new Map(standings.map(({ id, ...of }) => [id, of])),
    reports: new Map(reports.map(({ commitment, date, ...of }) => [`${commitment} ${date}`, of])),
  };
}
