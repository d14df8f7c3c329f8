import { type Codebook, checkedCodebook } from '../codebook/codebook.ts';
import { type Level, levels, type Vocabulary, vocabularies } from '../codebook/entries.ts';
import type { Notice } from '../notices.ts';
import { type Patterns, patternsOf as reduced } from '../patterns/patterns.ts';
import { BadInputError } from '../problems.ts';
import { tryReadTables } from '../read/files/read-tables.ts';
import { isKnownEncoding } from '../read/formats/decode.ts';
import { isTable, type Table } from '../read/table.ts';
import { studyOf as fromLists, type CodingRecord as GivenRecord } from '../study/from-arrays.ts';
import { readStudies, readStudy } from '../study/read-study-with-names.ts';
import { layoutNames } from '../study/reading/layouts/list.ts';
import type { Condition, ReadingOptions } from '../study/reading-options.ts';
import type { Study } from '../study/study.ts';
import {
  anyText,
  asList,
  type Check,
  callback,
  checkOptions,
  flag,
  listOf,
  oneOf,
  oneOrMore,
  text,
} from './arguments.ts';

/** How files are read. */
export interface FileOptions {
  /** The character that separates cells; detected by default. */
  readonly delimiter?: string;
  /** The encoding of the files, such as "windows-1252"; UTF-8 by default. */
  readonly encoding?: string;
  /** The sheets to read of a workbook, or the files of an archive; by default all that are not hidden. */
  readonly sheets?: string | readonly string[];
  /** Whether tables are named by their files or by their sheets; by default by what tells them apart. */
  readonly coderFrom?: 'filename' | 'sheet';
  /** Is told what was guessed or left out. */
  readonly onNotice?: (notice: Notice) => void;
}

/**
 * Reads files into tables, for `studyOf`.
 *
 * @param paths - files, folders and patterns such as "sheets/*.csv"; the last argument may be options
 * @returns the tables in the order of the paths
 * @throws TypeError or RangeError if an argument is wrong; BadInputError, with every problem of every file, if one cannot be read
 * @example
 * const tables = await readTables('fixtures/readme/per-coder');
 * tables.length; // → 2
 */
export async function readTables(...paths: readonly string[] | readonly [...string[], FileOptions]): Promise<Table[]> {
  const last = paths.at(-1);
  const options = typeof last === 'object' && last !== null && !Array.isArray(last) ? last : undefined;
  const files = (options === undefined ? paths : paths.slice(0, -1)) as readonly string[];
  if (files.length === 0) throw new RangeError('readTables: paths is empty; one path or more expected');
  listOf(path)(files, 'readTables: paths');
  checkOptions('readTables', options, {
    ...{ delimiter, encoding, sheets: oneOrMore(text), coderFrom: oneOf(['filename', 'sheet']), onNotice: callback },
  });
  const { onNotice, sheets, ...rest } = options ?? {};
  const reading = { ...rest, ...(sheets === undefined ? {} : { sheets: asList(sheets) }) };
  const { tables, problems, notices } = await tryReadTables(files, reading, async () => new Uint8Array());
  if (problems.length > 0) throw new BadInputError(problems);
  for (const notice of notices) onNotice?.(notice);
  return tables;
}

const path: Check = (value, name) => {
  text(value, name);
  if (value === '-') throw new RangeError(`${name} is "-"; a path expected: only the command reads standard input`);
};

const delimiter: Check = (value, name) => {
  anyText(value, name);
  if (!/^[^"\r\n]$/u.test(value as string))
    throw new RangeError(`${name} is ${JSON.stringify(value)}; one character expected`);
};

const encoding: Check = (value, name) => {
  text(value, name);
  if (!isKnownEncoding(value as string))
    throw new RangeError(`${name} is ${JSON.stringify(value)}; an encoding such as "windows-1252" expected`);
};

/** A category by its name; numbers stand for their digits. */
export type CategoryName = string | number;

/** What one coder gave one unit: a category, several, none (`[]`, uncoded), or null if the coder did not code it. */
export type Given = CategoryName | readonly CategoryName[] | null;

/** One coder's coding of one unit. */
export interface CodingRecord {
  readonly unit: string | number;
  readonly coder: string | number;
  readonly category: Given;
}

/** How arrays are understood. */
export interface ArrayOptions {
  /** The declared categories, in order; by default those that occur. */
  readonly categories?: readonly CategoryName[];
  /** The coders’ names, in the order of the arrays; by default 1, 2, … */
  readonly coders?: readonly string[];
  /** The units’ names; by default 1, 2, … */
  readonly units?: readonly string[];
}

/** How records are understood. */
export interface RecordOptions {
  /** The declared categories, in order; by default those that occur. */
  readonly categories?: readonly CategoryName[];
  /** What a second record of the same unit and coder means: an error by default, or one more category. */
  readonly onDuplicate?: 'error' | 'union';
}

/** How tables are understood. The names are those of the command’s options; what is absent is guessed and reported. */
export interface TableOptions {
  /** A table with a column "category", and perhaps "code", "parent" and "theme": the declared categories, in order. */
  readonly codebook?: Table;
  readonly layout?: string;
  /** The columns that name the unit. */
  readonly unit?: string | readonly string[];
  /** The column that names the coder. */
  readonly coder?: string;
  /** The coders: their columns in a wide table; elsewhere those to keep. */
  readonly coders?: string | readonly string[];
  /** The columns of categories; `*` stands for any text. */
  readonly category?: string | readonly string[];
  /** The variables to read, if there are several: one of them for `studyOf`, by default all for `variablesOf`; `*` stands for any text. */
  readonly variables?: string | readonly string[];
  /** Columns to read as if they were not there; `*` stands for any text. */
  readonly ignore?: string | readonly string[];
  readonly text?: string;
  readonly note?: string;
  /** The columns that define strata. */
  readonly by?: string | readonly string[];
  /** What cells contain, if the codebook has codes too. */
  readonly hold?: Vocabulary;
  /** What the codebook rolls categories up to. */
  readonly level?: Level;
  /** The text between the categories of a cell; "none" keeps cells whole. */
  readonly separator?: string;
  /** Cell texts that mean "did not code". */
  readonly missing?: string | readonly string[];
  /** What a blank cell means; by default missing in a wide table, uncoded elsewhere. */
  readonly blank?: 'missing' | 'uncoded';
  /** How cells are normalized: "trim" (the default), "case", "signs" (quotes around names, full stops behind them), "none". */
  readonly normalize?: Normalizing | readonly Normalizing[];
  readonly onDuplicate?: 'error' | 'first' | 'last' | 'union';
  /** Only rows in which these columns have these values. */
  readonly where?: Condition | readonly Condition[];
  /** The tables have no unit column: the n-th row of each is the same unit. */
  readonly byRow?: boolean;
  /** Is told what was guessed, changed or left out while reading. */
  readonly onNotice?: (notice: Notice) => void;
}

type Normalizing = 'trim' | 'case' | 'signs' | 'none';

/**
 * A study: who coded what. It is made from arrays, records or tables.
 * - Arrays: one array per unit, with what each coder gave it. Coders keep their order.
 * - Records: one object per unit and coder. A unit without a record of a coder was not coded by that coder.
 * - Tables: as `readTables` gives them. They are read as the command reads sheets.
 *
 * A category is a text or a number, a list is several, `[]` is uncoded, and null is missing.
 *
 * @throws TypeError or RangeError, with the argument's name, if the data or options are wrong; BadInputError, with every problem, if tables
 * cannot be read
 * @example
 * const study = studyOf([['a', 'a'], ['b', ['a', 'b']], [[], null]]);
 * study.categories; // → ["a","b"]
 * study.coders; // → ["1","2"]
 */
export function studyOf(units: readonly (readonly Given[])[], options?: ArrayOptions): Study;
export function studyOf(records: readonly CodingRecord[], options?: RecordOptions): Study;
export function studyOf(tables: readonly Table[], options?: TableOptions): Study;
export function studyOf(
  data: readonly (readonly Given[])[] | readonly CodingRecord[] | readonly Table[],
  options?: ArrayOptions | RecordOptions | TableOptions,
): Study {
  if (!Array.isArray(data)) {
    const given =
      (data as unknown) instanceof Promise ? 'data is a promise, which must be awaited' : 'data is not a list';
    throw new TypeError(`studyOf: ${given}; a list of units, records or tables expected`);
  }
  if (data.length === 0) throw new RangeError('studyOf: data is empty; one unit, record or table or more expected');
  const [first] = data;
  if (Array.isArray(first)) return fromArrays(data, options as ArrayOptions | undefined);
  if (isTable(first)) return fromTables(data, options as TableOptions | undefined);
  return fromRecords(data, options as RecordOptions | undefined);
}

const names = listOf(text);

const category: Check = (value, name) => {
  if (typeof value === 'number' ? Number.isFinite(value) : typeof value === 'string' && value !== '') return;
  const message = `${name} is ${value === '' ? 'an empty text' : String(value)}`;
  throw new (typeof value === 'number' || value === '' ? RangeError : TypeError)(
    `${message}; a category, a list of categories, or null (not coded) expected`,
  );
};

const categories = listOf(category);

const given: Check = (value, name) => {
  if (value !== null) (Array.isArray(value) ? categories : category)(value, name);
};

function fromArrays(units: readonly (readonly Given[])[], options: ArrayOptions = {}): Study {
  checkOptions('studyOf', options, { categories, coders: names, units: names });
  const { coders, units: unitNames } = options;
  const width = coders?.length ?? units[0]!.length;
  if (width === 0) throw new RangeError('studyOf: units[0] has no coding; one per coder expected');
  units.forEach((unit, i) => {
    if (!Array.isArray(unit)) throw new TypeError(`studyOf: units[${i}] is not a list; ${width} codings expected`);
    if (unit.length !== width)
      throw new RangeError(`studyOf: units[${i}] has ${unit.length} codings, ${width} expected`);
    for (let coder = 0; coder < width; coder += 1) given(unit[coder], `studyOf: units[${i}][${coder}]`);
  });
  if (unitNames !== undefined && unitNames.length !== units.length)
    throw new RangeError(`studyOf: options.units has ${unitNames.length} names, and there are ${units.length} units`);
  noneTwice('coders', coders);
  noneTwice('units', unitNames);
  const declared = declaredIn(options);
  units.forEach((unit, i) => {
    unit.forEach((coding, coder) => {
      checkDeclared(coding, declared, `units[${i}][${coder}]`);
    });
  });
  return fromLists(
    units.map((unit) => unit.map(named)),
    { ...declared, ...(coders && { coders }), ...(unitNames && { units: unitNames }) },
  );
}

function fromRecords(records: readonly CodingRecord[], options: RecordOptions = {}): Study {
  checkOptions('studyOf', options, { categories, onDuplicate: oneOf(['error', 'union']) });
  const declared = declaredIn(options);
  const known = new Map<string, number>();
  const all = records.map((record, i): GivenRecord => {
    const at = `records[${i}]`;
    if (typeof record !== 'object' || record === null || Array.isArray(record) || isTable(record))
      throw new TypeError(`studyOf: ${at} is not a record { unit, coder, category }`);
    for (const key of ['unit', 'coder', 'category'] as const)
      if (record[key] === undefined)
        throw new TypeError(`studyOf: ${at} has no ${key}; { unit, coder, category } expected`);
    category(record.unit, `studyOf: ${at}.unit`);
    category(record.coder, `studyOf: ${at}.coder`);
    given(record.category, `studyOf: ${at}.category`);
    checkDeclared(record.category, declared, `${at}.category`);
    const [unit, coder] = [String(record.unit), String(record.coder)];
    const key = JSON.stringify([unit, coder]);
    const before = known.get(key);
    if (before !== undefined && options.onDuplicate !== 'union')
      throw new RangeError(
        `studyOf: ${at} codes unit "${unit}" by "${coder}" again, as records[${before}] does; if each category has its own record, pass onDuplicate: "union"`,
      );
    known.set(key, i);
    return { unit, coder, category: named(record.category) };
  });
  const { onDuplicate } = options;
  return fromLists(all, { ...declared, ...(onDuplicate === 'union' ? { onDuplicate } : {}) });
}

function named(coding: Given): string | readonly string[] | null {
  if (coding === null) return null;
  return typeof coding === 'object' ? coding.map(String) : String(coding);
}

function declaredIn({ categories: declared }: Pick<ArrayOptions, 'categories'>): { readonly categories?: string[] } {
  if (declared === undefined) return {};
  const all = declared.map(String);
  noneTwice('categories', all);
  return { categories: all };
}

function checkDeclared(coding: Given, { categories: declared }: ReturnType<typeof declaredIn>, at: string): void {
  if (declared === undefined || coding === null) return;
  const unknown = [named(coding)!].flat().find((one) => !declared.includes(one));
  if (unknown !== undefined)
    throw new RangeError(`studyOf: ${at}: the category "${unknown}" is not in options.categories`);
}

function noneTwice(option: string, list: readonly string[] | undefined): void {
  const twice = list?.find((name, i) => list.indexOf(name) !== i);
  if (twice !== undefined) throw new RangeError(`studyOf: options.${option} has "${twice}" twice`);
}

const table: Check = (value, name) => {
  if (!isTable(value)) throw new TypeError(`${name} is not a table; a table of readTables expected`);
};

const condition: Check = (value, name) => {
  if (typeof value !== 'object' || value === null)
    throw new TypeError(`${name} is not an object; { column, value } expected`);
  text((value as Partial<Condition>).column, `${name}.column`);
  anyText((value as Partial<Condition>).value, `${name}.value`);
};

const columns = oneOrMore(text);

function fromTables(tables: readonly Table[], options: TableOptions = {}): Study {
  const { reading, codebook } = readingOf('studyOf', tables, options);
  const { data, notices } = readStudy(tables, reading, codebook);
  for (const notice of [...(codebook?.notices ?? []), ...notices]) options.onNotice?.(notice);
  return data;
}

/**
 * The studies of tables with several variables: one per variable, in the order of the tables, each with its `variable`. The columns are read
 * as the command reads them; tables with one variable give one study.
 *
 * @param tables - of `readTables`
 * @throws TypeError or RangeError, with the argument's name, if an argument is wrong; BadInputError, with every problem, if tables cannot be
 * read
 * @example
 * const studies = variablesOf(await readTables('fixtures/readme/variables.csv'));
 * studies.map(({ variable }) => variable); // → ["tone","frame"]
 * agreementReport(studies[0]).results[0].value; // → 0.8333
 */
export function variablesOf(tables: readonly Table[], options: TableOptions = {}): Study[] {
  if (!Array.isArray(tables) || tables.length === 0)
    throw new TypeError('variablesOf: tables is not a list of tables of readTables');
  const { reading, codebook } = readingOf('variablesOf', tables, options);
  const { studies, notices } = readStudies(tables, reading, codebook);
  for (const notice of [...(codebook?.notices ?? []), ...notices]) options.onNotice?.(notice);
  return [...studies];
}

/** The arguments as the reader takes them. */
function readingOf(
  name: string,
  tables: readonly Table[],
  options: TableOptions,
): { readonly reading: ReadingOptions; readonly codebook: Codebook | undefined } {
  listOf(table)(tables, `${name}: tables`);
  checkOptions(name, options, {
    ...{ codebook: table, layout: oneOf(layoutNames), unit: columns, coder: text, coders: columns, category: columns },
    ...{
      variables: columns,
      ignore: columns,
      text,
      note: text,
      by: columns,
      hold: oneOf(vocabularies),
      level: oneOf(levels),
    },
    ...{ separator: anyText, missing: columns, blank: oneOf(['missing', 'uncoded']) },
    ...{
      normalize: oneOrMore(oneOf(['trim', 'case', 'signs', 'none'])),
      onDuplicate: oneOf(['error', 'first', 'last', 'union']),
    },
    ...{ where: oneOrMore(condition), byRow: flag, onNotice: callback },
  });
  const { codebook, normalize, onNotice: _onNotice, level, ...rest } = options;
  if (level !== undefined && codebook === undefined)
    throw new RangeError(`${name}: level is "${level}", and there is no codebook to roll categories up by`);
  const reading: ReadingOptions = {
    ...rest,
    level,
    unit: asList(rest.unit),
    coders: asList(rest.coders),
    category: asList(rest.category),
    variables: asList(rest.variables),
    ignore: asList(rest.ignore),
    by: asList(rest.by),
    missing: asList(rest.missing),
    where: asList(rest.where),
    trim: !asList(normalize).includes('none'),
    ignoreCase: asList(normalize).includes('case'),
    ignoreSigns: asList(normalize).includes('signs'),
    onDuplicate: rest.onDuplicate ?? 'error',
    byRow: rest.byRow ?? false,
  };
  return { reading, codebook: codebook && checkedCodebook(codebook, options.separator) };
}

/** Patterns of which it is known whether the categories were declared, and so whether their order has a meaning. */
export type StudyPatterns = Patterns & { readonly declared: boolean };

/**
 * The study reduced: each distinct row of codings once, with the number of units that have it. Every measure is a function of this.
 *
 * @throws TypeError if it is not a study
 * @example
 * const { counts, codings } = patternsOf(studyOf([['a', 'b'], ['b', 'b'], ['a', 'b']]));
 * codings; // → [[0],[1]]
 * [...counts]; // → [2,1]
 */
export function patternsOf(study: Study): StudyPatterns {
  checkStudy('patternsOf: study', study);
  return { ...reduced(study), declared: study.declared };
}

export function isStudy(value: unknown): value is Study {
  return typeof value === 'object' && value !== null && 'coderOrder' in value && 'rows' in value && 'codings' in value;
}

export function checkStudy(name: string, value: unknown): void {
  if (isStudy(value)) return;
  const promise = value instanceof Promise ? ' but a promise, which must be awaited' : '';
  throw new TypeError(`${name} is not a study${promise}; a study of studyOf expected`);
}
