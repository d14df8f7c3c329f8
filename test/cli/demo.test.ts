import { describe, expect, it } from 'vitest';
import { reportSchema } from '../../src/report/agree/schema.ts';
import { figureOf } from '../support/figures.ts';
import { run } from '../support/run.ts';

describe('demo', () => {
  it('shows the paper’s example, and says that it is constructed', async () => {
    const { code, stdout } = await run(['demo', '--full']);
    expect(code).toBe(0);
    expect(stdout.split('\n\n')[0]).toMatch(/^Constructed example/);
    expect(stdout).toMatch(/SG – KO +74%/);
    expect(stdout).toMatch(/all 3: one in common +56%/);
  });

  it('shows the comparison study', async () => {
    const { code, stdout } = await run(['demo', 'comparison-study', '--full']);
    expect(code).toBe(0);
    expect(stdout.replace(/\s+/g, ' ')).toContain('65.5% by all 4 (78/119');
  });

  it('takes the options of agree', async () => {
    const { stdout } = await run(['demo', '--format', 'json', '--rule', 'exact', '--ci', 'none']);
    const report = reportSchema.parse(JSON.parse(stdout));
    expect(report.options).toMatchObject({ rules: ['exact'], ci: 'none' });
    expect(report.notes).toContainEqual({ code: 'constructed', example: 'gillard-2013' });
    expect(figureOf(report, { measure: 'agreement', rule: 'exact', coders: ['SG', 'KO'] }).ci).toBeNull();
  });

  it('knows its examples', async () => {
    const { code, stdout, stderr } = await run(['demo', 'gillard-1066']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('gillard-2013, comparison-study');
  });
});
