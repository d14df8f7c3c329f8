import { describe, expect, it } from 'vitest';
import { agreementReport } from '../../../src/library/reports.ts';
import { studyOf } from '../../../src/study/from-arrays.ts';

/** ratings1 and ratings2 of R's pairedCAC (Gwet 2016): 15 units, coded by four people before a training and after it. */
const UNITS =
  '1111 1111, 1123 3332, 1123 3333, 2223 1121, 1211 1111, 2111 1111, 2222 2222, 2322 2211, 3333 3333, 1111 1113, 1123 2222, 3333 3333, 3233 3333, 1211 1211, 2111 3333';

const STUDY = studyOf(
  UNITS.split(', ').map((unit) => [...unit.replace(' ', '')]),
  { coders: ['A1', 'B1', 'C1', 'D1', 'A2', 'B2', 'C2', 'D2'] },
);

describe('differences between groups, as in R’s pairedCAC', () => {
  const measures = [
    'fleiss-kappa',
    'gwet-ac',
    'conger-kappa',
    'krippendorff-alpha',
    'brennan-prediger',
    'agreement',
  ] as const;
  const { differences } = agreementReport(STUDY, {
    groups: { before: '*1', after: '*2' },
    rule: 'exact',
    measures,
    test: 0,
  });

  it.each([
    ['fleiss-kappa', -0.3391839981, 0.1574321685, 0.0491056877],
    ['gwet-ac', -0.330462752, 0.1452688783, 0.0391731102],
    ['conger-kappa', -0.3318274837, 0.1527201986, 0.0474569536],
    ['krippendorff-alpha', -0.3335309314, 0.154808299, 0.0491056877],
    ['brennan-prediger', -0.3333333333, 0.1477342101, 0.0405685931],
    ['agreement', -0.2222222222, 0.0984894734, 0.0405685931],
  ])('%s', (measure, value, se, p) => {
    const found = differences!.find((one) => one.measure === measure)!;
    expect(found).toMatchObject({ groups: ['before', 'after'], units: 15, test: { df: 14, sides: 2 } });
    expect(found.value).toBeCloseTo(value, 9);
    expect(found.se).toBeCloseTo(se, 9);
    expect(found.test!.p).toBeCloseTo(p, 9);
  });

  it('are given in place of those between pairs', () => {
    expect(differences).toHaveLength(measures.length);
  });
});
