import { usualRules } from '../../measures/meant-rules.ts';
import { pairableUnits } from '../../patterns/coded-units.ts';
import { allConfusions, areConfusionsTooMany } from '../../patterns/confusions.ts';
import { type Patterns, patternsOf } from '../../patterns/patterns.ts';
import { isMultiple } from '../../patterns/select.ts';
import { patternsOfUnits, strataOf } from '../../patterns/strata.ts';
import { UsageError } from '../../problems.ts';
import { overlapping } from '../../rules/weights.ts';
import { withoutCoder } from '../../study/some-coders.ts';
import type { Study } from '../../study/study.ts';
import { altTestReport } from '../alt-test/alt-test.ts';
import { epsilon as EPSILON } from '../defaults.ts';
import {
  categoryPairsLeftOut,
  checkMeasures,
  checkRules,
  pairsLeftOut,
  showsCategoryPairs,
  showsPairs,
} from '../figures/check.ts';
import { isWithReference } from '../figures/choose.ts';
import { everyFigure, wholeFigures } from '../figures/figures.ts';
import type { FigureOptions } from '../figures/options.ts';
import { standsInTables } from '../figures/result.ts';
import { goldReport } from '../gold/gold.ts';
import { groupFigures } from '../groups/figures.ts';
import { type Group, groupsOf } from '../groups/group.ts';
import { blankCellsNote } from './blank-cells.ts';
import { differences, differencesLeftOut } from './differences.ts';
import { frame } from './frame.ts';
import { homogeneity } from './homogeneity.ts';
import { influence } from './influence.ts';
import {
  bothUncodedNote,
  codedOnceNote,
  narrowIntervalsNote,
  numbersAsNamesNote,
  percentAndKappaNotes,
  positionsNote,
  scaleNote,
  wideIntervalNote,
  withoutFigureNotes,
  withoutTestNote,
} from './notes.ts';
import type { AgreementOptions } from './options.ts';
import { confusedCategories, confusionsLeftOut, overview, standsOnScreen } from './overview.ts';
import type { Note, Report } from './schema.ts';
import { usage } from './usage.ts';

/** How far the coders agree: everything that `intercoder agree` reports. */
export function agreementReport(study: Study, asked: AgreementOptions): Report {
  const { gold } = asked;
  if (gold === undefined) return reportOf(study, asked);
  if (asked.references?.includes(gold)) throw new UsageError({ code: 'gold-is-no-coder', gold, option: 'reference' });
  const others = withoutCoder(study, gold);
  const report = others.coders.length < 2 ? reportOfOne(others, asked) : reportOf(others, asked);
  return { ...report, gold: goldReport(patternsOf(study), gold, study.coderOrder, asked) };
}

function reportOf(data: Study, asked: AgreementOptions): Report {
  const patterns = patternsOf(data);
  const options = withRules(data, patterns, asked);
  const groups = groupsOf(patterns, asked.groups ?? []);
  checkRules(patterns, data.declared, options, { setBy: asked.rules.length > 0 ? 'rule' : 'scale' });
  checkMeasures(patterns, options.measures, options.rules.length, options);
  const overlaps = overlapping(patterns);
  const overStrata = homogeneity(data, options);
  const byStratum = strata(data, options, groups);
  const between = differences(patterns, data.coderOrder, options, groups);
  const altTest = options.altTest
    ? altTestReport(patterns, groups, options, options.epsilon ?? EPSILON.usual)
    : undefined;
  const own = everyFigure(patterns, options, overlaps);
  const hasPairs = showsPairs(patterns) && showsCategoryPairs(patterns, options);
  const withoutEach = influence(patterns, options, overlaps);
  const counted = areConfusionsTooMany(patterns) ? undefined : allConfusions(patterns);
  const confused = confusedCategories(counted ?? []);
  const used = usage(patterns, hasPairs ? (pair) => isWithReference(pair, options) : undefined, confused);
  const notes: Note[] = [
    ...(options.constructed === undefined ? [] : [{ code: 'constructed', example: options.constructed } as const]),
    ...blankCellsNote(data, patterns, options, options.joint),
    ...wideIntervalNote(patterns, own, options),
    ...pairsLeftOut(patterns),
    ...categoryPairsLeftOut(patterns, options),
    ...confusionsLeftOut(patterns, counted),
    ...bothUncodedNote(patterns, options, options.joint),
    ...(data.declared ? [] : [{ code: 'categories-observed', categories: data.categories.length } as const]),
    ...positionsNote(patterns, options),
    ...scaleNote(own, options),
    ...numbersAsNamesNote(patterns, options),
    ...codedOnceNote(patterns, own),
    ...narrowIntervalsNote(own, used, patterns.coders.length),
    ...percentAndKappaNotes(patterns, options.shownIn === 'screen' ? own.filter(ofAllCategories) : own, options),
    ...withoutFigureNotes(own, options),
    ...withoutTestNote(own, options, between),
    ...(groups.length > 0 ? [] : differencesLeftOut(patterns, data.coderOrder, options)),
    ...overStrata.notes,
    ...byStratum.notes,
  ];
  return {
    ...frame(data, patterns, options, groups),
    overview: overview(
      patterns,
      options,
      { results: own, influence: withoutEach, joint: options.joint },
      counted,
      confused,
    ),
    results: [...own, ...groupFigures(patterns, groups, options)],
    strata: byStratum.strata,
    ...(between.length > 0 && { differences: between }),
    ...(overStrata.homogeneity.length > 0 && { homogeneity: overStrata.homogeneity }),
    usage: used,
    influence: withoutEach,
    benchmarks: [],
    ...(altTest && { altTest }),
    notes,
  };
}

/** Of one coder, who is only looked at beside gold, there are no figures of agreement. */
function reportOfOne(data: Study, asked: AgreementOptions): Report {
  const patterns = patternsOf(data);
  const groups = groupsOf(patterns, asked.groups ?? []);
  if (asked.altTest) throw new UsageError({ code: 'alt-test-needs-groups', groups: groups.map(({ name }) => name) });
  const options = withRules(data, patterns, asked);
  return {
    ...frame(data, patterns, options, groups),
    overview: overview(patterns, options, { results: [], influence: [], joint: options.joint }, [], []),
    results: [],
    strata: [],
    usage: usage(patterns, undefined, []),
    influence: [],
    benchmarks: [],
    notes: [],
  };
}

/** The options with the rules that suit the data, unless some were named. */
function withRules(data: Study, patterns: Patterns, asked: AgreementOptions) {
  const scale = data.scale ?? asked.scale;
  const rules =
    asked.rules.length > 0
      ? asked.rules
      : usualRules({ multiple: data.areSets === true || isMultiple(patterns), scale });
  const isShown = shownFigures(patterns, { ...asked, rules, scale });
  return { ...asked, rules, areRulesNamed: asked.rules.length > 0, scale, declared: data.declared, isShown };
}

function ofAllCategories({ category }: Report['results'][number]): boolean {
  return category === null;
}

/** Which figures are computed; undefined: all of them. */
function shownFigures(
  patterns: Patterns,
  { shownIn, rules, scale, joint }: Pick<AgreementOptions, 'shownIn' | 'rules' | 'scale' | 'joint'>,
): FigureOptions['isShown'] {
  if (shownIn === undefined) return undefined;
  if (shownIn === 'screen') return standsOnScreen(patterns, rules, joint);
  const ofData = { multiple: isMultiple(patterns), scale };
  return (figure) => standsInTables(figure, ofData);
}

/** More categories of strata, counted in each, have so many figures that they take gigabytes. */
const MOST_STRATA_CATEGORIES = 5000;

/**
 * Every figure for each stratum separately. Those of single categories are left out where no table shows them, and where they are too
 * many; the latter is noted.
 */
function strata(data: Study, options: AgreementOptions, groups: readonly Group[]): Pick<Report, 'strata' | 'notes'> {
  if (options.by === undefined || options.by.length === 0) return { strata: [], notes: [] };
  const members = strataOf(data);
  const categories = data.categories.length;
  const areTooMany = members.length * categories > MOST_STRATA_CATEGORIES;
  const figures = areTooMany || options.shownIn !== undefined ? wholeFigures : everyFigure;
  return {
    strata: members.map(({ stratum, units }) => {
      const patterns = patternsOfUnits(data, units);
      const results = [...figures(patterns, options), ...groupFigures(patterns, groups, options)];
      return { stratum, units: units.length, pairable: pairableUnits(patterns), results };
    }),
    notes: areTooMany ? [{ code: 'strata-categories-left-out', strata: members.length, categories }] : [],
  };
}
