const DECIDED: Record<string, string> = {
  worksheet: 'by the worksheet',
  unanimous: 'by all coders alike',
  majority: 'by majority',
  'only-coder': 'by their only coder',
};

export function decidedText(by: string): string {
  return DECIDED[by] ?? by.replace(/^at-least:(\d+)$/, 'by at least $1 coders');
}

const OPEN: Record<string, string> = {
  'not-coded': 'coded by nobody',
  'too-few-coders': 'coded by too few',
  'not-unanimous': 'not all alike',
  'no-majority': 'no majority',
  'fewer-than-k': 'no category by so many',
  'not-filled-in': 'no consensus in the worksheet',
};

export function openText(reason: string): string {
  return OPEN[reason] ?? reason;
}
