import { levels, vocabularies } from '../../codebook/entries.ts';
import { isKnownEncoding } from '../../read/formats/decode.ts';
import { type NamedGroup, REST } from '../../report/groups/group.ts';
import { presetNames } from '../../study/presets/list.ts';
import { layoutNamed, layoutNames } from '../../study/reading/layouts/list.ts';
import type { Condition, ReadingOptions } from '../../study/reading-options.ts';
import { CommandLineError } from '../wording/command-line-error.ts';
import { flagOf, group, IN_CONFIG, type Parsed } from './option.ts';
import {
  choice,
  flag,
  InvalidValue,
  list,
  mapped,
  name,
  type Parser,
  repeated,
  tested,
  text,
  wholeNumberBetween,
} from './parser.ts';

const names = list(name);

const condition: Parser<string, Condition> = mapped(text, (typed) => {
  const equals = typed.indexOf('=');
  if (equals > 0) return { column: name.parse(typed.slice(0, equals)), value: name.parse(typed.slice(equals + 1)) };
  throw new InvalidValue(`COLUMN=VALUE is expected, not "${typed}"`);
});

const separator = mapped(
  tested(text, (typed) => typed !== '', 'a text is expected, or "none"'),
  (typed) => typed.replaceAll('\\n', '\n').replaceAll('\\t', '\t'),
);

const NAMED_DELIMITERS: Readonly<Record<string, string>> = { tab: '\t', '\\t': '\t', space: ' ' };

const delimiter = tested(
  mapped(text, (typed) => NAMED_DELIMITERS[typed] ?? typed),
  (character) => character.length === 1 && !/["\r\n]/.test(character),
  (typed) => `one character is expected, "tab" or "space", not ${JSON.stringify(typed)}`,
);

const encoding = tested(
  text,
  isKnownEncoding,
  (typed) => `an encoding such as utf-8, windows-1252 or utf-16le is expected, not "${typed}"`,
);

/** The layout of a sheet of spans, which says what was marked in texts, and not what units were given. */
export const SPANS = 'spans';

/** What a unit of a marked text can be. */
const UNITS = 'document, question, speaker, paragraph, line, sentence, segment, character';

const WHAT_TO_READ = 'What to read';

const whatToRead = group(
  WHAT_TO_READ,
  {
    codebook: {
      value: '<file>',
      help: 'the categories, in order: a table with a column "category", a list of names, .qdc, or BOOK.xlsx#SHEET',
      parser: text,
      isFirst: true,
      isFile: true,
    },
    coders: {
      value: '<coders>',
      help: 'coders to compare (in a wide sheet: their columns); quote a name that contains a comma: \'"Smith, J",KO\'',
      parser: names,
      isFirst: true,
    },
    variables: {
      value: '<columns>',
      help: 'variables to report on, if the sheets contain several (by default all); * stands for any text',
      parser: names,
    },
    sheet: {
      value: '<names>',
      help: 'names of the sheets to read from a workbook, or of the files from an archive (by default all that are not hidden)',
      parser: names,
    },
    where: {
      value: '<column=value>',
      help: 'read only rows with this value (repeatable)',
      parser: repeated(condition),
    },
  },
  IN_CONFIG,
);

const howToRead = group(
  'How to read it',
  {
    layout: {
      value: '<layout>',
      help: 'how the sheets are laid out',
      parser: mapped(choice(['auto', ...layoutNames, SPANS]), (layout) => (layout === 'auto' ? undefined : layout)),
      default: 'auto',
    },
    preset: {
      value: '<program>',
      help: 'program that exported the sheets (recognized by default); "none" reads them like any other sheet',
      parser: choice([...presetNames, 'none']),
    },
    unit: {
      value: '<columns>',
      help: `column(s) that identify the unit; of marked texts: ${UNITS} or /REGEX/`,
      parser: names,
      isFirst: true,
    },
    coder: {
      value: '<column>',
      help: 'column that names the coder',
      parser: name,
      isFirst: true,
    },
    coderFrom: {
      value: '<what>',
      help: 'where the coder’s name comes from, if each coder has a table: the file or the sheet (by default whichever differs)',
      parser: choice(['filename', 'sheet']),
    },
    category: {
      value: '<columns>',
      help: 'column(s) that contain categories; * stands for any text',
      parser: names,
      isFirst: true,
    },
    ignore: {
      value: '<columns>',
      help: 'column(s) to read as if they were not there; * stands for any text',
      parser: names,
    },
    columns: {
      value: '<names>',
      help: 'the columns that the sheets must have, with no others; written by --save-config',
      parser: names,
    },
    text: {
      value: '<column>',
      help: 'column that contains the text of the unit',
      parser: name,
    },
    note: {
      value: '<column>',
      help: 'column that contains the coder’s notes',
      parser: name,
    },
    separator: {
      value: '<text>',
      help: 'text between the categories in a cell; "none" keeps cells whole',
      parser: separator,
    },
    missing: {
      value: '<tokens>',
      help: 'cell texts that mean "did not code"',
      parser: names,
    },
    blank: {
      value: '<meaning>',
      help: 'what a blank cell means; by default missing in wide sheets, otherwise uncoded',
      parser: choice(['missing', 'uncoded']),
    },
    normalize: {
      value: '<how>',
      help: 'how cells are normalized: trim (the default) removes spaces around names, case ignores case, signs ignores quotes around names and full stops behind them',
      parser: list(choice(['trim', 'case', 'signs', 'none'], '"trim", "case", "signs" or "none"')),
    },
    onDuplicate: {
      value: '<how>',
      help: 'what to do if a coder has coded a unit more than once',
      parser: choice(['error', 'first', 'last', 'union']),
      default: 'error',
    },
    none: {
      value: '<tokens>',
      help: 'cell texts that mean "coded, but no category applies"',
      parser: names,
    },
    headerRows: {
      value: '<number>',
      help: 'how many rows are headings; 0 if there are none (detected by default)',
      parser: wholeNumberBetween(0, 9),
    },
    reading: {
      value: '<number>',
      help: 'which of the readings shown to use, if the sheets can be read in more than one way',
      parser: wholeNumberBetween(1, 9),
    },
    byRow: {
      help: 'for sheets without unit ids: the n-th row is the same unit in each',
      parser: flag,
    },
    hold: {
      value: '<what>',
      help: 'content of the cells, if the codebook has a column "code"',
      parser: choice(vocabularies),
    },
    delimiter: {
      value: '<character>',
      help: 'character that separates cells, "tab" or "space" (detected by default)',
      parser: delimiter,
    },
    encoding: {
      value: '<name>',
      help: 'encoding of the files (UTF-8 by default)',
      parser: encoding,
    },
  },
  IN_CONFIG,
);

/** For texts in which stretches were marked. */
export const ofSpans = group(
  'Marked texts',
  {
    overlap: {
      value: '<much>',
      help: 'how much of a unit the marks of a category must cover: any, a share (0.5 or 50%) or a whole number of characters; with --unit none, how much of the longer of two marks must be in both (90%)',
      parser: text,
    },
    coded: {
      value: '<file>',
      help: 'who read what: a sheet with the columns document and coder; texts in which a coder has no mark and is not listed count as not read',
      parser: text,
      isFile: true,
    },
    extents: {
      value: '<path>',
      help: 'texts of the documents that a sheet of spans (--layout spans) is about: a folder of text files, or a sheet with the columns document and text, or document, start and end',
      parser: text,
      isFile: true,
    },
    layer: {
      value: '<name>',
      help: 'layer with the coders’ categories, if the texts were marked on several (INCEpTION, WebAnno)',
      parser: name,
    },
  },
  IN_CONFIG,
);

/** For every command that reads sheets. */
export const reading = { ...whatToRead, ...howToRead, ...ofSpans };

/** For commands that report on each stratum. */
export const strata = group(
  WHAT_TO_READ,
  {
    by: {
      value: '<columns>',
      help: 'column(s) that define strata; also reports each stratum separately',
      parser: names,
    },
  },
  IN_CONFIG,
);

/** For commands that report on the data, not on the codebook. */
export const rollingUp = group(
  WHAT_TO_READ,
  {
    level: {
      value: '<level>',
      help: 'roll categories up by the codebook: to categories (from codes or subcategories) or to themes',
      parser: choice(levels),
    },
  },
  IN_CONFIG,
);

/** Options of figures that name coders. */
interface NamingCoders {
  readonly reference?: readonly string[];
  readonly group?: readonly NamedGroup[];
  readonly gold?: string | undefined;
}

/** How to read the sheets, for every command that does. */
export type ReadingValues = Parsed<typeof reading> &
  Partial<Parsed<typeof strata> & Parsed<typeof rollingUp>> &
  NamingCoders;

/** The options as the reader takes them; throws if one of them would leave another without effect. */
export function readingOptions(values: ReadingValues): ReadingOptions {
  const { normalize, by = [], reference = [], group = [], gold, ...rest } = values;
  const { layout, coder, coders, category, unit, byRow } = rest;
  if (byRow && unit.length > 0)
    throw new CommandLineError('--by-row: --unit already names the unit', 'leave one of them out');
  if (rest.variables.length > 0 && category.length > 0)
    throw new CommandLineError(
      '--variables: --category already names the columns of one variable',
      'leave one of them out',
    );
  if (rest.level !== undefined && rest.codebook === undefined)
    throw new CommandLineError(`--level ${rest.level} needs a codebook that names them`, 'add it: --codebook FILE');
  const namedBy = layout === undefined ? undefined : layoutNamed(layout)?.coders;
  if (coder !== undefined && (namedBy === 'headings' || namedBy === 'file'))
    throw new CommandLineError(
      `--coder: only a long sheet has a column that names the coder, not one read with --layout ${layout}`,
      namedBy === 'headings'
        ? 'name the coders’ columns with --coders, or leave --layout out'
        : 'leave one of them out',
    );
  if (namedBy === 'headings' && coders.length > 0 && category.length > 0)
    throw new CommandLineError(
      '--category: in a wide sheet the columns of --coders contain the categories',
      'leave --category out',
    );
  const compared = [...reference, ...(gold === undefined ? [] : [gold])];
  return {
    ...rest,
    // whom other options compare with all others is one of the coders, too
    coders: coders.length === 0 ? [] : [...new Set([...coders, ...compared])],
    asCoders: [...compared, ...group.flatMap(({ members }) => members.filter((member) => member !== REST))],
    by,
    trim: !normalize.includes('none'),
    ignoreCase: normalize.includes('case'),
    ignoreSigns: normalize.includes('signs'),
  };
}

/** Throws if an option would have no effect on counts of patterns: their columns have fixed names, and rows have lost their order. */
export function checkForCounts({ onDuplicate, ...rest }: ReadingValues): void {
  const options = ['unit', 'coder', 'category', 'variables', 'text', 'note', 'by', 'where', 'byRow', 'blank'] as const;
  const given = options.find((name) => {
    const value = rest[name];
    return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false;
  });
  if (given !== undefined)
    throw new CommandLineError(
      `${flagOf(given)}: counts of patterns are in columns with fixed names, one row per category`,
      'leave it out here, and use it when making the counts (intercoder sql)',
    );
  if (onDuplicate === 'first' || onDuplicate === 'last')
    throw new CommandLineError(
      `--on-duplicate ${onDuplicate}: counts of patterns do not say which row came ${onDuplicate}`,
      'use --on-duplicate union, or leave out all rows but one when making the counts',
    );
}

/** Throws if an option for marked texts would have no effect on sheets of codings. */
export function checkForSheets({ overlap, coded, extents, layer }: ReadingValues): void {
  const given = Object.entries({ overlap, coded, extents, layer }).find(([, value]) => value !== undefined);
  if (given !== undefined)
    throw new CommandLineError(
      `${flagOf(given[0])}: only for texts in which stretches were marked, and these are sheets of codings`,
      `leave it out; a sheet with start and end positions is read with --layout ${SPANS}`,
    );
}
