// The figures once more, unit by unit and straight from their definitions, with no pattern, no table and no weight looked up.
import type { Coding, ExampleStudy } from '../support/study.ts';

export type Policy = 'agree' | 'disagree' | 'exclude';

/** How much two codings agree; undefined: two uncoded codings that are not to be compared. */
export type Agree = (a: readonly number[], b: readonly number[]) => number | undefined;

const shared = (a: readonly number[], b: readonly number[]) => a.filter((category) => b.includes(category)).length;

const RULES: Record<string, (a: readonly number[], b: readonly number[]) => number> = {
  any: (a, b) => (a.some((category) => b.includes(category)) ? 1 : 0),
  exact: (a, b) => ([...a].sort().join() === [...b].sort().join() ? 1 : 0),
  jaccard: (a, b) => shared(a, b) / new Set([...a, ...b]).size,
  dice: (a, b) => (2 * shared(a, b)) / (a.length + b.length),
};

export function agreeBy(rule: string, policy: Policy): Agree {
  return (a, b) => {
    if (a.length > 0 || b.length > 0) return RULES[rule]!(a, b);
    return policy === 'exclude' ? undefined : policy === 'agree' ? 1 : 0;
  };
}

export function mean(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

export function pairs(n: number): [number, number][] {
  return [...Array(n).keys()].flatMap((i) =>
    [...Array(n).keys()].filter((j) => j > i).map((j): [number, number] => [i, j]),
  );
}

/** The codings of two coders, on the units that both coded and that are compared. */
function compared({ units }: ExampleStudy, [i, j]: readonly [number, number], agree: Agree) {
  return units.flatMap((unit) => {
    const [a, b] = [unit[i]!, unit[j]!];
    return a === null || b === null || agree(a, b) === undefined ? [] : [{ a, b }];
  });
}

export function pairObserved(study: ExampleStudy, pair: readonly [number, number], agree: Agree): number | null {
  return mean(compared(study, pair, agree).map(({ a, b }) => agree(a, b)!));
}

/** The mean agreement of every coding of the one with every coding of the other that it is compared with, whatever the unit. */
export function pairExpected({ units }: ExampleStudy, [i, j]: readonly [number, number], agree: Agree): number | null {
  const both = units.filter((unit) => unit[i] !== null && unit[j] !== null);
  return mean(both.flatMap((one) => both.flatMap((other) => agree(one[i]!, other[j]!) ?? [])));
}

export function meanObserved({ units, coders }: ExampleStudy, agree: Agree): number | null {
  const means = units.flatMap((unit) => {
    const own = pairs(coders.length).flatMap(([i, j]) => {
      const [a, b] = [unit[i]!, unit[j]!];
      return a === null || b === null ? [] : (agree(a, b) ?? []);
    });
    return mean(own) ?? [];
  });
  return mean(means);
}

/**
 * The agreement of any coding of one coder with any coding of another that it is compared with, each over their own units; every pair
 * of coders is as likely.
 */
export function meanExpected({ units, coders }: ExampleStudy, agree: Agree): number | null {
  let agreed = 0;
  let comparable = 0;
  for (const [i, j] of pairs(coders.length)) {
    const codingsOf = (coder: number) => units.flatMap((unit) => (unit[coder] === null ? [] : [unit[coder]!]));
    const drawn = codingsOf(i).flatMap((a) => codingsOf(j).map((b) => agree(a, b)));
    const found = drawn.filter((one) => one !== undefined);
    if (drawn.length === 0) continue;
    agreed += found.reduce((sum, one) => sum + one, 0) / drawn.length;
    comparable += found.length / drawn.length;
  }
  return comparable === 0 ? null : agreed / comparable;
}

const isComplete = (unit: readonly Coding[]): unit is readonly (readonly number[])[] =>
  unit.every((cell) => cell !== null);

export function completeUnits({ units }: ExampleStudy): (readonly (readonly number[])[])[] {
  return units.filter(isComplete);
}

/** At least k coders gave one category (rule `any`), or one set (rule `exact`); uncoded is a thing in common if so agreed. */
export function haveCommon(unit: readonly (readonly number[])[], rule: string, k: number, policy: Policy): boolean {
  const things = unit.flatMap((set) => {
    if (set.length === 0) return policy === 'agree' ? ['uncoded'] : [];
    return rule === 'any' ? set.map(String) : [[...set].sort().join('+')];
  });
  return things.some((thing) => things.filter((other) => other === thing).length >= k);
}

export function everyPairAgrees(unit: readonly (readonly number[])[], agree: Agree): boolean {
  return pairs(unit.length).every(([i, j]) => (agree(unit[i]!, unit[j]!) ?? 1) === 1);
}

/** Every way to take one coding from each coder's list: as many as units to the power of coders. */
export function everyDraw(units: readonly (readonly (readonly number[])[])[]): (readonly number[])[][] {
  const coders = units[0]?.length ?? 0;
  let draws: (readonly number[])[][] = [[]];
  for (let coder = 0; coder < coders; coder += 1)
    draws = draws.flatMap((draw) => units.map((unit) => [...draw, unit[coder]!]));
  return draws;
}

/** How many assignments of a category to a unit at least one coder made, and how many at least k. */
export function assignments(
  units: readonly (readonly (readonly number[])[])[],
  k: number,
): [made: number, agreed: number] {
  let made = 0;
  let agreed = 0;
  for (const unit of units) {
    for (const category of new Set(unit.flat())) {
      made += 1;
      if (unit.filter((set) => set.includes(category)).length >= k) agreed += 1;
    }
  }
  return [made, agreed];
}

/** 2 × both / (one + the other), over every pair on the units both coded; of "applied" or of "not applied". */
export function specific({ units, coders }: ExampleStudy, category: number, applied: boolean): number | null {
  let both = 0;
  let given = 0;
  for (const [i, j] of pairs(coders.length)) {
    for (const unit of units) {
      const [a, b] = [unit[i]!, unit[j]!];
      if (a === null || b === null) continue;
      const said = [a, b].filter((set) => set.includes(category) === applied).length;
      given += said;
      if (said === 2) both += 1;
    }
  }
  return given === 0 ? null : (2 * both) / given;
}
