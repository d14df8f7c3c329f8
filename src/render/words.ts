/** "1 unit", "2 units" */
export function plural(number: number, noun: string): string {
  const form = number === 1 ? noun : noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`;
  return `${thousands(number)} ${form}`;
}

/** 12,345; written here since the system's own way loads the rules of every language. */
export function thousands(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** What codes of the report are called on paper. */
const REASONS: Record<string, string> = {
  'no-pairable-units': 'no unit has codings of these coders to compare',
  'no-variation': 'all codings are the same, so chance agreement is complete',
  'one-coder': 'there is one coder only',
  'category-not-applied': 'nobody applied the category',
  'category-always-applied': 'everybody applied the category',
  'fewer-than-two-categories': 'there are fewer than two categories',
  'nothing-assigned': 'no category was applied',
};

export function reasonText(reason: string): string {
  return REASONS[reason] ?? reason;
}

const RULES: Record<string, string> = {
  any: 'at least one category in common',
  exact: 'exactly the same categories',
  jaccard: 'shared categories out of all that either gave',
  dice: 'shared categories out of the mean number given',
  masi: 'shared categories, weighted by how the sets lie to each other',
  hamming: 'share of the categories both applied or both left out',
  linear: 'nearer categories agree more, by their distance',
  quadratic: 'nearer categories agree more, by their squared distance',
  ordinal: 'nearer categories agree more, by their ranks',
  interval: 'nearer categories agree more, by their squared distance',
  ratio: 'nearer categories agree more, by their squared proportional distance',
};

export function ruleText(rule: string): string {
  return RULES[rule] ?? rule;
}

const POLICIES: Record<string, string> = {
  agree: 'agreement',
  disagree: 'disagreement',
  exclude: 'neither (left out)',
};

export function policyText(policy: string): string {
  return POLICIES[policy] ?? policy;
}

const METHODS: Record<string, string> = {
  wilson: 'Wilson',
  'gwet-linearised': 'Gwet’s linearised variance',
  'fleiss-cohen-everitt-1969': 'Fleiss, Cohen & Everitt 1969',
  jackknife: 'jackknife over units',
  'bootstrap-bca': 'bootstrap over units, BCa',
  'bootstrap-percentile': 'bootstrap over units, percentile',
};

export function methodText(method: string): string {
  return METHODS[method] ?? method;
}

const MEASURES: Record<string, string> = {
  'krippendorff-alpha': 'Krippendorff’s alpha',
  'fleiss-kappa': 'Fleiss’ kappa',
  'conger-kappa': 'Conger’s kappa',
  'hubert-kappa': 'Hubert’s kappa',
  'light-kappa': 'Light’s kappa',
  'mezzich-kappa': 'Mezzich’s kappa',
  'gwet-ac': 'Gwet’s AC',
  'brennan-prediger': 'Brennan & Prediger',
  'randolph-kappa': 'Randolph’s kappa',
};

export function measureText(measure: string): string {
  return MEASURES[measure] ?? measure;
}

/** What units are called that are in no stratum. */
export function stratumText(stratum: string | null): string {
  return stratum ?? '(none)';
}

/** What strata are made by. */
export function strataText(by: readonly string[]): string {
  return by.join(' / ');
}

const BENCHMARKS: Record<string, string> = {
  'landis-koch': 'Landis & Koch (1977)',
  krippendorff: 'Krippendorff (2004)',
  mchugh: 'McHugh (2012)',
  altman: 'Altman (1991)',
};

export function benchmarkText(scale: string): string {
  return BENCHMARKS[scale] ?? scale;
}
