import type { Problem } from '../../problems.ts';
import type { Column, Sheet } from '../../read/sheet.ts';
import { splitCell, USUAL_SEPARATORS } from '../cells/separator.ts';
import { plainNumber } from '../cells/spelling.ts';
import { columnName, columnsBy, headerOf, isUnique } from '../find-columns.ts';
import { isCoderColumn, isConsensus, rankFor, stem } from '../header-words.ts';

/** Coders' columns of a wide sheet: by their headings, else the most columns that hold the same categories. */
export function coderColumns(
  sheet: Sheet,
  taken: readonly Column[],
  missing: readonly string[],
): { columns: Column[]; problems: Problem[] } {
  const free = sheet.columns.filter((column) => !taken.includes(column));
  const candidates = free.filter(({ name }) => name !== '' && !isConsensus(name));
  const byName = candidates.filter(({ name }) => isCoderColumn(name));
  const at = { file: sheet.path };
  if (byName.length >= 2) return { columns: byName, problems: [] };
  const variables = variablesOf(candidates);
  if (variables.length >= 2) {
    return { columns: [], problems: [{ code: 'several-variables', at, variables: variables.map(namesOf) }] };
  }
  const alike = largestAlike(candidates, missing);
  if (alike.length >= 2) return { columns: alike, problems: [] };
  const consensus = namesOf(free.filter(({ name }) => isConsensus(name)));
  return { columns: [], problems: [{ code: 'no-coder-columns', at, columns: headerOf(sheet), consensus }] };
}

/**
 * Sheets that this program writes for people: their cells hold words for uncoded and missing codings, and further columns hold
 * categories that no coder gave.
 */
export function ownSheetProblems({ columns, path }: Sheet): Problem[] {
  const has = (...names: readonly string[]) => names.every((name) => columns.some((column) => column.name === name));
  const kind = has('decided-by', 'overruled', 'overruled-coders')
    ? 'final-sheet'
    : has('consensus', 'agreement', 'confusion', 'kind')
      ? 'worksheet'
      : undefined;
  return kind === undefined ? [] : [{ code: 'own-sheet', at: { file: path }, kind }];
}

function namesOf(columns: readonly Column[]): string[] {
  return columns.map(columnName);
}

/** "why_1, why_2, what_1, what_2": several variables, each with the same coders' columns. */
function variablesOf(columns: readonly Column[]): Column[][] {
  return [...columnsBy(columns, ({ name }) => stem(name)).values()].filter((group) => group.length >= 2);
}

/** The largest group of columns of which each holds mostly what another of the group holds too. */
function largestAlike(columns: readonly Column[], missing: readonly string[]): Column[] {
  const values = new Map(columns.map((column) => [column, valuesOf(column, missing)]));
  const repeating = columns.filter(
    (column) =>
      values.get(column)!.repeat && values.get(column)!.distinct.size > 1 && rankFor(column.name, 'unit') === undefined,
  );
  const alike = (a: Column, b: Column) => {
    const [x, y] = [values.get(a)!.distinct, values.get(b)!.distinct];
    const [small, large] = x.size < y.size ? [x, y] : [y, x];
    return [...small].filter((text) => large.has(text)).length * 2 > small.size;
  };
  const groups: Column[][] = [];
  for (const column of repeating) {
    const group = groups.find((members) => members.some((member) => alike(member, column)));
    if (group) group.push(column);
    else groups.push([column]);
  }
  return groups.reduce((a, b) => (b.length > a.length ? b : a), []);
}

/** What a column's cells hold, several categories taken apart and missing codings left out, and whether any of it comes again. */
function valuesOf(column: Column, missing: readonly string[]): { distinct: Set<string>; repeat: boolean } {
  const parts = column.texts.flatMap((text) =>
    USUAL_SEPARATORS.reduce((all, separator) => all.flatMap((part) => splitCell(part, separator)), [text]),
  );
  const distinct = new Set(
    parts.map((part) => plainNumber(part.trim())).filter((part) => part !== '' && !missing.includes(part)),
  );
  return { distinct, repeat: parts.length > distinct.size || !isUnique(column) };
}
