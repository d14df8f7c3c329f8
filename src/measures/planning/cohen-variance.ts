import { power } from '../power.ts';
import { sumOf } from '../sum.ts';
import { largest } from './linear-program.ts';

/**
 * The variance of Cohen's kappa times the number of units, after Fleiss, Cohen & Everitt (1969), for a table of shares p(i,j) that
 * need not be written out: its sum Σ p(i,j) c(i,j) and its margins are enough. With the agreement Aₒ and its chance level Aₑ,
 *
 *   Q = (Σ p(i,j) c(i,j) − (Aₒ Aₑ − 2 Aₑ + Aₒ)²) / (1 − Aₑ)⁴,
 *   c(i,i) = ((1 − Aₑ) − (first(i) + second(i)) (1 − Aₒ))²,  c(i,j) = (1 − Aₒ)² (first(j) + second(i))².
 */
interface Margins {
  readonly first: readonly number[];
  readonly second: readonly number[];
  readonly observed: number;
  readonly expected: number;
}

function margins(kappa: number, first: readonly number[], second: readonly number[]): Margins {
  const expected = sumOf([...first.keys()], (i) => first[i]! * second[i]!);
  return { first, second, expected, observed: kappa * (1 - expected) + expected };
}

function coefficient({ first, second, observed, expected }: Margins, i: number, j: number): number {
  return i === j
    ? (1 - expected - (first[i]! + second[i]!) * (1 - observed)) ** 2
    : (1 - observed) ** 2 * (first[j]! + second[i]!) ** 2;
}

function fromSum({ observed, expected }: Margins, sum: number): number {
  return (sum - (observed * expected - 2 * expected + observed) ** 2) / power(1 - expected, 4);
}

/**
 * Q for two categories, where kappa and the two coders' rates of the first category fix the whole table. Rates that differ keep kappa
 * below `largestKappa`; beyond it a cell is negative and the formula, which still has a value, describes no possible table.
 *
 * @param kappa - the kappa of the table
 * @param rate - the share of units to which the first coder gives the category
 * @param secondRate - the same of the second coder
 * @returns undefined if both coders always give the same category
 * @see Cantor (1996), Psychological Methods 1, 150–153
 */
export function binaryVariance(kappa: number, rate: number, secondRate: number): number | undefined {
  const of = margins(kappa, [rate, 1 - rate], [secondRate, 1 - secondRate]);
  const both = (of.observed - 1 + rate + secondRate) / 2;
  const table = [
    [both, rate - both],
    [secondRate - both, 1 - rate - secondRate + both],
  ];
  if (of.expected >= 1) return undefined;
  const sum = sumOf([0, 1], (i) => sumOf([0, 1], (j) => table[i]![j]! * coefficient(of, i, j)));
  return fromSum(of, sum);
}

/** The largest kappa that two coders can have with these rates of one of two categories; undefined if both always give the same. */
export function largestKappa(rate: number, secondRate: number): number | undefined {
  const expected = rate * secondRate + (1 - rate) * (1 - secondRate);
  return expected >= 1 ? undefined : (1 - Math.abs(rate - secondRate) - expected) / (1 - expected);
}

/**
 * The largest Q that a table with this kappa can have when both coders give each category to these shares of the units: with
 * more than two categories kappa and margins leave the table open, and the largest variance is the safe one. The sum is linear in
 * the table, and a table and its mirror image have the same sum, so symmetric tables are enough.
 *
 * @param kappa - the kappa of the table
 * @param prevalence - the share of every category, in sum 1
 * @returns undefined if no table has this kappa with these shares
 * @see Flack, Afifi, Lachenbruch & Schouten (1988), Psychometrika 53, 321–325
 */
export function largestVariance(kappa: number, prevalence: readonly number[]): number | undefined {
  const of = margins(kappa, prevalence, prevalence);
  if (of.expected >= 1) return undefined;
  const cells = prevalence.flatMap((_, i) => prevalence.slice(i).map((_, d) => ({ i, j: i + d })));
  const times = ({ i, j }: { i: number; j: number }) => (i === j ? 1 : 2);
  const sum = largest(
    cells.map((cell) => times(cell) * coefficient(of, cell.i, cell.j)),
    [
      ...prevalence.map((_, k) => cells.map(({ i, j }) => (i === k || j === k ? 1 : 0))),
      cells.map(({ i, j }) => (i === j ? 1 : 0)),
    ],
    [...prevalence, of.observed],
  );
  return sum === undefined ? undefined : fromSum(of, sum);
}
