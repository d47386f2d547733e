/** Writes what the page of comparisons fetches. */
import { COMPARE_DATA } from '../addresses.ts';
import { compareDataOf } from '../compare/data.ts';
import type { Writer } from './edition.ts';
import { putFile } from './folders.ts';

export const compareData: Writer = {
  name: '对照的数据 · data to compare',
  async write({ catalogue }, into) {
    await putFile(into, COMPARE_DATA, JSON.stringify(compareDataOf(catalogue)));
  },
};
