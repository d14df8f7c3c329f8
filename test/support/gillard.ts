import { fixture } from './paths.ts';

/** The three sheets of a round, in the paper's order of coders. */
export function gillard(round: 'gillard-2013' | 'gillard-2013-round-2'): string[] {
  return ['SG.csv', 'KO.csv', 'SLG.csv'].map((sheet) => fixture(round, sheet));
}

export const twelve: string = fixture('gillard-2013', 'codebook.csv');
export const eight: string = fixture('gillard-2013-round-2', 'codebook.csv');
export const twelveToEight: string = fixture('gillard-2013-round-2', 'map.csv');
