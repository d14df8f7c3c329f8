import { thousands } from './thousands.ts';
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
