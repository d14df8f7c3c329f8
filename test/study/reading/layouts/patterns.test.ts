import { describe, expect, it } from 'vitest';
import { run } from '../../../support/run.ts';
import { folderWith } from '../../../support/scratch.ts';

const COUNTS = ['unit,pay,support,workload', 's1,4,0,0', 's2,2,2,0', 's3,0,1,3', 's4,1,3,0', 's5,0,0,4', ''].join('\n');

describe('a sheet that counts how many coders chose each category', () => {
  const sheetOf = () => `${folderWith({ 'counts.csv': COUNTS })}/counts.csv`;

  it('has figures of all coders, and none of pairs or of one coder, who are not known', async () => {
    const sheet = sheetOf();
    const { code, stdout } = await run(['agree', sheet, '--format', 'json', '--measures', 'all']);
    expect(code).toBe(0);
    const { data, results, usage } = JSON.parse(stdout);
    expect(data).toMatchObject({ layout: 'counts', units: 5, codings: 20, categories: ['pay', 'support', 'workload'] });
    expect(results.filter(({ scope }: { scope: string }) => scope !== 'all')).toEqual([]);
    expect(results.map(({ measure }: { measure: string }) => measure)).not.toContain('conger-kappa');
    expect(usage[0]).toMatchObject({ category: 'pay', applied: [], all: 1, some: 2, none: 2 });
    const screen = await run(['agree', sheet, '--full']);
    expect(screen.stdout).toContain('The counts do not say who gave which coding');
  });

  it('is refused where coders are needed, and what is shown of it names none', async () => {
    const sheet = sheetOf();
    const { code, stderr } = await run(['disagreements', sheet]);
    expect(code).toBe(2);
    expect(stderr).toContain('only count how many coders chose each category');
    const { stdout } = await run(['inspect', sheet]);
    expect(stdout).toContain('1 sheet read as counts; 5 units');
    expect(stdout).not.toMatch(/Coders|Overlap/);
  });

  it('is no sheet whose columns are headed as coders', async () => {
    const votes = COUNTS.replace('pay,support,workload', 'rater1,rater2,rater3');
    const { stdout } = await run(['agree', `${folderWith({ 'votes.csv': votes })}/votes.csv`, '--format', 'json']);
    expect(JSON.parse(stdout).data).toMatchObject({ layout: 'wide', coders: ['rater1', 'rater2', 'rater3'] });
  });
});
