import type { Report } from '../../../report/agree/schema.ts';
import { headline, type Part, paragraph } from '../../document.ts';
import { plural } from '../../words.ts';
import type { DocumentOf } from '../list.ts';
import { distinctRules, withoutGroupFigures } from '../select.ts';
import { altTestParts } from './alt-test.ts';
import { assignmentParagraph } from './assignments.ts';
import { benchmarkParagraph } from './benchmarks.ts';
import { categoryParts } from './category-table.ts';
import { coefficientTable } from './coefficient-table.ts';
import { goldParts } from './gold.ts';
import { groupParts } from './groups.ts';
import { blankCells, noteParts, wideInterval } from './notes.ts';
import { kappaTable, otherPairTables, otherPairTablesOfCategories, otherTablesOfCategories } from './pair-tables.ts';
import { agreementRecords } from './records.ts';
import { ruleTables } from './rule-table.ts';
import { strataParts } from './strata-table.ts';
import { testParts } from './tests.ts';

/**
 * How far the coders agree.
 *
 * @param forReaders - gives the report whose tables readers see; it may have fewer figures
 */
export function agreementDocument(report: Report, forReaders: () => Report = () => report): DocumentOf<'agree'> {
  return {
    title: `intercoder ${report.command}`,
    report,
    parts: () => partsOf(forReaders()),
    names: { coders: report.data.coders },
    records: () => agreementRecords(report),
  };
}

function partsOf(all: Report): Part[] {
  const report = withoutGroupFigures(all);
  const { data, options, notes } = report;
  const constructed = notes.find((note) => note.code === 'constructed');
  const rules = distinctRules(report).filter(
    (rule) => rule === 'any' || rule === 'exact' || rule === options.rules[0] || !data.multiple,
  );
  return [
    ...(constructed
      ? [
          paragraph(
            `Constructed example (${constructed.example}): data made up to give the published figures, not the study’s own.`,
          ),
        ]
      : []),
    headline(heading(report)),
    ...altTestParts(all),
    ...goldParts(all),
    ...blankCells(report),
    ...wideInterval(report),
    ...groupParts(all),
    ...rules.flatMap((rule) => ruleTables(report, rule)),
    ...assignmentParagraph(report),
    ...kappaTable(report),
    ...otherPairTables(report),
    ...coefficientTable(report),
    ...benchmarkParagraph(report),
    ...categoryParts(report),
    ...otherPairTablesOfCategories(report),
    ...otherTablesOfCategories(report),
    ...strataParts(report),
    ...testParts(report),
    ...noteParts(report),
  ];
}

function heading({ data, notes }: Report): string {
  const isCrowd = notes.some((note) => note.code === 'pairs-left-out' && note.crowd);
  const several = data.multiple ? ', any number per unit' : ', one per unit';
  const parts = [
    plural(data.coders.length, 'coder'),
    plural(data.units, 'unit'),
    `${plural(data.categories.length, 'category')}${several}`,
  ];
  const pairable =
    data.pairable === data.units || data.coders.length < 2
      ? []
      : [`${data.pairable} units coded by two or more coders`];
  const missing = data.missing === 0 || isCrowd ? [] : [`${plural(data.missing, 'coding')} missing`];
  return [...parts, ...pairable, ...missing].join('; ');
}
