import type { Problem } from '../../problems.ts';
import type { Column, Sheet } from '../../read/sheet.ts';
import {
  columnFor,
  columnName,
  columnsBy,
  inTwoRoles,
  isUnique,
  namedColumns,
  reservedColumns,
} from '../find-columns.ts';
import { isCalledUnit } from '../header-words.ts';
import type { ReadingOptions } from '../options.ts';
import { coderColumns, ownSheetProblems } from './coder-columns.ts';
import { textAndNote } from './common-columns.ts';
import type { LocatedWide } from './located.ts';
import { strataColumns } from './strata-columns.ts';

/** The columns of a sheet in which each row is a unit and each coder has a column. */
export function locateWide(sheet: Sheet, options: ReadingOptions): LocatedWide | readonly Problem[] {
  const own = ownSheetProblems(sheet);
  if (own.length > 0) return own;
  const named = namedColumns(sheet, options.unit, '--unit');
  const asked = namedColumns(
    sheet,
    options.coders.length > 0 ? options.coders : options.category,
    options.coders.length > 0 ? '--coders' : '--category',
  );
  const byName =
    options.unit.length > 0 || options.byRow ? undefined : unitColumn(sheet, reservedColumns(sheet, options));
  const unit = byName ? [byName] : named.columns;
  const { text, note, problems } = textAndNote(sheet, options, [...unit, ...asked.columns]);
  const strata = strataColumns(sheet, options.by);
  const described = [...unit, ...strata, text, note].filter((column): column is Column => column !== undefined);
  const coders =
    asked.columns.length > 0 || asked.problems.length > 0 ? asked : coderColumns(sheet, described, options.missing);
  const twice = inTwoRoles(sheet, { '--unit': unit, '--coders': coders.columns, '--text': [text], '--by': strata });
  const all = [...named.problems, ...problems, ...coders.problems, ...twice, ...namedAlike(sheet, coders.columns)];
  // A note is a coder's, and a row of a wide sheet is all coders'.
  if (options.note !== undefined) all.push({ code: 'note-without-coder', at: { file: sheet.path } });
  if (all.length > 0) return all;
  const fallback = unit.length > 0 || options.byRow ? [] : firstKey(sheet, coders.columns);
  return {
    layout: 'wide',
    sheet,
    unit: unit.length > 0 ? unit : fallback,
    coders: coders.columns,
    text,
    note: undefined,
    strata,
  };
}

/** The column of units by its name: one that names every row differently, or is called a unit, so that a unit that comes again is an error. */
function unitColumn(sheet: Sheet, taken: readonly Column[]): Column | undefined {
  return columnFor(sheet, 'unit', taken, isUnique) ?? columnFor(sheet, 'unit', taken, ({ name }) => isCalledUnit(name));
}

/** Whether the sheet has columns that look like coders' own. */
export function looksWide(sheet: Sheet, { missing, by }: ReadingOptions): boolean {
  if (ownSheetProblems(sheet).length > 0) return true;
  const unit = unitColumn(sheet, []);
  return coderColumns(sheet, [...(unit ? [unit] : []), ...strataColumns(sheet, by)], missing).problems.every(
    ({ code }) => code !== 'no-coder-columns',
  );
}

/** The first column, if it is not a coder's and names every row differently. */
function firstKey(sheet: Sheet, coders: readonly Column[]): Column[] {
  const [first] = sheet.columns;
  return first && !coders.includes(first) && isUnique(first) ? [first] : [];
}

/** Coders' columns with the same heading, which would be one coder. */
function namedAlike(sheet: Sheet, coders: readonly Column[]): Problem[] {
  return [...columnsBy(coders, columnName)]
    .filter(([, columns]) => columns.length > 1)
    .map(([found, columns]) => ({
      code: 'coder-columns-alike',
      at: { file: sheet.path },
      found,
      numbers: columns.map(({ number }) => number),
    }));
}
