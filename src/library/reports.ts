import { createRequire } from 'node:module';
import { identityMap } from '../codebook/category-map.ts';
import { checkedCodebook, inFormOfStudy } from '../codebook/codebook.ts';
import { type Level, levels } from '../codebook/entries.ts';
import { mapToLevel } from '../codebook/levels.ts';
import { mapOfSheet } from '../codebook/map-file.ts';
import { type Move, type MoveFault, mapOfMoves } from '../codebook/moves.ts';
import type { CategoryMap, UncodedPolicy } from '../codings/coding.ts';
import { knowsCoders } from '../codings/crowd.ts';
import { type BenchmarkName, benchmarkNames } from '../measures/benchmarks.ts';
import { type MeasureName, measureNames } from '../measures/catalogue.ts';
import { type IntervalOptions, intervalMethods } from '../measures/intervals/interval.ts';
import { BadInputError } from '../problems.ts';
import { isTable, type Table } from '../read/table.ts';
import { agreementReport as agreement } from '../report/agree/agreement.ts';
import { withBenchmarks } from '../report/agree/benchmarks.ts';
import type { EarlierReport } from '../report/agree/earlier-report.ts';
import type { Report } from '../report/agree/schema.ts';
import { comparisonReport } from '../report/compare/comparison.ts';
import { comparisonOfReports } from '../report/compare/of-reports.ts';
import type { Comparison } from '../report/compare/schema.ts';
import * as defaults from '../report/defaults.ts';
import { disagreementsReport } from '../report/disagreements/report.ts';
import type { DisagreementsReport } from '../report/disagreements/schema.ts';
import { categoryUnitsIn } from '../report/gate/category-units.ts';
import { judgedReport, type Thresholds } from '../report/gate/gate.ts';
import type { Threshold } from '../report/gate/judge.ts';
import { parseThreshold } from '../report/gate/parse-threshold.ts';
import type { Gate } from '../report/gate/schema.ts';
import { gateOfStudies } from '../report/gate/variables.ts';
import { type Aim, aims } from '../report/revise/path.ts';
import { revisionReport } from '../report/revise/revision.ts';
import type { Revision } from '../report/revise/schema.ts';
import { rules as everyRule } from '../rules/catalogue.ts';
import type { Scale } from '../rules/weights.ts';
import type { Study } from '../study/study.ts';
import {
  asList,
  type Check,
  callback,
  checkKnown,
  checkOptions,
  flag,
  listed,
  numberIn,
  object,
  oneOf,
  oneOrMore,
  recordOf,
  text,
  wholeNumberIn,
} from './arguments.ts';
import { worded } from './faults.ts';
import { type RuleOption, rule as ruleCheck, rulesOf } from './rules.ts';
import { checkStudy, isStudy } from './studies.ts';

/** Which measures are reported: the usual ones, all, or those of these names. */
type Measures = MeasureName | 'default' | 'all';

/** How figures are made. The names and defaults are those of the command’s options. */
export interface FigureOptions {
  /** When two codings agree; the first is the headline’s. By default those that suit the data. */
  readonly rule?: RuleOption | readonly RuleOption[];
  /** How two uncoded codings count; by default as each rule has it. */
  readonly uncoded?: UncodedPolicy;
  /** Only pairs with this coder, or with one of these. */
  readonly reference?: string | readonly string[];
  /** Coders taken together, by the name of their group; `*` stands for any text, "rest" for the coders of no other group. */
  readonly groups?: Readonly<Record<string, string | readonly string[]>>;
  /** The allowance of the alternative annotator test: 0.2 by default. */
  readonly epsilon?: number;
  /** When all coders agree: if they have one category in common (the default), or if every pair agrees. */
  readonly joint?: 'common' | 'every-pair';
  /** How intervals are made: "auto" (the default) is a way that holds for few units too. */
  readonly ci?: IntervalOptions['ci'];
  /** 0.95 by default. */
  readonly confidence?: number;
  /** Of a bootstrap: 10,000 by default. */
  readonly resamples?: number;
  /** Of a bootstrap: 1 by default. */
  readonly seed?: number;
  /** The level of measurement of the categories: "nominal" by default. */
  readonly scale?: Scale;
  /** Is told, after each resample, how many of how many are done. */
  readonly onResample?: (done: number, of: number) => void;
}

/** What a report of agreement says. */
export interface ReportOptions extends FigureOptions {
  readonly measures?: Measures | readonly Measures[];
  /** k in "at least k of n coders", besides n and n − 1. */
  readonly atLeast?: number | readonly number[];
  /** Whether each pair has its figures of single categories even where these are more than 20,000. */
  readonly categoryPairs?: boolean;
  /** The value that figures are tested against, −1…1; of none, only those are tested that always are, against 0. */
  readonly test?: number;
  /** The columns that define strata, as they were given to `studyOf`; each stratum then has its own figures. */
  readonly by?: string | readonly string[];
  /** Whether each coder of the group "models" is tested in the place of those of the group "humans". */
  readonly altTest?: boolean;
  /** The coder whose codings are taken as right; figures of agreement are those of the others. */
  readonly gold?: string;
  /** The scale that puts coefficients into words; none by default. */
  readonly benchmark?: BenchmarkName | 'none';
}

const measureList = oneOrMore(oneOf(['default', 'all', ...measureNames]));

const making: Readonly<Record<string, Check>> = {
  ...{ rule: oneOrMore(ruleCheck), uncoded: oneOf(defaults.policies), reference: oneOrMore(text) },
  ...{ groups: recordOf(oneOrMore(text)), epsilon: numberIn(defaults.epsilon) },
  ...{ joint: oneOf(defaults.jointReadings), ci: oneOf(intervalMethods), confidence: numberIn(defaults.confidence) },
  ...{ resamples: wholeNumberIn(defaults.resamples), seed: wholeNumberIn(defaults.seed) },
  ...{ scale: oneOf(defaults.scales), onResample: callback },
};

/** The options with their defaults, for a study. */
function figuresFrom(name: string, study: Study, options: FigureOptions) {
  const { uncoded, onResample } = options;
  const references = asList<string>(options.reference);
  if (references.length > 0) {
    checkKnown(`${name}: reference`, references, 'coder', study.coderOrder);
    if (!knowsCoders(study.rows))
      throw new RangeError(
        `${name}: reference is ${listed(references)}, and with so many coders it is not recorded who gave which coding`,
      );
  }
  return {
    rules: rulesOf(options.rule),
    uncoded,
    references,
    groups: Object.entries(options.groups ?? {}).map(([group, members]) => ({ name: group, members: asList(members) })),
    epsilon: options.epsilon,
    joint: options.joint ?? defaults.jointReadings[0],
    ci: options.ci ?? intervalMethods[0],
    confidence: options.confidence ?? defaults.confidence.usual,
    resamples: options.resamples ?? defaults.resamples.usual,
    seed: options.seed ?? defaults.seed.usual,
    scale: options.scale ?? defaults.scales[0],
    onResample,
    version: version(),
  };
}

/**
 * How far the coders agree: the report of `intercoder agree`, as plain data that can be written as JSON.
 *
 * Every figure of every pair, of all coders and of each category, each with its interval, the number of units it is based on, and the
 * reason where it has no value. Figures are unrounded; shares are 0…1.
 *
 * @param study - of `studyOf`
 * @param options - which figures, and how they are made
 * @throws TypeError or RangeError, with the argument’s name, if an option is wrong or the data do not allow it
 * @example
 * const report = agreementReport(studyOf([['a', 'a'], ['b', 'a'], ['b', 'b']]));
 * report.results[0].measure; // → agreement
 * report.results[0].value; // → 0.6667
 */
export function agreementReport(study: Study, options: ReportOptions = {}): Report {
  const name = 'agreementReport';
  checkStudy(`${name}: study`, study);
  checkOptions(name, options, {
    ...making,
    ...{ measures: measureList, atLeast: oneOrMore(wholeNumberIn(defaults.leastCoders)), by: oneOrMore(text) },
    ...{ categoryPairs: flag, test: numberIn(defaults.tested) },
    ...{ altTest: flag, gold: text },
    benchmark: oneOf([...benchmarkNames, 'none']),
  });
  const by = asList(options.by);
  if (by.length > 0 && study.strata.size === 0)
    throw new RangeError(
      `${name}: by is ${JSON.stringify(options.by)}, and the study has no strata; pass by to studyOf too`,
    );
  if (options.gold !== undefined) {
    checkKnown(`${name}: gold`, [options.gold], 'coder', study.coderOrder);
    if (!knowsCoders(study.rows))
      throw new RangeError(
        `${name}: gold is "${options.gold}", and with so many coders it is not recorded who gave which coding`,
      );
  }
  const { benchmark = 'none' } = options;
  const measures = asList(options.measures);
  const requested = {
    ...figuresFrom(name, study, options),
    measures: measures.length > 0 ? measures : ['default'],
    atLeast: asList(options.atLeast),
    categoryPairs: options.categoryPairs,
    altTest: options.altTest,
    gold: options.gold,
    test: options.test,
    by,
  };
  const report = worded(name, () => agreement(study, requested));
  return benchmark === 'none' ? report : withBenchmarks(report, benchmark);
}

/** How a gate decides. */
export interface GateOptions extends FigureOptions {
  /** Categories applied to fewer units are ignored: 5 by default. */
  readonly minUnits?: number;
  /** An earlier report, from which figures must not fall by more than `maxDrop`. */
  readonly baseline?: Report;
  /** The largest fall from the baseline that still passes, 0…1. */
  readonly maxDrop?: number;
}

/**
 * Tests figures against thresholds: the report of `intercoder gate`. `verdict` is "passed", "failed" or "inconclusive", and `exitCode` 0, 1
 * or 3.
 *
 * @param data - a study, or its report of `agreementReport`, whose figures are then used as they are
 * @param thresholds - `[VARIABLE:][SCOPE:]MEASURE[/RULE][@K][.lower]=NUMBER`, as in "agreement=0.7" or "pairs:cohen-kappa.lower=0.6"
 * @param options - for a report, only `minUnits`, `baseline` and `maxDrop`
 * @throws TypeError or RangeError, with the argument’s name, if a threshold or an option is wrong, or the data have no such figure
 * @example
 * const study = studyOf([['a', 'a'], ['b', 'a'], ['b', 'b']]);
 * gate(study, ['agreement=0.6']).verdict; // → passed
 * gate(study, 'krippendorff-alpha=0.8').exitCode; // → 1
 */
export function gate(data: Study | Report, thresholds: string | readonly string[], options: GateOptions = {}): Gate {
  const name = 'gate';
  const kept: Readonly<Record<string, Check>> = {
    ...{ minUnits: wholeNumberIn(defaults.minUnits), baseline: report, maxDrop: numberIn({ lowest: 0, highest: 1 }) },
  };
  const study = isStudy(data) ? data : undefined;
  const earlier = isReport(data) ? data : undefined;
  if (study === undefined && earlier === undefined)
    throw new TypeError(`${name}: data is neither a study of studyOf nor a report of agreementReport${hintOf(data)}`);
  oneOrMore(text)(thresholds, `${name}: thresholds`);
  checkOptions(name, options, study ? { ...making, ...kept } : kept);
  const { baseline, maxDrop } = options;
  if ((baseline === undefined) !== (maxDrop === undefined))
    throw new RangeError(
      `${name}: ${baseline === undefined ? 'maxDrop is given without baseline' : 'baseline is given without maxDrop'}`,
    );
  const parsed = asList(thresholds).map((one, i) => thresholdOf(`${name}: thresholds[${i}]`, one));
  if (parsed.length === 0 && baseline === undefined)
    throw new RangeError(`${name}: thresholds is empty; one threshold, or the options baseline and maxDrop, expected`);
  const gated = {
    thresholds: parsed,
    minUnits: options.minUnits ?? defaults.minUnits.usual,
    baseline: baseline === undefined ? null : { path: 'baseline', report: baseline },
    maxDrop: maxDrop ?? null,
  };
  const lower = parsed.findIndex(({ bound }) => bound === 'lower');
  if (lower >= 0 && (earlier?.options.ci ?? options.ci) === 'none')
    throw new RangeError(`${name}: thresholds[${lower}] asks for a lower bound, and ci is "none"`);
  if (study) {
    const reports = gated.baseline && { path: gated.baseline.path, reports: [{ report: gated.baseline.report }] };
    return worded(name, () =>
      gateOfStudies([study], { ...figuresFrom(name, study, options), ...gated, baseline: reports }),
    );
  }
  const ofVariable = parsed.findIndex(({ variable }) => variable !== null);
  if (ofVariable >= 0)
    throw new RangeError(
      `${name}: thresholds[${ofVariable}] is for a variable, and a report does not say of which variable it is; give the study`,
    );
  return judged(name, earlier!, gated);
}

/** A report held against thresholds. */
function judged(name: string, given: Report, gated: Thresholds): Gate {
  const ofCategories = gated.thresholds.findIndex(({ scope }) => scope === 'categories');
  if (ofCategories >= 0 && given.data.coders.length > 2)
    throw new RangeError(
      `${name}: thresholds[${ofCategories}] is about categories, and a report of more than two coders does not say how many units have each; give the study`,
    );
  return worded(name, () => judgedReport(given, categoryUnitsIn(given), gated));
}

function thresholdOf(name: string, typed: string): Threshold {
  const parsed = parseThreshold(typed);
  if ('fault' in parsed) throw new RangeError(`${name}: ${parsed.fault}`);
  return parsed;
}

function isReport(value: unknown): value is Report {
  return (
    typeof value === 'object' &&
    value !== null &&
    (value as Partial<Report>).schema === 'intercoder/report@1' &&
    Array.isArray((value as Partial<Report>).results) &&
    typeof (value as Partial<Report>).data === 'object' &&
    typeof (value as Partial<Report>).options === 'object'
  );
}

const report: Check = (value, name) => {
  if (!isReport(value))
    throw new TypeError(`${name} is not a report${hintOf(value)}; a report of agreementReport expected`);
};

function hintOf(value: unknown): string {
  return value instanceof Promise ? ', but a promise, which must be awaited' : '';
}

/** How two rounds are compared. */
export interface ComparisonOptions {
  /** When two codings agree, the headline’s first; "any" by default. */
  readonly rule?: RuleOption | readonly RuleOption[];
  readonly measures?: Measures | readonly Measures[];
  readonly uncoded?: UncodedPolicy;
  /** How intervals are made: "auto" (the default), from the intervals of both rounds, or "published", by resampling units. */
  readonly ci?: (typeof defaults.intervalsOfChange)[number];
  /** 0.95 by default. */
  readonly confidence?: number;
  /** 2,000 by default. */
  readonly resamples?: number;
  /** 1 by default. */
  readonly seed?: number;
  /**
   * The same units one by one, which have the same name ("paired"), text or row, or two samples ("unpaired"); "auto" (the default) decides
   * by how many units the rounds share.
   */
  readonly pairing?: (typeof defaults.pairings)[number];
  /** What each category of the first round has become. */
  readonly map?: MapOfCategories;
}

/** What categories become: a table with the columns "from" and "to", or an object of names. Null drops; what is not named stays. */
export type MapOfCategories = Table | Readonly<Record<string, string | readonly string[] | null>>;

/**
 * What changed between two rounds of coding: the report of `intercoder compare`. Every figure that both rounds have, before and after, and
 * the change with its interval.
 *
 * @param before - a study of the first round, or its report
 * @param after - the same of the second round; if one of the two is a report, the rounds are compared as two samples
 * @throws TypeError or RangeError, with the argument’s name, if an option is wrong or the data do not allow it
 * @example
 * const first = studyOf([['a', 'b'], ['b', 'b'], ['a', 'b'], ['b', 'b']]);
 * const second = studyOf([['a', 'a'], ['b', 'b'], ['a', 'b'], ['b', 'b']]);
 * compare(first, second).changes[0].change; // → 0.25
 */
export function compare(before: Study | Report, after: Study | Report, options: ComparisonOptions = {}): Comparison {
  const name = 'compare';
  for (const [which, value] of Object.entries({ before, after }))
    if (!isStudy(value) && !isReport(value))
      throw new TypeError(
        `${name}: ${which} is neither a study of studyOf nor a report of agreementReport${hintOf(value)}`,
      );
  checkOptions(name, options, {
    ...{ rule: oneOrMore(ruleCheck), measures: measureList, uncoded: oneOf(defaults.policies) },
    ...{ confidence: numberIn(defaults.confidence), resamples: wholeNumberIn(defaults.resamplesOfChange) },
    ...{
      ci: oneOf(defaults.intervalsOfChange),
      seed: wholeNumberIn(defaults.smallerSeed),
      pairing: oneOf(defaults.pairings),
      map: object,
    },
  });
  const rules = rulesOf(options.rule);
  const measures = asList(options.measures);
  const requested = {
    rules,
    measures: measures.length > 0 ? measures : ['default'],
    uncoded: options.uncoded,
    ci: options.ci ?? defaults.intervalsOfChange[0],
    confidence: options.confidence ?? defaults.confidence.usual,
    resamples: options.resamples ?? defaults.resamplesOfChange.usual,
    seed: options.seed ?? defaults.smallerSeed.usual,
    pairing: options.pairing ?? defaults.pairings[0],
    version: version(),
  } as const;
  if (isStudy(before) && isStudy(after)) {
    needCoders(`${name}: before`, before);
    needCoders(`${name}: after`, after);
    const targets = after.declared ? after.categories : undefined;
    const map = options.map && mapOf(`${name}: map`, before, options.map, targets);
    return worded(name, () => comparisonReport(before, after, map, requested));
  }
  if (options.map !== undefined)
    throw new RangeError(`${name}: map is given, and a report cannot be recoded; give both studies`);
  if (options.pairing !== undefined && options.pairing !== 'auto' && options.pairing !== 'unpaired')
    throw new RangeError(
      `${name}: pairing is "${options.pairing}", and a report does not have the units; give both studies`,
    );
  const reportOf = (round: Study | Report): EarlierReport => (isStudy(round) ? reportOfRound(round) : round);
  const reportOfRound = (round: Study) =>
    agreement(round, {
      ...requested,
      atLeast: [],
      scale: defaults.scales[0],
      joint: defaults.jointReadings[0],
    });
  const from = (round: Study | Report) => (isStudy(round) ? 'sheets' : 'report');
  return worded(name, () =>
    comparisonOfReports(reportOf(before), reportOf(after), { before: from(before), after: from(after) }, requested),
  );
}

/** What becomes of categories. */
export interface Changes {
  /** Each new category with those that become it: `{ Support: ['Training', 'Supervision'] }`. */
  readonly merge?: Readonly<Record<string, readonly string[]>>;
  /** Categories that are given up. */
  readonly drop?: string | readonly string[];
  /** Each category with its new name: `{ HR: 'Personnel' }`. */
  readonly rename?: Readonly<Record<string, string>>;
  /** What every category becomes, instead of merge, drop and rename. */
  readonly map?: MapOfCategories;
  /** Rolls categories up by the codebook in `options.codebook`, instead of all these. */
  readonly level?: Level;
  /** Suggests merges that leave this many categories. */
  readonly suggest?: number;
}

/** How a revision is judged. */
export interface RevisionOptions {
  /** By default that of each measure: "any", but "jaccard" of Krippendorff’s alpha if codings are sets. */
  readonly rule?: RuleOption;
  readonly measures?: Measures | readonly Measures[];
  readonly uncoded?: UncodedPolicy;
  /** 0.95 by default. */
  readonly confidence?: number;
  /** Random groupings to compare with: 1,000 by default. */
  readonly groupings?: number;
  /** Of the random groupings: 1 by default. */
  readonly seed?: number;
  /** The figure that suggested merges should raise: "conger-kappa" by default. */
  readonly aim?: Aim;
  /** For `level`: a table with a column "category" and columns "parent" or "theme". */
  readonly codebook?: Table;
}

/**
 * What a revision of the codebook would do to the figures: the report of `intercoder revise`. Each figure before and after, the gain, and
 * how much of the gain merging at random would give.
 *
 * @param changes - what becomes of categories; at least one change, or `suggest`
 * @throws TypeError or RangeError, with the argument’s name, if a change or an option is wrong or the data do not allow it
 * @example
 * const study = studyOf([['a', 'b'], ['b', 'b'], ['c', 'c'], ['a', 'a'], ['c', 'b']]);
 * const revision = revise(study, { merge: { ab: ['a', 'b'] } });
 * revision.codebook.after; // → [{"category":"ab","from":["a","b"]},{"category":"c","from":["c"]}]
 * revision.results[0].after.value; // → 0.8
 */
export function revise(study: Study, changes: Changes, options: RevisionOptions = {}): Revision {
  const name = 'revise';
  checkStudy(`${name}: study`, study);
  object(changes, `${name}: changes`);
  checkOptions(name, changes, {
    ...{ merge: object, drop: oneOrMore(text), rename: object, map: object, level: oneOf(levels) },
    suggest: wholeNumberIn(defaults.howMany),
  });
  checkOptions(name, options, {
    ...{ rule: ruleCheck, measures: measureList, uncoded: oneOf(defaults.policies) },
    ...{ confidence: numberIn(defaults.confidence), groupings: wholeNumberIn(defaults.groupings) },
    ...{ seed: wholeNumberIn(defaults.smallerSeed), aim: oneOf(aims), codebook: object },
  });
  needCoders(`${name}: study`, study);
  const { map, level } = mapOfChanges(name, study, changes, options.codebook);
  const [rule] = rulesOf(options.rule);
  const measures = asList(options.measures);
  const { suggest } = changes;
  return worded(
    name,
    () =>
      revisionReport(study, map, {
        rule,
        uncoded: options.uncoded,
        measures: measures.length > 0 ? measures : ['default'],
        confidence: options.confidence ?? defaults.confidence.usual,
        groupings: options.groupings ?? defaults.groupings.usual,
        seed: options.seed ?? defaults.smallerSeed.usual,
        aim: options.aim ?? aims[0],
        suggest,
        level,
        joint: ' / ',
        version: version(),
      }).report,
  );
}

function mapOfChanges(
  name: string,
  study: Study,
  changes: Changes,
  codebook: Table | undefined,
): { map: CategoryMap; level?: { column: string; without: readonly string[] } } {
  const { merge = {}, drop, rename = {}, map, level, suggest } = changes;
  const single = Object.keys({ merge, drop, rename }).filter((key) => changes[key as keyof Changes] !== undefined);
  const whole = Object.entries({ map, level }).flatMap(([key, given]) => (given === undefined ? [] : [key]));
  if (whole.length > 1 || (whole.length > 0 && single.length > 0))
    throw new RangeError(
      `${name}: changes has ${[...whole, ...single].join(' and ')}; ${whole[0]} alone expected, as it is about every category`,
    );
  if (map !== undefined) return { map: mapOf(`${name}: map`, study, map) };
  if (level !== undefined) {
    if (codebook === undefined)
      throw new RangeError(`${name}: level is "${level}", and there is no options.codebook to roll categories up by`);
    const rolled = mapToLevel(inFormOfStudy(checkedCodebook(codebook), study), level, study);
    if ('problem' in rolled) throw new BadInputError([rolled.problem]);
    return { map: rolled.map, level: { column: level === 'theme' ? 'theme' : 'parent', without: rolled.without } };
  }
  const moves: NamedMove[] = [];
  for (const [to, from] of Object.entries(merge)) {
    oneOrMore(text)(from, `${name}: merge[${JSON.stringify(to)}]`);
    moves.push(
      ...asList(from).map((one): NamedMove => ({ from: one, to: [to], name: `${name}: merge[${JSON.stringify(to)}]` })),
    );
  }
  for (const [from, to] of Object.entries(rename)) {
    const at = `${name}: rename[${JSON.stringify(from)}]`;
    text(to, at);
    if (study.categories.includes(to)) throw new RangeError(`${at} is "${to}", which is a category already; use merge`);
    moves.push({ from, to: [to], name: at });
  }
  moves.push(...asList(drop).map((from): NamedMove => ({ from, to: [], name: `${name}: drop` })));
  if (moves.length > 0) return { map: mapOfNamed(study, moves, 'in-steps') };
  if (suggest === undefined)
    throw new RangeError(`${name}: changes has no change; merge, drop, rename, map, level or suggest expected`);
  return { map: identityMap(study.categories) };
}

interface NamedMove extends Move {
  /** The argument that asks for it. */
  readonly name: string;
}

function mapOf(name: string, study: Study, map: MapOfCategories, targets?: readonly string[]): CategoryMap {
  if (isTable(map)) return mapOfSheet(map, study.categories, { targets });
  const moves = Object.entries(map).map(([from, to]): NamedMove => {
    const at = `${name}[${JSON.stringify(from)}]`;
    if (to !== null) oneOrMore(text)(to, at);
    return { from, to: to === null ? [] : asList(to), name: at };
  });
  if (moves.length === 0) throw new RangeError(`${name} is empty; what categories become expected`);
  const missing = targets && moves.flatMap(({ to }) => to).find((one) => !targets.includes(one));
  if (missing !== undefined) throw new RangeError(`${name}: "${missing}" is not a category of the second round`);
  return mapOfNamed(study, moves, 'at-once');
}

function mapOfNamed({ categories }: Study, moves: readonly NamedMove[], how: 'in-steps' | 'at-once'): CategoryMap {
  const made = mapOfMoves(categories, moves, how);
  if ('map' in made) return made.map;
  const [fault] = made.faults as readonly [MoveFault];
  const { name } = moves[fault.move]!;
  switch (fault.code) {
    case 'unknown':
      checkKnown(name, [fault.name], 'category', categories);
      throw new RangeError(`${name}: there is no category "${fault.name}"`);
    case 'two-targets':
      throw new RangeError(`${name}: "${fault.name}" becomes something else already`);
    case 'cycle':
      throw new RangeError(`${name}: ${fault.names.map((one) => `"${one}"`).join(', ')} become each other`);
    case 'nothing-left':
      throw new RangeError(`${name}: no category is left`);
  }
}

/** Which disagreements are listed. */
export interface DisagreementsOptions {
  /** When two codings disagree: by the rule "any" by default. */
  readonly rule?: RuleOption;
  readonly uncoded?: UncodedPolicy;
  readonly scale?: Scale;
  /** Only units where coders differ on this category. */
  readonly category?: string;
  /** Only this coder against the others. */
  readonly coder?: string;
  /** Also the units on which all agree. */
  readonly all?: boolean;
  /** Only this many units, the worst, from each stratum. */
  readonly top?: number;
  /** The columns that define strata, as they were given to `studyOf`. */
  readonly by?: string | readonly string[];
}

/**
 * The units to discuss, worst first, and which categories are confused: the report of `intercoder disagreements`.
 *
 * @param study - of `studyOf`; its single units must be known
 * @throws TypeError or RangeError, with the argument’s name, if an option is wrong or the data do not allow it
 * @example
 * const { units } = disagreements(studyOf([['a', 'a'], ['b', 'a'], ['b', 'b']]));
 * units.map(({ unit }) => unit); // → ["2"]
 */
export function disagreements(study: Study, options: DisagreementsOptions = {}): DisagreementsReport {
  const name = 'disagreements';
  checkStudy(`${name}: study`, study);
  checkOptions(name, options, {
    ...{ rule: ruleCheck, uncoded: oneOf(defaults.policies), scale: oneOf(defaults.scales), category: text },
    ...{ coder: text, all: flag, top: wholeNumberIn(defaults.howMany), by: oneOrMore(text) },
  });
  const { category, coder } = options;
  if (study.units === undefined)
    throw new RangeError(`${name}: study was made from counts of patterns, which have no single units`);
  needCoders(`${name}: study`, study);
  if (category !== undefined) checkKnown(`${name}: category`, [category], 'category', study.categories);
  if (coder !== undefined) checkKnown(`${name}: coder`, [coder], 'coder', study.coderOrder);
  return worded(name, () =>
    disagreementsReport(study, {
      rule: rulesOf(options.rule)[0] ?? everyRule[defaults.usualRule],
      scale: options.scale ?? defaults.scales[0],
      uncoded: options.uncoded,
      category,
      coder,
      all: options.all ?? false,
      top: options.top,
      by: asList(options.by),
      redacted: false,
      anonymized: false,
      version: version(),
    }),
  );
}

function needCoders(name: string, { rows }: Study): void {
  if (!knowsCoders(rows))
    throw new RangeError(
      `${name}: with so many coders it is not recorded who gave which coding; pass coders to studyOf`,
    );
}

/** The version of this package, as its own manifest has it. */
function version(): string {
  return (createRequire(import.meta.url)('intercoder/package.json') as { version: string }).version;
}
