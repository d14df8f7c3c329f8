import type { Bar } from '../../document.ts';

/** The scale above bars of this width: "0%       50%       100%". */
export function barScale(width: number): string {
  const half = Math.floor(width / 2);
  const left = `${'0%'.padEnd(half - 1)}50%`;
  return `${left.padEnd(width - '100%'.length)}100%`;
}

/** "·····|···············├────●────┤········": the share, its interval and, unless another mark covers it, the share by chance. */
export function barText(bar: Bar | null, width: number): string {
  if (bar === null) return '';
  const signs = Array.from({ length: width }, () => '·');
  const at = (share: number) => Math.round(Math.min(1, Math.max(0, share)) * (width - 1));
  if (bar.chance !== null) signs[at(bar.chance)] = '|';
  const [lower, upper] = [at(bar.lower), at(bar.upper)];
  for (let i = lower; i <= upper; i += 1) signs[i] = '─';
  if (lower < upper) {
    signs[lower] = '├';
    signs[upper] = '┤';
  }
  signs[at(bar.value)] = '●';
  return signs.join('');
}
