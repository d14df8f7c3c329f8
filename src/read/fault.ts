import { BadInputError, type Damage, type Danger, type Excess, type Position } from '../problems.ts';

/** A file that is broken. */
export function damaged(at: Position, format: string, why: Damage, detail?: string): BadInputError {
  return new BadInputError([{ code: 'damaged-file', at, format, why, ...(detail === undefined ? {} : { detail }) }]);
}

/** A file that is not unpacked, since it may do harm. */
export function refused(at: Position, why: Danger, limit?: number): BadInputError {
  return new BadInputError([{ code: 'refused-file', at, why, ...(limit === undefined ? {} : { limit }) }]);
}

export function tooLarge(at: Position, of: Excess, limit: number): BadInputError {
  return new BadInputError([{ code: 'too-large', at, of, limit }]);
}
