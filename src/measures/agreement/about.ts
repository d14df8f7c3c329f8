import type { Description } from '../measure.ts';

/** Agreement is one measure, of a pair and of all coders. */
export const aboutAgreement: Description = {
  title: 'Agreement',
  formula:
    'Aₒ = mean of w(a, b) over the units both coded; of all coders: over the pairs within a unit, then over units',
  asks: 'two coders or more; units coded by one coder do not count',
  use: 'always, as the figure that everybody understands',
  caution: 'not corrected for chance: it grows when categories are merged or when several are given a unit',
  range: '0…1',
  source:
    'Gillard et al. (2013), BMC Health Services Research 13:188; of all coders: Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed.',
};
