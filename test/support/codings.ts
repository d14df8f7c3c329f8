import { type Patterns, patternsOf } from '../../src/patterns/patterns.ts';
import { type ArrayOptions, type Given, studyOf } from '../../src/study/from-arrays.ts';

/** The patterns of units × coders. */
export function codings(units: readonly (readonly Given[])[], options?: ArrayOptions): Patterns {
  return patternsOf(studyOf(units, options));
}
