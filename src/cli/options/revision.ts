import { levels } from '../../codebook/entries.ts';
import * as defaults from '../../report/defaults.ts';
import { aims } from '../../report/revise/path.ts';
import { figures } from './figures.ts';
import { group } from './option.ts';
import { OUTPUT } from './output.ts';
import { choice, name, repeated, tested, text, wholeNumberBetween } from './parser.ts';
import { rule } from './rule.ts';

const csvFile = tested(text, (path) => /\.csv$/i.test(path), 'a file ending in .csv is expected');

const { rule: rules, measures, uncoded, confidence, seed } = figures;

/** What is revised, and how the revision is judged. */
export const revision = {
  ...group('Revision', {
    merge: {
      value: '<A+B=C>',
      help: 'merge categories into one (repeatable)',
      parser: repeated(name),
      isFirst: true,
    },
    drop: { value: '<name>', help: 'drop a category (repeatable)', parser: repeated(name), isFirst: true },
    rename: { value: '<A=B>', help: 'rename a category (repeatable)', parser: repeated(name), isFirst: true },
    map: {
      value: '<file>',
      help: 'CSV with columns from, to: what each category becomes; an empty cell drops it',
      parser: text,
      isFirst: true,
    },
    level: {
      value: '<level>',
      help: 'roll categories up by the codebook: to categories (from codes or subcategories) or to themes',
      parser: choice(levels),
    },
    suggest: {
      value: '<number>',
      help: 'suggest merges that leave this many categories',
      parser: wholeNumberBetween(defaults.howMany.lowest, defaults.howMany.highest),
      isFirst: true,
    },
    aim: {
      value: '<figure>',
      help: 'figure that the suggested merges should raise (conger-kappa: mean agreement beyond chance)',
      parser: choice(aims),
      default: aims[0],
    },
    groupings: {
      value: '<number>',
      help: 'number of random groupings to compare with',
      parser: wholeNumberBetween(defaults.groupings.lowest, defaults.groupings.highest),
      default: String(defaults.groupings.usual),
    },
  }),
  rule: {
    ...rules,
    value: '<name>',
    help: 'rule that decides whether two codings agree; without it any, and for Krippendorff’s alpha of sets jaccard',
    parser: rule,
    isFirst: false,
  },
  measures: { ...measures, isFirst: false },
  uncoded: { ...uncoded, help: 'how two uncoded codings count' },
  confidence,
  seed: {
    ...seed,
    help: 'seed of the random groupings',
    parser: wholeNumberBetween(defaults.smallerSeed.lowest, defaults.smallerSeed.highest),
  },
  ...group(OUTPUT, {
    writeMap: { value: '<file>', help: 'write the map as CSV', parser: csvFile, writes: 'file' },
    writeCodebook: { value: '<file>', help: 'write the revised codebook as CSV', parser: csvFile, writes: 'file' },
  }),
} as const;
