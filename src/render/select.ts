import type { Report, Result } from '../report/schema.ts';

/** Picks figures out of a report. */
export function find(report: Report, wanted: Partial<Result>): Result | undefined {
  return report.results.find((result) => matches(result, wanted));
}

export function findAll(report: Report, wanted: Partial<Result>): Result[] {
  return report.results.filter((result) => matches(result, wanted));
}

/** The pairs of coders to be shown, in the order in which coders are shown; the reference coder stands first. */
export function shownPairs({ data, options }: Report): [string, string][] {
  const { coders } = data;
  const pairs = coders.flatMap((a, i) => coders.slice(i + 1).map((b): [string, string] => [a, b]));
  if (options.reference === null) return pairs;
  return pairs
    .filter((pair) => pair.includes(options.reference!))
    .map(([a, b]) => (b === options.reference ? [b, a] : [a, b]));
}

/** The figure of a pair, whichever of the two is named first. */
export function ofPair(report: Report, [a, b]: readonly [string, string], wanted: Partial<Result>): Result | undefined {
  return report.results.find(
    (result) =>
      result.scope === 'pair' && result.coders.includes(a) && result.coders.includes(b) && matches(result, wanted),
  );
}

function matches(result: Result, wanted: Partial<Result>): boolean {
  return Object.entries(wanted).every(([key, value]) => result[key as keyof Result] === value);
}

/** With one category a unit these rules are one and the same. */
const PLAIN_RULES = ['any', 'exact', 'jaccard', 'dice', 'masi', 'hamming'];

/** The rules that have something of their own to show, in the order asked for. */
export function distinctRules({ data, options }: Report): string[] {
  if (data.multiple) return options.rules;
  return options.rules.filter(
    (rule, i) => !PLAIN_RULES.includes(rule) || options.rules.findIndex((one) => PLAIN_RULES.includes(one)) === i,
  );
}

/** How a rule is called over a table. */
export function ruleTitle({ data }: Report, rule: string): string {
  return !data.multiple && PLAIN_RULES.includes(rule) ? 'the same category' : `rule ${rule}`;
}
