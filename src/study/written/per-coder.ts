import { type Study, singleUnits } from '../study.ts';
import { codingTexts, missingToken } from './cells.ts';
import { codingColumn, HEADINGS, tableOf, unitColumns } from './columns.ts';
import { addRow, type GivenRows, givenRows } from './given-rows.ts';
import { noteColumns } from './long.ts';
import type { NamedLayout } from './written-layout.ts';

/** One table per coder, in the order in which a folder lists them. */
export const writtenPerCoder: NamedLayout = {
  name: 'per-coder',
  title: 'one table per coder',
  roles: () => ({
    layout: 'per-coder',
    unit: [HEADINGS.unit],
    category: [HEADINGS.category],
    blank: 'uncoded',
  }),
  tables: (study, { cells, by }) => {
    const texts = codingTexts(study, cells, '');
    return rowsOfCoders(study).map(({ coder, rows }) => {
      const table = tableOf(study.coders[coder]!, rows.units.length, [
        ...unitColumns(study, rows.units, by),
        codingColumn(HEADINGS.category, texts, missingToken(study), rows.codings),
        ...noteColumns(study, rows),
      ]);
      return { table, codings: table.columns.filter(({ name }) => name === HEADINGS.category) };
    });
  },
};

interface RowsOfCoder {
  readonly coder: number;
  readonly rows: GivenRows;
}

/** The rows of each coder. If these would give the units another order, the first coder has a row for every unit. */
function rowsOfCoders(study: Study): RowsOfCoder[] {
  const given = givenRows(study);
  const names = study.coders.map((name, coder) => ({ coder, file: `${name}.csv` }));
  const inFolder = names.sort((a, b) => (a.file < b.file ? -1 : 1)).map(({ coder }) => coder);
  const all = inFolder.map((coder): RowsOfCoder => ({ coder, rows: emptyRows() }));
  const ofCoder = new Map(all.map((one) => [one.coder, one.rows]));
  for (let i = 0; i < given.units.length; i += 1)
    addRow(ofCoder.get(given.coders[i]!)!, study, given.units[i]!, given.coders[i]!, given.codings[i]!);
  const met = [...new Set(all.flatMap(({ rows }) => rows.units))];
  const isInOrder = met.every((unit, i) => unit === i);
  return all.map((one, i) => {
    if (i === 0 && !isInOrder) return { ...one, rows: everyUnit(study, one.coder, study.unitCount) };
    // a table without rows is no table
    return one.rows.units.length > 0 ? one : { ...one, rows: everyUnit(study, one.coder, 1) };
  });
}

/** Rows of the first units, whether or not the coder coded them. */
function everyUnit(study: Study, coder: number, units: number): GivenRows {
  const rows = emptyRows();
  const { cells } = singleUnits(study);
  for (let unit = 0; unit < units; unit += 1) addRow(rows, study, unit, coder, cells(unit)[coder]!);
  return rows;
}

function emptyRows(): GivenRows {
  return { units: [], coders: [], codings: [], notes: [] };
}
