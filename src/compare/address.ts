/** Which numbers are compared, in the address of the page: `?o=id,id`, or `?o=id&o=id` as a form without script sends it. */

/** No more than this at once: a drawing of more could not be read, and an address of more not be sent. */
export const MOST = 40;

/** The identifiers an address asks for, each once, in its order. */
export function chosenIn(search: string): readonly string[] {
  const all = new URLSearchParams(search).getAll('o').flatMap((part) => part.split(','));
  return [...new Set(all.map((id) => id.trim()).filter((id) => id !== ''))].slice(0, MOST);
}

/** The query of these numbers, with its question mark; nothing where there are none. */
export function queryOf(ids: readonly string[]): string {
  // A comma needs no escape in a query (RFC 3986, 3.4), and the address stays readable.
  return ids.length === 0 ? '' : `?o=${ids.map(encodeURIComponent).join(',')}`;
}
