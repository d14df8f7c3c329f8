import type { Report } from '../../../report/agree/schema.ts';
import { headline, type Paragraph, type Part, paragraph } from '../../document.ts';
import { count, interval, share } from '../../figures.ts';
import { joined, text } from '../../text.ts';
import { distinctRules, findAll, withoutGroupFigures } from '../select.ts';
import { askedFor } from './asked-for.ts';
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

/** One sentence about how many coders made the assignments. */
function assignmentParagraph(report: Report): Paragraph[] {
  const results = findAll(report, { measure: 'assignment-agreement' }).filter(({ value }) => value !== null);
  const [first] = results;
  // with one category per unit, agreement says the same, if it was asked for
  const isSaid = !report.data.multiple && report.results.some(({ measure }) => measure === 'agreement');
  if (!first || isSaid) return [];
  const shares = results.map(({ value, agreed, units, k, ci, expected }) => {
    const who = k === 2 ? 'both' : k === report.data.coders.length ? `all ${k}` : `at least ${k}`;
    const range = ci ? text`, ${interval('share', ci)}` : '';
    return text`${share(value)} by ${who} (${count(agreed!, units)}${range}; by chance ${share(expected)})`;
  });
  return [
    paragraph(
      text`Categories assigned to units by at least one coder: ${first.units}. Of these, ${joined(shares, ', ')}.`,
    ),
  ];
}
