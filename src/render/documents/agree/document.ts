import type { Report } from '../../../report/agree/schema.ts';
import { layoutInWords } from '../../../study/reading/layouts/list.ts';
import { headline, type Page, type Part, paragraph } from '../../document.ts';
import { plural } from '../../words.ts';
import type { DocumentOf } from '../list.ts';
import { distinctRules, withoutGroupFigures } from '../select.ts';
import { altTestParts } from './alt-test.ts';
import { assignmentParagraph } from './assignments.ts';
import { benchmarkParagraph } from './benchmarks.ts';
import { categoryParts } from './category-table.ts';
import { coefficientTable } from './coefficient-table.ts';
import { answer, nextSteps, pairsAtAGlance, uncodedAtAGlance, weakestCategories } from './first-screen.ts';
import { goldParts } from './gold.ts';
import { groupParts } from './groups.ts';
import { aboutOptions, blankCells, differencesOfPairs, noteParts, wideInterval } from './notes.ts';
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
    // coefficients are put into words only where that was asked for
    summary: () => firstScreen({ ...forReaders(), benchmarks: report.benchmarks }),
    page: () => pageOf(report, { ...forReaders(), benchmarks: report.benchmarks }),
    names: { coders: report.data.coders, categories: report.data.categories },
    records: () => agreementRecords(report),
  };
}

function partsOf(all: Report): Part[] {
  const report = withoutGroupFigures(all);
  const { data, options } = report;
  const rules = distinctRules(report).filter(
    (rule) => rule === 'any' || rule === 'exact' || rule === options.rules[0] || !data.multiple,
  );
  return [
    ...constructed(report),
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

/** What readers need first. */
function firstScreen(all: Report): Part[] {
  const report = withoutGroupFigures(all);
  return [
    ...constructed(report),
    paragraph(`${heading(report)}; ${layoutInWords(report.data.layout)}`, 'aside'),
    ...altTestParts(all),
    ...goldParts(all),
    ...answer(report),
    ...blankCells(report),
    ...wideInterval(report),
    ...groupParts(all),
    ...pairsAtAGlance(report),
    ...weakestCategories(report),
    ...uncodedAtAGlance(report),
    ...differencesOfPairs(report, 1),
    ...aboutOptions(report),
    ...testParts(report),
    ...benchmarkParagraph(report),
    ...strataParts(report),
    ...nextSteps(report),
  ];
}

/** Loaded for a page only. */
async function pageOf(report: Report, shown: Report): Promise<Page> {
  const [{ agreementSections, madeFrom }, { methodsFolds }] = await Promise.all([
    import('../../pages/agreement.ts'),
    import('../methods/document.ts'),
  ]);
  return {
    first: () => pageHead(shown),
    pictures: () => agreementSections(withoutGroupFigures(report)),
    folded: () => methodsFolds(report),
    foot: () => madeFrom(report),
  };
}

/** What a page says before its pictures. */
function pageHead(all: Report): Part[] {
  const report = withoutGroupFigures(all);
  return [
    ...constructed(report),
    ...altTestParts(all),
    ...answer(report),
    paragraph(`${heading(report)}; ${layoutInWords(report.data.layout)}`, 'aside'),
    ...blankCells(report),
    ...wideInterval(report),
    ...uncodedAtAGlance(report),
    ...goldParts(all),
    ...groupParts(all),
    ...strataParts(report),
  ];
}

function constructed({ notes }: Report): Part[] {
  return notes.flatMap((note) =>
    note.code === 'constructed'
      ? [
          paragraph(
            `Constructed example (${note.example}): data made up to give the published figures, not the study’s own.`,
          ),
        ]
      : [],
  );
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
