import { wilson } from '../../measures/intervals/wilson.ts';
import { UsageError } from '../../problems.ts';
import type { Report, Result } from '../agree/schema.ts';

/** The figures of the alternative annotator test that have thresholds, under their names in the report. */
const FIGURES = { 'winning-rate': 'winningRate', advantage: 'advantage' } as const;

export type AltTestFigure = keyof typeof FIGURES;

export const altTestFigureNames = Object.keys(FIGURES) as AltTestFigure[];

const PREFIX = 'alt-test.';

/** A figure of the test for each model. The interval of a winning rate is Wilson's, of the people who were tested. */
export function altTestFigures({ altTest, options }: Report, figure: AltTestFigure): Result[] {
  if (altTest === undefined) throw new UsageError({ code: 'alt-test-needs-groups', groups: [] });
  return altTest.models.map(({ model, coders, ...found }): Result => {
    const tested = coders.filter((one) => 'won' in one);
    const value = found[FIGURES[figure]];
    const won = tested.filter((one) => one.won).length;
    const hasInterval = figure === 'winning-rate' && value !== null && options.ci !== 'none';
    const { se, ci } = hasInterval ? wilson(won, tested.length, options.confidence) : { se: null, ci: null };
    return {
      measure: `${PREFIX}${figure}`,
      rule: altTest.rule,
      scope: 'all',
      coders: [model],
      ...{ category: null, variant: null, k: null },
      value,
      reason: value === null ? 'no-pairable-units' : null,
      ...{ observed: null, expected: null, corrected: null, agreed: null },
      units: Math.max(0, ...coders.map(({ units }) => units)),
      se,
      ci,
    };
  });
}

/** Whether a figure is of a test of too few units, which decides nothing. */
export function isWeak({ altTest }: Report, { measure, coders }: Pick<Result, 'measure' | 'coders'>): boolean {
  if (altTest === undefined || !measure.startsWith(PREFIX)) return false;
  return altTest.models.some(({ model, weak }) => model === coders[0] && weak.includes('few-units'));
}
