import { EventEmitter } from 'node:events';
import * as path from 'node:path';
import * as fingerprint from './fingerprint.ts';
import * as fs from './fs.ts';
import * as fsPromises from './fs-promises.ts';
import * as os from './os.ts';
import { process } from './process.ts';
import * as vm from './vm.ts';

/** Gives a module of the program, or what a page has in its place. */
export type Load = (name: string) => unknown;

/** SQLite would make the page half as large again. */
const noDatabases = lacking('databases, as QualCoder, RQDA and Taguette keep them');

/** What a browser has instead of modules of Node, of packages and of the program's own, by the names of their files in the bundle. */
export const INSTEAD: Readonly<Record<string, (load: Load) => unknown>> = {
  'node:events': () => ({ EventEmitter }),
  'node:fs': () => fs,
  'node:fs/promises': () => fsPromises,
  'node:os': () => os,
  'node:path': () => path,
  'node:process': () => process,
  'node:tty': () => ({ isatty: () => false }),
  'node:vm': () => vm,
  'fingerprint.js': () => fingerprint,
  // no pattern is typed in a page, in which files are dropped
  'patterns.js': () => ({ glob: async () => [] }),
  'sqlite.js': noDatabases,
  'sqlite-wasm.js': noDatabases,
  // a program of the machine's own
  '@duckdb/node-api': lacking('Parquet files'),
};

function lacking(what: string): (load: Load) => never {
  return (load) => {
    // the program knows its errors by their class
    const { UsageError } = load('base.js') as typeof import('../../problems.ts');
    throw new UsageError({ code: 'not-in-page', what });
  };
}
