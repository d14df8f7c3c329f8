import type { UsageError, UsageFault } from '../../problems.ts';
import { plural, thousands } from '../../render/words.ts';
import { type CommandLineError, together } from './command-line-error.ts';
import type { Words } from './problems/wording.ts';
import { didYouMean, list, quote } from './text.ts';

type Wording = { readonly [C in UsageFault['code']]: (fault: Extract<UsageFault, { code: C }>) => Words };

const SET_RULES = 'use any, exact, jaccard, dice, masi or hamming';

const RULE_OF_LEVELS: Record<'compare' | 'revise' | 'methods', (rule: string) => Words> = {
  compare: (rule) => ({
    error: `--rule ${rule}: rounds can be compared only under rules for sets of categories`,
    hint: SET_RULES,
  }),
  revise: (rule) => ({
    error: `--rule ${rule}: this rule compares positions on a scale, which merged categories no longer have`,
    hint: SET_RULES,
  }),
  methods: (rule) => ({
    error: `--before: the figures are those of the rule "${rule}", and rounds can be compared only under rules for sets of categories`,
    hint: 'leave out --before, and run intercoder methods for each round; or use --rule exact as the only rule',
  }),
};

const NAME_CODERS = 'name the coders to compare, for example --coders A,B,C';

const PAIRINGS = { unit: 'paired', text: 'text', row: 'row' };

const SCOPES = { all: 'all coders', pairs: 'each pair', categories: 'each category' };

const wording: Wording = {
  'category-not-a-number': ({ scale, category }) => ({
    error: `--scale ${scale}: the category "${category}" is not a number`,
    hint: /^[+-]?\d+,\d+$/.test(category)
      ? `write decimals with a point: ${category.replace(',', '.')}`
      : 'use --scale ordinal for categories in an order, or nominal for others',
  }),
  'category-below-zero': ({ threshold, setBy, rule, category }) => ({
    error: `${typedAs(threshold, `--${setBy} ${rule}`)}: the category "${category}" is below 0`,
    hint: `use --${setBy} interval for such numbers`,
  }),
  'fewer-coders': ({ threshold, atLeast, coders }) => ({
    error: `${typedAs(threshold, `--at-least ${atLeast}`)}: there are only ${coders} coders`,
    hint: 'use a number no larger than the number of coders',
  }),
  'rule-needs-single-categories': ({ threshold, setBy, rule }) => ({
    error: `${typedAs(threshold, `--${setBy} ${rule}`)}: this ${setBy === 'rule' ? 'rule compares single categories on a scale' : 'scale is for single categories'}, and some codings have several categories or none`,
    hint: `${setBy === 'rule' ? SET_RULES : 'leave --scale out'} for sets of categories; if blanks mean "not coded", use --blank missing`,
  }),
  'rule-needs-order': ({ threshold, setBy, rule }) => ({
    error: `${typedAs(threshold, `--${setBy} ${rule}`)}: the order of the categories is unknown`,
    hint: 'declare it in a codebook, lowest first: --codebook FILE',
  }),
  'measure-needs-named-coders': ({ measure, coders }) => ({
    error: `${measure}: with ${coders} coders, only totals are recorded, not who gave which coding`,
    hint: `${NAME_CODERS}, or use a measure that does not need to know who coded, such as krippendorff-alpha`,
  }),
  'measure-needs-single-categories': ({ measure, needs }) => ({
    error: `${measure}: this measure compares ${needs === 'numbers' ? 'numbers, one per unit' : 'the order of single categories'}, and some codings have several categories or none`,
    hint: 'use krippendorff-alpha or a kappa, which take sets of categories; if blanks mean "not coded", use --blank missing',
  }),
  'measure-needs-numbers': ({ measure, scale, areNumbers }) => ({
    error: `${measure}: this measure compares numbers, and ${areNumbers ? `--scale ${scale} does not take the categories for numbers` : 'the categories are not numbers'}`,
    hint: areNumbers
      ? 'use --scale interval (or ratio) if they are; if they only name categories, use krippendorff-alpha or cohen-kappa'
      : 'agreement on categories is measured by krippendorff-alpha (for categories in an order with --scale ordinal) or cohen-kappa',
  }),
  'measure-needs-order': ({ measure, scale }) => ({
    error: `${measure}: this measure compares the order of categories, which is unknown`,
    hint:
      scale === 'nominal'
        ? 'use --scale ordinal for categories in an order, or interval or ratio for numbers'
        : 'declare it in a codebook, lowest first: --codebook FILE',
  }),
  'too-many-figures': ({ coders, pairs, figures }) => ({
    error: `${coders} coders make ${pairs} pairs, and these measures would give about ${figures} figures`,
    hint: `name fewer measures; or ${NAME_CODERS}`,
  }),
  'command-needs-named-coders': ({ command, coders, units }) => ({
    error: `intercoder ${command} needs to know who gave which coding, and with ${coders} coders and ${units} units only totals are recorded`,
    hint: 'name some of the coders: --coders A,B,C; agree, gate and the tables of inspect work with all of them',
  }),
  'command-needs-coders': ({ command }) => ({
    error: `intercoder ${command} needs to know who gave which coding, and these sheets only count how many coders chose each category`,
    hint: 'use the coders’ sheets, or of marked texts another --unit than character; agree, gate and inspect work with counts',
  }),
  'command-needs-units': ({ command }) => ({
    error: `intercoder ${command} needs single units, and counts of patterns do not contain any`,
    hint: 'use the coders’ sheets, or of marked texts another --unit than character; agree, gate, compare, revise, plan and inspect work with counts',
  }),
  'layout-needs-units': ({ layout }) => ({
    error: `--to ${layout}: counts of patterns do not contain single units`,
    hint: 'leave --to out: they are written as counts again',
  }),
  'layout-is-of-counts': ({ layout }) => ({
    error: `--to ${layout}: counts cannot hold the single units of these data`,
    hint: 'use --to long; or write counts all the same with intercoder inspect --format patterns',
  }),
  'layout-cannot-hold': ({ layout, lost, holding }) => ({
    error:
      lost === 'tables'
        ? `--to ${layout}: a sheet of these data could not be read again`
        : `--to ${layout} cannot hold the ${lost} of these data: read again, they would be different`,
    hint: [
      ...(holding === undefined ? [] : [`use --to ${holding}`]),
      ...(lost === 'notes' || lost === 'texts' ? ['leave texts and notes out with --redact'] : []),
      ...(holding === undefined && lost !== 'notes' && lost !== 'texts'
        ? ['shorten or rename what has an unusual name']
        : []),
    ].join(', or '),
  }),
  'reference-needs-named-coders': ({ reference, coders }) => ({
    error: `--reference ${reference}: with ${coders} coders, only totals are recorded, not who gave which coding`,
    hint: `name the coders to compare: --coders ${reference},B,C`,
  }),
  'groups-need-named-coders': ({ group, coders }) => ({
    error: `--group ${group}: with ${coders} coders, only totals are recorded, not who gave which coding`,
    hint: NAME_CODERS,
  }),
  'unknown-group-coder': ({ group, found, among, nearest }) => ({
    error: found.includes('*')
      ? `--group ${group}: no coder’s name matches ${quote(found)}`
      : `--group ${group}: there is no coder ${quote(found)}`,
    hint: nearest === undefined ? `the coders are ${list(among)}` : didYouMean([nearest]),
  }),
  'coder-in-two-groups': ({ coder, groups }) => ({
    error: `--group: ${quote(coder)} is in two groups, ${list(groups)}`,
    hint: 'name each coder in one group',
  }),
  'empty-group': ({ group }) => ({
    error: `--group ${group}=rest: every coder is in another group`,
    hint: 'leave this group out, or name fewer coders in the others',
  }),
  'unknown-group': ({ threshold, found, groups, nearest }) => ({
    error: `--min ${threshold}: there is no group ${quote(found)}`,
    hint:
      groups.length === 0
        ? `say who is in it, for example --group ${found}=A,B`
        : nearest === undefined
          ? `the groups are ${list(groups)}`
          : didYouMean([nearest]),
  }),
  'alt-test-needs-groups': ({ groups }) => ({
    error:
      groups.length === 0
        ? 'the alternative annotator test needs to know which coders are people and which are models'
        : `the alternative annotator test needs one group of people and one of models, and the groups are ${list(groups)}`,
    hint: 'name them, for example: --group models=gpt-4o,claude --group humans=rest',
  }),
  'alt-test-needs-people': ({ group, coders }) => ({
    error: `the alternative annotator test compares a model with people who agree with each other, and the group ${quote(group)} is ${list(coders)} alone`,
    hint: 'name at least two people, better three; for one person and one model, agree reports the agreement of the pair',
  }),
  'gold-is-no-coder': ({ gold, option }) => ({
    error: `--${option}: ${quote(gold)} is taken as right (--gold), so it cannot be one of the other coders`,
    hint: 'name it in only one of the two options',
  }),
  'no-figure-in-scope': ({ threshold, measure, scope, available, crowd }) => {
    const others = available.map((one) => `for ${SCOPES[one]} (${one}:${measure})`).join(' or ');
    return crowd
      ? {
          error: `--min ${threshold}: with this many coders, only totals are recorded, not who gave which coding, so no pair has a figure`,
          hint: `${NAME_CODERS}; or use the figure ${others}`,
        }
      : {
          error: `--min ${threshold}: ${measure} has no figure for ${scope === null ? 'the data as a whole' : SCOPES[scope]}`,
          hint: `use the figure ${others}`,
        };
  },
  'measure-not-allowed': ({ threshold, measure, asks }) => ({
    error:
      threshold === undefined
        ? `--measures ${measure}: these data do not allow it`
        : `--min ${threshold.text}: these data do not allow ${measure} under rule ${threshold.rule}`,
    hint: `use another measure: this one requires ${asks.join('; or ')} (intercoder measures ${measure})`,
  }),
  'baseline-without-figures': () => ({
    error: '--baseline: the report has none of the figures to compare',
    hint: 'write it with the same coders, --rule and --measures: intercoder agree SHEETS --measures all -o baseline.json',
  }),
  'threshold-of-no-variable': ({ threshold, found, variables }) => ({
    error: `--min ${threshold}: ${quote(found)} is not a scope (all, pairs, categories)${variables.length === 0 ? '' : ', and no variable has this name'}`,
    hint:
      variables.length === 0
        ? 'use all, pairs or categories before the colon, or nothing'
        : `name one of ${list(variables)}, or a scope`,
  }),
  'no-threshold-for-variables': ({ variables }) => ({
    error: `no threshold is for ${variables.length === 1 ? 'the variable' : 'the variables'} ${list(variables)}`,
    hint: 'add one, for example --min agreement=0.70, which is for every variable',
  }),
  'baseline-of-other-variables': ({ baseline }) => ({
    error:
      baseline.length === 0
        ? '--baseline: this is the report of one variable, and the sheets contain several'
        : `--baseline: this is the report of the variables ${list(baseline)}, and the sheets contain another one`,
    hint:
      baseline.length === 0
        ? 'write it for all variables: intercoder agree SHEETS -o report.json; or choose the variable with --variables'
        : 'choose the variable with --variables, or write a report of these sheets',
  }),
  'no-units-left': () => ({ error: 'there are no units left to draw', hint: 'leave sheets out of --exclude' }),
  'too-few-units': ({ wanted, units }) => ({
    error: `--units ${wanted}: there are only ${units} units to draw from`,
    hint: `draw at most ${units}`,
  }),
  'rule-of-levels': ({ rule, command }) => RULE_OF_LEVELS[command](rule),
  'units-without-names': ({ by }) => ({
    error: `--pairing ${PAIRINGS[by]}: counts of patterns do not say which unit is which`,
    hint: 'use the coders’ sheets of both rounds, or leave --pairing out',
  }),
  'units-numbered-by-row': ({ before, after, requested }) => ({
    error: requested
      ? '--pairing paired: units are numbered by row, and the number of a row does not say which unit it is'
      : `both rounds have ${plural(before, 'unit')}, numbered by row: row 1 of one may be a different unit from row 1 of the other`,
    hint: `${before === after ? 'use --pairing row if each row is the same unit in both rounds, --pairing unpaired if not' : 'use --pairing unpaired for different units'}; or name the units in a column`,
  }),
  'rounds-of-other-length': ({ before, after }) => ({
    error: `--pairing row: the first round has ${plural(before, 'unit')}, the second ${after}`,
    hint: 'use --pairing unpaired for different units; or name the units in a column',
  }),
  'texts-not-unique': ({ round }) => ({
    error: `--pairing text: units of the ${round === 'before' ? 'first' : 'second'} round have no text, or the same one`,
    hint: 'use --pairing unpaired for different units; or name the units in a column. --text COLUMN names the column of texts',
  }),
  'too-few-common-units': ({ units, by }) => ({
    error: `--pairing ${PAIRINGS[by]}: the rounds have ${units === 0 ? 'no units' : 'only one unit'} in common`,
    hint: `use --pairing unpaired for different units${by === 'row' ? '' : `; units are the same if they have the same ${by === 'unit' ? 'name' : by}`}`,
  }),
  'reports-count-differently': ({ rule, before, after, report }) => ({
    error: `under rule ${rule} two uncoded codings count as ${before} before but as ${after} after`,
    hint:
      report === undefined
        ? `write both reports with the same policy: intercoder agree SHEETS --uncoded ${after} -o report.json`
        : report.uncoded === undefined
          ? 'leave --uncoded out: the report uses each rule’s own policy'
          : `count the sheets as the report does: --uncoded ${report.uncoded}`,
  }),
  'reports-count-otherwise': ({ rule, wanted, actual }) => ({
    error: `--uncoded ${wanted}: under rule ${rule} the reports count two uncoded codings as ${actual}`,
    hint: 'leave --uncoded out, or write both reports with it',
  }),
  'overlapping-categories': () => ({
    error: '--suggest merges categories, but here a category belongs to several',
    hint: 'use --suggest without --level',
  }),
  'too-many-merges': ({ target, used, merges, least }) => ({
    error: `--suggest ${target}: on the way from ${thousands(used)} categories, ${thousands(merges)} merges would be tried, which takes too long`,
    hint:
      least === undefined
        ? 'merge categories yourself first: --merge "A+B=C", --map FILE or, with a codebook, --level'
        : `go in steps: --suggest ${least} --write-map map.csv, then --map map.csv with a smaller number; or merge categories yourself first (--merge "A+B=C", --level)`,
  }),
  'nothing-to-test': ({ value, measures }) => ({
    error: `--test ${value}: none of these measures has a test`,
    hint: `add one that has a test: --measures ${measures.join(', ')}`,
  }),
  'own-rule-without-weights': () => ({
    error: 'a threshold names the rule "own", but there is no table of weights',
    hint: 'add it: --weights FILE',
  }),
  'no-figure-to-raise': ({ aim, rule }) => ({
    error: `--aim ${aim}: these coders have no such figure under rule ${rule}`,
    hint: 'use --aim conger-kappa',
  }),
  'duckdb-not-installed': () => ({
    error: 'Parquet files are read by DuckDB, which is not installed',
    hint: 'install it next to intercoder: npm install @duckdb/node-api (with --global if intercoder is installed globally); or reduce the table elsewhere with the query of intercoder sql',
  }),
  'not-in-page': ({ what }) => ({
    error: `this page does not read ${what}`,
    hint: 'the command intercoder, which is installed with Node, reads them; or export them as CSV, XLSX or JSON',
  }),
};

/** The threshold at fault, or else the option. */
function typedAs(threshold: string | undefined, option: string): string {
  return threshold === undefined ? option : `--min ${threshold}`;
}

/** The faults in the words of the command line. */
export function usageError({ faults }: UsageError): CommandLineError {
  return together(
    faults.map((fault) => {
      const words = wording[fault.code] as (fault: UsageFault) => Words;
      const { error, hint } = words(fault);
      const of = fault.variable === undefined ? '' : `variable "${fault.variable}": `;
      return { message: `${of}${error}`, hint };
    }),
  );
}
