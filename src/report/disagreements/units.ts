import { MISSING } from '../../codings/coding.ts';
import { agreementWithin } from '../../measures/agreement/agreement-within.ts';
import { against, type Confusion, NOTHING, unordered } from '../../patterns/confusions.ts';
import type { Weights } from '../../rules/weights.ts';
import { type Study, singleUnits } from '../../study/study.ts';
import { type Kind, kindOf, kinds } from './kinds.ts';

/** A unit as it is looked at, by its position. */
export interface FoundUnit {
  readonly unit: number;
  readonly facts: Facts;
}

/** What a unit's codings say; categories by position. */
interface Facts {
  readonly agreement: number | null;
  readonly disagrees: boolean;
  readonly kinds: readonly { readonly kind: Kind; readonly pairs: number }[];
  readonly confusion: Confusion | null;
}

export interface Asked {
  /** The pairs of coders to look at. */
  readonly pairs: readonly (readonly [number, number])[];
  /** The category on which they are to differ; absent: they are to disagree by the rule. */
  readonly category?: number | undefined;
}

/**
 * The units with a pair of codings, the worst first: by agreement, by how often their categories are confused, by their order.
 *
 * @param confusions - how often categories are confused over the pairs that are looked at; undefined if they were too many to count
 */
export function unitsWorstFirst(
  data: Study,
  weights: Weights,
  asked: Asked,
  confusions: readonly Confusion[] | undefined,
): FoundUnit[] {
  const times = confusions && new Map(confusions.map((one) => [`${one.a} ${one.b}`, one.units]));
  const known = new Map<string, Facts | null>();
  const found: FoundUnit[] = [];
  const { cells: cellsOf } = singleUnits(data);
  const pairsIn = pairsAmong(asked.pairs);
  for (let unit = 0; unit < data.unitCount; unit += 1) {
    const cells = Int32Array.from(cellsOf(unit));
    const key = cells.join(' ');
    let facts = known.get(key);
    if (facts === undefined) {
      facts = factsOf(cells, pairsIn, data, weights, asked, times);
      known.set(key, facts);
    }
    if (facts !== null) found.push({ unit, facts });
  }
  return found.sort(
    (x, y) =>
      (x.facts.agreement ?? 2) - (y.facts.agreement ?? 2) ||
      compareConfusions(x.facts.confusion, y.facts.confusion) ||
      x.unit - y.unit,
  );
}

/** Says which of the pairs coded a unit. Of many coders few may have coded it, so only their pairs are looked at. */
function pairsAmong(pairs: Asked['pairs']): (cells: Int32Array) => [number, number][] {
  const partners = new Map<number, Set<number>>();
  for (const [i, j] of pairs) {
    const own = partners.get(i) ?? new Set();
    partners.set(i, own.add(j));
  }
  return (cells) => {
    const present = [...cells.keys()].filter((coder) => cells[coder] !== MISSING);
    return present.flatMap((i) => {
      const own = partners.get(i);
      return own ? present.filter((j) => own.has(j)).map((j): [number, number] => [i, j]) : [];
    });
  };
}

/** What is the same for all units with these codings; null: no pair of coders coded them. */
function factsOf(
  cells: Int32Array,
  pairsIn: (cells: Int32Array) => [number, number][],
  data: Study,
  weights: Weights,
  asked: Asked,
  times: ReadonlyMap<string, number> | undefined,
): Facts | null {
  const pairs = pairsIn(cells);
  if (pairs.length === 0) return null;
  const codings = pairs.map(([i, j]): readonly [number, number] => [cells[i]!, cells[j]!]);
  const differing = codings.filter((pair) => differ(pair, data, weights, asked.category));
  return {
    agreement: agreementWithin(cells, pairs, weights),
    disagrees: differing.length > 0,
    kinds: tallyKinds(codings, data),
    confusion: times === undefined ? null : commonest(differing, data, asked.category, times),
  };
}

function differ(
  [a, b]: readonly [number, number],
  { codings }: Study,
  weights: Weights,
  category: number | undefined,
): boolean {
  if (category === undefined) return weights.counted(a, b) && weights.of(a, b) < 1;
  return codings[a]!.includes(category) !== codings[b]!.includes(category);
}

function tallyKinds(pairs: readonly (readonly [number, number])[], { codings }: Study) {
  const found = pairs.map(([a, b]) => kindOf(codings[a]!, codings[b]!));
  return kinds
    .map((kind) => ({ kind, pairs: found.filter((one) => one === kind).length }))
    .filter(({ pairs: number }) => number > 0);
}

/** Of the confusions of these codings, of the category if one is asked for, the one that is commonest in all the data. */
function commonest(
  pairs: readonly (readonly [number, number])[],
  { codings }: Study,
  category: number | undefined,
  times: ReadonlyMap<string, number>,
): Confusion | null {
  const confused = pairs
    .flatMap(([a, b]) => against(codings[a]!, codings[b]!).map((match) => unordered(...match)))
    .filter(([a, b]) => a !== b && (category === undefined || a === category || b === category))
    .map(([a, b]) => ({ a, b, units: times.get(`${a} ${b}`) ?? 0 }));
  return confused.reduce<Confusion | null>((best, one) => (rank(one, best) < 0 ? one : best), null);
}

function rank(one: Confusion, best: Confusion | null): number {
  return compareConfusions(one, best) || one.a - best!.a || one.b - best!.b;
}

/** Two categories that are confused before one that was only left out, which is no confusion; then the commoner; none last. */
function compareConfusions(x: Confusion | null, y: Confusion | null): number {
  if (x === null || y === null) return Number(x === null) - Number(y === null);
  return Number(x.b === NOTHING) - Number(y.b === NOTHING) || y.units - x.units;
}
