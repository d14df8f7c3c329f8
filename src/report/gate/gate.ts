import { measures } from '../../measures/catalogue.ts';
import { ruleMeant, usualRules } from '../../measures/meant-rules.ts';
import { patternsOf } from '../../patterns/patterns.ts';
import { isMultiple } from '../../patterns/select.ts';
import { UsageError, type UsageFault } from '../../problems.ts';
import { ruleNamed, withoutRepeats } from '../../rules/catalogue.ts';
import type { Rule } from '../../rules/rule.ts';
import type { Study } from '../../study/study.ts';
import { agreementReport } from '../agree/agreement.ts';
import { withOtherBlanks } from '../agree/blank-cells.ts';
import type { EarlierReport } from '../agree/earlier-report.ts';
import type { AgreementOptions } from '../agree/options.ts';
import type { Report, Result } from '../agree/schema.ts';
import { checkRules, HEADLINES } from '../figures/check.ts';
import { isWeak } from './alt-test-figures.ts';
import { differences, dropChecks, figureKey, headlineFigures } from './baseline.ts';
import { undecidedByBlanks } from './blank-cells.ts';
import { categoryUnits } from './category-units.ts';
import { judge, type Threshold } from './judge.ts';
import type { Check, Gate, GateNote, GateThreshold } from './schema.ts';
import { figuresFor } from './select.ts';
import { verdictOfAll, verdictOfChecks } from './verdict.ts';

/** What the figures of a report are held against. */
export interface Thresholds {
  readonly thresholds: readonly Threshold[];
  /** Categories applied to fewer units are ignored. */
  readonly minUnits: number;
  readonly baseline: { readonly path: string; readonly report: EarlierReport } | null;
  readonly maxDrop: number | null;
}

export interface GateOptions extends Omit<AgreementOptions, 'measures' | 'atLeast' | 'constructed'>, Thresholds {
  /** The rule that thresholds call "own". */
  readonly own?: Rule | undefined;
}

/** Tests the figures of these data against thresholds: everything that `intercoder gate` reports. */
export function gateReport(data: Study, options: GateOptions): Gate {
  const patterns = patternsOf(data);
  const scale = data.scale ?? options.scale;
  const multiple = isMultiple(patterns);
  const rules = options.rules.length > 0 ? options.rules : usualRules({ multiple, scale });
  const names = rules.map(({ name }) => name);
  const thresholds = options.thresholds.map((one) => withRule(one, names, multiple));
  ofEach(thresholds, ({ text: threshold, rule, k }) =>
    checkRules(
      patterns,
      data.declared,
      // rules that were asked for are checked with all others
      {
        scale,
        rules: rule === null || options.rules.some(({ name }) => name === rule) ? [] : [ruleOf(rule, options)],
        atLeast: k === null ? [] : [k],
      },
      { threshold },
    ),
  );
  const asked = { ...options, thresholds, rules: rulesFor(thresholds, options, rules, multiple) };
  const report = agreementReport(data, { ...asked, ...wanted(asked) });
  const gate = judgedReport(report, categoryUnits(report, patterns), asked);
  const other = gateOfOtherBlanks(data, options);
  return other === undefined ? gate : undecidedByBlanks(gate, other);
}

/** The same if blank cells mean what they were not taken for; undefined if they cannot, or if that does not suit what was asked for. */
function gateOfOtherBlanks(data: Study, options: GateOptions): Gate | undefined {
  const other = withOtherBlanks(data);
  if (other === undefined) return undefined;
  try {
    return gateReport(other, options);
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}

/**
 * Tests the figures of a report against thresholds.
 *
 * @param unitsOf - the number of units to which the category of a figure was applied
 */
export function judgedReport(report: Report, unitsOf: (figure: Result) => number, options: Thresholds): Gate {
  const { minUnits, baseline, maxDrop } = options;
  const requested = options.thresholds.map((one) => withRule(one, report.options.rules, report.data.multiple));
  const facts = (figure: Result) => factsOf(figure, figure.category === null ? null : unitsOf(figure));
  const isRare = (figure: Result) => figure.category !== null && unitsOf(figure) < minUnits;

  const gated = ofEach(requested, (threshold) => ({ threshold, figures: figuresFor(report, threshold) }));
  const thresholds = gated.map(({ threshold, figures }): GateThreshold => {
    const checks = figures.map((figure): Check => {
      const judged = { ...facts(figure), before: null, ...judge(figure, threshold) };
      if (isWeak(report, figure))
        return { ...judged, verdict: 'inconclusive', why: 'few-units-to-test', further: null };
      return isRare(figure) ? ignored(judged) : judged;
    });
    const { text, bound } = threshold;
    return { kind: 'min', text, bound, verdict: verdictOfChecks(checks), checks };
  });

  const gatedFigures = gated.length === 0 ? headlineFigures(report) : distinct(gated.flatMap((one) => one.figures));
  if (baseline !== null && maxDrop !== null) {
    const checks = dropChecks(gatedFigures, baseline.report, maxDrop).map(({ figure, ...compared }): Check => {
      const check = { ...facts(figure), further: null, ...compared };
      return isRare(figure) ? ignored(check) : check;
    });
    const text = `max-drop=${maxDrop}`;
    thresholds.push({ kind: 'max-drop', text, bound: 'value', verdict: verdictOfChecks(checks), checks });
  }

  return {
    schema: 'intercoder/gate@1',
    tool: report.tool,
    command: 'gate',
    ...verdictOfAll(thresholds),
    data: report.data,
    options: {
      ...report.options,
      minUnits,
      baseline: baseline && {
        path: baseline.path,
        version: baseline.report.tool.version,
        units: baseline.report.data.units,
      },
      maxDrop,
    },
    thresholds,
    notes: [
      ...(baseline ? differences(report, baseline.report, gatedFigures) : []),
      ...notesOfAgree(
        report,
        gatedFigures,
        gated.flatMap(({ threshold, figures }) => (threshold.bound === 'lower' ? figures : [])),
      ),
    ],
  };
}

/** The threshold with the rule that it names, or that its measure means. */
function withRule(threshold: Threshold, rules: readonly string[], multiple: boolean): Threshold {
  const { measure, rule, scope, of } = threshold;
  const isRuled = measures.some(({ name, ruled }) => name === measure && ruled);
  if (rule !== null || scope === 'categories' || of?.kind === 'alt-test' || !isRuled) return threshold;
  return { ...threshold, rule: ruleMeant(measure, rules, multiple) };
}

/**
 * The rules under which figures are computed: those that were asked for and those of the thresholds. The alternative annotator test goes
 * by the first rule, a gate without thresholds by that of the headline.
 */
function rulesFor(
  thresholds: readonly Threshold[],
  options: Pick<GateOptions, 'rules' | 'own'>,
  usual: readonly Rule[],
  multiple: boolean,
): Rule[] {
  const names = usual.map(({ name }) => name);
  const headline = usual.find(({ name }) => name === ruleMeant('agreement', names, multiple))!;
  const isTested = thresholds.some(({ of }) => of?.kind === 'alt-test');
  const ofThresholds = thresholds.flatMap(({ rule }) => (rule === null ? [] : [ruleOf(rule, options)]));
  if (options.rules.length > 0) return withoutRepeats([...options.rules, ...ofThresholds]);
  return withoutRepeats([
    ...(isTested ? [usual[0]!] : []),
    ...(ofThresholds.length === 0 || ofThresholds.includes(headline) ? [headline] : []),
    ...ofThresholds,
  ]);
}

/** The figures that the thresholds need: their measures and their numbers of coders. */
function wanted({
  thresholds,
}: GateOptions): Pick<AgreementOptions, 'measures' | 'atLeast' | 'categoryPairs' | 'altTest'> {
  return {
    measures: thresholds.length === 0 ? HEADLINES : thresholds.map(({ measure }) => measure),
    altTest: thresholds.some(({ of }) => of?.kind === 'alt-test'),
    atLeast: [...new Set(thresholds.flatMap(({ k }) => k ?? []))],
    categoryPairs: thresholds.length > 0,
  };
}

/** The rule that a threshold names: one that was asked for, the own one, or one of the catalogue. */
function ruleOf(name: string, { rules, own }: Pick<GateOptions, 'rules' | 'own'>): Rule {
  const rule = [...rules, own].find((one) => one?.name === name) ?? ruleNamed(name);
  if (rule === undefined) throw new UsageError({ code: 'own-rule-without-weights' });
  return rule;
}

function factsOf(figure: Result, applied: number | null) {
  const { measure, rule, scope, coders, category, variant, k, value, reason, units, ci, group, between } = figure;
  return {
    ...(group !== undefined && { group }),
    ...(between !== undefined && { between }),
    measure,
    rule,
    scope,
    coders,
    category,
    variant,
    k,
    value,
    lower: ci?.lower ?? null,
    reason,
    units,
    applied,
  };
}

function ignored(check: Check): Check {
  return { ...check, verdict: 'ignored', why: 'few-units', further: null };
}

function distinct(figures: readonly Result[]): Result[] {
  return [...new Map(figures.map((figure) => [figureKey(figure), figure])).values()];
}

/**
 * @param figures - those that are tested
 * @param byInterval - those of them whose intervals are
 */
function notesOfAgree({ notes }: Report, figures: readonly Result[], byInterval: readonly Result[]): GateNote[] {
  return notes.flatMap((note): GateNote[] => {
    if (note.code === 'scale-unused' || note.code === 'numbers-as-names') return [note];
    if (note.code === 'blank-cells' || note.code === 'wide-interval') return [note];
    if (note.code === 'coded-once') {
      const measures = note.measures.filter((name) =>
        byInterval.some((one) => one.measure === name && one.scope === 'all'),
      );
      return measures.length === 0 ? [] : [{ ...note, measures }];
    }
    if (note.code !== 'both-uncoded') return [];
    const { code, rule, counted, countedInAlpha, pairs } = note;
    const isOfAlpha = figures.some(({ measure }) => measure === 'krippendorff-alpha');
    return [{ code, rule, counted, ...(countedInAlpha !== undefined && isOfAlpha && { countedInAlpha }), pairs }];
  });
}

/** The results of `find` for each threshold; throws with the faults of all of them. */
function ofEach<Found>(thresholds: readonly Threshold[], find: (threshold: Threshold) => Found): Found[] {
  const faults: UsageFault[] = [];
  const results = thresholds.flatMap((threshold): Found[] => {
    try {
      return [find(threshold)];
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      faults.push(...error.faults);
      return [];
    }
  });
  if (faults.length > 0) throw new UsageError(...faults);
  return results;
}
