import { MISSING } from '../../codings/coding.ts';
import { agreementWithin, type Meeting } from '../../measures/agreement/agreement-within.ts';
import { TOLERANCE } from '../../measures/sum.ts';
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
  /** The coder whose pairs with the others are looked at; absent: all pairs are. */
  readonly coder?: number | undefined;
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
  for (let unit = 0; unit < data.unitCount; unit += 1) {
    const cells = Int32Array.from(cellsOf(unit));
    const key = cells.join(' ');
    let facts = known.get(key);
    if (facts === undefined) {
      facts = factsOf(meetingsIn(cells, asked.coder), data, weights, asked, times);
      known.set(key, facts);
    }
    if (facts !== null) found.push({ unit, facts });
  }
  return found.sort(
    (x, y) =>
      inSteps(x.facts.agreement ?? 2) - inSteps(y.facts.agreement ?? 2) ||
      compareConfusions(x.facts.confusion, y.facts.confusion) ||
      x.unit - y.unit,
  );
}

/** So that units on which coders agree the same are not told apart by how their sums were rounded. */
function inSteps(agreement: number): number {
  return Math.round(agreement / TOLERANCE);
}

/** The codings that meet in a unit, each two once: thousands of coders give few. */
function meetingsIn(cells: Int32Array, coder: number | undefined): Meeting[] {
  const times = new Map<number, number>();
  for (const [i, cell] of cells.entries())
    if (cell !== MISSING && i !== coder) times.set(cell, (times.get(cell) ?? 0) + 1);
  const given = [...times].sort(([a], [b]) => a - b);
  if (coder !== undefined) {
    const own = cells[coder]!;
    return own === MISSING ? [] : given.map(([b, pairs]) => ({ a: own, b, pairs }));
  }
  return given.flatMap(([a, ofA], i) => [
    ...(ofA > 1 ? [{ a, b: a, pairs: (ofA * (ofA - 1)) / 2 }] : []),
    ...given.slice(i + 1).map(([b, ofB]) => ({ a, b, pairs: ofA * ofB })),
  ]);
}

/** What is the same for all units in which these codings meet; null: none do. */
function factsOf(
  meetings: readonly Meeting[],
  data: Study,
  weights: Weights,
  asked: Asked,
  times: ReadonlyMap<string, number> | undefined,
): Facts | null {
  if (meetings.length === 0) return null;
  const differing = meetings.filter((meeting) => differ(meeting, data, weights, asked.category));
  return {
    agreement: agreementWithin(meetings, weights),
    disagrees: differing.length > 0,
    kinds: tallyKinds(meetings, data),
    confusion: times === undefined ? null : commonest(differing, data, asked.category, times),
  };
}

function differ({ a, b }: Meeting, { codings }: Study, weights: Weights, category: number | undefined): boolean {
  if (category === undefined) return weights.counted(a, b) && weights.of(a, b) < 1;
  return codings[a]!.includes(category) !== codings[b]!.includes(category);
}

function tallyKinds(meetings: readonly Meeting[], { codings }: Study) {
  const found = new Map<Kind, number>();
  for (const { a, b, pairs } of meetings) {
    const kind = kindOf(codings[a]!, codings[b]!);
    found.set(kind, (found.get(kind) ?? 0) + pairs);
  }
  return kinds.flatMap((kind) => (found.has(kind) ? [{ kind, pairs: found.get(kind)! }] : []));
}

/** Of the confusions of these codings, of the category if one is asked for, the one that is commonest in all the data. */
function commonest(
  meetings: readonly Meeting[],
  { codings }: Study,
  category: number | undefined,
  times: ReadonlyMap<string, number>,
): Confusion | null {
  const confused = meetings
    .flatMap(({ a, b }) => against(codings[a]!, codings[b]!).map((match) => unordered(...match)))
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
