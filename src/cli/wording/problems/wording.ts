import type { FileTaker, Position, Problem } from '../../../problems.ts';
import { positionText } from '../text.ts';

/** The line of something else in the same table, or its position in another one. */
export function lineOrPosition(other: Position, at: Position): string {
  const isSame = other.file === at.file && other.inside === at.inside && other.sheet === at.sheet;
  return isSame ? `${at.sheet === undefined ? 'line' : 'row'} ${other.line}` : positionText(other);
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

/** What takes one file, as it is typed. */
export function typedTaker(taker: FileTaker): string {
  return 'option' in taker ? `--${taker.option}` : `intercoder ${taker.command}`;
}
