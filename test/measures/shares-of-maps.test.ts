import { expect, it } from 'vitest';
import { assignmentAgreement } from '../../src/measures/agreement/assignment-agreement.ts';
import { applyMapInPlace } from '../../src/patterns/select.ts';
import { codings } from '../support/codings.ts';

it('agreement per category assigned is of the categories that the data have, also where cells are shared', () => {
  const data = codings([
    ['a', 'b'],
    ['a', 'a'],
  ]);
  expect(assignmentAgreement(data, 2).value).toBeCloseTo(1 / 3, 12);
  const merged = applyMapInPlace(data, { to: ['a or b'], images: [[0], [0]] });
  expect(assignmentAgreement(merged, 2).value).toBe(1);
});
