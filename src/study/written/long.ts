import type { Study } from '../study.ts';
import { codingTexts, missingToken } from './cells.ts';
import { codingColumn, columnOf, HEADINGS, tableOf, unitColumns } from './columns.ts';
import { type GivenRows, givenRows } from './given-rows.ts';
import type { NamedLayout } from './written-layout.ts';

/** One row per coding. */
export const writtenLong: NamedLayout = {
  name: 'long',
  title: 'one row per coding',
  roles: () => ({
    layout: 'long',
    unit: [HEADINGS.unit],
    coder: HEADINGS.coder,
    category: [HEADINGS.category],
    blank: 'uncoded',
  }),
  tables: (study, { cells, by }) => {
    const rows = givenRows(study);
    const texts = codingTexts(study, cells, '');
    const table = tableOf('long', rows.units.length, [
      ...unitColumns(study, rows.units, by),
      columnOf(HEADINGS.coder, study.coders, rows.coders),
      codingColumn(HEADINGS.category, texts, missingToken(study), rows.codings),
      ...noteColumns(study, rows),
    ]);
    return [{ table, codings: table.columns.filter(({ name }) => name === HEADINGS.category) }];
  },
};

/** A column of notes, if anybody made some. */
export function noteColumns({ notes }: Study, rows: GivenRows): ReturnType<typeof columnOf>[] {
  return notes.size === 0 ? [] : [columnOf(HEADINGS.note, rows.notes, Array.from(rows.notes.keys()))];
}
