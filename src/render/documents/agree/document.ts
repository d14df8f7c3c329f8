import type { Report } from '../../../report/agree/schema.ts';
import { layoutInWords } from '../../../study/reading/layouts/list.ts';
import { type Page, type Part, paragraph } from '../../document.ts';
import type { DocumentOf } from '../list.ts';
import { withoutGroupFigures } from '../select.ts';
import { askedFor } from './asked-for.ts';
import { benchmarkParagraph } from './benchmarks.ts';
import { answer, nextSteps, pairsAtAGlance, uncodedAtAGlance, weakestCategories } from './first-screen.ts';
import { constructed, heading } from './heading.ts';
import { aboutOptions, blankCells, differencesOfPairs, wideInterval } from './notes.ts';

/**
 * How far the coders agree.
 *
 * @param forReaders - gives the report whose tables readers see; it may have fewer figures
 */
export function agreementDocument(report: Report, forReaders: () => Report = () => report): DocumentOf<'agree'> {
  return {
    title: `intercoder ${report.command}`,
    report,
    parts: async () => (await import('./all-tables.ts')).allTables(forReaders()),
    // coefficients are put into words only where that was asked for
    summary: () => firstScreen({ ...forReaders(), benchmarks: report.benchmarks }),
    page: () => pageOf(report, { ...forReaders(), benchmarks: report.benchmarks }),
    names: { coders: report.data.coders, categories: report.data.categories },
    records: async () => (await import('./records.ts')).agreementRecords(report),
  };
}

/** What readers need first. */
async function firstScreen(all: Report): Promise<Part[]> {
  const report = withoutGroupFigures(all);
  const asked = await askedFor(all);
  return [
    ...constructed(report),
    paragraph(`${heading(report)}; ${layoutInWords(report.data.layout)}`, 'aside'),
    ...asked.altTest,
    ...asked.gold,
    ...answer(report),
    ...blankCells(report),
    ...wideInterval(report),
    ...asked.groups,
    ...pairsAtAGlance(report),
    ...weakestCategories(report),
    ...uncodedAtAGlance(report),
    ...differencesOfPairs(report, 1),
    ...aboutOptions(report),
    ...asked.tests,
    ...benchmarkParagraph(report),
    ...asked.strata,
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
async function pageHead(all: Report): Promise<Part[]> {
  const report = withoutGroupFigures(all);
  const asked = await askedFor(all);
  return [
    ...constructed(report),
    ...asked.altTest,
    ...answer(report),
    paragraph(`${heading(report)}; ${layoutInWords(report.data.layout)}`, 'aside'),
    ...blankCells(report),
    ...wideInterval(report),
    ...uncodedAtAGlance(report),
    ...asked.gold,
    ...asked.groups,
    ...asked.strata,
  ];
}
