import { knowsCoders } from '../../codings/crowd.ts';
import type { Patterns } from '../../patterns/patterns.ts';
import { selectCoders } from '../../patterns/select.ts';
import { coefficientsOfAll } from '../figures/figures.ts';
import type { FigureOptions } from '../figures/options.ts';
import type { Influence } from './schema.ts';

/** With more coders, one of them changes little, and nobody would read the table. */
const MOST_CODERS = 30;

/** What each coefficient of all coders becomes without each coder in turn; three coders or more. */
export function influence(patterns: Patterns, options: FigureOptions): Influence[] {
  const n = patterns.coders.length;
  if (n < 3 || n > MOST_CODERS || !knowsCoders(patterns)) return [];
  const others = (coder: number) => patterns.coders.flatMap((_, i) => (i === coder ? [] : [i]));
  return patterns.coders.flatMap((without, coder) =>
    coefficientsOfAll(selectCoders(patterns, others(coder)), { ...options, ci: 'none', valuesOnly: true }).map(
      ({ measure, rule, variant, value, reason }) => ({ without, measure, rule, variant, value, reason }),
    ),
  );
}
