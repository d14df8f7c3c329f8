import type { Problem } from '../../problems.ts';
import type { Table } from '../../read/table.ts';
import { areRounds } from '../reading/layouts/wide.ts';
import type { ReadingOptions } from '../reading-options.ts';

/** "round-1/SG.csv" and "round-2/SG.csv": tables are called by their folders, which are rounds, and all of them are one coder's. */
export function roundsOfOneCoder(tables: readonly Table[], { layout, unit, coders }: ReadingOptions): Problem[] {
  const isAsked = layout !== undefined || unit.length > 0 || coders.length > 0;
  if (tables.length < 2 || isAsked || !areRounds(tables.map(({ name }) => name))) return [];
  const paths = tables.map(({ path }) => path.split(/[\\/]/));
  const folders = paths.map((path) => path.slice(0, -1).join('/'));
  const names = new Set(paths.map((path) => withoutEnding(path.at(-1)!)));
  const [name] = names;
  const areFolders = tables.every((table, i) => paths[i]!.at(-2) === table.name);
  if (names.size > 1 || !areFolders || name === undefined) return [];
  return [
    { code: 'rounds-of-one-coder', at: { file: tables.map(({ path }) => path).join(', ') }, coder: name, folders },
  ];
}

function withoutEnding(file: string): string {
  const dot = file.lastIndexOf('.');
  return dot < 0 ? file : file.slice(0, dot);
}
