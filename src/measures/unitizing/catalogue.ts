import { alphaUMeasure } from './alpha-u.ts';
import { gammaMeasure } from './gamma-measure.ts';
import type { UnitizingMeasure } from './measure.ts';

/** Every measure of marked texts themselves. To add one, write its file and list it here. */
export const unitizingMeasures: readonly UnitizingMeasure[] = [alphaUMeasure, gammaMeasure];

export const unitizingNames: readonly string[] = unitizingMeasures.map(({ name }) => name);
