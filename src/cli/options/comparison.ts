import { type Command, Option } from 'commander';
import { ruleNames } from '../../rules/catalogue.ts';
import { collectList } from './list.ts';
import { numberBetween, wholeNumberBetween } from './parse.ts';
import { choice, list, optional, text } from './parser.ts';

/** Declares the options that say how two rounds are compared. */
export function addComparisonOptions(command: Command): Command {
  return command
    .option('--map <file>', 'CSV with columns from, to: what became of each category of BEFORE')
    .option('--codebook-before <file>', 'codebook of BEFORE, where it has its own')
    .option('--codebook-after <file>', 'codebook of AFTER, where it has its own')
    .option('--rule <names>', `when two codings agree: ${ruleNames.join(', ')}`, collectList, [])
    .addOption(
      new Option('--uncoded <policy>', 'how two uncoded codings count').choices(['agree', 'disagree', 'exclude']),
    )
    .addOption(
      new Option('--pairing <how>', 'compare unit by unit, or as different units')
        .choices(['auto', 'paired', 'unpaired'])
        .default('auto'),
    )
    .option('--confidence <level>', 'of the intervals', '0.95')
    .option('--resamples <number>', 'of the bootstrap', '2000')
    .option('--seed <number>', 'of the bootstrap', '1');
}

export const comparisonOptionsSchema = {
  map: optional(text),
  codebookBefore: optional(text),
  codebookAfter: optional(text),
  rule: list(choice(ruleNames, `one of ${ruleNames.join(', ')} is expected`)),
  uncoded: optional(choice(['agree', 'disagree', 'exclude'])),
  pairing: choice(['auto', 'paired', 'unpaired']),
  confidence: numberBetween(0.5, 0.9999),
  resamples: wholeNumberBetween(100, 1_000_000),
  seed: wholeNumberBetween(0, 2_000_000_000),
};
