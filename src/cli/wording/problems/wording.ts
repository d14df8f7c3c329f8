import type { FileTaker, Position, Problem } from '../../../problems.ts';
import { positionText } from '../text.ts';

/** "on line 4" of the same table, "in row 4" of the same sheet of a workbook, or "in KO.csv:4". */
export function lineOrPosition(other: Position, at: Position): string {
  const isSame = other.file === at.file && other.inside === at.inside && other.sheet === at.sheet;
  if (!isSame) return `in ${positionText(other)}`;
  return at.sheet === undefined ? `on line ${other.line}` : `in row ${other.line}`;
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
