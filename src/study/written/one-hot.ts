import { MISSING } from '../../codings/coding.ts';
import { columnOf, HEADINGS, tableOf, unitColumns } from './columns.ts';
import { givenRows } from './given-rows.ts';
import { noteColumns } from './long.ts';
import type { NamedLayout } from './written-layout.ts';

const MARKS = ['0', '1', ''];

/** One row per coding, one column per category: 1 if it applies, 0 if not, blank if the coding is missing. */
export const writtenOneHot: NamedLayout = {
  name: 'one-hot',
  title: 'one row per coding, one column per category',
  roles: ({ categories }) => ({ unit: [HEADINGS.unit], coder: HEADINGS.coder, category: categories }),
  tables: (study, { by }) => {
    const rows = givenRows(study);
    const described = [...unitColumns(study, rows.units, by), columnOf(HEADINGS.coder, study.coders, rows.coders)];
    const sets = study.codings.map((coding) => new Set(coding));
    const table = tableOf('one-hot', rows.units.length, [
      ...described,
      ...study.categories.map((name, category) =>
        columnOf(
          name,
          MARKS,
          rows.codings.map((coding) => (coding === MISSING ? 2 : Number(sets[coding]!.has(category)))),
        ),
      ),
      ...noteColumns(study, rows),
    ]);
    const codings = table.columns.slice(described.length, described.length + study.categories.length);
    return [{ table, codings }];
  },
};
