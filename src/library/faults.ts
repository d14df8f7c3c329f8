import { UsageError, type UsageFault } from '../problems.ts';
import { listed } from './arguments.ts';

type Wording = { readonly [Code in UsageFault['code']]: (fault: Extract<UsageFault, { code: Code }>) => string };

const NAMED_CODERS = 'with so many coders it is not recorded who gave which coding';

const DECLARE = 'declare the categories in order: studyOf(…, { categories: [lowest, …, highest] })';

/** What is wrong with an argument that the data do not allow: the argument first. */
const wording: Wording = {
  'category-not-a-number': ({ scale, category }) =>
    `scale is "${scale}", and the category "${category}" is not a number`,
  'category-below-zero': ({ threshold, setBy, rule, category }) =>
    `${of(setBy, rule, threshold)}, and the category "${category}" is below 0`,
  'fewer-coders': ({ threshold, atLeast, coders }) =>
    `${of('atLeast', atLeast, threshold)}, and there are only ${coders} coders`,
  'rule-needs-single-categories': ({ threshold, setBy, rule }) =>
    `${of(setBy, rule, threshold)}, which compares single categories, and some codings have several or none`,
  'rule-needs-order': ({ threshold, setBy, rule }) =>
    `${of(setBy, rule, threshold)}, and the order of the categories is not known; ${DECLARE}`,
  'measure-needs-named-coders': ({ measure }) => `measures: ${measure} depends on the coders, and ${NAMED_CODERS}`,
  'measure-needs-numbers': ({ measure, scale }) =>
    `scale is "${scale}", and ${measure} compares numbers: pass scale: "interval" or "ratio", or use krippendorffAlpha or cohenKappa`,
  'measure-needs-single-categories': ({ measure, needs }) =>
    `measures: ${measure} compares ${needs === 'numbers' ? 'numbers, one per unit' : 'single categories'}, and some codings have several or none`,
  'measure-needs-order': ({ measure, scale }) =>
    scale === 'nominal'
      ? `scale is "nominal", and ${measure} compares the order of categories: pass scale: "ordinal", "interval" or "ratio"`
      : `scale is "${scale}", and the order of the categories is not known; ${DECLARE}`,
  'too-many-figures': ({ coders, figures }) =>
    `measures: with ${coders} coders that would be about ${figures} figures; name fewer measures`,
  'command-needs-coders': () => 'study: it counts how many coders chose each category, and not who did',
  'command-needs-named-coders': () => `study: ${NAMED_CODERS}; read it with the option coders`,
  'command-needs-units': () => 'study was made from counts of patterns, which have no single units',
  'layout-needs-units': () => 'study was made from counts of patterns, which have no single units',
  'layout-is-of-counts': ({ layout }) => `layout is "${layout}", and study has single units`,
  'layout-cannot-hold': ({ layout, lost, holding }) =>
    `layout is "${layout}", which cannot hold the ${lost} of study${holding === undefined ? '' : `; "${holding}" can`}`,
  'reference-needs-named-coders': ({ reference }) => `reference is "${reference}", and ${NAMED_CODERS}`,
  'groups-need-named-coders': ({ group }) => `groups: there is "${group}", and ${NAMED_CODERS}`,
  'unknown-group-coder': ({ group, found, nearest }) =>
    `groups: there is no coder "${found}" for "${group}"${nearest === undefined ? '' : `; did you mean "${nearest}"?`}`,
  'coder-in-two-groups': ({ coder, groups }) => `groups: "${coder}" is in two, ${listed(groups)}`,
  'empty-group': ({ group }) => `groups: every coder is in another one, so nobody is left for "${group}"`,
  'unknown-group': ({ threshold, found }) => `thresholds: "${threshold}": there is no group "${found}"`,
  'alt-test-needs-groups': ({ groups }) =>
    `altTest needs two groups, "humans" and "models", and there ${groups.length === 0 ? 'are none' : `is ${listed(groups)}`}`,
  'alt-test-needs-people': ({ group }) => `altTest needs two people or more, and "${group}" has one`,
  'gold-is-no-coder': ({ gold, option }) => `${option}: "${gold}" is gold, and so no coder among the others`,
  'no-figure-in-scope': ({ threshold, measure, available }) =>
    `thresholds: "${threshold}" has no figure here; ${measure} has figures of ${available.join(' and ')}`,
  'measure-not-allowed': ({ measure, threshold, asks }) =>
    `${threshold === undefined ? `measures: ${measure}` : `thresholds: "${threshold.text}"`} has no figure here; it requires ${asks.join('; or ')}`,
  'baseline-without-figures': () => 'baseline has none of the figures that are compared',
  'threshold-of-no-variable': ({ threshold, found, variables }) =>
    `thresholds: "${threshold}": "${found}" is neither all, pairs or categories nor ${variables.length === 0 ? 'a variable: the study has no name of one' : `the variable of the study, "${variables[0]}"`}`,
  'no-threshold-for-variables': ({ variables }) => `thresholds: none is for the variable "${variables[0]}"`,
  'baseline-of-other-variables': () => 'baseline is a report of other variables',
  'no-units-left': () => 'no unit is left to draw',
  'too-few-units': ({ wanted, units }) => `units is ${wanted}, and there are only ${units}`,
  'rule-of-levels': ({ rule }) => `rule is "${rule}"; a rule for sets of categories expected`,
  'units-without-names': ({ by }) =>
    `pairing is "${by === 'unit' ? 'paired' : by}", and counts of patterns do not say which unit is which`,
  'units-numbered-by-row': ({ before, after, requested }) =>
    `before and after have units that are numbered by row${requested ? ', which does not say which are the same' : ''}; pairing "unpaired"${before === after ? ' or "row"' : ''} expected, or units with names`,
  'rounds-of-other-length': ({ before, after }) => `pairing is "row", and before has ${before} units, after ${after}`,
  'texts-not-unique': ({ round }) => `pairing is "text", and units of ${round} have no text, or the same one`,
  'too-few-common-units': ({ units, by }) =>
    `pairing is "${by === 'unit' ? 'paired' : by}", and the rounds have ${units === 0 ? 'no unit' : 'only one unit'} in common`,
  'reports-count-differently': ({ rule, before, after }) =>
    `before and after count two uncoded codings differently under the rule "${rule}": ${before}, ${after}`,
  'reports-count-otherwise': ({ rule, wanted, actual }) =>
    `uncoded is "${wanted}", but under the rule "${rule}" the reports count two uncoded codings as ${actual}`,
  'overlapping-categories': () => 'suggest merges categories, and here a category belongs to several',
  'too-many-merges': ({ target, used, merges, least }) =>
    `suggest is ${target}: from ${used} categories ${merges} merges would be tried, which takes too long${least === undefined ? '' : `; suggest at least ${least}`}`,
  'nothing-to-test': ({ value, measures }) =>
    `test is ${value}, and none of the measures has a test; ${measures.join(', ')} have`,
  'own-rule-without-weights': () =>
    'thresholds: one names the rule "own", and there are no weights for it; pass them: rule: ownRule(…)',
  'no-figure-to-raise': ({ aim, rule }) => `aim is "${aim}", which has no figure under the rule "${rule}" here`,
  'duckdb-not-installed': () => 'Parquet files are read by DuckDB, which is not installed',
  'not-in-page': ({ what }) => `${what} cannot be read in a page`,
};

function of(option: string, value: string | number, threshold: string | undefined): string {
  if (threshold !== undefined) return `thresholds: "${threshold}" asks for ${JSON.stringify(value)}`;
  return `${option} is ${JSON.stringify(value)}`;
}

/** The result of a function of reports. What the data do not allow becomes a RangeError that names the argument. */
export function worded<Result>(name: string, make: () => Result): Result {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const texts = error.faults.map((fault) => (wording[fault.code] as (fault: UsageFault) => string)(fault));
    throw new RangeError(`${name}: ${texts.join('; ')}`, { cause: error });
  }
}
