import { isShare } from '../measures/catalogue.ts';
import { thousands } from './words.ts';

/** A figure and its kind, unrounded. Formats round it, all in the same way (`figureText`). */
export type Figure =
  /** Shown in percent; `whole`: without a decimal, for tables with many columns. */
  | { readonly kind: 'share'; readonly value: number | null; readonly whole: boolean }
  | { readonly kind: 'coefficient'; readonly value: number | null }
  /** With as many decimals as a decision needs. */
  | { readonly kind: 'exact'; readonly value: number | null; readonly decimals: number; readonly signed: boolean }
  /** `of`: the total, as in "37/50"; `grouped`: "12,345". */
  | { readonly kind: 'count'; readonly value: number; readonly of: number | null; readonly grouped: boolean }
  /** How much a figure changed; shares change in percentage points. */
  | { readonly kind: 'change'; readonly of: Scale; readonly value: number | null }
  | { readonly kind: 'interval'; readonly of: Scale; readonly changes: boolean; readonly bounds: Bounds | null }
  /** From the lowest to the highest of several figures. */
  | { readonly kind: 'range'; readonly of: Scale | 'count'; readonly bounds: Bounds };

/** How the figures of a measure are shown. */
export type Scale = 'share' | 'coefficient';

export function scaleOf(measure: string): Scale {
  return isShare(measure) ? 'share' : 'coefficient';
}

interface Bounds {
  readonly lower: number;
  readonly upper: number;
}

export function share(value: number | null): Figure {
  return { kind: 'share', value, whole: false };
}

export function wholeShare(value: number | null): Figure {
  return { kind: 'share', value, whole: true };
}

export function coefficient(value: number | null): Figure {
  return { kind: 'coefficient', value };
}

export function figureOn(scale: Scale, value: number | null): Figure {
  return scale === 'share' ? share(value) : coefficient(value);
}

export function count(value: number, of: number | null = null): Figure {
  return { kind: 'count', value, of, grouped: false };
}

export function groupedCount(value: number): Figure {
  return { kind: 'count', value, of: null, grouped: true };
}

export function exact(value: number | null, decimals = 3): Figure {
  return { kind: 'exact', value, decimals, signed: false };
}

/** How far a figure is above another, or below. */
export function margin(value: number, decimals: number): Figure {
  return { kind: 'exact', value, decimals, signed: true };
}

export function change(of: Scale, value: number | null): Figure {
  return { kind: 'change', of, value };
}

export function interval(of: Scale, bounds: Bounds | null): Figure {
  return { kind: 'interval', of, changes: false, bounds };
}

export function intervalOfChange(of: Scale, bounds: Bounds | null): Figure {
  return { kind: 'interval', of, changes: true, bounds };
}

export function range(of: Scale | 'count', values: readonly number[]): Figure {
  const [lower, upper] = bounds(values);
  return { kind: 'range', of, bounds: { lower, upper } };
}

/** The lowest and the highest number; there may be too many for Math.min(...numbers). */
export function bounds(numbers: readonly number[]): [lowest: number, highest: number] {
  return [numbers.reduce((a, b) => Math.min(a, b)), numbers.reduce((a, b) => Math.max(a, b))];
}

export const NOT_AVAILABLE = 'n/a';

/** The figure in digits, rounded. */
export function figureText(figure: Figure): string {
  switch (figure.kind) {
    case 'share':
      return figure.whole ? wholePercent(figure.value) : percent(figure.value);
    case 'coefficient':
      return decimal(figure.value);
    case 'exact':
      return fixed(figure.value, figure.decimals, figure.signed);
    case 'count':
      return countText(figure);
    case 'change':
      return figure.value === null ? NOT_AVAILABLE : changeText(figure.of, figure.value);
    case 'interval':
      return figure.bounds === null ? '' : intervalText(figure.of, figure.changes, figure.bounds);
    case 'range':
      return rangeText(figure.of, figure.bounds);
  }
}

/** .74 → "74%", .65517 → "65.5%" */
export function percent(value: number | null): string {
  return value === null ? NOT_AVAILABLE : `${Number(rounded(value * 100, 1))}%`;
}

function wholePercent(value: number | null): string {
  return value === null ? NOT_AVAILABLE : `${rounded(value * 100, 0)}%`;
}

/** Halves are rounded away from 0, also where a binary number lies a little below one: 51 of 80 are 63.8%. */
function rounded(value: number, decimals: number): string {
  const scaled = Number((Math.abs(value) * 10 ** decimals).toPrecision(SURE_DIGITS));
  return ((Math.sign(value) * Math.round(scaled)) / 10 ** decimals).toFixed(decimals);
}

/** What lies beyond comes from the last binary digits. */
const SURE_DIGITS = 12;

/** A coefficient with two decimals: "0.69", "-0.08". */
export function decimal(value: number | null): string {
  return fixed(value, 2);
}

/** Never "-0.000". */
export function fixed(value: number | null, decimals = 3, signed = false): string {
  if (value === null) return NOT_AVAILABLE;
  const text = rounded(value, decimals);
  if (Number(text) === 0) return text.replace('-', '');
  return signed && value > 0 ? `+${text}` : text;
}

function countText({ value, of, grouped }: Extract<Figure, { kind: 'count' }>): string {
  const text = grouped ? thousands(value) : String(value);
  return of === null ? text : `${text}/${of}`;
}

/** A change with its sign: "+10.9" for a share, in percentage points; "+0.15" for a coefficient. A minus is a hyphen, as in all figures. */
export function changeText(of: Scale, value: number): string {
  return of === 'share' ? fixed(value * 100, 1, true) : fixed(value, 2, true);
}

function intervalText(of: Scale, changes: boolean, { lower, upper }: Bounds): string {
  if (changes) return `${changeText(of, lower)} to ${changeText(of, upper)}`;
  if (!hasWidth({ lower, upper })) return '';
  // an en dash would be read as a minus
  return of === 'share' ? percentRange(lower, upper) : `${decimal(lower)} to ${decimal(upper)}`;
}

/** If all units are alike, their variance is 0, and an interval without width would claim a certainty that is not there. */
const NO_WIDTH = 1e-7;

/** Whether an interval is shown. */
export function hasWidth<Interval extends Bounds>(bounds: Interval | null): bounds is Interval {
  return bounds !== null && bounds.upper - bounds.lower >= NO_WIDTH;
}

/** "60–84%", and "1.4–1.9%" where whole numbers might leave the share itself outside; a share cannot be less than none. */
function percentRange(lower: number, upper: number): string {
  const width = upper - lower;
  const decimals = width >= 0.02 ? 0 : width >= 0.002 ? 1 : 2;
  const [from, to] = [Math.max(0, lower), upper].map((bound) => (bound * 100).toFixed(decimals));
  return `${from}–${to}%`;
}

function rangeText(of: Scale | 'count', { lower, upper }: Bounds): string {
  const [text, to] = of === 'count' ? [String, '–'] : [of === 'share' ? percent : decimal, ' to '];
  const [lowest, highest] = [text(lower), text(upper)];
  return lowest === highest ? lowest : `${lowest}${to}${highest}`;
}
