import type { Inspection } from '../../../report/inspect/schema.ts';
import { headline, type Part, paragraph, table } from '../../document.ts';
import { count } from '../../figures.ts';
import { coder as named, pair } from '../../text.ts';
import { plural, stratumText, thousands } from '../../words.ts';
import type { DocumentOf } from '../list.ts';
import { readingParts } from './reading.ts';

const MAX_CODER_COLUMNS = 6;

const MAX_PAIRS = 15;

/** How the sheets were read. */
export function inspectionDocument(report: Inspection): DocumentOf<'inspect'> {
  return {
    title: 'intercoder inspect',
    report,
    parts: () => partsOf(report),
    names: { coders: report.coders.map(({ coder }) => coder) },
  };
}

function partsOf(report: Inspection): Part[] {
  const { sheets, units, coders, overlap, categories, declared } = report;
  const source = declared ? 'from the codebook' : 'no codebook given';
  const shownPairs = overlap.length > MAX_PAIRS ? [] : overlap;
  return [
    headline(
      `${plural(sheets.length, 'sheet')} read as ${report.layout}; ${coders.length === 0 ? '' : `${plural(coders.length, 'coder')}, `}${plural(units, 'unit')}, ${plural(categories.length, 'category')} (${source})`,
    ),
    ...readingParts(report),
    sheetsTable(sheets),
    ...(coders.length === 0
      ? []
      : [
          table(
            'Coders',
            ['', 'units coded', 'of these uncoded', 'missing'],
            coders.map(({ coder, coded, uncoded, missing }) => [
              named(coder),
              count(coded),
              count(uncoded),
              count(missing),
            ]),
          ),
        ]),
    ...(shownPairs.length > 0
      ? [
          table(
            'Overlap',
            ['', 'units both coded'],
            shownPairs.map(({ coders, units }) => [pair(coders), count(units)]),
          ),
        ]
      : overlap.length === 0
        ? []
        : [
            paragraph(
              `Overlap: ${plural(overlap.length, 'pair')} have ${range(overlap.map(({ units }) => units))} units in common.`,
            ),
          ]),
    ...strataTable(report),
    categoryTable(report),
    paragraph(
      `Different codings: ${thousands(report.distinctCodings)}. Different rows of codings (patterns): ${thousands(report.patterns)}.`,
      'aside',
    ),
  ];
}

export function sheetsTable(sheets: Inspection['sheets']): Part {
  return table(
    'Sheets',
    ['', 'rows', 'columns', 'delimiter', 'encoding'],
    sheets.map((sheet) => [
      sheet.path,
      count(sheet.rows),
      count(sheet.columns.length),
      DELIMITERS[sheet.delimiter] ?? sheet.delimiter,
      sheet.encoding,
    ]),
  );
}

function strataTable({ strata }: Inspection): Part[] {
  if (strata.length === 0) return [];
  const rows = strata.map(({ stratum, units }) => [stratumText(stratum), count(units)]);
  return [table('Units per stratum', ['', 'units'], rows)];
}

function categoryTable({ categories, coders }: Inspection): Part {
  const each = coders.length <= MAX_CODER_COLUMNS;
  const head = each ? coders.map(({ coder }) => named(coder)) : ['by coders', 'fewest', 'most'];
  const rows = categories.map(({ category, applied }) => {
    const numbers = applied.map(({ units }) => units);
    const cells = each
      ? numbers
      : [numbers.filter((number) => number > 0).length, Math.min(...numbers), Math.max(...numbers)];
    return [category, ...cells.map((units) => count(units))];
  });
  return table('Units per category', ['', ...head], rows);
}

const DELIMITERS: Record<string, string> = { ',': 'comma', ';': 'semicolon', '\t': 'tab' };

function range(numbers: readonly number[]): string {
  return `${Math.min(...numbers)} to ${Math.max(...numbers)}`;
}
