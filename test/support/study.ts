import fc from 'fast-check';
import { categorySet, MISSING } from '../../src/codings/coding.ts';
import type { CodedRows } from '../../src/study/study.ts';

/** What one coder gave one unit: the positions of categories, none of them (uncoded), or null (missing). */
export type Coding = readonly number[] | null;

/** A small study: units × coders × codings, in the plainest form there is. */
export interface ExampleStudy {
  readonly coders: readonly string[];
  readonly categories: readonly string[];
  readonly units: readonly (readonly Coding[])[];
}

export interface StudyShape {
  readonly coders?: readonly [least: number, most: number];
  readonly categories?: readonly [least: number, most: number];
  readonly units?: readonly [least: number, most: number];
  /** One category a unit: no sets, nothing uncoded. */
  readonly single?: boolean;
  /** Whether codings may be missing; by default they may. */
  readonly complete?: boolean;
  readonly coderNames?: readonly string[];
  readonly categoryNames?: readonly string[];
}

const LETTERS = [...'ABCDEFGHIJKLMN'];

/** Studies in which somebody coded something. */
export function study(shape: StudyShape = {}): fc.Arbitrary<ExampleStudy> {
  const { coders = [2, 4], categories = [1, 5], units = [1, 12] } = shape;
  const coderNames = shape.coderNames ?? LETTERS.map((letter) => `coder ${letter}`);
  const categoryNames = shape.categoryNames ?? LETTERS;
  return fc
    .record({
      coders: fc.shuffledSubarray([...coderNames], { minLength: coders[0], maxLength: coders[1] }),
      categories: fc.shuffledSubarray([...categoryNames], { minLength: categories[0], maxLength: categories[1] }),
    })
    .chain((names) =>
      fc
        .array(fc.array(coding(names.categories.length, shape), size(names.coders.length)), {
          minLength: units[0],
          maxLength: units[1],
        })
        .map((rows): ExampleStudy => ({ ...names, units: rows })),
    )
    .filter((one) => one.units.some((unit) => unit.some((cell) => cell !== null)));
}

function coding(categories: number, { single = false, complete = false }: StudyShape): fc.Arbitrary<Coding> {
  const one = fc.integer({ min: 0, max: categories - 1 }).map((category) => [category]);
  const set = fc.oneof(
    { arbitrary: one, weight: 3 },
    { arbitrary: fc.subarray([...Array(categories).keys()]), weight: 2 },
    { arbitrary: fc.constant([]), weight: 1 },
  );
  const coded: fc.Arbitrary<Coding> = single ? one : set;
  return complete
    ? coded
    : fc.oneof({ arbitrary: coded, weight: 6 }, { arbitrary: fc.constant<Coding>(null), weight: 1 });
}

function size(length: number): { minLength: number; maxLength: number } {
  return { minLength: length, maxLength: length };
}

/** A study of hand-written rows: "AB" is the set of A and B, "-" is uncoded, "." is missing. */
export function studyOf(rows: readonly string[], categories: string = 'ABCDE'): ExampleStudy {
  const units = rows.map((row) =>
    row
      .trim()
      .split(/\s+/)
      .map((cell): Coding => {
        if (cell === '.') return null;
        return cell === '-' ? [] : [...cell].map((letter) => categories.indexOf(letter));
      }),
  );
  const coders = units[0]!.map((_, i) => `c${i + 1}`);
  return { coders, categories: [...categories], units };
}

/** The rows as the program takes them, with as many units to a row as `counts` says. */
export function codedRows(
  { coders, categories, units }: ExampleStudy,
  counts?: readonly number[],
): CodedRows & { cells: Int32Array } {
  const codings: (readonly number[])[] = [];
  const cells = units.flatMap((unit) =>
    unit.map((cell) => (cell === null ? MISSING : codings.push(categorySet(cell)) - 1)),
  );
  return {
    coders,
    categories,
    codings,
    cells: Int32Array.from(cells),
    ...(counts ? { counts: Float64Array.from(counts) } : {}),
  };
}
