import { codebookOf } from '../../codebook/codebook.ts';
import { freeSeparator, listedNames, NO_SEPARATOR } from '../../names/separator.ts';
import { BadInputError } from '../../problems.ts';
import type { Table } from '../../read/table.ts';
import { readStudy } from '../read-study.ts';
import { PLAIN_READING, type ReadingOptions } from '../reading-options.ts';
import type { Study } from '../study.ts';
import { columnOfRows } from '../tables/made-table.ts';
import { missingToken, separatorFor } from './cells.ts';
import { HEADINGS, strataHeadings, tableOf } from './columns.ts';
import { differenceOf, type PartOfStudy } from './same-study.ts';
import type { WrittenLayout } from './written-layout.ts';

type Options = Partial<ReadingOptions>;

/** The options with which tables give the study, or what they do not give. */
export type ReadBack = { readonly options: Options } | { readonly lost: PartOfStudy | 'tables' };

interface Reader {
  /** What the columns of the strata are called, as they were named when the study was read. */
  readonly by: readonly string[];
  /** The files that were requested, if not one per table. */
  readonly requested?: readonly string[];
  /** Whether an option can have this text as a value. */
  readonly canBeNamed?: (text: string) => boolean;
}

/**
 * Finds the fewest options with which these tables are read as the study, by reading them.
 *
 * @param tables - the study in this layout, as it was written or as it is found in a file
 */
export function readBack(
  study: Study,
  layout: WrittenLayout,
  tables: readonly Table[],
  { by, requested, canBeNamed = () => true }: Reader,
): ReadBack {
  const codebook = study.declared ? codebookOf(categoryTable(study), NO_SEPARATOR) : undefined;
  const before = requested && { problems: [], requestedSheets: requested };
  let lost: PartOfStudy | 'tables' = 'tables';
  for (const options of optionsToTry(study, layout, tables, by)) {
    if (!textsIn(options).every(canBeNamed)) continue;
    try {
      const { data } = readStudy(tables, { ...PLAIN_READING, ...options }, codebook, before);
      const difference = differenceOf(study, data);
      if (difference === undefined) return { options };
      lost = difference;
    } catch (error) {
      if (!(error instanceof BadInputError)) throw error;
    }
  }
  return { lost };
}

function textsIn(options: Options): string[] {
  return Object.values(options)
    .flat()
    .filter((value) => typeof value === 'string');
}

/** Ever more options: what the cells need, then also the coders, then every column. */
function* optionsToTry(
  study: Study,
  layout: WrittenLayout,
  tables: readonly Table[],
  by: readonly string[],
): Generator<Options> {
  const strata = strataHeadings(study, by);
  const token = missingToken(study);
  const hasToken = tables.some(({ columns }) => columns.some(({ texts }) => texts.includes(token)));
  const needed = {
    ...(strata.length > 0 ? { by: strata } : {}),
    ...(hasToken ? { missing: [token] } : {}),
  };
  const separators = separatorsToTry(study);
  const coders = study.coderOrder;
  const roles = { ...layout.roles(study), ...describedBy(tables) };
  yield needed;
  yield { ...needed, coders };
  for (const separator of separators) yield { ...needed, separator };
  for (const separator of separators) yield { ...needed, separator, coders };
  for (const separator of separators) yield { ...roles, ...needed, separator, coders };
  for (const separator of separators) yield { ...roles, ...needed, separator, coders, trim: false };
}

function separatorsToTry(study: Study): string[] {
  const separator = separatorFor(study);
  if (separator !== undefined) return [separator];
  const areLists = study.categories.some((category) => listedNames(category) !== undefined);
  return areLists ? [NO_SEPARATOR] : [NO_SEPARATOR, freeSeparator(study.categories)];
}

/** The columns of texts and notes, if there are any. */
function describedBy(tables: readonly Table[]): Options {
  const has = (heading: string) => tables.some(({ columns }) => columns.some(({ name }) => name === heading));
  return {
    ...(has(HEADINGS.text) ? { text: HEADINGS.text } : {}),
    ...(has(HEADINGS.note) ? { note: HEADINGS.note } : {}),
  };
}

/** The first of these layouts that holds the study. */
export function holdingLayout<Layout extends WrittenLayout>(
  study: Study,
  layouts: readonly Layout[],
  reader: Reader,
): Layout | undefined {
  return layouts.find((layout) => {
    const tables = layout.tables(study, { cells: 'separated', by: reader.by }).map(({ table }) => table);
    return 'options' in readBack(study, layout, tables, reader);
  });
}

/** The categories of a study as a codebook. */
export function categoryTable({ categories }: Pick<Study, 'categories'>): Table {
  return tableOf('codebook', categories.length, [(number) => columnOfRows(HEADINGS.category, number, categories)]);
}
