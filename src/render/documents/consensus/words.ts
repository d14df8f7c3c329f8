import type { ConsensusReport } from '../../../report/consensus/schema.ts';
import { plural } from '../../words.ts';

const DECIDED: Record<string, string> = {
  worksheet: 'from the worksheet',
  unanimous: 'by unanimity',
  majority: 'by majority',
  'only-coder': 'by their only coder',
};

export function decidedText(by: string): string {
  if (by === 'at-least:1') return 'by at least one coder';
  return DECIDED[by] ?? by.replace(/^at-least:(\d+)$/, 'by at least $1 coders');
}

const OPEN: Record<string, string> = {
  'not-coded': 'that nobody coded',
  'too-few-coders': 'coded by too few coders',
  'not-unanimous': 'without unanimity',
  'no-majority': 'without a majority',
  'fewer-than-k': 'with no category from enough coders',
  'not-filled-in': 'left blank in the worksheet',
};

export function openText(reason: string): string {
  return OPEN[reason] ?? reason;
}

/** What is open although a worksheet was filled in; undefined if nothing is. */
export function unlistedText(worksheet: ConsensusReport['worksheet']): string | undefined {
  if (worksheet == null || worksheet.unlistedOpen === 0) return undefined;
  const { listed, undecided, unlistedOpen } = worksheet;
  const all =
    listed === 1 ? 'The only unit in the worksheet is decided' : `All ${listed} units in the worksheet are decided`;
  const more = `${plural(unlistedOpen, undecided > 0 ? 'more unit' : 'unit')} that it does not list`;
  const inIt =
    undecided > 0
      ? `${plural(undecided, 'unit')} in the worksheet ${undecided === 1 ? 'has' : 'have'} no consensus, and`
      : `${all}, but`;
  return `${inIt} ${more} ${unlistedOpen === 1 ? 'is' : 'are'} still open: the coders did not give exactly the same categories.`;
}
