import type { Study } from '../study/study.ts';
import type { ReadingFacts } from './reading-schema.ts';

/** How a study's sheets were read; null if it was not read from sheets. */
export function readingFacts({ reading }: Pick<Study, 'reading'>): ReadingFacts | null {
  return reading === undefined ? null : (structuredClone(reading) as ReadingFacts);
}
