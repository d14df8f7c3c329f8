import type { Position, Problem } from '../../../problems.ts';
import { positionText } from '../text.ts';

/** The line of something else in the same file, or its position in another one. */
export function lineOrPosition(other: Position, at: Position): string {
  return other.file === at.file ? `line ${other.line}` : positionText(other);
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
