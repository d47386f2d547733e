/** What is wrong with the text in the box, and where. */
export interface Fault {
  readonly from: number;
  readonly to: number;
  readonly message: string;
}
