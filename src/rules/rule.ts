import type { CategorySet } from '../data/category-set.ts';

/** How much two codings agree, from 0 (not at all) to 1 (fully). */
export interface Rule {
  readonly name: string;
  /** In a few words, for tables: "at least one category in common". */
  readonly title: string;
  /** Whether w takes values between 0 and 1; otherwise two codings agree or do not. */
  readonly graded: boolean;
  /** What two uncoded codings count unless told otherwise. */
  readonly bothUncoded: 0 | 1;
  /** w(a, b) of two codings that are not both empty, over `categories` possible categories. */
  readonly agreement: (a: CategorySet, b: CategorySet, categories: number) => number;
  /** What of a coding that is not empty several coders can have in common; absent where the rule is of two coders only. */
  readonly offers?: (coding: CategorySet) => readonly (string | number)[];
}
