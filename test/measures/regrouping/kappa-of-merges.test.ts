import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { congerKappa } from '../../../src/measures/kappa/conger-kappa.ts';
import { mergedImages } from '../../../src/measures/regrouping/greedy.ts';
import type { Images } from '../../../src/measures/regrouping/groupings.ts';
import { kappaOfMerges } from '../../../src/measures/regrouping/kappa-of-merges.ts';
import { regroupBy } from '../../../src/measures/regrouping/regroup.ts';
import { pairsOf } from '../../../src/patterns/pair-table.ts';
import { reduce } from '../../../src/patterns/patterns.ts';
import { asCrowd } from '../../../src/patterns/select.ts';
import { rules } from '../../../src/rules/catalogue.ts';
import { ownPolicy } from '../../../src/rules/weights.ts';
import { settings } from '../../support/property.ts';
import { codedRows, study } from '../../support/study.ts';

const studies = fc.boolean().chain((single) => study({ categories: [2, 6], coders: [1, 4], units: [1, 14], single }));

describe('kappa after a merge', () => {
  it('is Conger’s kappa of the data in which the two categories are one', () => {
    fc.assert(
      fc.property(studies, fc.boolean(), fc.boolean(), (one, isCrowd, isMerged) => {
        const reduced = reduce(codedRows(one));
        const patterns = isCrowd ? asCrowd(reduced) : reduced;
        const identity = patterns.categories.map((_, i) => [i]);
        const images = isMerged ? mergedImages(identity, [0, 1]) : identity;
        const merges = pairsOf(patterns.categories.length - Number(isMerged));
        const regroup = regroupBy(patterns, rules.any, ownPolicy(rules.any));
        const kappaUnder = (grouping: Images) => {
          const { data, weights } = regroup(grouping);
          return congerKappa(data, weights).value;
        };
        const { now, after } = kappaOfMerges(patterns)(images, merges);
        const same = (found: number | null, wanted: number | null) =>
          wanted === null ? expect(found).toBeNull() : expect(found).toBeCloseTo(wanted, 12);
        same(now, kappaUnder(images));
        for (const pair of merges) same(after(pair), kappaUnder(mergedImages(images, pair)));
      }),
      settings,
    );
  });
});
