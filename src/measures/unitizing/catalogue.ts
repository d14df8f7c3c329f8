import { alphaUMeasure } from './alpha-u.ts';
import { characterKappaMeasure } from './character-kappa.ts';
import { gammaMeasure } from './gamma-measure.ts';
import type { UnitizingMeasure, UnitizingName } from './measure.ts';
import { segmentAgreementMeasure } from './segment-agreement.ts';

/** To add one, write its file, and list it here and its name in `unitizingNames`. */
const byName: { readonly [Name in UnitizingName]: UnitizingMeasure<Name> } = {
  'alpha-u': alphaUMeasure,
  gamma: gammaMeasure,
  'character-kappa': characterKappaMeasure,
  'segment-agreement': segmentAgreementMeasure,
};

/** Every measure of marked texts themselves. */
export const unitizingMeasures: readonly UnitizingMeasure[] = Object.values(byName);
