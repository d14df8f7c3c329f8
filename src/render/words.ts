/** How figures are written for people. Nothing else rounds. */

export const NOT_AVAILABLE = 'n/a';

/** .74 → "74%", .65517 → "65.5%" */
export function percent(value: number | null): string {
  if (value === null) return NOT_AVAILABLE;
  return `${Number((value * 100).toFixed(1))}%`;
}

/** The same without a decimal, for narrow tables; nothing where the figure was not asked for. */
export function wholePercent(result: { readonly value: number | null } | undefined): string {
  if (!result) return '';
  return result.value === null ? NOT_AVAILABLE : `${Math.round(result.value * 100)}%`;
}

/** A coefficient, two decimals: "0.69", "-0.08". */
export function decimal(value: number | null): string {
  if (value === null) return NOT_AVAILABLE;
  const text = value.toFixed(2);
  return text === '-0.00' ? '0.00' : text;
}

/** "60–84%": bounds of a share, which cannot be less than none. */
export function percentRange(ci: { readonly lower: number; readonly upper: number } | null): string {
  return ci === null || isEmpty(ci) ? '' : `${Math.max(0, Math.round(ci.lower * 100))}–${Math.round(ci.upper * 100)}%`;
}

/** "0.52 to 0.86": an en dash would be taken for a minus. */
export function decimalRange(ci: { readonly lower: number; readonly upper: number } | null): string {
  return ci === null || isEmpty(ci) ? '' : `${decimal(ci.lower)} to ${decimal(ci.upper)}`;
}

/** "1 unit", "2 units" */
export function plural(number: number, noun: string): string {
  const form = number === 1 ? noun : noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`;
  return `${thousands(number)} ${form}`;
}

/** Where all units are alike their variance is 0, and an interval without width would claim a certainty that is not there. */
function isEmpty(ci: { readonly lower: number; readonly upper: number }): boolean {
  return ci.upper - ci.lower < 1e-7;
}

/** The lowest and the highest of numbers, which may be very many, as those of pairs are. */
export function bounds(numbers: readonly number[]): [lowest: number, highest: number] {
  return [numbers.reduce((a, b) => Math.min(a, b)), numbers.reduce((a, b) => Math.max(a, b))];
}

/** Changes, written with their sign. A minus is a hyphen, as in all figures. */

/** Of a share, in percentage points: 0.1093 → "+10.9". */
export function points(value: number): string {
  const text = (value * 100).toFixed(1);
  return signed(text === '-0.0' ? '0.0' : text);
}

/** Of a coefficient: 0.148 → "+0.15". */
export function signedDecimal(value: number): string {
  return signed(decimal(value));
}

function signed(text: string): string {
  return Number(text) > 0 ? `+${text}` : text;
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

/** What a scale that no rule asks for comes to. */
export function scaleUnusedText({
  scale,
  rules,
}: {
  readonly scale: string;
  readonly rules: readonly string[];
}): string {
  const [them, ask] = rules.length === 1 ? ['rule', 'does'] : ['rules', 'do'];
  return `--scale ${scale} changes no figure here: ${them} ${rules.join(', ')} ${ask} not ask how far apart categories are (--rule ${scale} does).`;
}

/** What units that one coder coded do to Gwet's intervals. */
export function codedOnceText(note: {
  readonly units: number;
  readonly pairable: number;
  readonly measures: readonly string[];
}): string {
  const { units, pairable, measures } = note;
  const of = measures.map((name) => (name === 'agreement' ? 'mean agreement' : measureText(name))).join(', ');
  return `${plural(units, 'unit')} ${units === 1 ? 'was' : 'were'} coded by one coder only, beside ${pairable} coded by several. Gwet’s intervals (${of}) are the wider for them; --ci jackknife leaves them out.`;
}
