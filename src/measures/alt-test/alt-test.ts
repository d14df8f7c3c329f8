import { MISSING } from '../../codings/coding.ts';
import { forEachPattern, type Patterns } from '../../patterns/patterns.ts';
import type { Weights } from '../../rules/weights.ts';
import { studentTail } from '../intervals/student.ts';
import { sumOf } from '../sum.ts';
import { rejectedAt } from './false-discoveries.ts';

/** What the authors advise. */
export const ALT_TEST = { q: 0.05, leastUnits: 30, fewestPeople: 3, winningRate: 0.5 } as const;

export interface AltTestOptions {
  /** ε: by how much more often than the model a person may be the better one, since the model costs less. */
  readonly epsilon: number;
  /** The share of people beaten by chance that is allowed among those said to be beaten. */
  readonly q: number;
  /** People with fewer units are left out; where all have fewer, nobody is. */
  readonly leastUnits: number;
}

/** One person against the model. */
export interface PersonTest {
  /** The person's position among the coders. */
  readonly person: number;
  /** The units that this person, at least one other one and the model coded. */
  readonly units: number;
  /** ρ: the share of the units on which the model agrees with the others at least as well as this person does; null without units. */
  readonly advantage: number | null;
  /** d̄: the share on which this person does at least as well, less ρ. */
  readonly difference: number | null;
  /** (d̄ − ε) / (s / √n); infinite if d is the same on all units, null where it cannot be computed. */
  readonly t: number | null;
  /** One-sided: small where the model is better than this person by the allowance of ε. */
  readonly p: number | null;
  /** Whether the model beats this person. */
  readonly won: boolean;
  /** Whether the person has too few units to be tested. */
  readonly skipped: boolean;
}

export interface ModelTest {
  /** ω: the share of the tested people whom the model beats; null if nobody can be tested. */
  readonly winningRate: number | null;
  /** The mean of ρ over the tested people. */
  readonly advantage: number | null;
  readonly people: readonly PersonTest[];
  /** Why the result carries little weight: fewer than three people, or nobody with enough units. */
  readonly weak: readonly ('few-people' | 'few-units')[];
}

/** Means that are the same but for the order of their sums must count as the same. */
const SAME = 1e-9;

/**
 * The alternative annotator test: may a model take the place of people? Each person h is left out in turn. On each unit that h, at least
 * one other person and the model coded, let a be the mean of w(model, other people) and b the mean of w(h, other people). The model wins
 * the unit if a ≥ b, the person if b ≥ a, both if they are equal. With d = (person wins) − (model wins),
 * - ρ_h = share of units that the model wins, its advantage probability;
 * - H₀: d̄ ≥ ε is tested with t = (d̄ − ε) / (s / √n), n − 1 degrees of freedom, one-sided;
 * - the model beats the people for whom H₀ is rejected, with Benjamini & Yekutieli's procedure at q over all of them;
 * - ω = share of people beaten, the winning rate. The model may take people's place if ω ≥ ½.
 *
 * Two codings that the weights do not compare (both uncoded and left out) are in no mean.
 *
 * @param people - their positions among the coders
 * @param model - its position
 * @returns ρ and ω from 0 to 1
 * @see Calderon, Reichart & Dror (2025), The Alternative Annotator Test for LLM-as-a-Judge, ACL 2025
 */
export function altTest(
  patterns: Patterns,
  weights: Weights,
  people: readonly number[],
  model: number,
  options: AltTestOptions,
): ModelTest {
  const duels = countDuels(patterns, weights, people, model);
  const hasEnough = duels.some(({ units }) => units >= options.leastUnits);
  const fewest = hasEnough ? options.leastUnits : 1;
  const tests = duels.map((duel) => ({ ...testOf(duel, options.epsilon), skipped: duel.units < fewest }));
  const tested = tests.filter(({ skipped, p }) => !skipped && p !== null);
  const beaten = rejectedAt(
    tested.map(({ p }) => p!),
    options.q,
  );
  const won = new Map(tested.map((one, i) => [one, beaten[i]!]));
  return {
    winningRate: tested.length === 0 ? null : beaten.filter(Boolean).length / tested.length,
    advantage: tested.length === 0 ? null : sumOf(tested, ({ advantage }) => advantage!) / tested.length,
    people: tests.map((one, i) => ({ ...one, person: people[i]!, won: won.get(one) ?? false })),
    weak: [
      ...(people.length < ALT_TEST.fewestPeople ? (['few-people'] as const) : []),
      ...(hasEnough ? [] : (['few-units'] as const)),
    ],
  };
}

/** On how many units the model alone wins, the person alone, and both. */
interface Duel {
  readonly units: number;
  readonly model: number;
  readonly person: number;
}

function countDuels(patterns: Patterns, weights: Weights, people: readonly number[], model: number): Duel[] {
  const duels = people.map(() => ({ units: 0, model: 0, person: 0 }));
  forEachPattern(patterns, (cells, count) => {
    const own = cells[model]!;
    if (own === MISSING) return;
    people.forEach((person, i) => {
      const coding = cells[person]!;
      if (coding === MISSING) return;
      const others = people.flatMap((other) => (other === person || cells[other] === MISSING ? [] : [cells[other]!]));
      const [a, b] = [meanAgreement(weights, own, others), meanAgreement(weights, coding, others)];
      if (a === null || b === null) return;
      const duel = duels[i]!;
      duel.units += count;
      if (a > b + SAME) duel.model += count;
      else if (b > a + SAME) duel.person += count;
    });
  });
  return duels;
}

/** The mean of w between a coding and others; null if it is compared with none of them. */
function meanAgreement(weights: Weights, coding: number, others: readonly number[]): number | null {
  const compared = others.filter((other) => weights.counted(coding, other));
  return compared.length === 0 ? null : sumOf(compared, (other) => weights.of(coding, other)) / compared.length;
}

function testOf({ units: n, model, person }: Duel, epsilon: number): Omit<PersonTest, 'person' | 'won' | 'skipped'> {
  if (n === 0) return { units: 0, advantage: null, difference: null, t: null, p: null };
  const difference = (person - model) / n;
  const parts = { units: n, advantage: (n - person) / n, difference };
  if (n < 2) return { ...parts, t: null, p: null };
  const variance = (person + model - n * difference ** 2) / (n - 1); // d is −1, 0 or 1, so d² is 1 where one of them wins alone
  const isConstant = person === n || model === n || person + model === 0;
  const t = (difference - epsilon) / (isConstant ? 0 : Math.sqrt(variance / n));
  if (Number.isNaN(t)) return { ...parts, t: null, p: 1 }; // exactly at ε on every unit: not better
  return { ...parts, t, p: lowerTail(t, n - 1) };
}

/** P(T < t) */
function lowerTail(t: number, degreesOfFreedom: number): number {
  if (!Number.isFinite(t)) return t < 0 ? 0 : 1;
  return studentTail(-t, degreesOfFreedom);
}
