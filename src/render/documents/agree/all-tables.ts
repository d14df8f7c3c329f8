import type { Report } from '../../../report/agree/schema.ts';
import { headline, type Part } from '../../document.ts';
import { distinctRules, withoutGroupFigures } from '../select.ts';
import { askedFor } from './asked-for.ts';
import { assignmentParagraph } from './assignments.ts';
import { benchmarkParagraph } from './benchmarks.ts';
import { categoryParts } from './category-table.ts';
import { coefficientTable } from './coefficient-table.ts';
import { constructed, heading } from './heading.ts';
import { blankCells, noteParts, wideInterval } from './notes.ts';
import { kappaTable, otherPairTables, otherPairTablesOfCategories, otherTablesOfCategories } from './pair-tables.ts';
import { ruleTables } from './rule-table.ts';

/** All tables that readers can have, with what has to be said of them. */
export async function allTables(all: Report): Promise<Part[]> {
  const report = withoutGroupFigures(all);
  const asked = await askedFor(all, Number.POSITIVE_INFINITY);
  const { data, options } = report;
  const rules = distinctRules(report).filter(
    (rule) => rule === 'any' || rule === 'exact' || rule === options.rules[0] || !data.multiple,
  );
  return [
    ...constructed(report),
    headline(heading(report)),
    ...asked.altTest,
    ...asked.gold,
    ...blankCells(report),
    ...wideInterval(report),
    ...asked.groups,
    ...rules.flatMap((rule) => ruleTables(report, rule)),
    ...assignmentParagraph(report),
    ...kappaTable(report),
    ...otherPairTables(report),
    ...coefficientTable(report),
    ...benchmarkParagraph(report),
    ...categoryParts(report),
    ...otherPairTablesOfCategories(report),
    ...otherTablesOfCategories(report),
    ...asked.strata,
    ...asked.tests,
    ...noteParts(report),
  ];
}
