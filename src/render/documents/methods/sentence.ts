import type { Result } from '../../../report/agree/schema.ts';
import type { Methods } from '../../../report/methods/schema.ts';
import { decimal, fixed, hasWidth, percent } from '../../figures.ts';
import type { WorkKey } from './bibliography.ts';

/** A sentence of the methods paragraph. */
export type Sentence = Methods['sentences'][number];

export function sentence(about: string, text: string, keys: readonly WorkKey[] = []): Sentence {
  return { about, text, cites: [...keys] };
}

/** " (95% CI 0.41 to 0.59)" */
export function withInterval({ ci }: Result): string {
  return hasWidth(ci) ? ` (${percent(ci.level)} CI ${decimal(ci.lower)} to ${decimal(ci.upper)})` : '';
}

/** "95% CI 42.0% to 69.1%" */
export function intervalOfShare(ci: Result['ci']): string {
  return hasWidth(ci) ? `${percent(ci.level)} CI ${tenths(ci.lower)} to ${tenths(ci.upper)}` : '';
}

/** The bounds of an interval have the same decimals. */
function tenths(share: number): string {
  return `${fixed(share * 100, 1)}%`;
}
