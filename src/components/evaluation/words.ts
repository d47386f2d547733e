/** Points and moves as they are written beside each other: two decimals, a true minus sign. */

/** A move with its sign: +1.20, −0.37, 0.00. */
export function movedText(change: string): string {
  if (Number(change) === 0) return change;
  return change.startsWith('-') ? `−${change.slice(1)}` : `+${change}`;
}

/** Two ends with the dash between numbers: 81.93–84.93. */
export const spanText = (low: string | number, high: string | number): string =>
  low === high ? String(low) : `${low}–${high}`;
