// Cross Validated, question 407453: eleven units, two coders, several categories a unit. No figure is published; these are
// counted by hand: the codings are equal on 6 units and share a category on 10; their Jaccard shares are
// ½ 1 1 1 ½ 1 0 ½ ⅔ 1 1, which add up to 8 1⁄6.
import { PAIR, published } from '../support/literature.ts';

published('stackexchange-407453', [
  { measure: 'agreement', rule: 'exact', coders: PAIR, prints: '0.545454545455' },
  { measure: 'agreement', rule: 'any', coders: PAIR, prints: '0.909090909091' },
  { measure: 'agreement', rule: 'jaccard', coders: PAIR, prints: '0.742424242424' },
  // alpha with exact thirds in MASI; programs that round them to .67 and .33 print .54097
  { measure: 'krippendorff-alpha', rule: 'masi', prints: '0.54036' },
]);
