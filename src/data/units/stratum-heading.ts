import { isCoderColumn, isConsensus, rankFor } from '../header-words.ts';

/**
 * How the column of strata is called in sheets to be filled in: as it was, so that the coded sheets can be told apart by it again,
 * unless it would be taken for another column when they are read.
 */
export function stratumHeading([name, ...further]: readonly string[]): string {
  if (name === undefined || further.length > 0 || isCoderColumn(name) || isConsensus(name)) return 'stratum';
  const roles = ['unit', 'coder', 'category', 'text', 'note'] as const;
  return roles.some((role) => rankFor(name, role) !== undefined) ? 'stratum' : name;
}
