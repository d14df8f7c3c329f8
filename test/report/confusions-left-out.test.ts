import { expect, it } from 'vitest';
import { agreementReport, disagreements, studyOf } from '../../src/index.ts';

const isLeftOut = ({ code }: { code: string }) => code === 'confusions-left-out';

/** Each coder gives the unit this many categories, and no two coders the same ones. */
function apart(categories: number) {
  const own = (coder: number) => Array.from({ length: categories }, (_, i) => `${coder}-${i}`);
  return studyOf([
    [own(0), own(1)],
    [['a'], ['b']],
  ]);
}

it('says which categories are confused where codings have many', () => {
  const { overview, notes } = agreementReport(apart(40), { ci: 'none' });
  expect(overview.confusions).not.toEqual([]);
  expect(notes.filter(isLeftOut)).toEqual([]);
});

it('leaves out with a note which categories are confused where millions of pairs of them are', () => {
  const { overview, usage, notes } = agreementReport(apart(1500), { ci: 'none', measures: 'joint-agreement' });
  expect(overview.confusions).toEqual([]);
  expect(usage.every(({ confusedWith }) => confusedWith.length === 0)).toBe(true);
  expect(notes.filter(isLeftOut)).toEqual([{ code: 'confusions-left-out', categories: 1500 }]);
});

it('leaves them out of what there is to talk about, too', () => {
  const { confusions, units } = disagreements(apart(1500));
  expect(confusions).toEqual({ all: [], pairs: null, leftOut: 1500 });
  expect(units.map(({ confusion }) => confusion)).toEqual([null, null]);
  expect(disagreements(apart(40)).confusions.leftOut).toBeUndefined();
});
