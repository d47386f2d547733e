/** Today where the reader is, for days of access. In the browser only: nothing that is built knows a day. */
export function isoToday(now: Date = new Date()): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
