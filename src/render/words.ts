import { measureLabel } from '../measures/catalogue.ts';

// What rules, measures and benchmark scales are called is said once, in their catalogues.
export { benchmarkTitle as benchmarkText } from '../measures/benchmarks.ts';
export { isShare, measureLabel as measureText } from '../measures/catalogue.ts';
export { ruleTitle as ruleText } from '../rules/catalogue.ts';

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

/** What units are called that are in no stratum. */
export function stratumText(stratum: string | null): string {
  return stratum ?? '(none)';
}

/** What strata are made by. */
export function strataText(by: readonly string[]): string {
  return by.join(' / ');
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
  const of = measures.map((name) => (name === 'agreement' ? 'mean agreement' : measureLabel(name))).join(', ');
  return `${plural(units, 'unit')} ${units === 1 ? 'was' : 'were'} coded by one coder only, beside ${pairable} coded by several. Gwet’s intervals (${of}) are the wider for them; --ci jackknife leaves them out.`;
}
