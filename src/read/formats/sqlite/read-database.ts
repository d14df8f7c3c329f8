import { BadInputError, type Position } from '../../../problems.ts';
import type { MarkedFile } from '../../marked-file.ts';
import type { Read, TableOptions } from '../format.ts';
import { nameOf } from '../source.ts';
import { withDatabase } from './database.ts';
import type { ProjectKind } from './project.ts';
import { qualCoderProject } from './projects/qualcoder.ts';
import { rqdaProject } from './projects/rqda.ts';
import { taguetteProject } from './projects/taguette.ts';

const kinds: readonly ProjectKind[] = [qualCoderProject, rqdaProject, taguetteProject];

/** What was marked in a project that is a database. */
export function readDatabase(
  bytes: Uint8Array,
  at: Position,
  beside: string | undefined,
  { path, sha256 }: { readonly path: string; readonly sha256: string },
  { marked = { coders: [], areWanted: false } }: TableOptions,
): Promise<Read> {
  return withDatabase(bytes, at, beside, (database) => {
    const kind = kinds.find(({ tables }) => tables.every((table) => database.tables.has(table)));
    if (kind === undefined)
      throw new BadInputError([{ code: 'unread-database', at, tables: [...database.tables.keys()] }]);
    const { notices, ...project } = kind.read(database, marked);
    const name = nameOf(path.replace(/(?<![\\/])[\\/]+$/, ''), ['qda', 'rqda', 'sqlite3', 'sqlite']);
    const file: MarkedFile = {
      ...project,
      ...{ path, name, format: kind.name },
      source: { path, sha256, rows: project.marks.length },
      coders: project.marks.every(({ coder }) => coder === undefined) ? [name] : [],
      read: [],
      areQuotesSure: true,
    };
    return { tables: [], marked: [file], problems: [], notices };
  });
}
