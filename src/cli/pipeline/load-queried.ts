import type { Names } from '../../codebook/codebook.ts';
import { nearestName } from '../../names/nearest.ts';
import { NO_SEPARATOR } from '../../names/separator.ts';
import { BadInputError, type Problem } from '../../problems.ts';
import { findFiles } from '../../read/files/find-files.ts';
import type { QueriedFormat } from '../../read/formats/format.ts';
import { queriedFormat } from '../../read/formats/list.ts';
import { type Before, readStudy, type StudyRead } from '../../study/read-study.ts';
import { layoutNamed } from '../../study/reading/layouts/list.ts';
import { patterns } from '../../study/reading/layouts/patterns.ts';
import type { ReadingOptions } from '../../study/reading-options.ts';
import { type ColumnTaken, withNotices } from '../../study/reading-taken.ts';
import { readingOfCounts } from '../../study/take-reading.ts';
import { patternQuery } from '../../warehouse/pattern-query.ts';
import { CommandLineError } from '../wording/command-line-error.ts';

/**
 * Reads files with one row per coding, in a format that is queried: the query reduces them to counts of patterns, which are read like a
 * sheet of counts. Cells are split here and not by the query, because a codebook may declare categories that contain the separator.
 */
export async function loadQueried(
  format: QueriedFormat,
  args: readonly string[],
  options: ReadingOptions,
  codebook: Names | undefined,
  before: readonly Problem[],
): Promise<StudyRead> {
  const { coder, category, unit } = checked(format, args, options);
  const { paths, requested, problems, notices } = await findFiles(args);
  const found: Before = { problems: [...before, ...problems], requestedSheets: requested };
  if (found.problems.length > 0) throw new BadInputError(found.problems);
  const named = [
    ...unit.map((column) => ['unit', column] as const),
    ...[['coder', coder] as const, ['category', category] as const],
    ...options.where.map(({ column }) => ['where', column] as const),
  ];
  let all: readonly string[] = [];
  const { result, files } = await format.query(paths, (table, columns) => {
    all = columns;
    const unknown = named.flatMap(([option, name]) => unknownColumn(option, name, columns, requested));
    return unknown.length > 0
      ? unknown
      : patternQuery('duckdb', table, { ...options, unit, coder, category, separator: NO_SEPARATOR });
  });
  const counts: ReadingOptions = {
    ...options,
    layout: patterns.name,
    unit: [],
    coder: undefined,
    category: [],
    where: [],
  };
  const read = readStudy([result], counts, codebook, found);
  const reading = withNotices(
    readingOfCounts('long', rolesOf(all, { unit, coder, category }), options, read.notices),
    notices,
  );
  return {
    ...read,
    data: { ...read.data, tables: files, reading },
    notices: [...notices, ...read.notices],
    keeping: () => options,
  };
}

function rolesOf(
  columns: readonly string[],
  { unit, coder, category }: { readonly unit: readonly string[]; readonly coder: string; readonly category: string },
): ColumnTaken[] {
  const isOneOf = (name: string, names: readonly string[]) =>
    names.some((one) => one.toLowerCase() === name.toLowerCase());
  return columns.map((name): ColumnTaken => {
    if (isOneOf(name, unit)) return { name, role: 'unit' };
    if (isOneOf(name, [coder])) return { name, role: 'coder' };
    return isOneOf(name, [category]) ? { name, role: 'category' } : { name, role: 'left-out', why: 'not-named' };
  });
}

/** The columns, which have to be named; throws if an option would have no effect. */
function checked(format: QueriedFormat, args: readonly string[], options: ReadingOptions) {
  const { name } = format;
  if (!args.every((path) => queriedFormat(path) === format))
    throw new CommandLineError(
      `${name} files and sheets cannot be read together`,
      'use either, or put all rows into one table',
    );
  const { unit, coder, category, layout, onDuplicate, text, note, by, byRow, ignore = [], variables = [] } = options;
  const [only] = category;
  if (unit.length === 0 || coder === undefined || only === undefined || category.length > 1)
    throw new CommandLineError(
      `a ${name} file has one row per coding, in columns that must be named`,
      'name one column for each, or several for the unit: --unit COLUMN --coder COLUMN --category COLUMN',
    );
  const ofUnits = { '--text': text, '--note': note, '--by': by[0], '--by-row': byRow || undefined };
  const idle = Object.entries(ofUnits).find(([, value]) => value !== undefined);
  if (idle !== undefined)
    throw new CommandLineError(
      `${idle[0]}: a ${name} file is reduced to counts, which do not contain single units`,
      'leave it out',
    );
  if (layout !== undefined && layoutNamed(layout)?.rows !== 'codings')
    throw new CommandLineError(
      `--layout ${layout}: a ${name} file is read as long, one row per coding`,
      'leave --layout out',
    );
  if (variables.length > 0)
    throw new CommandLineError(`--variables: --category names the only variable of a ${name} file`, 'leave it out');
  if (ignore.length > 0)
    throw new CommandLineError(`--ignore: only the named columns of a ${name} file are read`, 'leave it out');
  if (onDuplicate === 'first' || onDuplicate === 'last')
    throw new CommandLineError(
      `--on-duplicate ${onDuplicate}: the rows of a ${name} file have no order`,
      'use --on-duplicate union',
    );
  return { unit, coder, category: only };
}

function unknownColumn(
  option: string,
  found: string,
  columns: readonly string[],
  requested: readonly string[],
): Problem[] {
  if (columns.some((column) => column.toLowerCase() === found.toLowerCase())) return [];
  const nearest = nearestName(found, columns);
  const at = { file: requested.join(', ') };
  return [{ code: 'unknown-column', at, option, found, columns, ...(nearest === undefined ? {} : { nearest }) }];
}
