import { type Command, Option } from 'commander';
import { benchmarkNames } from '../../measures/benchmarks.ts';
import { measureNames } from '../../measures/catalogue.ts';
import { intervalMethods } from '../../measures/intervals/interval.ts';
import { ruleNames } from '../../rules/catalogue.ts';
import { collectList } from './list.ts';
import { numberBetween, oneOf, wholeNumberBetween } from './parse.ts';
import { choice, list, mapped, name, optional } from './parser.ts';

/** Declares the options that say which figures are wanted, and how they are made. */
export function addFigureOptions(command: Command): Command {
  return addFigureManner(
    command.option('--measures <names>', '"default", "all", or names of measures', collectList, []),
  )
    .option('--at-least <k>', 'also: at least k of the coders agree', collectList, [])
    .addOption(
      new Option(
        '--benchmark <scale>',
        'words for coefficients, judged by their intervals (tables: landis-koch unless given)',
      ).choices([...benchmarkNames, 'none']),
    );
}

/** Declares the options that say how figures are made, for commands that know themselves which ones they want. */
export function addFigureManner(command: Command): Command {
  return command
    .option(
      '--rule <names>',
      `when two codings agree: ${ruleNames.join(', ')}; the first is the headline`,
      collectList,
      [],
    )
    .addOption(
      new Option('--uncoded <policy>', 'how two uncoded codings count, for every rule').choices([
        'agree',
        'disagree',
        'exclude',
      ]),
    )
    .option('--reference <coder>', 'only pairs with this coder')
    .addOption(
      new Option('--joint <reading>', 'all coders agree: on one category in common, or pair by pair')
        .choices(['common', 'every-pair'])
        .default('common'),
    )
    .addOption(
      new Option(
        '--ci <method>',
        'intervals: each measure’s own, jackknife, bootstrap over units (BCa or percentile), none',
      )
        .choices(intervalMethods)
        .default('auto'),
    )
    .option('--confidence <level>', 'of the intervals', '0.95')
    .option('--resamples <number>', 'of a bootstrap', '10000')
    .option('--seed <number>', 'of a bootstrap', '1')
    .addOption(
      new Option('--scale <scale>', 'level of measurement')
        .choices(['nominal', 'ordinal', 'interval', 'ratio'])
        .default('nominal'),
    );
}

/** How figures are made. */
export const figureMannerSchema = {
  rule: mapped(list(oneOf(ruleNames)), (names) => [...new Set(names)]),
  uncoded: optional(choice(['agree', 'disagree', 'exclude'])),
  reference: optional(name),
  joint: choice(['common', 'every-pair']),
  ci: choice(intervalMethods),
  confidence: numberBetween(0.5, 0.9999),
  resamples: wholeNumberBetween(100, 10_000_000),
  seed: wholeNumberBetween(0, 2_147_483_647),
  scale: choice(['nominal', 'ordinal', 'interval', 'ratio']),
};

export const figureOptionsSchema = {
  measures: mapped(list(oneOf(['default', 'all', ...measureNames])), (asked) =>
    asked.length > 0 ? asked : ['default'],
  ),
  atLeast: list(wholeNumberBetween(2, 1_000_000)),
  benchmark: optional(choice([...benchmarkNames, 'none'])),
  ...figureMannerSchema,
};
