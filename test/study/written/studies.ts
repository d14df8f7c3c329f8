import fc from 'fast-check';
import { type Given, studyOf } from '../../../src/study/from-arrays.ts';
import type { Study } from '../../../src/study/study.ts';

/** What makes names hard to write: separators, quotes, line breaks, formulas, other scripts, numbers. */
const HARD = [
  ...['a', 'b', 'Pay', 'pay and time', 'Peer role', 'a; b', 'a|b', 'a, b', 'a/b', 'a / b', 'x\ny', '"quoted"'],
  ...["it's", '=1+1', '+5', '-3', '@home', "'=x", '同僚支援者', 'Überforderung', 'роль', '감독', '1', '01', '1.0'],
  ...['TRUE', 'true', 'none', 'missing', '?', 'not coded', 'a;', ';', '[a]', 'unit', 'category', '#2', '*', 'e\u0301'],
];

export const hardNames: fc.Arbitrary<string> = fc.constantFrom(...HARD);

/** Any text at all, as long as it has no spaces at its ends, which are no part of a name. */
export const wildNames: fc.Arbitrary<string> = fc.oneof(
  hardNames,
  fc
    .string({ unit: 'binary', maxLength: 6 })
    .map((text) => text.trim())
    .filter((text) => text !== '' && !/\p{Cs}/u.test(text)),
);

/** Studies with texts, notes, strata, coders who coded nothing, units that nobody coded and, with a codebook, unused categories. */
export function studies(names: fc.Arbitrary<string>): fc.Arbitrary<Study> {
  const distinct = (least: number, most: number) => fc.uniqueArray(names, { minLength: least, maxLength: most });
  return fc
    .record({
      coders: distinct(2, 4).filter((all) => all.every((name) => !/final|gold|true/i.test(name))),
      categories: distinct(1, 6),
      units: distinct(1, 7),
      isDeclared: fc.boolean(),
      isFull: fc.boolean(),
      stratumParts: fc.constantFrom(0, 0, 1, 2),
      seed: fc.array(fc.nat(1000), { minLength: 80, maxLength: 80 }),
      texts: fc.array(names, { minLength: 30, maxLength: 30 }),
    })
    .map(madeOf)
    .filter((study) => study.coders.filter((_, coder) => hasCoded(study, coder)).length >= 2);
}

interface Parts {
  readonly coders: readonly string[];
  readonly categories: readonly string[];
  readonly units: readonly string[];
  readonly isDeclared: boolean;
  readonly isFull: boolean;
  readonly stratumParts: number;
  readonly seed: readonly number[];
  readonly texts: readonly string[];
}

function madeOf({ coders, categories, units, isDeclared, isFull, stratumParts, seed, texts }: Parts): Study {
  const sorted = [...coders].sort((a, b) => (a < b ? -1 : 1));
  let at = 0;
  const next = () => seed[at++ % seed.length]! + Math.floor(at / seed.length);
  const given = (): Given => {
    const kind = next() % 10;
    if (!isFull && kind < 2) return null;
    if (kind === 2) return [];
    const one = categories[next() % categories.length]!;
    return kind < 6 ? [one, categories[next() % categories.length]!] : one;
  };
  const rows = units.map(() => sorted.map(given));
  const study = studyOf(rows, { coders: sorted, units, ...(isDeclared ? { categories } : {}) });
  const some = <Value>(size: number, value: (i: number) => Value) =>
    new Map(Array.from({ length: size }, (_, i) => [i, value(i)] as const).filter(() => next() % 3 === 0));
  return {
    ...study,
    coderOrder: coders,
    texts: some(units.length, (i) => texts[i]!),
    notes: next() % 2 === 0 ? some(units.length * coders.length, (i) => texts[10 + (i % 20)]!) : new Map(),
    strata:
      stratumParts === 0 ? new Map() : some(units.length, (i) => (stratumParts === 1 ? `s${i % 2}` : `s${i % 2} / t`)),
  };
}

function hasCoded({ units, unitCount }: Study, coder: number): boolean {
  return Array.from({ length: unitCount }, (_, unit) => units!.cells(unit)[coder]!).some((cell) => cell >= 0);
}
