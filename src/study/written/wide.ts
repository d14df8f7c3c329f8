import { singleUnits } from '../study.ts';
import { codingTexts, EMPTY_LIST } from './cells.ts';
import { codingColumn, HEADINGS, tableOf, unitColumns } from './columns.ts';
import { coderPlaces } from './given-rows.ts';
import type { NamedLayout } from './written-layout.ts';

/** One row per unit, one column per coder. A blank cell is missing, so an empty coding is written as an empty list. */
export const writtenWide: NamedLayout = {
  name: 'wide',
  title: 'one column per coder',
  roles: () => ({ layout: 'wide', unit: [HEADINGS.unit], blank: 'missing' }),
  tables: (study, { cells, by }) => {
    const units = Array.from({ length: study.unitCount }, (_, unit) => unit);
    const given = units.map(singleUnits(study).cells);
    const texts = codingTexts(study, cells, EMPTY_LIST);
    const described = unitColumns(study, units, by);
    const table = tableOf('wide', units.length, [
      ...described,
      ...coderPlaces(study).map((coder) =>
        codingColumn(
          study.coders[coder]!,
          texts,
          '',
          given.map((own) => own[coder]!),
        ),
      ),
    ]);
    return [{ table, codings: table.columns.slice(described.length) }];
  },
};
