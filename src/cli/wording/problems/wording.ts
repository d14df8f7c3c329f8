import type { Position, Problem } from '../../../problems.ts';
import { positionText } from '../text.ts';

/** "on line 4" of the same file, or "in KO.csv:4". */
export function lineOrPosition(other: Position, at: Position): string {
  return other.file === at.file ? `on line ${other.line}` : `in ${positionText(other)}`;
}

/** What is wrong, and what the user can do about it. */
export interface Words {
  readonly error: string;
  readonly hint: string;
}

/** The words for problems of these codes. */
export type Wording<Code extends Problem['code'] = Problem['code']> = {
  readonly [C in Code]: (problem: Extract<Problem, { code: C }>) => Words;
};
