import type { CategoryMap } from '../../codings/coding.ts';
import { boundError } from '../../measures/change/replicates.ts';
import { isWide } from '../../measures/intervals/interval.ts';
import { chosenRules, ruleMeant } from '../../measures/meant-rules.ts';
import { patternsOf } from '../../patterns/patterns.ts';
import { isMultiple } from '../../patterns/select.ts';
import { UsageError } from '../../problems.ts';
import type { Rule } from '../../rules/rule.ts';
import type { Study } from '../../study/study.ts';
import { checkNamedMeasures, isUsual } from '../figures/choose.ts';
import { readingFacts } from '../reading.ts';
import { blankCellsNote } from './blank-cells.ts';
import { type ChangeOptions, pairedChanges, unpairedChanges } from './changes.ts';
import { overview } from './overview.ts';
import { type Pairing, pairUnits } from './pairing.ts';
import { recode, recodingParts } from './recoding.ts';
import type { Change, ComparedRound, Comparison, ComparisonNote } from './schema.ts';

export interface ComparisonOptions extends ChangeOptions {
  /** Those of every figure; none: for each measure the one that its name means. */
  readonly rules: readonly Rule[];
  readonly pairing: Pairing;
  readonly version: string;
}

/** What changed between two rounds of coding; with a map, the first round is put into the categories of the second. */
export function comparisonReport(
  first: Study,
  second: Study,
  map: CategoryMap | undefined,
  asked: ComparisonOptions,
): Comparison {
  checkSetRules(asked.rules);
  const multiple = [first, second].some((round) => isMultiple(patternsOf(round)));
  const options = { ...asked, ...chosenRules(asked.rules, { multiple, scale: 'nominal' }), named: asked.rules };
  const { before, after, units } = pairUnits(first, second, options.pairing);
  const recoded = map === undefined ? before : recode(before, map);
  const changes =
    units.compared === 'paired' ? pairedChanges(recoded, after, options) : unpairedChanges(recoded, after, options);
  checkNamedMeasures(options.measures ?? [], changes);
  const recoding = map === undefined ? [] : recodingParts(before, after, changes, units.compared === 'paired', options);
  const said = overview(changes, recoding, headlineRule(options, multiple), {
    before: before.coderOrder,
    after: after.coderOrder,
  });
  return {
    ...frame(options),
    before: roundFacts(before),
    after: roundFacts(after),
    units,
    overview: said,
    changes,
    recoding,
    notes: [
      ...blankCellsNote(first, second, map, options),
      ...roundNotes(before.coderOrder, recoded.categories, after.coderOrder, after.categories),
      ...noInterval(changes),
      ...boundNearZero(changes, options),
      ...wideInterval(said),
    ],
  };
}

/** The rule of the figure that is named first. */
export function headlineRule({ rules }: Pick<ComparisonOptions, 'rules'>, multiple: boolean): string {
  return ruleMeant(
    'agreement',
    rules.map(({ name }) => name),
    multiple,
  );
}

/** The note on the change of the figure that is named first if so few units hardly tell it. */
export function wideInterval({ headline }: Comparison['overview']): ComparisonNote[] {
  if (!headline?.ci || !isWide(headline.ci)) return [];
  return [{ code: 'wide-interval', points: 100 * (headline.ci.upper - headline.ci.lower) }];
}

/** What every comparison has in common. */
export function frame(options: ComparisonOptions): Pick<Comparison, 'schema' | 'tool' | 'command' | 'options'> {
  const { rules, measures, uncoded, ci, confidence, resamples, seed, version } = options;
  const named = measures === undefined || isUsual(measures) ? {} : { measures: [...measures] };
  return {
    schema: 'intercoder/comparison@1',
    tool: { name: 'intercoder', version },
    command: 'compare',
    options: {
      rules: rules.map(({ name }) => name),
      ...named,
      uncoded: uncoded ?? null,
      ci,
      confidence,
      resamples,
      seed,
    },
  };
}

/** Notes on coders and categories that only one of the rounds has. */
export function roundNotes(
  coders: readonly string[],
  categories: readonly string[],
  codersAfter: readonly string[],
  categoriesAfter: readonly string[],
): ComparisonNote[] {
  const only = (these: readonly string[], those: readonly string[]) => these.filter((name) => !those.includes(name));
  const notes: ComparisonNote[] = [];
  const who = { before: only(coders, codersAfter), after: only(codersAfter, coders) };
  if (who.before.length + who.after.length > 0)
    notes.push({ code: 'coders-differ', ...who, both: coders.filter((coder) => codersAfter.includes(coder)) });
  const what = { before: only(categories, categoriesAfter), after: only(categoriesAfter, categories) };
  if (what.before.length + what.after.length > 0) notes.push({ code: 'categories-differ', ...what });
  return notes;
}

/** The note on changes that have no interval. */
export function noInterval(changes: readonly Change[]): ComparisonNote[] {
  const figures = changes.filter(({ change, ci }) => change !== null && ci === null).length;
  return figures === 0 ? [] : [{ code: 'without-interval', figures }];
}

/** A note if other resamples, where there are any, could well put a bound of the headline's change on the other side of 0. */
function boundNearZero(changes: readonly Change[], { rules: [rule], confidence, resamples }: ComparisonOptions) {
  const headline = changes.find((one) => one.measure === 'agreement' && one.scope === 'all' && one.rule === rule?.name);
  if (!headline?.ci?.method.endsWith('bootstrap') || headline.category !== null || headline.se === null) return [];
  const near = 2 * boundError(headline.se, confidence, resamples);
  const isNear = [headline.ci.lower, headline.ci.upper].some((bound) => Math.abs(bound) < near);
  return isNear ? [{ code: 'bound-near-zero', resamples } as const] : [];
}

export function checkSetRules(rules: readonly Rule[]): void {
  const found = rules.find(({ compares }) => compares !== 'sets');
  if (found !== undefined) throw new UsageError({ code: 'rule-of-levels', rule: found.name, command: 'compare' });
}

function roundFacts(round: Study): ComparedRound {
  return {
    coders: [...round.coderOrder],
    categories: [...round.categories],
    units: round.unitCount,
    reading: readingFacts(round),
    sources: round.tables.map(({ source }) => source),
    from: 'sheets',
  };
}
