import { pairableUnits, tallyOf } from '../../patterns/coded-units.ts';
import { type Patterns, patternsOf } from '../../patterns/patterns.ts';
import { isMultiple } from '../../patterns/select.ts';
import { patternsOfUnits, strataOf } from '../../patterns/strata.ts';
import { rules as everyRule } from '../../rules/catalogue.ts';
import type { Rule } from '../../rules/rule.ts';
import { overlapping, type Scale } from '../../rules/weights.ts';
import type { Study } from '../../study/study.ts';
import {
  categoryPairsLeftOut,
  checkMeasures,
  checkRules,
  pairsLeftOut,
  showsCategoryPairs,
  showsPairs,
} from '../figures/check.ts';
import { everyFigure, policyOf } from '../figures/figures.ts';
import type { FigureOptions } from '../figures/options.ts';
import { readingFacts } from '../reading.ts';
import { blankCellsNote } from './blank-cells.ts';
import { differences, differencesLeftOut } from './differences.ts';
import { homogeneity } from './homogeneity.ts';
import { influence } from './influence.ts';
import {
  bothUncodedNote,
  codedOnceNote,
  percentAndKappaNotes,
  positionsNote,
  scaleNote,
  wideIntervalNote,
  withoutFigureNotes,
  withoutTestNote,
} from './notes.ts';
import { confusedCategories, overview } from './overview.ts';
import type { Note, Report } from './schema.ts';
import { usage } from './usage.ts';

export interface AgreementOptions extends Omit<FigureOptions, 'rules'> {
  /** The rules, the headline's first; none: those that suit the data. */
  readonly rules: readonly Rule[];
  readonly joint: 'common' | 'every-pair';
  readonly version: string;
  /** The columns that define the strata; each stratum has its own figures. */
  readonly by?: readonly string[] | undefined;
  /** The name of the example, if the data were constructed to show something. */
  readonly constructed?: string | undefined;
}

/** How far the coders agree: everything that `intercoder agree` reports. */
export function agreementReport(data: Study, asked: AgreementOptions): Report {
  const patterns = patternsOf(data);
  const isAsked = asked.rules.length > 0;
  const scale = data.scale ?? asked.scale;
  const rules = isAsked ? asked.rules : usualRules({ multiple: isMultiple(patterns), scale });
  const options = { ...asked, rules, scale, declared: data.declared };
  checkRules(patterns, data.declared, options, { setBy: isAsked ? 'rule' : 'scale' });
  checkMeasures(patterns, options.measures, rules.length, options);
  const overlaps = overlapping(patterns);
  const overStrata = homogeneity(data, options);
  const between = differences(patterns, data.coderOrder, options);
  const results = everyFigure(patterns, options, overlaps);
  const withoutEach = influence(patterns, options, overlaps);
  const confused = confusedCategories(patterns);
  const notes: Note[] = [
    ...(options.constructed === undefined ? [] : [{ code: 'constructed', example: options.constructed } as const]),
    ...blankCellsNote(data, patterns, options, options.joint),
    ...wideIntervalNote(patterns, results, options),
    ...pairsLeftOut(patterns),
    ...categoryPairsLeftOut(patterns, options),
    ...bothUncodedNote(patterns, options, options.joint),
    ...(data.declared ? [] : [{ code: 'categories-observed', categories: data.categories.length } as const]),
    ...positionsNote(patterns, options),
    ...scaleNote(results, options),
    ...codedOnceNote(patterns, results),
    ...percentAndKappaNotes(patterns, results, options),
    ...withoutFigureNotes(results, options),
    ...withoutTestNote(results, options),
    ...differencesLeftOut(patterns, data.coderOrder, options),
    ...overStrata.notes,
  ];
  return {
    schema: 'intercoder/report@1',
    tool: { name: 'intercoder', version: options.version },
    command: 'agree',
    data: dataFacts(data, patterns, options.scale),
    options: {
      rules: options.rules.map(({ name }) => name),
      uncoded: Object.fromEntries(options.rules.map((rule) => [rule.name, policyOf(rule, options)])),
      joint: options.joint,
      reference: options.reference ?? null,
      by: [...(options.by ?? [])],
      ci: options.ci,
      confidence: options.confidence,
      resamples: options.resamples,
      seed: options.seed,
      ...(options.test === undefined ? {} : { test: options.test }),
    },
    overview: overview(patterns, options, { results, influence: withoutEach, joint: options.joint }, confused),
    results,
    strata: strata(data, options),
    ...(between.length > 0 && { differences: between }),
    ...(overStrata.homogeneity.length > 0 && { homogeneity: overStrata.homogeneity }),
    usage: usage(patterns, { withPairs: showsPairs(patterns) && showsCategoryPairs(patterns, options), confused }),
    influence: withoutEach,
    benchmarks: [],
    notes,
  };
}

/** Every figure for each stratum separately. */
function strata(data: Study, options: AgreementOptions): Report['strata'] {
  if (options.by === undefined || options.by.length === 0) return [];
  return strataOf(data).map(({ stratum, units }) => {
    const patterns = patternsOfUnits(data, units);
    return { stratum, units: units.length, pairable: pairableUnits(patterns), results: everyFigure(patterns, options) };
  });
}

/**
 * The paper's rule first. If codings are sets, also the rules for sets and the one whose kappa is pooled over categories. A scale other
 * than nominal sets the rule too: its own comes first, then those that tell whether the categories are the same.
 */
export function usualRules({ multiple, scale }: { readonly multiple: boolean; readonly scale: Scale }): Rule[] {
  const { any, exact, jaccard, masi, hamming } = everyRule;
  if (scale !== 'nominal') return [everyRule[scale], any, exact];
  return multiple ? [any, exact, jaccard, masi, hamming] : [any, exact];
}

function dataFacts(data: Study, patterns: Patterns, scale: Report['data']['scale']): Report['data'] {
  const given = tallyOf(patterns);
  const codings = given.reduce((sum, times) => sum + times, 0);
  const uncoded = given[patterns.codings.findIndex((set) => set.length === 0)] ?? 0;
  return {
    coders: [...data.coderOrder],
    categories: [...data.categories],
    declared: data.declared,
    units: data.unitCount,
    pairable: pairableUnits(patterns),
    codings,
    uncoded,
    missing: data.unitCount * data.coderOrder.length - codings,
    scale,
    multiple: isMultiple(patterns),
    layout: data.layout,
    reading: readingFacts(data),
    sources: data.tables.map(({ source }) => source),
  };
}
