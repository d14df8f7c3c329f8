import type { Report } from '../../../report/agree/schema.ts';
import { layoutInWords } from '../../../study/reading/layouts/list.ts';
import { type Page, type Part, paragraph, type Room } from '../../document.ts';
import type { Picture } from '../../pictures/picture.ts';
import { plural } from '../../words.ts';
import type { DocumentOf } from '../list.ts';
import { withoutGroupFigures } from '../select.ts';
import { askedFor } from './asked-for.ts';
import { benchmarkParagraph } from './benchmarks.ts';
import { answer, nextCommands, pairsAtAGlance, uncodedAtAGlance, weakestCategories } from './first-screen.ts';
import { constructed, heading } from './heading.ts';
import { aboutOptions, blankCells, differencesOfPairs, wideInterval } from './notes.ts';

/**
 * How far the coders agree.
 *
 * @param forReaders - gives the report whose tables readers see; it may have fewer figures
 * @param inWords - puts its coefficients into words
 */
export function agreementDocument(
  report: Report,
  forReaders: () => Report = () => report,
  inWords: (shown: Report) => Report = (shown) => shown,
): DocumentOf<'agree'> {
  return {
    title: `intercoder ${report.command}`,
    report,
    parts: async () => (await import('./all-tables.ts')).allTables(inWords(forReaders())),
    // coefficients are put into words only where that was asked for
    summary: (room) => firstScreen({ ...forReaders(), benchmarks: report.benchmarks }, room),
    page: () => pageOf(report, { ...forReaders(), benchmarks: report.benchmarks }),
    pictures: () => picturesOf(report),
    names: { coders: report.data.coders, categories: report.data.categories },
    records: async () => (await import('./records.ts')).agreementRecords(report),
  };
}

/** What readers need first. If it has to be short, notes that decide no figure are only counted. */
async function firstScreen(all: Report, room: Room = 'enough'): Promise<Part[]> {
  const report = withoutGroupFigures(all);
  const asked = await askedFor(all);
  const few = wideInterval(report);
  const differences = differencesOfPairs(report, 1);
  const isTight = room !== 'enough';
  // why many agree and the coefficient is low belongs to the answer, if only of one pair
  const shown = isTight ? differences.slice(0, 1) : differences;
  const folded = isTight ? few.length + differences.length - shown.length : 0;
  return [
    ...constructed(report),
    paragraph(`${heading(report)}; ${layoutInWords(report.data.layout)}`, 'aside'),
    ...asked.altTest,
    ...asked.gold,
    ...answer(report),
    ...blankCells(report),
    ...(isTight ? [] : few),
    ...asked.groups,
    ...pairsAtAGlance(report, room),
    ...weakestCategories(report),
    ...uncodedAtAGlance(report),
    ...shown,
    ...aboutOptions(report),
    ...asked.tests,
    ...benchmarkParagraph(report),
    ...asked.strata,
    ...nextCommands(report, folded),
  ];
}

/** Loaded for a page only. */
async function pageOf(report: Report, all: Report): Promise<Page> {
  const [{ agreementSections, convention, readInNumbers }, { pageAnswer, whatNow }, { methodsFolds }] =
    await Promise.all([
      import('../../pages/agreement.ts'),
      import('../../pages/agreement-answer.ts'),
      import('../methods/document.ts'),
    ]);
  const shown = withoutGroupFigures(all);
  const asked = await askedFor(all);
  const depends = [...uncodedAtAGlance(shown), ...blankCells(shown)].flatMap((part) =>
    part.kind === 'paragraph' ? [part.text] : [],
  );
  const answered = pageAnswer(shown);
  return {
    about: `agreement of ${plural(report.data.coders.length, 'coder')}`,
    above: constructed(shown).flatMap((part) => (part.kind === 'paragraph' ? [part.text] : [])),
    ...(answered === undefined ? { paragraphs: [] } : answered),
    chart: answered === undefined ? undefined : convention(shown),
    margin: [
      readInNumbers(shown, layoutInWords(shown.data.layout)),
      ...(depends.length === 0 ? [] : [{ title: 'What depends on a choice', lines: depends }]),
      ...whatNow(shown),
    ],
    first: [
      ...(answered === undefined ? answer(shown) : []),
      ...asked.altTest,
      ...wideInterval(shown),
      ...asked.gold,
      ...asked.groups,
      ...asked.strata,
    ],
    sections: agreementSections(withoutGroupFigures(report)),
    last: methodsFolds(report),
    sources: report.data.sources,
  };
}

async function picturesOf(report: Report): Promise<Picture[]> {
  const { agreementSections } = await import('../../pages/agreement.ts');
  return agreementSections(withoutGroupFigures(report)).flatMap(({ pictures }) => pictures);
}
