import type { WeightsAre } from '../../codebook/weights-file.ts';
import { benchmarkNames } from '../../measures/benchmarks.ts';
import { intervalMethods } from '../../measures/intervals/interval.ts';
import * as defaults from '../../report/defaults.ts';
import { gammaWeights } from './gamma.ts';
import { namedGroup } from './groups.ts';
import { measure } from './measure.ts';
import { group, IN_CONFIG } from './option.ts';
import { choice, flag, list, mapped, name, numberBetween, repeated, text, wholeNumberBetween } from './parser.ts';
import { ruleOrOwn } from './rule.ts';

/** How figures are computed, for commands that choose the figures themselves. */
export const makingFigures = group(
  'Figures',
  {
    rule: {
      value: '<names>',
      help: 'rule that decides whether two codings agree; the first is the headline',
      parser: list(ruleOrOwn),
      isFirst: true,
    },
    weights: {
      value: '<file>',
      help: 'CSV with your own weights, used as rule "own": how far any two categories agree, as a square table or in three columns',
      parser: text,
      isFile: true,
    },
    weightsAre: {
      value: '<what>',
      help: 'what the numbers in --weights mean: agreement, from 0 to 1 (the default), or distance, from 0 up',
      parser: choice(['agreement', 'distance'] satisfies WeightsAre[]),
    },
    uncoded: {
      value: '<policy>',
      help: 'how two uncoded codings count, for every rule',
      parser: choice(defaults.policies),
    },
    reference: {
      value: '<coders>',
      help: 'report only pairs with this coder, or with one of these',
      parser: list(name),
    },
    group: {
      value: '<name=coders>',
      help: 'coders taken together, such as humans=Anna,Ben or models=gpt* (repeatable); "rest" stands for the coders of no other group',
      parser: repeated(namedGroup),
    },
    epsilon: {
      value: '<number>',
      help: 'allowance of the alternative annotator test: how much more often than the model a person may be the better one; 0.2 for experts, 0.15 for skilled people, 0.1 for crowds',
      parser: numberBetween(defaults.epsilon.lowest, defaults.epsilon.highest),
      default: String(defaults.epsilon.usual),
    },
    joint: {
      value: '<reading>',
      help: 'what counts as agreement of all coders: one category in common, or agreement of every pair',
      parser: choice(defaults.jointReadings),
      default: defaults.jointReadings[0],
    },
    ci: {
      value: '<method>',
      help: 'method of the intervals: auto also suits few units; published is the one in each measure’s source; bootstrap (BCa) and percentile resample units',
      parser: choice(intervalMethods),
      default: intervalMethods[0],
      isFirst: true,
    },
    confidence: {
      value: '<level>',
      help: 'confidence level of the intervals',
      parser: numberBetween(defaults.confidence.lowest, defaults.confidence.highest),
      default: String(defaults.confidence.usual),
    },
    resamples: {
      value: '<number>',
      help: 'number of bootstrap resamples',
      parser: wholeNumberBetween(defaults.resamples.lowest, defaults.resamples.highest),
      default: String(defaults.resamples.usual),
    },
    seed: {
      value: '<number>',
      help: 'seed of the bootstrap',
      parser: wholeNumberBetween(defaults.seed.lowest, defaults.seed.highest),
      default: String(defaults.seed.usual),
    },
    scale: {
      value: '<scale>',
      help: 'level of measurement of the categories; unless nominal, also the rule of the coefficients if --rule names none',
      parser: choice(defaults.scales),
      default: defaults.scales[0],
    },
  },
  IN_CONFIG,
);

const { rule, weights, weightsAre: meaning, ...rest } = makingFigures;

/** Which figures are reported, and how they are computed. */
export const figures = {
  rule,
  weights,
  weightsAre: meaning,
  ...group(
    'Figures',
    {
      measures: {
        value: '<names>',
        help: 'measures to report: "default", "all" or names (listed by intercoder measures)',
        parser: mapped(list(measure), (requested) => (requested.length > 0 ? requested : ['default' as const])),
        isFirst: true,
      },
      atLeast: {
        value: '<k>',
        help: 'also report whether at least this many of the coders agree',
        parser: list(wholeNumberBetween(defaults.leastCoders.lowest, defaults.leastCoders.highest)),
      },
      test: {
        value: '<value>',
        help: 'test figures against this value, usually 0; adds the standard error, statistic and p, by the method in each measure’s source',
        parser: numberBetween(defaults.tested.lowest, defaults.tested.highest),
      },
      gamma: {
        value: '<weights>',
        help: 'weights of gamma, for marked texts with --unit none: of places, of categories, and what a mark alone costs',
        parser: gammaWeights,
      },
      categoryPairs: {
        help: 'report the figures of every pair for every category, even if there are more than 20,000',
        parser: flag,
      },
      altTest: {
        help: 'test whether a model may take the place of people (alternative annotator test); needs a --group of humans and one of models',
        parser: flag,
      },
      gold: {
        value: '<coder>',
        help: 'coder whose codings are taken as right, or a file with the units and their right categories; reports the precision, recall and F1 of every other coder',
        parser: name,
      },
      benchmark: {
        value: '<scale>',
        help: 'scale that puts coefficients into words, judged by their intervals; by default landis-koch, in tables only',
        parser: choice([...benchmarkNames, 'none']),
      },
    },
    IN_CONFIG,
  ),
  ...rest,
};
