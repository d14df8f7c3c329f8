import type { TreeFormat } from '../file-tree.ts';
import { readOrProblems } from '../whole-file.ts';

/** brat's standoff files: beside each text one with its marks, in a folder a coder. */
export const brat: TreeFormat = {
  name: 'brat folder',
  fits: (names) => names.some((name) => /\.ann$/i.test(name)) && !names.some(isSheet),
  read: (tree, options) => readOrProblems(async () => (await import('./read-brat.ts')).readBrat(tree, options)),
};

/** A folder with sheets is one of sheets, whatever else is in folders of it. */
function isSheet(name: string): boolean {
  return /^[^/]+\.(csv|tsv|xlsx?|ods|jsonl?)$/i.test(name);
}
