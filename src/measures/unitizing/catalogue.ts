import { alphaUMeasure } from './alpha-u.ts';
import type { UnitizingMeasure } from './measure.ts';

/** Every measure of marked texts themselves. To add one, write its file and list it here. */
export const unitizingMeasures: readonly UnitizingMeasure[] = [alphaUMeasure];

export const unitizingNames: readonly string[] = unitizingMeasures.map(({ name }) => name);
