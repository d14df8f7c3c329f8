import { BadInputError, type Notice, type Problem } from '../../problems.ts';
import type { Sheet } from '../../read/sheet.ts';
import { columnFor } from '../find-columns.ts';
import { isConsensus, rankFor } from '../header-words.ts';
import type { Layout, ReadingOptions } from '../options.ts';
import type { Located } from './located.ts';
import { locateLong } from './long.ts';
import { coderOf, locatePerCoder } from './per-coder.ts';
import { locateWide, looksWide } from './wide.ts';

/** Finds out where everything stands in the sheets, and says so; throws with every problem of every sheet. */
export function locate(
  sheets: readonly Sheet[],
  options: ReadingOptions,
): { located: Located[]; layout: Layout; notices: Notice[] } {
  const notices: Notice[] = [];
  const layout = options.layout ?? guessLayout(sheets, options);
  const kept = layout === 'per-coder' && options.coders.length === 0 ? withoutConsensus(sheets, notices) : sheets;
  const results = kept.map((sheet) => find[layout](sheet, options));
  const problems: Problem[] = results.flatMap((result) => ('sheet' in result ? [] : result));
  if (problems.length > 0) throw new BadInputError(problems);
  const located = results.filter((result): result is Located => 'sheet' in result);
  return { located, layout, notices: [...notices, ...readAs(located, layout)] };
}

const find = { 'per-coder': locatePerCoder, long: locateLong, wide: locateWide };

function guessLayout(sheets: readonly Sheet[], options: ReadingOptions): Layout {
  if (options.coder !== undefined) return 'long';
  if (sheets.every((sheet) => columnFor(sheet, 'coder') !== undefined)) return 'long';
  if (sheets.length === 1 && options.coders.length > 0) return 'wide';
  const named = options.category.length > 0 || sheets.every((sheet) => columnFor(sheet, 'category') !== undefined);
  if (sheets.length > 1 && (named || !sheets.every(looksWide))) return 'per-coder';
  const [sheet] = sheets;
  const onlyOneCategoryColumn =
    sheet?.columns.filter(({ name }) => rankFor(name, 'category') !== undefined).length === 1;
  return onlyOneCategoryColumn && !looksWide(sheet) ? 'per-coder' : 'wide';
}

function withoutConsensus(sheets: readonly Sheet[], notices: Notice[]): readonly Sheet[] {
  const [consensus, kept] = [sheets.filter(isConsensusSheet), sheets.filter((sheet) => !isConsensusSheet(sheet))];
  for (const sheet of consensus) notices.push({ code: 'not-a-coder', name: sheet.path, kind: 'file' });
  return kept;
}

function isConsensusSheet(sheet: Sheet): boolean {
  return isConsensus(coderOf(sheet.path));
}

/** What was taken for what, in the words of the first sheet. */
function readAs(located: readonly Located[], layout: Layout): Notice[] {
  const [first] = located;
  if (!first) return [];
  const coders = first.layout === 'wide' ? first.coders : first.layout === 'long' ? [first.coder] : [];
  const categories = first.layout === 'wide' ? [] : first.categories;
  const used = [...first.unit, ...coders, ...categories, first.text, first.note];
  const others = first.sheet.columns.filter((column) => !used.includes(column));
  const names = (columns: readonly { readonly name: string }[]) => columns.map(({ name }) => name);
  return [
    ...(first.layout === 'wide' ? others.filter(({ name }) => isConsensus(name)) : []).map(
      ({ name }): Notice => ({ code: 'not-a-coder', name, kind: 'column' }),
    ),
    {
      code: 'read-as',
      layout,
      sheets: located.length,
      unit: names(first.unit),
      coder: names(coders),
      category: names(categories),
      ignored: names(others),
    },
  ];
}
