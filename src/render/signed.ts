import { decimal } from './format.ts';

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
