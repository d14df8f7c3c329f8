import { type Command, Option } from 'commander';
import { levels, vocabularies } from '../../codebook/entries.ts';
import { UsageError } from '../../problems.ts';
import { isKnownEncoding } from '../../read/formats/decode.ts';
import { layoutNamed, layoutNames } from '../../study/layouts/list.ts';
import type { Condition, ReadingOptions } from '../../study/reading-options.ts';
import { collect, collectList } from './list.ts';
import {
  choice,
  flag,
  list,
  type Meaning,
  Misunderstood,
  mapped,
  name,
  optional,
  type Parsed,
  tested,
  text,
} from './meaning.ts';

/** Declares the options that say how sheets are to be read; the same for every command that reads sheets. */
export function addReadingOptions(command: Command): Command {
  return addOtherReadingOptions(command)
    .option('--coder <column>', 'column that names the coder')
    .option('--category <columns>', 'column(s) that hold categories; * stands for any text', collectList, []);
}

/** Declares the columns of strata, for commands that say something of each stratum. */
export function addByOption(command: Command): Command {
  return command.option('--by <columns>', 'column(s) that make strata: each of them for itself too', collectList, []);
}

/** Declares to what categories are rolled up, for commands that look at data and not at the codebook. */
export function addLevelOption(command: Command): Command {
  return command.addOption(
    new Option(
      '--level <level>',
      'roll categories up by the codebook: to parents, or codes to categories; to themes',
    ).choices(levels),
  );
}

/** The same without `--coder` and `--category`, for a command in which these name a coder and a category. */
export function addOtherReadingOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--layout <layout>', 'how the sheets are laid out').choices(['auto', ...layoutNames]).default('auto'),
    )
    .option('--unit <columns>', 'column(s) that name the unit', collectList, [])
    .option(
      '--coders <names>',
      'the coders: their columns in a wide sheet, else whom to keep; \'"Smith, J",KO\' where a name holds a comma',
      collectList,
      [],
    )
    .option('--text <column>', 'column that holds the text of the unit')
    .option('--note <column>', 'column that holds the coder’s notes')
    .option('--codebook <file>', 'CSV with a column "category": the categories, in order')
    .addOption(
      new Option('--hold <what>', 'what cells hold, where the codebook has a column "code"').choices(vocabularies),
    )
    .option('--separator <text>', 'what stands between the categories of a cell; "none" keeps cells whole')
    .option('--missing <tokens>', 'cell texts that mean "did not code"', collectList, [])
    .addOption(
      new Option('--blank <meaning>', 'what a blank cell means (wide: missing, else uncoded)').choices([
        'missing',
        'uncoded',
      ]),
    )
    .option('--normalize <how>', 'trim, case (ignore case) or none', collectList, [])
    .addOption(
      new Option('--on-duplicate <how>', 'a unit coded again by the same coder')
        .choices(['error', 'first', 'last', 'union'])
        .default('error'),
    )
    .option('--where <column=value>', 'only rows with this value (repeatable)', collect, [])
    .option('--by-row', 'sheets without unit ids: the n-th row is the same unit in each')
    .option('--delimiter <character>', 'what separates cells; "tab" for tabs (found out by default)')
    .option('--encoding <name>', 'how the files are encoded (UTF-8 by default)');
}

const names = list(name);

const delimiter = tested(
  (typed: string) => (typed === 'tab' || typed === '\\t' ? '\t' : typed),
  (character) => character.length === 1 && !/["\r\n]/.test(character),
  (typed) => `one character is expected, or "tab", not ${JSON.stringify(typed)}`,
);

const condition: Meaning<string, Condition> = (typed) => {
  const equals = typed.indexOf('=');
  if (equals > 0) return { column: name(typed.slice(0, equals)), value: name(typed.slice(equals + 1)) };
  throw new Misunderstood(`COLUMN=VALUE is expected, not "${typed}"`);
};

const separator = mapped(
  tested(text, (typed) => typed !== '', 'a text is expected, or "none"'),
  (typed) => typed.replaceAll('\\n', '\n').replaceAll('\\t', '\t'),
);

export const readingOptionsSchema = {
  layout: mapped(choice(['auto', ...layoutNames]), (layout) => (layout === 'auto' ? undefined : layout)),
  unit: names,
  coder: optional(name),
  coders: names,
  category: names,
  text: optional(name),
  note: optional(name),
  by: names,
  codebook: optional(text),
  hold: optional(choice(vocabularies)),
  level: optional(choice(levels)),
  separator: optional(separator),
  missing: names,
  blank: optional(choice(['missing', 'uncoded'])),
  normalize: list(choice(['trim', 'case', 'none'], '"trim", "case" or "none" is expected')),
  onDuplicate: choice(['error', 'first', 'last', 'union']),
  where: list(condition),
  byRow: flag,
  delimiter: optional(delimiter),
  encoding: optional(
    tested(
      text,
      isKnownEncoding,
      (typed) => `an encoding such as utf-8, windows-1252 or utf-16le is expected, not "${typed}"`,
    ),
  ),
};

export type ParsedReading = Parsed<typeof readingOptionsSchema>;

/** The options as the reader takes them; throws where one of them would leave another without effect. */
export function readingOptions({ normalize, ...rest }: ParsedReading): ReadingOptions {
  const { layout, coder, coders, category, unit, byRow } = rest;
  if (byRow && unit.length > 0)
    throw new UsageError('--by-row: the unit is named by --unit already', 'leave one of them out');
  if (rest.level !== undefined && rest.codebook === undefined)
    throw new UsageError(`--level ${rest.level} takes a codebook that names them`, 'name it: --codebook FILE');
  const namedBy = layout === undefined ? undefined : layoutNamed(layout)?.coders;
  if (coder !== undefined && (namedBy === 'headings' || namedBy === 'file'))
    throw new UsageError(
      `--coder: only a long sheet has a column that names the coder, and --layout ${layout} is asked for`,
      namedBy === 'headings'
        ? 'name the coders’ columns with --coders, or leave --layout out'
        : 'leave one of them out',
    );
  if (namedBy === 'headings' && coders.length > 0 && category.length > 0)
    throw new UsageError(
      '--category: in a wide sheet the columns of --coders hold the categories',
      'leave --category out',
    );
  return { ...rest, trim: !normalize.includes('none'), ignoreCase: normalize.includes('case') };
}

/** Throws where an option would have no effect on counts of patterns: they stand in columns of fixed names, and have lost the order of rows. */
export function checkForCounts({ onDuplicate, ...rest }: ParsedReading): void {
  const options = ['unit', 'coder', 'category', 'text', 'note', 'by', 'where', 'byRow', 'blank'] as const;
  const given = options.find((name) => {
    const value = rest[name];
    return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false;
  });
  if (given !== undefined)
    throw new UsageError(
      `${given === 'byRow' ? '--by-row' : `--${given}`}: counts of patterns stand in columns of fixed names, a row a category`,
      'leave it out here, and say it where the counts are made (intercoder sql)',
    );
  if (onDuplicate === 'first' || onDuplicate === 'last')
    throw new UsageError(
      `--on-duplicate ${onDuplicate}: counts of patterns do not say which row came ${onDuplicate}`,
      'say --on-duplicate union, or leave all rows but one out where the counts are made',
    );
}
