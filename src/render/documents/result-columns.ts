import type { Result } from '../../report/agree/schema.ts';
import type { Value } from '../document.ts';

/** The columns that identify a figure, in all records of figures. */
export const KEY_COLUMNS = ['measure', 'rule', 'scope', 'coders', 'category', 'variant', 'k'] as const;

/** The columns of its uncertainty. */
export const INTERVAL_COLUMNS = ['se', 'ci_lower', 'ci_upper', 'ci_level', 'ci_method'] as const;

type Key = Pick<Result, (typeof KEY_COLUMNS)[number]>;

export function keyCells(figure: Key): Record<(typeof KEY_COLUMNS)[number], Value> {
  const { measure, rule, scope, coders, category, variant, k } = figure;
  return { measure, rule, scope, coders: coders.join(' | '), category, variant, k };
}

export function intervalCells({ se, ci }: Pick<Result, 'se' | 'ci'>): Record<(typeof INTERVAL_COLUMNS)[number], Value> {
  return {
    se,
    ci_lower: ci?.lower ?? null,
    ci_upper: ci?.upper ?? null,
    ci_level: ci?.level ?? null,
    ci_method: ci?.method ?? null,
  };
}
