import type { CodebookReport, Use } from '../../../report/codebook/schema.ts';
import { type TablePart, table } from '../../document.ts';
import { count, wholeShare } from '../../figures.ts';
import { coder } from '../../text.ts';

const MAX_CODER_COLUMNS = 6;

/** How often each coder applied each category or code, and how far the coders agree on it. */
export function useTable({ categories, sheets }: CodebookReport): TablePart[] {
  if (sheets === null) return [];
  const applied = categories.filter(({ heading }) => !heading);
  const used = applied.flatMap(({ category, use, codes }) => {
    const rows = codes.flatMap((one) => (one.use === null ? [] : [{ name: one.code, use: one.use }]));
    return rows.length > 0 || use === null ? rows : [{ name: category, use }];
  });
  const each = sheets.coders.length <= MAX_CODER_COLUMNS;
  const head = each ? sheets.coders.map(coder) : ['by coders', 'fewest', 'most'];
  const rows = used.map(({ name, use }) => [
    name,
    ...numbersOf(use, each).map((units) => count(units)),
    count(use.units),
    wholeShare(use.positiveAgreement),
  ]);
  return [
    table(
      `Units per ${sheets.hold === 'codes' ? 'code' : 'category'}, and agreement on applying it`,
      ['', ...head, 'by any', 'pos.'],
      rows,
    ),
  ];
}

function numbersOf({ applied }: Use, each: boolean): number[] {
  const numbers = applied.map(({ units }) => units);
  if (each) return numbers;
  return [numbers.filter((number) => number > 0).length, Math.min(...numbers), Math.max(...numbers)];
}
