import type { Action } from '../../render/actions.ts';
import { visible } from '../../render/visible.ts';
import { fromConfig } from '../options/general.ts';
import { listed } from '../options/listed.ts';
import { OUTPUT } from '../options/output.ts';
import { reading } from '../options/reading.ts';
import type { TypedOption } from '../options/typed.ts';
import { typedList, typedWord } from './text.ts';
import { typedChoice } from './typed-options.ts';

/** Longer lists of sheets leave no room on a line of 80 columns for what the command is for. */
const LONGEST_SHEETS = 21;

/** What was typed, for the commands that come next. */
export interface Typed {
  readonly sheets?: readonly string[] | undefined;
  readonly options: readonly TypedOption[];
}

/** Every command that reads sheets takes these, so that it reads what this one has read. */
function isOfReading({ name }: TypedOption): boolean {
  return name in reading || name in fromConfig;
}

/** Those by which units are counted as ones to discuss. */
function isOfCounting({ name }: TypedOption): boolean {
  return name === 'uncoded';
}

/** "intercoder disagreements SG.csv KO.csv --separator none", or SHEETS for more than fit; without sheets where the config names them. */
function nextCommand(action: Extract<Action, { code: 'next' }>, { sheets, options }: Typed): string {
  const operands = sheetsAgain(sheets);
  const repeatedOptions = (isMeant: (option: TypedOption) => boolean) =>
    options
      .filter(isMeant)
      .map(({ words }) => ` ${words.map(typedWord).join(' ')}`)
      .join('');
  switch (action.step) {
    case 'talk-over': {
      // of several rules that were typed, those of one of them are counted
      const byRule = options.some(({ name }) => name === 'rule') ? ` --rule ${action.rule}` : '';
      const { coders } = action;
      const isRead = (option: TypedOption) => isOfReading(option) && !(coders && option.name === 'coders');
      const ofCoders = coders === undefined ? '' : ` --coders ${typedList(coders)}`;
      return `intercoder disagreements${operands}${repeatedOptions(isRead)}${ofCoders}${byRule}${repeatedOptions(isOfCounting)}`;
    }
    case 'models':
      return `intercoder${operands}${repeatedOptions(({ option }) => option.group !== OUTPUT)} --group ${typedWord(`models=${visible(listed(action.models))}`)} --group 'humans=rest' --alt-test`;
    case 'merge':
      return `intercoder revise${operands}${repeatedOptions(isOfReading)} --suggest ${action.categories}`;
    case 'everything':
      return `intercoder${operands}${repeatedOptions(({ option }) => option.group !== OUTPUT)} --full`;
  }
}

/** " SG.csv KO.csv", as it can be typed again: nothing where the config names the sheets, SHEETS where that has no room, or reads no file. */
function sheetsAgain(sheets: readonly string[] | undefined): string {
  const names = sheets?.map((sheet) => ` ${typedWord(sheet)}`).join('') ?? '';
  const isReadable = sheets?.every((sheet) => !sheet.startsWith('-')) ?? false;
  return isReadable && names.length <= LONGEST_SHEETS ? names : ' SHEETS';
}

/** What readers can do next, with the options of the command line; the next command repeats those that were typed. */
export function actionText(action: Action, typed: Typed = { options: [] }): string {
  switch (action.code) {
    case 'all-figures-of-strata':
      return ': use --format csv or json';
    case 'all-pairs':
      return '; --format csv lists them';
    case 'all-failing-figures':
      return ' (--format csv lists all)';
    case 'all-moves':
      return ' (--format json lists all)';
    case 'all-confusions':
      return ' (--confusion lists all)';
    case 'more-confusions':
      return ' (--top shows more)';
    case 'all-units':
      return `: --top ${action.units} shows all, -o FILE.csv writes the worksheet`;
    case 'another-seed':
      return 'another --seed';
    case 'choose-blank':
      return '; choose with --blank';
    case 'benchmark':
      return ' (--benchmark)';
    case 'choose-reading':
      return typedChoice(action);
    case 'compare-coders':
      return ` --coders ${typedList(action.coders)} compares only the coders of both rounds.`;
    case 'compare-rounds':
      return ' (intercoder compare)';
    case 'compare-with-map':
      return ` With --map${action.map === null ? '' : ` ${typedWord(action.map)}`}, the report shows how much of the change that is.`;
    case 'category-pairs':
      return ' (--category-pairs gives them, too)';
    case 'count-uncoded':
      return ` (${['--uncoded', ...(action.as.length > 0 ? [action.as.join('|')] : [])].join(' ')})`;
    case 'decide-by-category':
      return ` To decide them, use ${methodsFor(action.coders)}, or list them for the team: intercoder disagreements SHEETS --rule exact -o worksheet.csv.`;
    case 'drop-category':
      return ' --drop NAME drops a category.';
    case 'epsilon':
      return '; --epsilon changes that';
    case 'figures-of-pairs':
      return ' (--measures agreement,cohen-kappa shows them; --coders A,B,C shows only those of some coders)';
    case 'figures-of-stratum':
      return ' (--where COLUMN=VALUE gives those of one stratum)';
    case 'ignore-case':
      return ' (--normalize case ignores case)';
    case 'joint':
      return ' (--joint)';
    case 'keep-codebook':
      return ': -o codebook.csv writes them to a file, which --codebook codebook.csv then takes';
    case 'leave-out-units-coded-once':
      return '; --ci jackknife leaves them out';
    case 'look-at-units':
      return ' (intercoder inspect SHEETS shows who coded what)';
    case 'measure-details':
      return 'intercoder measures NAME shows the formula, requirements, when to use the measure and when not, its range and its source.';
    case 'min-units':
      return ' (--min-units)';
    case 'more-resamples':
      return ' (--resamples)';
    case 'next':
      return nextCommand(action, typed);
    case 'numeric-scale':
      return ' (--scale interval or ratio uses their numbers)';
    case 'level-of-variable':
      return ' (with --variables for one variable alone; a codebook’s column "scale" gives each its own)';
    case 'one-coder':
      return 'use --coder NAME to see one coder’s pairs; ';
    case 'one-variable':
      return `: --variables ${typedList([action.variable])}`;
    case 'pairing':
      return ` (to compare them as ${action.pairing === 'paired' ? 'the same' : 'different'} units: --pairing ${action.pairing})`;
    case 'plan-units':
      return ' (intercoder plan --pilot SHEETS --width 0.3 shows how many are enough)';
    case 'rule':
      return '--rule';
    case 'rule-on-scale':
      return ` (--rule ${action.scale} does)`;
    case 'save-reading':
      return ', add --save-config intercoder.json; sheets of another shape are then an error';
    case 'scale':
      return `--scale ${action.scale}`;
    case 'seed':
      return `--seed ${action.seed}`;
    case 'some-coders':
      return ' (name some of them with --coders A,B,C)';
    case 'split-themes':
      return ` (--separator '${action.separator}' splits them)`;
    case 'stop-merging-at':
      return ` --suggest ${action.categories} stops before that.`;
    case 'threshold-without-lower':
      return ' (without .lower)';
    case 'write-blank-sheets':
      return ': --coders A,B --out FOLDER writes a blank sheet for each coder';
  }
}

/** The methods that decide units on which coders agree in part. Of two coders there is no majority unless they agree. */
export function methodsFor(coders: number): string {
  return coders === 2
    ? '--method at-least:2 (the categories that both coders gave) or --method at-least:1 (all that either gave)'
    : '--method majority or --method at-least:K';
}
