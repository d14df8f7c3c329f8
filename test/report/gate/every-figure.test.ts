import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../src/measures/catalogue.ts';
import { agreementReport } from '../../../src/report/agree/agreement.ts';
import type { Result } from '../../../src/report/agree/schema.ts';
import { gateReport } from '../../../src/report/gate/gate.ts';
import { parseThreshold } from '../../../src/report/gate/parse-threshold.ts';
import { figureOptions } from '../../support/options.ts';
import { dataOf } from '../../support/report-of.ts';
import type { ExampleStudy } from '../../support/study.ts';

const SETS: ExampleStudy = {
  coders: ['A', 'B', 'C'],
  categories: ['x', 'y', 'z'],
  units: [
    [[0], [0], [0, 1]],
    [[1], [1], [1]],
    [[], [2], [2]],
    [[2], [2], [2]],
    [[0, 2], [0], [0]],
    [[1], [0], [1]],
  ],
};

const SINGLE: ExampleStudy = {
  coders: ['A', 'B'],
  categories: ['1', '2'],
  units: [
    [[0], [0]],
    [[1], [1]],
    [[1], [0]],
    [[0], [0]],
    [[1], [1]],
  ],
};

/** How a threshold names the figure; undefined for those of a variant, of which only the measure's own can be gated. */
function thresholdFor({ measure, scope, rule, category, variant, k, coders }: Result): string | undefined {
  if (variant !== null || (k !== null && k !== coders.length)) return undefined;
  const whose = category !== null ? 'categories' : scope === 'pair' ? 'pairs' : 'all';
  return `${whose}:${measure}${rule === null ? '' : `/${rule}`}=-1`;
}

describe('the gate', () => {
  it.each([
    ['sets', SETS, ['--rule', 'any,exact,jaccard']],
    ['single categories', SINGLE, ['--rule', 'any,exact,linear', '--scale', 'ordinal']],
  ] as const)('takes every measure and scope that agree reports: %s', (_, study, argv) => {
    const data = dataOf(study);
    const options = figureOptions(...argv, '--measures', 'all', '--ci', 'none');
    const reported = agreementReport(data, options).results.filter(({ measure }) => kindOf(measure) !== 'condition');
    const texts = new Set(reported.flatMap((result) => thresholdFor(result) ?? []));
    expect(texts.size).toBeGreaterThan(20);
    for (const text of texts) {
      const threshold = parseThreshold(text);
      if ('fault' in threshold) throw new Error(threshold.fault);
      const gate = gateReport(data, {
        ...options,
        thresholds: [threshold],
        minUnits: 0,
        baseline: null,
        maxDrop: null,
      });
      const [{ checks }] = gate.thresholds as [(typeof gate.thresholds)[number]];
      expect(checks.length, text).toBeGreaterThan(0);
      for (const check of checks) expect(check.measure, text).toBe(threshold.measure);
    }
  });
});
