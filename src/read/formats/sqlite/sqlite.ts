import { MOST_FILE_BYTES } from '../archive/limits.ts';
import { beginsWith } from '../decode.ts';
import type { TreeFormat } from '../file-tree.ts';
import type { Format } from '../format.ts';
import { bytesOf, readOrProblems } from '../whole-file.ts';

/** Files in which SQLite keeps what is not in the database yet. */
const BESIDE = ['-wal', '-journal'];

/** Projects that are SQLite databases: of QualCoder, RQDA and Taguette. */
export const sqlite: Format = {
  name: 'SQLite',
  extensions: ['qda', 'rqda', 'sqlite3', 'sqlite'],
  sniff: (head) => beginsWith(head, 'SQLite format 3\0'),
  tables: (source, options) =>
    readOrProblems(async () => {
      const { readDatabase } = await import('./read-database.ts');
      const beside = BESIDE.map((ending) => source.beside?.(ending)).find((name) => name !== undefined);
      const own = { path: source.path, sha256: source.fingerprint() };
      return readDatabase(bytesOf(source), { file: source.path }, beside, own, options);
    }),
};

const DATABASE = 'data.qda';

/** A project of QualCoder: a folder with a database in it. */
export const qualCoder: TreeFormat = {
  name: 'QualCoder project',
  fits: (names) => names.includes(DATABASE),
  read: (tree, options) =>
    readOrProblems(async () => {
      const { readDatabase } = await import('./read-database.ts');
      const beside = BESIDE.map((ending) => DATABASE + ending).find((name) => tree.names.includes(name));
      const own = { path: tree.path, sha256: tree.fingerprint() };
      return readDatabase(await tree.bytes(DATABASE, MOST_FILE_BYTES), tree.at(DATABASE), beside, own, options);
    }),
};
