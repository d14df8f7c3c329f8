import type { Continuum } from '../../spans/continuum.ts';
import { noUncertainty, type Uncertainty } from '../intervals/interval.ts';
import { jackknife } from '../intervals/jackknife.ts';
import type { NamedFigure } from './measure.ts';

/** An interval over fewer documents would say little. */
export const FEWEST_DOCUMENTS = 5;

/**
 * The jackknife over documents, for each figure: documents are what coders read independently of each other, whereas neighbouring
 * characters and marks are not. None for fewer than five documents, and for figures that are undefined without one of them.
 */
export function jackknifeOverDocuments(
  continuum: Continuum,
  figures: readonly NamedFigure[],
  figuresOf: (continuum: Continuum) => readonly NamedFigure[],
  confidence: number,
): Uncertainty[] {
  const { stretches } = continuum;
  if (stretches.length < FEWEST_DOCUMENTS) return figures.map(() => noUncertainty);
  const without = stretches.map((left) =>
    figuresOf({ ...continuum, stretches: stretches.filter((one) => one !== left) }),
  );
  return figures.map(({ figure: { value } }, i) => {
    const values = without.map((all) => all[i]!.figure.value);
    if (value === null || values.includes(null)) return noUncertainty;
    return jackknife(
      value,
      values.map((one) => ({ value: one!, units: 1 })),
      confidence,
    );
  });
}
