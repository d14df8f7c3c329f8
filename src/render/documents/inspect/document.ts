import type { Inspection } from '../../../report/inspect/schema.ts';
import { type Part, paragraph, table } from '../../document.ts';
import { shortNames, withCoderLabels } from '../../formats/terminal/width.ts';
import { plural, stratumText } from '../../words.ts';

const MOST_CODER_COLUMNS = 6;

const MOST_PAIRS = 15;

/** How the sheets were read, as paragraphs and tables. */
export function inspectionDocument(whole: Inspection): Part[] {
  const { report: found, legend } = withCoderLabels(
    whole,
    whole.coders.map(({ coder }) => coder),
  );
  const { sheets, units, coders, overlap, categories, declared } = found;
  const names = shortNames(
    coders.map(({ coder }) => coder),
    14,
  );
  const source = declared ? 'declared by the codebook' : 'observed, without a codebook';
  const shownPairs = overlap.length > MOST_PAIRS ? [] : overlap;
  return [
    paragraph(
      `${plural(sheets.length, 'sheet')} read as ${found.layout}; ${plural(coders.length, 'coder')}, ${plural(units, 'unit')}, ${plural(categories.length, 'category')} (${source})`,
      'heading',
    ),
    ...legend,
    table(
      'Sheets',
      ['', 'rows', 'columns', 'delimiter', 'encoding'],
      sheets.map((sheet) => [
        sheet.path,
        String(sheet.rows),
        String(sheet.columns.length),
        DELIMITERS[sheet.delimiter] ?? sheet.delimiter,
        sheet.encoding,
      ]),
    ),
    table(
      'Coders',
      ['', 'units coded', 'of these uncoded', 'missing'],
      coders.map(({ coder, coded, uncoded, missing }) => [
        names.get(coder)!,
        String(coded),
        String(uncoded),
        String(missing),
      ]),
    ),
    ...(shownPairs.length > 0
      ? [
          table(
            'Overlap',
            ['', 'units both coded'],
            shownPairs.map((pair) => [pair.coders.map((coder) => names.get(coder)).join(' – '), String(pair.units)]),
          ),
        ]
      : [
          paragraph(
            `Overlap: ${plural(overlap.length, 'pair')} share ${range(overlap.map((pair) => pair.units))} units.`,
          ),
        ]),
    ...strataTable(found),
    categoryTable(found, names),
    paragraph(`${plural(found.distinctCodings, 'distinct coding')} in ${plural(found.patterns, 'pattern')}.`, 'aside'),
  ];
}

function strataTable({ strata }: Inspection): Part[] {
  if (strata.length === 0) return [];
  const rows = strata.map(({ stratum, units }) => [stratumText(stratum), String(units)]);
  return [table('Units per stratum', ['', 'units'], rows)];
}

function categoryTable({ categories, coders }: Inspection, names: ReadonlyMap<string, string>): Part {
  const each = coders.length <= MOST_CODER_COLUMNS;
  const head = each ? coders.map(({ coder }) => names.get(coder)!) : ['by coders', 'fewest', 'most'];
  const rows = categories.map(({ category, applied }) => {
    const numbers = applied.map(({ units }) => units);
    const cells = each
      ? numbers
      : [numbers.filter((number) => number > 0).length, Math.min(...numbers), Math.max(...numbers)];
    return [category, ...cells.map(String)];
  });
  return table('Units per category', ['', ...head], rows);
}

const DELIMITERS: Record<string, string> = { ',': 'comma', ';': 'semicolon', '\t': 'tab' };

function range(numbers: readonly number[]): string {
  return `${Math.min(...numbers)} to ${Math.max(...numbers)}`;
}
