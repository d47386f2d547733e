/** The one function of jsonld that the tests use; the package brings no types. */
declare module 'jsonld' {
  interface Options {
    readonly base?: string;
    readonly documentLoader?: (url: string) => Promise<never>;
  }
  const jsonld: { expand(document: object, options?: Options): Promise<unknown> };
  export default jsonld;
}
