import type { TreeFormat } from '../file-tree.ts';
import { readOrProblems } from '../whole-file.ts';

/** A REFI-QDA project, which programs for qualitative analysis exchange: texts, codes, and what users marked. */
export const qdpx: TreeFormat = {
  name: 'REFI-QDA project',
  fits: (names) => names.some((name) => /^project\.qde$/i.test(name)),
  read: (tree, options) => readOrProblems(async () => (await import('./read-qdpx.ts')).readQdpx(tree, options)),
};
