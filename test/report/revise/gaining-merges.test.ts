import { describe, expect, it } from 'vitest';
import { identityMap } from '../../../src/codebook/category-map.ts';
import { allConfusions } from '../../../src/patterns/confusions.ts';
import { reduce } from '../../../src/patterns/patterns.ts';
import { usedCategories } from '../../../src/patterns/select.ts';
import { confusedCategories } from '../../../src/report/agree/overview.ts';
import { mergesThatGain } from '../../../src/report/revise/gaining-merges.ts';
import { pathTo } from '../../../src/report/revise/path.ts';
import { rules } from '../../../src/rules/catalogue.ts';
import { codedBy, drawn, random } from '../../support/random.ts';
import { codedRows } from '../../support/study.ts';

const NAMES = ['A', 'B', 'C', 'D', 'E', 'F'];

/** Twenty units by three coders, who sometimes give two categories or none. */
function study(seed: number) {
  const next = random(seed);
  const probabilities = [0.3, 0.2, 0.2, 0.1, 0.1, 0.1];
  const habits = { probabilities, right: seed % 2 === 0 ? 0.6 : 0.95, more: 0.2, none: 0.05 };
  const rows = Array.from({ length: 20 }, () => codedBy(3, drawn(probabilities, next), habits, next));
  return reduce(codedRows({ coders: ['1', '2', '3'], categories: NAMES, units: rows }));
}

describe('the merges that the first screen proposes', () => {
  it('are those of revise --suggest that raise its figure', () => {
    let proposed = 0;
    let none = 0;
    for (let seed = 1; seed <= 30; seed += 1) {
      const patterns = study(seed);
      const { used, merges } = mergesThatGain(patterns, confusedCategories(allConfusions(patterns)));
      const map = identityMap(patterns.categories);
      expect(used).toBe(usedCategories(patterns, map).size);
      const steps = pathTo(patterns, map, used - 3, { rules: [rules.any], aim: 'conger-kappa', joint: '+' })!.steps;
      const gaining = steps.findIndex(({ gain }) => gain <= 1e-9);
      expect(merges, `study ${seed}`).toBe(gaining === -1 ? 3 : gaining);
      if (merges > 0) proposed += 1;
      else none += 1;
    }
    expect(proposed).toBeGreaterThan(5);
    expect(none).toBeGreaterThan(0);
  });
});
