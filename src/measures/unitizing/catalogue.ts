import { alphaUMeasure } from './alpha-u.ts';
import { characterKappaMeasure } from './character-kappa.ts';
import { gammaMeasure } from './gamma-measure.ts';
import type { UnitizingMeasure } from './measure.ts';
import { segmentAgreementMeasure } from './segment-agreement.ts';

/** Every measure of marked texts themselves. To add one, write its file and list it here. */
export const unitizingMeasures: readonly UnitizingMeasure[] = [
  alphaUMeasure,
  gammaMeasure,
  characterKappaMeasure,
  segmentAgreementMeasure,
];

export const unitizingNames: readonly string[] = unitizingMeasures.map(({ name }) => name);
