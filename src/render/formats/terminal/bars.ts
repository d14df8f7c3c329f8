import type { Bar, Bars } from '../../document.ts';

const MARKS = { share: ['0%', '50%', '100%'], number: ['0', '0.5', '1'] } as const;

/** The scale above bars of this width: "0%       50%       100%". */
export function barScale(width: number, scale: Bars['scale']): string {
  const [start, middle, end] = MARKS[scale];
  const left = `${start.padEnd(Math.floor(width / 2) - 1)}${middle}`;
  return `${left.padEnd(width - end.length)}${end}`;
}

/** "·····|···············├────●────┤········": the figure, its interval and, unless another mark covers it, what it is held against. */
export function barText(bar: Bar | null, width: number): string {
  if (bar === null) return '';
  const signs = Array.from({ length: width }, () => '·');
  const at = (share: number) => Math.round(Math.min(1, Math.max(0, share)) * (width - 1));
  if (bar.against !== null) signs[at(bar.against)] = '|';
  const [lower, upper] = [at(bar.lower), at(bar.upper)];
  for (let i = lower; i <= upper; i += 1) signs[i] = '─';
  if (lower < upper) {
    signs[lower] = '├';
    signs[upper] = '┤';
  }
  signs[at(bar.value)] = '●';
  return signs.join('');
}
