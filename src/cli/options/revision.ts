import { type Command, Option } from 'commander';
import { levels } from '../../codebook/entries.ts';
import { aims } from '../../report/revise/path.ts';
import { ruleNames } from '../../rules/catalogue.ts';
import { collect } from './list.ts';
import { numberBetween, wholeNumberBetween } from './parse.ts';
import { choice, list, name, optional, tested, text } from './parser.ts';

/** Declares the options that say what is to be revised, and how it is judged. */
export function addRevisionOptions(command: Command): Command {
  return command
    .option('--merge <A+B=C>', 'categories that become one (repeatable)', collect, [])
    .option('--drop <name>', 'a category that is given up (repeatable)', collect, [])
    .option('--rename <A=B>', 'a category under another name (repeatable)', collect, [])
    .option('--map <file>', 'CSV with columns from, to: what becomes of each category; an empty to drops it')
    .addOption(
      new Option('--level <level>', 'roll categories up: to parents, or codes to categories; to themes').choices(
        levels,
      ),
    )
    .option('--suggest <number>', 'look for merges that leave so many categories')
    .addOption(
      new Option(
        '--aim <figure>',
        'what the suggested merges are to raise (conger-kappa: mean agreement beyond chance)',
      )
        .choices(aims)
        .default(aims[0]),
    )
    .option('--write-map <file>', 'write the map as CSV')
    .option('--write-codebook <file>', 'write the revised codebook as CSV')
    .addOption(new Option('--rule <name>', 'when two codings agree').choices(ruleNames).default('any'))
    .addOption(
      new Option('--uncoded <policy>', 'how two uncoded codings count').choices(['agree', 'disagree', 'exclude']),
    )
    .option('--groupings <number>', 'random groupings to compare with', '1000')
    .option('--confidence <level>', 'of the intervals', '0.95')
    .option('--seed <number>', 'of the random groupings', '1');
}

const file = tested(text, (path) => /\.csv$/i.test(path), 'a file ending in .csv is expected');

export const revisionOptionsSchema = {
  merge: list(name),
  drop: list(name),
  rename: list(name),
  map: optional(text),
  level: optional(choice(levels)),
  suggest: optional(wholeNumberBetween(1, 1_000_000)),
  aim: choice(aims),
  writeMap: optional(file),
  writeCodebook: optional(file),
  rule: choice(ruleNames),
  uncoded: optional(choice(['agree', 'disagree', 'exclude'])),
  groupings: wholeNumberBetween(100, 1_000_000),
  confidence: numberBetween(0.5, 0.9999),
  seed: wholeNumberBetween(0, 2_000_000_000),
};
