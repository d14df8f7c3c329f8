import { knowsCoders } from '../../codings/crowd.ts';
import { kindOf } from '../../measures/catalogue.ts';
import type { Patterns } from '../../patterns/patterns.ts';
import { withoutCoder } from '../../patterns/select.ts';
import type { Overlaps } from '../../rules/overlaps.ts';
import { overlapping } from '../../rules/weights.ts';
import { coefficientsOfAll } from '../figures/figures.ts';
import type { FigureOptions } from '../figures/options.ts';
import type { WhichFigure } from '../figures/result.ts';
import type { Influence } from './schema.ts';

/** With more coders, one of them changes little, and nobody would read the table. */
const MOST_CODERS = 30;

/** What each coefficient of all coders becomes without each coder in turn; three coders or more. */
export function influence(
  patterns: Patterns,
  asked: FigureOptions,
  overlaps: () => Overlaps = overlapping(patterns),
): Influence[] {
  const n = patterns.coders.length;
  if (n < 3 || n > MOST_CODERS || !knowsCoders(patterns)) return [];
  const { isShown: isAsked } = asked;
  const isShown = isAsked && ((figure: WhichFigure) => isAsked(figure) && isCoefficient(figure));
  const options = { ...asked, ci: 'none', valuesOnly: true, isShown } as const;
  return patterns.coders.flatMap((without, coder) =>
    coefficientsOfAll(withoutCoder(patterns, coder), options, overlaps).map(
      ({ measure, rule, variant, value, reason }) => ({ without, measure, rule, variant, value, reason }),
    ),
  );
}

/** Tables show what coefficients become without a coder, and nothing of plain agreement. */
function isCoefficient({ measure }: WhichFigure): boolean {
  return kindOf(measure) !== 'agreement';
}
