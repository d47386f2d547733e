/** Rules between columns and rows that need no arithmetic engine. */
import type { Readings } from '../keys.ts';
import type { Problem } from '../problem.ts';
import type { TypedRows } from '../rows.ts';
import { createContext } from './context.ts';
import { checkDates, checkFigures, checkRanges } from './figures.ts';
import { checkPlaces } from './places.ts';
import { checkProgress } from './progress.ts';
import { checkRatings } from './ratings.ts';
import { checkCommitments, checkObservations } from './relations.ts';
import { checkTexts } from './texts.ts';
import { checkZones } from './zones.ts';

/** Every rule over the typed rows. */
export function checkRules(rows: TypedRows, readings: Readings): readonly Problem[] {
  const context = createContext(rows);
  checkFigures(context);
  checkDates(context);
  checkRanges(context);
  checkPlaces(context);
  checkObservations(context);
  checkCommitments(context);
  checkProgress(context);
  checkRatings(context);
  checkZones(context);
  checkTexts(context, readings);
  return context.problems;
}
