/** Rankings of development zones as pages read them. */

/** A text in both languages; types.ts imports this file, so it is not taken from there. */
interface Text {
  readonly zh: string;
  readonly en: string;
}

/** One position of a year. */
export interface ZonePosition {
  readonly year: string;
  readonly rank: number;
  readonly area: string | null;
  readonly observation: string | null;
  /** Code by which the zone is the same in every year; null where only its area is known, or nothing. */
  readonly zone: string | null;
  readonly name: Text | null;
  /** Decimal text; null where it is not published. */
  readonly score: string | null;
  /** Where name and score are from. */
  readonly source: string | null;
  /** Computed from the rows of the year (warehouse/models/zones.sql); null for releases from before. */
  readonly places: number | null;
  readonly ahead: number | null;
  readonly behind: number | null;
  /** Per cent, decimal text. */
  readonly behindShare: string | null;
  readonly topShare: string | null;
  readonly rankBefore: number | null;
  readonly rankChange: number | null;
  /** Points to the zone just ahead, decimal text. */
  readonly gap: string | null;
}

/** One component of a zone's score in a year, with its place among those that have one. */
export interface ZoneComponent {
  readonly year: string;
  readonly zone: string;
  readonly component: string;
  readonly name: Text;
  readonly score: string | null;
  readonly place: number | null;
  readonly scored: number | null;
}
