// Words for coefficients, judged by the interval and not by the point.

import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { benchmarkLevel, benchmarkScales } from '../../src/measures/benchmarks.ts';
import { fixture } from '../support/paths.ts';
import { agreeReport, run } from '../support/run.ts';

const scale = benchmarkScales['landis-koch'];

describe('a benchmark level', () => {
  it('is the point’s own where there is no error', () => {
    expect(benchmarkLevel(scale, 0.61, 0)).toEqual({ level: 'substantial', probability: 1 });
    expect(benchmarkLevel(scale, 0.6, 0).level).toBe('substantial');
    expect(benchmarkLevel(scale, -0.2, 0).level).toBe('poor');
  });

  it('goes down until it is reached with the probability asked for', () => {
    // (.62 − .60) / .1 = .2 standard errors: Φ(.2) = .579; (.62 − .40) / .1 = 2.2: Φ(2.2) = .986
    expect(benchmarkLevel(scale, 0.62, 0.1)).toMatchObject({ level: 'moderate' });
    expect(benchmarkLevel(scale, 0.62, 0.1).probability).toBeCloseTo(0.986, 3);
    expect(benchmarkLevel(scale, 0.62, 0.1, 0.5).level).toBe('substantial');
    expect(benchmarkLevel(scale, 0.62, 0.01).level).toBe('substantial');
  });

  it('does not count what lies above 1', () => {
    // P(x ≥ .8 | x ≤ 1) with x normal around .95, sd .1: (Φ(.5) − Φ(−1.5)) / Φ(.5) = (.69146 − .06681) / .69146
    expect(benchmarkLevel(scale, 0.95, 0.1, 0.9).probability).toBeCloseTo(0.9034, 4);
  });
});

describe('agree --benchmark', () => {
  const sheets = ['SG', 'KO', 'SLG'].map((coder) => fixture('gillard-2013', `${coder}.csv`));

  it('is off in JSON unless asked for', async () => {
    expect((await agreeReport(sheets)).report.benchmarks).toEqual([]);
    const { benchmarks } = (await agreeReport([...sheets, '--benchmark', 'mchugh'])).report;
    expect(benchmarks).toContainEqual(
      expect.objectContaining({ scale: 'mchugh', measure: 'cohen-kappa', rule: 'any' }),
    );
  });

  it('is in the table also where JSON is written beside it, which has none', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'intercoder-benchmark-')), 'report.json');
    expect((await run([...sheets, '--full', '-o', file])).stdout).toContain('scale of Landis & Koch (1977)');
    expect(JSON.parse(readFileSync(file, 'utf8')).benchmarks).toEqual([]);
  });

  it('names the scale in the table', async () => {
    expect((await run([...sheets, '--full'])).stdout).toContain('scale of Landis & Koch (1977)');
    expect((await run([...sheets, '--benchmark', 'none'])).stdout).not.toContain('On the scale of');
    expect((await run([...sheets, '--benchmark', 'krippendorff'])).stdout).toContain('not reliable');
  });
});
