import { kindOf, measureNames, measures, measuresOfAtLeast } from '../../measures/catalogue.ts';
import { type Meaning, meaningsOf, measureCalled } from '../../measures/other-names.ts';
import { alternatives, likelyNames } from '../../names/nearest.ts';
import { shareOf, withPoint } from '../../names/numbers.ts';
import { ruleNamed, ruleSpellings } from '../../rules/catalogue.ts';
import { ownRules } from '../../rules/own.ts';
import { altTestFigureNames } from './alt-test-figures.ts';
import { type Threshold, type ThresholdOf, thresholdScopes } from './judge.ts';

/** [VARIABLE:][SCOPE:]MEASURE[/RULE][@K][.lower]=NUMBER, of which this is what follows the last colon. */
const GRAMMAR =
  /^(?<measure>[^:=/@.]+)(?:\/(?<rule>tolerance:\d+(?:\.\d+)?|[^:=/@.]+))?(?:@(?<k>\d+))?(?<lower>\.lower)?=(?<number>.+)$/;

/** Names of groups may contain dots, those of measures do not. */
const OF_GROUPS =
  /^(?:(?<variable>.+):)?(?:group:(?<group>[^:]+)|between:(?<one>[^:]+):(?<other>[^:]+))\.(?!lower\s*=)(?<rest>[^:.=]+(?:\.lower\s*)?=.+)$/s;

const OF_ALT_TEST = /^(?:(?<variable>.+):)?alt-test\.(?<figure>[^:.=/]+)(?<lower>\.lower\s*)?=(?<number>.+)$/s;

/** A threshold as it was typed, or what is wrong with it and how to correct it. */
export function parseThreshold(typed: string): Threshold | { readonly fault: string } {
  const ofTest = OF_ALT_TEST.exec(typed.trim())?.groups;
  if (ofTest !== undefined) return parseAltTest(typed, ofTest);
  const ofGroups = OF_GROUPS.exec(typed.trim())?.groups;
  if (ofGroups !== undefined) {
    const { variable = null, group, one, other, rest } = ofGroups;
    const own = parseThreshold(rest!);
    if ('fault' in own) return own;
    const of: ThresholdOf =
      group === undefined
        ? { kind: 'between', between: [one!.trim(), other!.trim()] }
        : { kind: 'group', group: group.trim() };
    return { ...own, text: typed.trim(), variable: variable?.trim() ?? null, of };
  }
  const { variable, scope, rest } = prefixesOf(typed);
  const parts = GRAMMAR.exec(rest.replace(/\s+/g, ''))?.groups;
  if (!parts)
    return fault(typed, 'MEASURE=NUMBER is expected, for example agreement=0.70 or pairs:cohen-kappa.lower=0.6');
  const { measure: typedMeasure = '', rule = null, k, lower, number } = parts;
  const meanings = meaningsOf(typedMeasure);
  if (meanings.length > 0)
    return fault(typed, `"${typedMeasure}" may mean ${meanings.map(written).join(', ')}; name the one you mean`);
  const measure = measureCalled(typedMeasure) ?? typedMeasure;
  const known = measures.filter(({ name }) => name === measure);
  if (known.length === 0) return fault(typed, `there is no measure "${measure}"${meant(measure, measureNames)}`);
  if (kindOf(measure) === 'condition')
    return fault(typed, `${measure} does not measure agreement, so it cannot be a threshold: use another measure`);
  if (rule !== null && rule !== ownRules.name && ruleNamed(rule) === undefined)
    return fault(typed, `there is no rule "${rule}"${meant(rule, ruleSpellings)}`);
  if (rule !== null && scope === 'categories')
    return fault(typed, 'a single category, applied or not, has no rule: leave out the slash and what follows');
  if (rule !== null && known.every(({ ruled }) => !ruled))
    return fault(typed, `${measure} has no rule: leave out /${rule}`);
  if (k !== undefined && (!measuresOfAtLeast.includes(measure) || Number(k) < 2))
    return fault(typed, `@K (at least K coders) is only for ${measuresOfAtLeast.join(' and ')}, with K from 2`);
  const needed = shareOf(number!);
  if (needed === undefined) return fault(typed, `a number is expected after "=", not "${number}"${withPoint(number!)}`);
  if (Math.abs(needed) > 1)
    return fault(typed, `no figure exceeds 1${Math.abs(needed) < 10 ? '' : `: did you mean ${needed / 100}?`}`);
  return {
    text: typed.trim(),
    variable,
    of: null,
    scope,
    measure,
    rule,
    k: k === undefined ? null : Number(k),
    bound: lower === undefined ? 'value' : 'lower',
    needed,
  };
}

function parseAltTest(
  typed: string,
  { variable, figure: typedFigure = '', lower, number = '' }: Readonly<Record<string, string | undefined>>,
): Threshold | { readonly fault: string } {
  const figure = typedFigure.trim();
  if (!isOneOf(altTestFigureNames, figure))
    return fault(
      typed,
      `the test has no figure "${figure}": ${alternatives(altTestFigureNames.map((one) => `"${one}"`))} is expected`,
    );
  if (lower !== undefined && figure !== 'winning-rate')
    return fault(typed, `the ${figure} of the test has no interval: leave out .lower`);
  const needed = shareOf(number);
  if (needed === undefined || needed < 0 || needed > 1)
    return fault(typed, `a number from 0 to 1 is expected after "=", not "${number}"${withPoint(number)}`);
  return {
    text: typed.trim(),
    variable: variable?.trim() ?? null,
    of: { kind: 'alt-test' },
    scope: null,
    measure: figure,
    rule: null,
    k: null,
    bound: lower === undefined ? 'value' : 'lower',
    needed,
  };
}

/** A colon that ends what stands before the measure; that in the name of a rule does not. */
const COLON = /(?<!\/tolerance):/;

/** What stands before the measure: a scope, and before it the variable, which may contain colons of its own. */
function prefixesOf(typed: string): Pick<Threshold, 'variable' | 'scope'> & { readonly rest: string } {
  const parts = typed.split(COLON);
  const rest = parts.pop()!;
  const last = parts.at(-1)?.trim();
  const scope = last !== undefined && isOneOf(thresholdScopes, last) ? last : null;
  if (scope !== null) parts.pop();
  return { variable: parts.length === 0 ? null : parts.join(':').trim(), scope, rest };
}

/** "cohen-kappa/linear" */
function written({ measure, rule }: Meaning): string {
  return rule === undefined ? measure : `${measure}/${rule}`;
}

function fault(typed: string, text: string): { readonly fault: string } {
  return { fault: `"${typed}": ${text}` };
}

function meant(found: string, names: readonly string[]): string {
  const likely = likelyNames(found, names);
  return likely.length === 0
    ? ' (intercoder measures lists them)'
    : `; did you mean ${alternatives(likely.map((name) => `"${name}"`))}?`;
}

function isOneOf<Name extends string>(names: readonly Name[], name: string): name is Name {
  return (names as readonly string[]).includes(name);
}
