import type { Report, Result } from '../../report/agree/schema.ts';

/** Whether a figure is of a group, between two, or of a majority, which have tables of their own. */
export function isOfGroup({ group, between, variant }: Pick<Result, 'group' | 'between' | 'variant'>): boolean {
  return (group ?? between) !== undefined || variant === 'majority';
}

/** The same report without the figures of groups. */
export function withoutGroupFigures(report: Report): Report {
  const own = (results: readonly Result[]) => results.filter((result) => !isOfGroup(result));
  return {
    ...report,
    results: own(report.results),
    strata: report.strata.map((stratum) => ({ ...stratum, results: own(stratum.results) })),
  };
}

/** Finds a figure of all coders in a report. */
export function find(report: Report, wanted: Partial<Result>): Result | undefined {
  return resultsOf(report, ALL, wanted).find((result) => matches(result, wanted));
}

export function findAll(report: Report, wanted: Partial<Result>): Result[] {
  return resultsOf(report, ALL, wanted).filter((result) => matches(result, wanted));
}

/** The coders whose pairs alone are shown; none: everybody's are. */
export function referencesOf({ options: { reference } }: Pick<Report, 'options'>): readonly string[] {
  return reference === null ? [] : [reference].flat();
}

/** The pairs of coders to show, in the coders' order; a reference coder comes first. */
export function shownPairs({ data, options, notes, results }: Report): [string, string][] {
  const { coders } = data;
  if (notes.some(({ code }) => code === 'pairs-left-out') && results.every(({ scope }) => scope === 'all')) return [];
  const pairs = coders.flatMap((a, i) => coders.slice(i + 1).map((b): [string, string] => [a, b]));
  const references = referencesOf({ options });
  if (references.length === 0) return pairs;
  const isReference = (coder: string) => references.includes(coder);
  return pairs
    .filter((pair) => pair.some(isReference))
    .map(([a, b]): [string, string] => (isReference(b) && !isReference(a) ? [b, a] : [a, b]))
    .sort(([a], [b]) => coders.indexOf(a) - coders.indexOf(b));
}

/** The pairs to show with their agreement under the rule, the weakest first; undefined ones are last. */
export function pairsByAgreement(report: Report, rule: string | null): { coders: [string, string]; result: Result }[] {
  const known = ({ value }: Result) => value ?? Number.MAX_VALUE;
  return shownPairs(report)
    .flatMap((coders) => {
      const result = ofPair(report, coders, { measure: 'agreement', rule, category: null });
      return result === undefined ? [] : [{ coders, result }];
    })
    .sort(({ result: x }, { result: y }) => known(x) - known(y));
}

/** The figure of a pair, in whichever order its coders are named. */
export function ofPair(report: Report, pair: readonly [string, string], wanted: Partial<Result>): Result | undefined {
  return resultsOf(report, pairKey(pair), wanted).find((result) => matches(result, wanted));
}

const ALL = 'all coders';

/** Figures of some coders. */
interface Figures {
  readonly all: Result[];
  /** `null` are those of all categories together. */
  readonly byCategory: Map<string | null, Result[]>;
}

/** The figures of each pair and of all coders. Many coders and categories have very many figures, and every cell of a table looks one up. */
const byCoders = new WeakMap<Report, ReadonlyMap<string, Figures>>();

function resultsOf(report: Report, key: string, { category }: Partial<Result>): readonly Result[] {
  let index = byCoders.get(report);
  if (index === undefined) {
    index = indexOf(report);
    byCoders.set(report, index);
  }
  const figures = index.get(key);
  return (category === undefined ? figures?.all : figures?.byCategory.get(category)) ?? [];
}

function indexOf({ results }: Report): ReadonlyMap<string, Figures> {
  const index = new Map<string, Figures>();
  for (const result of results) {
    const key = result.scope === 'all' ? ALL : pairKey(result.coders);
    const figures: Figures = index.get(key) ?? { all: [], byCategory: new Map() };
    index.set(key, figures);
    figures.all.push(result);
    const own = figures.byCategory.get(result.category);
    if (own) own.push(result);
    else figures.byCategory.set(result.category, [result]);
  }
  return index;
}

function pairKey(coders: readonly string[]): string {
  return JSON.stringify([...coders].sort());
}

function matches(result: Result, wanted: Partial<Result>): boolean {
  return Object.entries(wanted).every(([key, value]) => result[key as keyof Result] === value);
}

/** With one category per unit these rules are one and the same. */
const PLAIN_RULES = ['any', 'exact', 'jaccard', 'dice', 'masi', 'hamming'];

/** The rules whose figures differ from those of the others, in the requested order. */
export function distinctRules({ data, options }: Report): string[] {
  if (data.multiple) return options.rules;
  return options.rules.filter(
    (rule, i) => !PLAIN_RULES.includes(rule) || options.rules.findIndex((one) => PLAIN_RULES.includes(one)) === i,
  );
}

/** What a rule is called above a table. */
export function ruleHeading(report: Report, rule: string): string {
  return isSameCategory(report, rule) ? 'the same category' : `rule ${rule}`;
}

/** Whether two codings agree under the rule if they are the same category. */
export function isSameCategory({ data }: Report, rule: string): boolean {
  return !data.multiple && PLAIN_RULES.includes(rule);
}

export const MEAN_OVER_UNITS = 'mean over units';

/** What the mean agreement of all coders is called. It is the mean over the pairs only if every pair is based on every unit. */
export function meanText({ data, options, notes }: Report, rule: string): string {
  const leavesOut =
    options.uncoded[rule] === 'exclude' &&
    notes.some((note) => note.code === 'both-uncoded' && note.pairs.some(({ units }) => units > 0));
  return data.missing === 0 && !leavesOut ? 'mean of the pairs' : MEAN_OVER_UNITS;
}

/**
 * Why the mean of the headline lies below every pair's figure, or above: if pairs were weighted by their units, it would lie among them, so
 * units with few coders agree less than others, or more.
 */
export function meanOutsidePairs(report: Report): string | undefined {
  const { headline } = report.overview;
  if (headline?.measure !== 'agreement' || headline.value === null) return undefined;
  const mean = headline.value;
  const known = pairsByAgreement(report, headline.rule).flatMap(({ result: { value } }) => value ?? []);
  if (known.length < 3 || known.some((value) => value <= mean) === known.some((value) => value >= mean))
    return undefined;
  const [less, below] = known.some((value) => value <= mean) ? ['more', 'above'] : ['less', 'below'];
  return `Each unit counts the same, and units with few coders agree ${less}, so the mean is ${below} the figure of every pair.`;
}
