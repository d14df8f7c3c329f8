import { describe, expect, it } from 'vitest';
import { run } from '../../support/run.ts';
import { folderWith } from '../../support/scratch.ts';

const ROWS = ['u1,x,x', 'u2,x,y', 'u3,y,y', 'u2,y,y', 'u5,x,x'];

async function agree(heading: string, ...options: string[]) {
  const folder = folderWith({ 'sheet.csv': [`${heading},A,B`, ...ROWS, ''].join('\n') });
  return run(['agree', `${folder}/sheet.csv`, ...options]);
}

describe('a unit that has two rows in a wide sheet', () => {
  it.each(['unit', 'Unit ID', 'units'])('is an error where the column is called %s', async (heading) => {
    const { code, stdout, stderr } = await agree(heading);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('sheet.csv:5: error: unit "u2" already has a row on line 3');
    expect(stderr).toContain('use --by-row if every row is a unit');
    expect((await agree(heading, '--by-row')).stdout).toContain('5 units');
  });

  it('is one too where another unit has no name', async () => {
    const folder = folderWith({ 'sheet.csv': 'unit,A,B\n1,x,x\n1,y,y\n2,x,y\n,x,x\n' });
    const { code, stderr } = await run(['agree', `${folder}/sheet.csv`]);
    expect(code).toBe(2);
    expect(stderr).toContain('unit "1" already has a row');
  });

  it('is one too where the column is called by what units are', async () => {
    const { code, stderr } = await agree('document');
    expect(code).toBe(2);
    expect(stderr).toContain('unit "u2" already has a row on line 3');
    expect((await agree('document', '--by-row')).stdout).toContain('5 units');
  });
});
