import type { Notice } from '../../notices.ts';
import type { Problem } from '../../problems.ts';
import { type Column, columnName, type Table } from '../../read/table.ts';
import { columnFor, isConsensus, rankFor, reservedColumns } from '../columns.ts';
import type { Layout, ReadingOptions } from '../reading-options.ts';
import { strataProblems } from './common-columns.ts';
import type { Located } from './located.ts';
import { locateLong } from './long.ts';
import { locatePerCoder } from './per-coder.ts';
import { locateWide, looksWide } from './wide.ts';

/**
 * Finds out where everything stands in the sheets, and says so. Sheets in which it cannot be found out have problems instead.
 *
 * @param several - whether there are several sheets, of which some may not have been read
 */
export function locate(
  sheets: readonly Table[],
  options: ReadingOptions & { readonly layout: RowLayout | undefined },
  several: boolean,
): { located: Located[]; layout: RowLayout; problems: Problem[]; notices: Notice[] } {
  const notices: Notice[] = [];
  const layout = options.layout ?? guessLayout(sheets, options, several);
  const kept = layout === 'per-coder' && options.coders.length === 0 ? withoutConsensus(sheets, notices) : sheets;
  const results = kept.map((sheet) => find[layout](sheet, options));
  const problems: Problem[] = [
    ...results.flatMap((result) => ('sheet' in result ? [] : result)),
    ...strataProblems(kept, options.by),
  ];
  const located = results.filter((result): result is Located => 'sheet' in result);
  return { located, layout, problems, notices: [...notices, ...readAs(located)] };
}

/** A layout whose rows are units or codings. */
type RowLayout = Exclude<Layout, 'patterns'>;

const find = { 'per-coder': locatePerCoder, long: locateLong, wide: locateWide };

function guessLayout(sheets: readonly Table[], options: ReadingOptions, several: boolean): RowLayout {
  if (options.coder !== undefined) return 'long';
  if (sheets.every((sheet) => columnFor(sheet, 'coder', reservedColumns(sheet, options)) !== undefined)) return 'long';
  if (!several && options.coders.length > 0) return 'wide';
  const named = options.category.length > 0 || sheets.every((sheet) => columnFor(sheet, 'category') !== undefined);
  if (several && (named || !sheets.every((sheet) => looksWide(sheet, options)))) return 'per-coder';
  const [sheet] = sheets;
  const onlyOneCategoryColumn =
    sheet?.columns.filter(({ name }) => rankFor(name, 'category') !== undefined).length === 1;
  return onlyOneCategoryColumn && !looksWide(sheet, options) ? 'per-coder' : 'wide';
}

function withoutConsensus(sheets: readonly Table[], notices: Notice[]): readonly Table[] {
  const [consensus, kept] = [sheets.filter(isConsensusSheet), sheets.filter((sheet) => !isConsensusSheet(sheet))];
  for (const sheet of consensus) notices.push({ code: 'not-a-coder', name: sheet.path, kind: 'file' });
  return kept;
}

function isConsensusSheet(sheet: Table): boolean {
  return isConsensus(sheet.name);
}

/** What was taken for what: once for all sheets in which it is the same. */
function readAs(located: readonly Located[]): Notice[] {
  const alike = new Map<string, Located[]>();
  for (const one of located) {
    const key = JSON.stringify(rolesOf(one));
    alike.set(key, [...(alike.get(key) ?? []), one]);
  }
  return [...alike.values()].flatMap((sheets): Notice[] => {
    const first = sheets[0]!;
    const roles = rolesOf(first);
    const consensus = first.layout === 'wide' ? roles.ignored.filter(isConsensus) : [];
    return [
      ...consensus.map((name): Notice => ({ code: 'not-a-coder', name, kind: 'column' })),
      {
        code: 'read-as',
        layout: first.layout,
        sheets: sheets.length,
        ...(alike.size > 1 ? { first: first.sheet.path } : {}),
        ...roles,
      },
    ];
  });
}

/** The names of the columns by what they were taken for. */
function rolesOf(located: Located): { unit: string[]; coder: string[]; category: string[]; ignored: string[] } {
  const coders = located.layout === 'wide' ? located.coders : located.layout === 'long' ? [located.coder] : [];
  const categories = located.layout === 'wide' ? [] : located.categories;
  const used = [...located.unit, ...coders, ...categories, ...located.strata, located.text, located.note];
  const names = (columns: readonly Column[]) => columns.map(columnName);
  return {
    unit: names(located.unit),
    coder: names(coders),
    category: names(categories),
    ignored: names(located.sheet.columns.filter((column) => !used.includes(column))),
  };
}
