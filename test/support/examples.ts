import type { Coding, ExampleStudy } from './study.ts';

/** Numbers that look random and are always the same. */
export function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 1103515245 + 12345) % 2147483648;
    yield state / 2147483648;
  }
}

/** A study of these coders and categories in which coders mostly follow one reading of each unit, and sometimes their own. */
export function madeUp(
  coders: readonly string[],
  categories: readonly string[],
  units: number,
  seed: number = 7,
): ExampleStudy {
  const random = numbers(seed);
  const one = () => Math.floor(random.next().value * categories.length);
  const rows = Array.from({ length: units }, () => {
    const reading = one();
    return coders.map((): Coding => {
      const chance = random.next().value;
      if (chance < 0.05) return null;
      if (chance < 0.12) return [];
      if (chance < 0.3) return [one()];
      return chance < 0.45 ? [...new Set([reading, one()])] : [reading];
    });
  });
  return { coders, categories, units: rows };
}

export const TWELVE: readonly string[] = [
  'Shared experience and its limits in daily practice',
  '同僚支援者の役割',
  'Ролевое моделирование',
  'HR',
  'Clinical hierarchy and power',
  'a | b',
  'Überforderung',
  '*bold* and _under_',
  'Boundaries',
  'Boundaries (professional)',
  '감독',
  'x',
];
