import type { TreeFormat } from '../file-tree.ts';
import type { Format } from '../format.ts';
import { readOrProblems } from '../whole-file.ts';

const ANNOTATED = /(^|\/)annotation\/[^/]+\/[^/]+\.tsv$/i;
const PROJECT = /(^|\/)exportedproject\d*\.json$/i;

/** An export of INCEpTION or WebAnno: for each text a folder with a file for each user. */
export const webAnno: TreeFormat = {
  name: 'WebAnno TSV export',
  fits: (names) => names.some((name) => ANNOTATED.test(name) || PROJECT.test(name)),
  read: (tree, options) => readOrProblems(async () => (await import('./read-webanno.ts')).readExport(tree, options)),
};

/** One of its files. */
export const webAnnoTsv: Format = {
  name: 'WebAnno TSV',
  // they are looked for in folders as tables are
  extensions: [],
  sniff: (head) => /^\uFEFF?#FORMAT=WebAnno TSV 3/.test(new TextDecoder().decode(head.subarray(0, 64))),
  tables: (source, options) => readOrProblems(async () => (await import('./read-webanno.ts')).readTsv(source, options)),
};
