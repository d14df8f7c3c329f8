import type { UsageError, UsageFault } from '../../problems.ts';
import { type CommandLineError, together } from './command-line-error.ts';
import type { Words } from './problems/wording.ts';

type Wording = { readonly [C in UsageFault['code']]: (fault: Extract<UsageFault, { code: C }>) => Words };

const SET_RULES = 'use any, exact, jaccard, dice, masi or hamming';

const NAME_CODERS = 'name the coders to be compared, for example --coders A,B,C';

const SCOPES = { all: 'all coders', pairs: 'each pair', categories: 'each category' };

const wording: Wording = {
  'category-not-a-number': ({ scale, category }) => ({
    error: `--scale ${scale}: the category "${category}" is not a number`,
    hint: /^[+-]?\d+,\d+$/.test(category)
      ? `write decimals with a point: ${category.replace(',', '.')}`
      : 'use --scale ordinal for categories in an order, nominal for others',
  }),
  'category-below-zero': ({ threshold, rule, category }) => ({
    error: `${typedAs(threshold, `--rule ${rule}`)}: the category "${category}" is below 0`,
    hint: 'use --rule interval for such numbers',
  }),
  'fewer-coders': ({ threshold, atLeast, coders }) => ({
    error: `${typedAs(threshold, `--at-least ${atLeast}`)}: there are ${coders} coders only`,
    hint: 'give a number up to that of the coders',
  }),
  'rule-needs-single-categories': ({ threshold, rule }) => ({
    error: `${typedAs(threshold, `--rule ${rule}`)}: this rule compares single categories on a scale, and some codings hold several categories or none`,
    hint: `${SET_RULES} for sets of categories; --blank missing if blanks mean "not coded"`,
  }),
  'rule-needs-order': ({ threshold, rule }) => ({
    error: `${typedAs(threshold, `--rule ${rule}`)}: the order of the categories is not known`,
    hint: 'declare it in a codebook, lowest first: --codebook FILE',
  }),
  'measure-needs-named-coders': ({ measure, coders }) => ({
    error: `${measure}: of ${coders} coders it is not kept who gave which coding`,
    hint: `${NAME_CODERS}, or ask for a measure that does not ask who coded, such as krippendorff-alpha`,
  }),
  'measure-needs-single-categories': ({ measure }) => ({
    error: `${measure}: this measure compares the order of single categories, and some codings hold several categories or none`,
    hint: 'take another measure; --blank missing if blanks mean "not coded"',
  }),
  'measure-needs-order': ({ measure, scale }) => ({
    error: `${measure}: this measure compares the order of categories, which is not known`,
    hint:
      scale === 'nominal'
        ? 'use --scale ordinal for categories in an order, interval or ratio for numbers'
        : 'declare it in a codebook, lowest first: --codebook FILE',
  }),
  'too-many-figures': ({ coders, pairs, figures }) => ({
    error: `${coders} coders make ${pairs} pairs, and these measures some ${figures} figures`,
    hint: `name fewer measures; or ${NAME_CODERS}`,
  }),
  'command-needs-named-coders': ({ command, coders, units }) => ({
    error: `intercoder ${command} asks who gave which coding, and that is not kept of ${coders} coders and ${units} units`,
    hint: 'name the coders it is about: --coders A,B,C; agree, gate and inspect’s tables take them all',
  }),
  'command-needs-units': ({ command }) => ({
    error: `intercoder ${command} looks at single units, and counts of patterns do not hold any`,
    hint: 'give the coders’ sheets; agree, gate, compare, revise, plan and inspect take counts',
  }),
  'reference-needs-named-coders': ({ reference, coders }) => ({
    error: `--reference ${reference}: of ${coders} coders it is not kept who gave which coding`,
    hint: `name those to be compared with: --coders ${reference},B,C`,
  }),
  'no-figure-in-scope': ({ threshold, measure, scope, available, crowd }) => {
    const others = available.map((one) => `of ${SCOPES[one]} (${one}:${measure})`).join(' or ');
    return crowd
      ? {
          error: `--min ${threshold}: of so many coders it is not kept who gave which coding, so that no pair has a figure`,
          hint: `${NAME_CODERS}; or ask for the figure ${others}`,
        }
      : {
          error: `--min ${threshold}: ${measure} has no figure of ${scope === null ? 'the data as a whole' : SCOPES[scope]}`,
          hint: `ask for the one ${others}`,
        };
  },
  'measure-not-allowed': ({ threshold, measure, asks }) => ({
    error:
      threshold === undefined
        ? `--measures ${measure}: these data do not allow it`
        : `--min ${threshold.text}: these data do not allow ${measure} under rule ${threshold.rule}`,
    hint: `take another measure: this one asks for ${asks.join('; or for ')} (intercoder measures ${measure})`,
  }),
  'baseline-without-figures': () => ({
    error: '--baseline: the report has none of the figures to be compared',
    hint: 'write it with the same coders, --rule and --measures: intercoder agree SHEETS --measures all -o baseline.json',
  }),
  'no-units-left': () => ({ error: 'there is no unit left to draw', hint: 'leave sheets out of --exclude' }),
  'too-few-units': ({ wanted, units }) => ({
    error: `--units ${wanted}: there are ${units} units to draw from`,
    hint: `ask for ${units} at most`,
  }),
  'rule-of-levels': ({ rule, command }) => ({
    error:
      command === 'compare'
        ? `--rule ${rule}: rounds are compared under rules for sets of categories`
        : `--rule ${rule}: this rule compares places on a scale, which merged categories do not keep`,
    hint: SET_RULES,
  }),
  'units-without-names': () => ({
    error: '--pairing paired: counts of patterns do not say which unit is which',
    hint: 'give the coders’ sheets of both rounds, or leave --pairing out',
  }),
  'too-few-common-units': ({ units }) => ({
    error: `--pairing paired: the rounds have ${units === 0 ? 'no unit' : 'one unit only'} in common`,
    hint: 'use --pairing unpaired for different units; units are the same where they are named alike',
  }),
  'reports-count-differently': ({ rule, before, after, report }) => ({
    error: `under rule ${rule} two uncoded codings count as ${before} before, and as ${after} after`,
    hint:
      report === undefined
        ? `write both reports with the same policy: intercoder agree SHEETS --uncoded ${after} -o report.json`
        : report.uncoded === undefined
          ? 'leave --uncoded out: the report has each rule’s own policy'
          : `count the sheets as the report does: --uncoded ${report.uncoded}`,
  }),
  'reports-count-otherwise': ({ rule, wanted, actual }) => ({
    error: `--uncoded ${wanted}: under rule ${rule} the reports count two uncoded codings as ${actual}`,
    hint: 'leave --uncoded out, or write both reports with it',
  }),
  'overlapping-categories': () => ({
    error: '--suggest merges categories, and here a category belongs to several',
    hint: 'use --suggest without --level',
  }),
  'nothing-to-suggest': ({ target, used, unused }) =>
    unused === 0
      ? {
          error: `--suggest ${target}: there are ${used} categories already`,
          hint: 'give a smaller number of categories',
        }
      : {
          error: `--suggest ${target}: the coders used ${used} categories, and never the other ${unused}`,
          hint: 'drop those that were never used (--drop NAME), or give a smaller number of categories',
        },
  'no-figure-to-raise': ({ aim, rule }) => ({
    error: `--aim ${aim}: there is no such figure under the rule ${rule} for these coders`,
    hint: 'use --aim conger-kappa',
  }),
  'duckdb-not-installed': () => ({
    error: 'Parquet files are read by DuckDB, which is not installed',
    hint: 'install it where intercoder is: npm install @duckdb/node-api (with --global if intercoder is); or reduce the table elsewhere with the query of intercoder sql',
  }),
};

/** The threshold that asked for something, or else the option that did. */
function typedAs(threshold: string | undefined, option: string): string {
  return threshold === undefined ? option : `--min ${threshold}`;
}

/** The faults in the words of the command line. */
export function usageError({ faults }: UsageError): CommandLineError {
  return together(
    faults.map((fault) => {
      const words = wording[fault.code] as (fault: UsageFault) => Words;
      const { error, hint } = words(fault);
      return { message: error, hint };
    }),
  );
}
