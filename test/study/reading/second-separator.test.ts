import { describe, expect, it } from 'vitest';
import { runInFolder } from '../../support/in-folder.ts';
import { folderWith } from '../../support/scratch.ts';

async function categoriesOf(sheet: string) {
  const { code, stdout, stderr } = await runInFolder(folderWith({ 's.csv': sheet }), ['s.csv', '--format', 'json']);
  expect(code, stderr).toBe(0);
  return { categories: JSON.parse(stdout).data.categories, stderr };
}

describe('a second sign between the categories of cells', () => {
  it('is none where it stands in a name only, however the sets around the name are ordered', async () => {
    const { categories } = await categoriesOf(
      [
        'unit,Anna,Ben',
        '1,Workload,Workload',
        '2,Training,Training',
        '3,Workload; Training,Workload',
        '4,Training,Workload; Training',
        '5,"Pay, contracts","Pay, contracts"',
        '6,"Workload; Pay, contracts","Training; Pay, contracts"',
        '7,"Pay, contracts; Training","Pay, contracts"',
        '',
      ].join('\n'),
    );
    expect(categories).toEqual(['Pay, contracts', 'Training', 'Workload']);
  });

  it('is told with how many cells it splits', async () => {
    const { categories, stderr } = await categoriesOf(
      [
        'unit,Anna,Ben',
        '1,pay,pay',
        '2,support,support',
        '3,pay; support,"pay, support"',
        '4,workload,workload',
        '5,workload; pay,"pay, workload"',
        '6,pay; support,pay',
        '',
      ].join('\n'),
    );
    expect(categories).toEqual(['pay', 'support', 'workload']);
    expect(stderr).toContain('warning: 2 cells split at "," as well, because the parts are also categories');
  });
});
