/** "1 unit", "2 units" */
export function plural(number: number, noun: string): string {
  const form = number === 1 ? noun : noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`;
  return `${thousands(number)} ${form}`;
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** "three", "12" */
export function numberWord(number: number): string {
  return NUMBERS[number] ?? thousands(number);
}

/** "Anna", "Anna and Ben", "Anna, Ben and Chloe" */
export function withAnd(texts: readonly string[]): string {
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}`;
}

/** With a capital first letter. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Without breaks, and with one blank between words. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** 12,345. Intl.NumberFormat would do the same, but loads the rules of every language. */
export function thousands(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** The words for the codes of a report. */
const REASONS: Record<string, string> = {
  'no-pairable-units': 'no unit has codings of these coders to compare',
  'no-variation': 'all codings are the same, so chance agreement is complete',
  'one-coder': 'there is only one coder',
  'category-not-applied': 'nobody applied the category',
  'category-always-applied': 'everybody applied the category',
  'fewer-than-two-units': 'fewer than two units were coded by all',
  'fewer-than-two-categories': 'there are fewer than two categories',
  'nothing-assigned': 'no category was applied',
};

export function reasonText(reason: string): string {
  return REASONS[reason] ?? reason;
}

const POLICIES: Record<string, string> = {
  agree: 'agreement',
  disagree: 'disagreement',
  exclude: 'neither (left out)',
};

export function policyText(policy: string): string {
  return POLICIES[policy] ?? policy;
}

/** How an interval was made. */
const METHODS: Record<string, string> = {
  wilson: 'Wilson',
  'modified-wilson': 'Wilson, modified',
  'effective-wilson': 'Wilson on the effective number of units',
  'wilson-of-jaccard': 'Wilson of the share agreed on',
  'gwet-linearised': 'Gwet’s linearised variance',
  'fleiss-cohen-everitt-1969': 'Fleiss, Cohen & Everitt 1969',
  'mcgraw-wong-1996': 'F, McGraw & Wong 1996',
  jackknife: 'jackknife over units',
  'bootstrap-bca': 'bootstrap over units, BCa',
  'bootstrap-percentile': 'bootstrap over units, percentile',
};

export function methodText(method: string): string {
  return METHODS[method] ?? method;
}

/** The name of a stratum; units in none get one too. */
export function stratumText(stratum: string | null): string {
  return stratum ?? '(none)';
}

/** The columns that define strata. */
export function strataText(by: readonly string[]): string {
  return by.join(' / ');
}
