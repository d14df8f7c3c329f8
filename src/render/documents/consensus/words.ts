const DECIDED: Record<string, string> = {
  worksheet: 'from the worksheet',
  unanimous: 'by unanimity',
  majority: 'by majority',
  'only-coder': 'by their only coder',
};

export function decidedText(by: string): string {
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
