import type { Command } from 'commander';
import { isConsensus } from '../../study/columns.ts';
import { collectList } from './list.ts';
import { numberBetween, wholeNumberBetween } from './parse.ts';
import { flag, list, name, optional, type Parsed, tested, text } from './parser.ts';
import { readingOptionsSchema } from './reading.ts';

/** Declares which units are drawn, and for whom. */
export function addSampleOptions(command: Command): Command {
  return command
    .option('--units <number>', 'how many units to draw')
    .option('--share <share>', 'which share of the units to draw, such as 0.1')
    .option('--per-stratum <number>', 'how many units to draw from each stratum')
    .option('--by <columns>', 'column(s) that make the strata; in proportion unless --per-stratum', collectList, [])
    .option('--seed <number>', 'the same seed draws the same units', '1')
    .option('--exclude <sheets...>', 'leave out the units of these sheets, which are coded already')
    .option('--coders <names>', 'write a blank sheet for each of these coders', collectList, [])
    .option('--out <folder>', 'where the blank sheets go')
    .option('--bom', 'begin the blank sheets with a byte-order mark, for Excel')
    .option('--unit <columns>', 'column(s) that name the unit', collectList, [])
    .option('--text <column>', 'column that holds the text of the unit')
    .option('--delimiter <character>', 'what separates cells; "tab" for tabs (found out by default)')
    .option('--encoding <name>', 'how the files are encoded (UTF-8 by default)');
}

/** A coder is named by the file, so that the name must be one that every system takes, and that is read back as a coder. */
const coder = tested(
  tested(
    text,
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a file name may not hold
    (name) => !/[\\/:*?"<>|\u0000-\u001f]/.test(name) && !/^\.|[. ]$/.test(name),
    'a name is expected that can be a file’s name',
  ),
  (name) => !isConsensus(name) && !/(^|[._-])codebook$/i.test(name),
  'this name would be taken for a consensus or a codebook, not for a coder',
);

const coders = tested(
  list(coder),
  (names) => new Set(names.map((name) => name.toLowerCase())).size === names.length,
  'a coder is named twice',
);

export const sampleOptionsSchema = {
  units: optional(wholeNumberBetween(1, 1_000_000_000)),
  share: optional(numberBetween(0.000001, 1)),
  perStratum: optional(wholeNumberBetween(1, 1_000_000_000)),
  by: list(name),
  seed: wholeNumberBetween(0, 2_147_483_647),
  exclude: list(text),
  coders,
  out: optional(text),
  bom: flag,
  unit: readingOptionsSchema.unit,
  text: readingOptionsSchema.text,
  delimiter: readingOptionsSchema.delimiter,
  encoding: readingOptionsSchema.encoding,
};

export type SampleOptions = Parsed<typeof sampleOptionsSchema>;
