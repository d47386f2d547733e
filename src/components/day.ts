/** A day that no reference can mean, in the three ways formats write one. */
export const DAY = { iso: '2222-11-30', ris: '2222/11/30', csl: '[[2222,11,30]]' } as const;
