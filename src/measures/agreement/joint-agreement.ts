import { getOrCompute } from '../../memoize.ts';
import { codingShares } from '../../patterns/coded-units.ts';
import { isCodedByAll, type Patterns } from '../../patterns/patterns.ts';
import { codedByAll } from '../../patterns/select.ts';
import type { Weights } from '../../rules/weights.ts';
import { type Coefficient, defined, undefinedBecause } from '../coefficient.ts';
import { modifiedWilson } from '../intervals/modified-wilson.ts';
import { wilson } from '../intervals/wilson.ts';
import { type Facts, measureOfAll } from '../measure.ts';
import { power } from '../power.ts';
import { jointShares, totalsOf } from '../unit-shares.ts';
import { Cases } from './cases.ts';
import { probabilityOfCommon } from './common-probability.ts';
import { HOPELESS, type JointRule, type Reading, readingOf, type State, type Steps } from './joint-reading.ts';

/**
 * Joint agreement: the share of the units coded by all n coders on which at least k of them agree, "k of n".
 *
 * Agreeing is read in one of two ways. *common*: one thing that at least k coders have in common, a category (rule `any`)
 * or a whole set (rule `exact`). *every-pair* (k = n): every two of the coders agree under the rule. {1,2} {2,3} {1,3}
 * agree pair by pair and have nothing in common.
 *
 * @example
 * const data = patternsOf(studyOf([[['a', 'b'], ['b', 'c'], ['a', 'c']], ['a', ['a', 'b'], 'a']]));
 * const any = weightsOf(rules.any, data);
 * jointAgreement(data, any, 3, 'common').value; // → 0.5
 * jointAgreement(data, any, 3, 'every-pair').value; // → 1
 * @param patterns - n coders, two or more
 * @param weights - a rule that says yes or no
 * @param atLeast - k, 2…n
 * @returns a share in 0…1; its expected part is the exact probability that draws from the coders' own distributions of
 * codings, independent of each other, agree (null if the number of cases is too large); undefined if no unit was coded by all
 * @throws RangeError where k is not from 2 to n, or not n in *every-pair*, and where the rule knows nothing that several have in common
 */
export function jointAgreement(patterns: Patterns, weights: Weights, atLeast: number, reading: Reading): Coefficient {
  if (patterns.coders.length < 2) return undefinedBecause('one-coder', { units: 0 });
  const { agreed, counted: units } = totalsOf(jointShares(patterns, weights, atLeast, reading), patterns.counts);
  if (units === 0) return undefinedBecause('no-pairable-units', { units });
  const expected = () => expectedPart(patterns, weights, atLeast, reading);
  return defined(agreed / units, { observed: agreed / units, expected, units, agreed });
}

function expectedPart(patterns: Patterns, weights: Weights, atLeast: number, reading: Reading): number | null {
  return probabilityOfAgreement(codingShares(codedByAll(patterns)), readingOf(reading, patterns, weights, atLeast));
}

/** n of n, n − 1 of n where that is more than two of four, and what was asked for. */
export function levelsOf({ coders, atLeast }: Facts): number[] {
  const usual = coders > 3 ? [coders, coders - 1] : [coders];
  return [...new Set([...usual, ...atLeast])].filter((k) => k >= 2 && k <= coders).sort((a, b) => b - a);
}

export const jointAgreementMeasure = measureOfAll({
  name: 'joint-agreement',
  kind: 'agreement',
  scope: 'all',
  asksWho: true,
  about: {
    title: 'Joint agreement, k of n',
    formula: 'share of the units coded by all n coders on which at least k agree',
    asks: 'units coded by all coders; rule any or exact, or tolerance:N, under which every pair must agree',
    use: 'to show on how many units the whole team agrees; both definitions are reported: one category in common, or every pair agrees',
    caution:
      'falls with every additional coder; compare it with its chance level, not between teams of different sizes',
    range: '0…1',
    source: 'Gillard et al. (2013), BMC Health Services Research 13:188',
  },
  byDefault: true,
  ruled: true,
  applies: ({ alone }, { rule }) => !alone && !rule.graded,
  ofAtLeast: true,
  variants: (facts, { rule }) => [
    ...(rule.offers === undefined ? [] : levelsOf(facts).map((k) => ({ variant: null, k }))),
    { variant: 'every-pair', k: facts.coders },
  ],
  takesEqualCodings: true,
  shares: (patterns, weights, { variant, k }) => jointShares(patterns, weights, k!, readingBy(variant)),
  coefficient: (patterns, weights, { variant, k }) => jointAgreement(patterns, weights, k!, readingBy(variant)),
  expected: (patterns, weights, { variant, k }) => expectedPart(patterns, weights, k!, readingBy(variant)),
  usesPattern: (patterns, weights, { variant, k }) => {
    const { agreement } = readingOf(readingBy(variant), patterns, weights, k!);
    return (cells) => isCodedByAll(cells) && agreement(cells) !== null;
  },
  defaultInterval: (_patterns, _weights, { agreed, units }, _errors, confidence) =>
    modifiedWilson(agreed!, units, confidence),
  interval: (_patterns, _weights, { agreed, units }, confidence) => wilson(agreed!, units, confidence),
});

function readingBy(variant: string | null): Reading {
  return variant === 'every-pair' ? 'every-pair' : 'common';
}

const MOST_CASES = 50_000;

/**
 * The exact probability that codings drawn from each coder's own distribution, independently, agree jointly, given that they are not
 * left out; null if it would take too long.
 *
 * @param shares - per coder, the share of each coding
 */
export function probabilityOfAgreement(shares: readonly Float64Array[], rule: JointRule): number | null {
  return inCommon(shares, rule) ?? byCases(shares, rule);
}

/** The same if more than half of the coders must have one thing in common; undefined if there are too many things that they can. */
function inCommon(shares: readonly Float64Array[], { common, steps }: JointRule): number | undefined {
  if (common === undefined || 2 * common.atLeast <= shares.length) return undefined;
  const { atLeast, leavesOut } = common;
  /** What each coder's codings offer of the things that count, or of what leaves units out. */
  const offerings = (counts: (thing: number) => boolean) => {
    const offered = leavesOut === null ? steps.offered : steps.offered.map((things) => things.filter(counts));
    return shares.map((share) => givenIn(share).map(({ coding, p }) => ({ things: offered[coding]!, p })));
  };
  const agreed = probabilityOfCommon(
    offerings((thing) => thing !== leavesOut),
    atLeast,
  );
  if (agreed === undefined || leavesOut === null) return agreed;
  // of more than half of the coders, only one thing can be left uncoded or shared
  return (
    agreed /
    (1 -
      probabilityOfCommon(
        offerings((thing) => thing === leavesOut),
        atLeast,
      )!)
  );
}

/**
 * Coder by coder, drawn codings that the rule cannot tell apart any more are counted together; null if more cases than MOST_CASES remain.
 * The time grows with the coders × the cases that remain × what a coder gave.
 */
function byCases(shares: readonly Float64Array[], { steps }: JointRule): number | null {
  if (steps.areSetsOfCodings && fewestSets(shares, steps.offered) > MOST_CASES) return null;
  const reached = new Int32Array(steps.longest);
  let [cases, next] = [new Cases(), new Cases()];
  cases.add(reached, 0, 1);
  for (const [coder, share] of shares.slice(0, -1).entries()) {
    next.clear();
    const givenFor = candidates(share, steps);
    for (let i = 0; i < cases.size; i += 1) {
      const state = cases.state(i);
      for (const { coding, p } of givenFor(state)) {
        const length = steps.after(state, coding, shares.length - 1 - coder, reached);
        if (length !== HOPELESS) next.add(reached, length, cases.probability(i) * p);
        if (next.size > MOST_CASES) return null;
      }
    }
    [cases, next] = [next, cases];
  }
  let agreed = 0;
  let leftOut = 0;
  const givenFor = candidates(shares.at(-1)!, steps);
  for (let i = 0; i < cases.size; i += 1) {
    const state = cases.state(i);
    for (const { coding, p } of givenFor(state)) {
      const length = steps.after(state, coding, 0, reached);
      const verdict = length === HOPELESS ? 0 : steps.verdict(reached.subarray(0, length));
      if (verdict === null) leftOut += cases.probability(i) * p;
      else if (verdict === 1) agreed += cases.probability(i) * p;
    }
  }
  return Math.min(1, agreed / (1 - leftOut));
}

/**
 * So many sets of codings, of which every two offer something in common, there are at least with the codings of some of the coders, the last
 * one left out: those of the first two; or those that one thing is common to, of the first m. Up to mᵐ choices of a coding each give the same set,
 * for two coders up to two.
 */
function fewestSets(shares: readonly Float64Array[], offered: readonly (readonly number[])[]): number {
  const having = shares.slice(0, -1).map((share) => codingsByThing(share, offered));
  const [first, second] = having;
  if (first === undefined || second === undefined) return 0;
  let most = 0;
  for (const [thing, codings] of first) {
    let choices = codings.length;
    for (let m = 2; m <= having.length && choices > 0; m += 1) {
      choices *= having[m - 1]!.get(thing)?.length ?? 0;
      most = Math.max(most, choices / power(m, m));
    }
  }
  const met = new Int32Array(offered.length).fill(-1);
  let pairs = 0;
  for (const { coding } of givenIn(shares[0]!)) {
    for (const thing of offered[coding]!) {
      for (const other of second.get(thing) ?? []) {
        if (met[other] !== coding) pairs += 1;
        met[other] = coding;
      }
    }
  }
  return Math.max(most, pairs / 2);
}

/** The codings that a coder gave, by what they offer. */
function codingsByThing(share: Float64Array, offered: readonly (readonly number[])[]): Map<number, number[]> {
  const having = new Map<number, number[]>();
  for (const { coding } of givenIn(share)) {
    for (const thing of offered[coding]!) getOrCompute(having, thing, (): number[] => []).push(coding);
  }
  return having;
}

/** A coding that a coder gave, and its share of that coder's codings. */
interface Given {
  readonly coding: number;
  readonly p: number;
}

/** Which of a coder's codings can lead anywhere from a state. */
function candidates(share: Float64Array, { offered, required }: Steps): (state: State) => readonly Given[] {
  const given = givenIn(share);
  const offering = new Map<number, Given[]>();
  for (const one of given) {
    for (const thing of offered[one.coding] ?? []) {
      getOrCompute(offering, thing, () => []).push(one);
    }
  }
  const offeringOneOf = (things: readonly number[]) =>
    [...new Set(things.flatMap((thing) => offering.get(thing) ?? []))].sort((a, b) => a.coding - b.coding);
  const known = new Map<string, readonly Given[]>();
  return (state) => {
    const things = required(state);
    // of very many things nearly every coding offers one
    const isAny = things === null || things.length > given.length;
    return isAny ? given : getOrCompute(known, things.join(' '), () => offeringOneOf(things));
  };
}

function givenIn(share: Float64Array): Given[] {
  const given: Given[] = [];
  for (let coding = 0; coding < share.length; coding += 1)
    if (share[coding]! > 0) given.push({ coding, p: share[coding]! });
  return given;
}
