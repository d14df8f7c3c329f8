import { type CategorySet, sharedCount } from '../codings/coding.ts';

/** What a rule may need to know besides two codings. */
export interface Domain {
  /** The possible categories, in the codebook's order. */
  readonly categories: readonly string[];
  /** The categories' values on their scale: their numbers on an interval or ratio scale, else their positions in the codebook, from 1. */
  readonly levels: readonly number[];
}

/** w of two codings from |a|, |b| and |a ∩ b|; not both are empty. */
export type MeetingWeight = (first: number, second: number, shared: number) => number;

/** How much two codings agree, from 0 (not at all) to 1 (fully). */
export interface Rule {
  readonly name: string;
  /** In a few words, for tables: "at least one category in common". */
  readonly title: string;
  readonly formula: string;
  readonly source: string;
  /** Whether w takes values between 0 and 1; otherwise two codings agree or do not. */
  readonly graded: boolean;
  /** Whether it compares sets of categories, or single categories: any, or those that lie on a scale. */
  readonly compares: 'sets' | 'categories' | 'levels';
  /** Whether it is meant for numbers, or for distances, which positions in a codebook give too; absent if it needs neither. */
  readonly takes?: 'numbers' | 'distances';
  /** What two uncoded codings count by default. */
  readonly bothUncoded: 0 | 1;
  /** For sets: the same w from the numbers of categories, which is all that such a rule is told of two codings. */
  readonly weighMeeting?: (domain: Domain) => MeetingWeight;
  /** Gives w(a, b) for two codings of these categories that are not both empty. */
  readonly weigh: (domain: Domain) => (a: CategorySet, b: CategorySet) => number;
  /** What several coders can have in common with a coding that is not empty; absent if the rule only compares two codings. */
  readonly offers?: (coding: CategorySet) => readonly (string | number)[];
}

/** A rule for sets of categories. */
export function setRule(
  about: Omit<Rule, 'compares' | 'weigh' | 'weighMeeting'>,
  weighMeeting: (domain: Domain) => MeetingWeight,
): Rule {
  return {
    ...about,
    compares: 'sets',
    weighMeeting,
    weigh: (domain) => {
      const weight = weighMeeting(domain);
      return (a, b) => weight(a.length, b.length, sharedCount(a, b));
    },
  };
}
