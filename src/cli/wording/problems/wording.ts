import type { Problem } from '../../../problems.ts';

/** What is wrong, and what the user can do about it. */
export interface Words {
  readonly error: string;
  readonly hint: string;
}

/** The words for problems of these codes. */
export type Wording<Code extends Problem['code'] = Problem['code']> = {
  readonly [C in Code]: (problem: Extract<Problem, { code: C }>) => Words;
};
