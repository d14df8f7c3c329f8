import { describe, expect, it } from 'vitest';
import { fixture } from '../support/paths.ts';
import { run } from '../support/run.ts';
import { folderWith } from '../support/scratch.ts';

const GILLARD = fixture('gillard-2013');

async function inspect(...args: string[]) {
  const { code, stdout, stderr } = await run(['inspect', ...args, '--format', 'json']);
  expect([code, stderr.includes('error')]).toEqual([0, false]);
  return JSON.parse(stdout);
}

describe('inspect', () => {
  it('says how the sheets were read: coders, units, overlap, categories', async () => {
    const found = await inspect(GILLARD, '--codebook', fixture('gillard-2013', 'codebook.csv'));
    expect(found).toMatchObject({ schema: 'intercoder/inspection@1', layout: 'per-coder', units: 50, declared: true });
    expect(found.sheets).toHaveLength(3);
    expect(found.sheets[0]).toMatchObject({ rows: 50, delimiter: ',', encoding: 'utf-8' });
    expect(found.coders).toContainEqual({ coder: 'SG', coded: 50, uncoded: expect.any(Number), missing: 0 });
    expect(found.overlap).toHaveLength(3);
    expect(found.overlap).toContainEqual({ coders: ['KO', 'SLG'], units: 50 });
    expect(found.categories).toHaveLength(12);
  });

  it('counts what is uncoded and what is missing apart', async () => {
    const folder = folderWith({
      'SG.csv': 'unit,category\nu1,A\nu2,\nu3,A;B\n',
      'KO.csv': 'unit,category\nu1,A\nu2,B\n',
    });
    const found = await inspect(folder);
    expect(found.coders).toContainEqual({ coder: 'KO', coded: 2, uncoded: 0, missing: 1 });
    expect(found.coders).toContainEqual({ coder: 'SG', coded: 3, uncoded: 1, missing: 0 });
    expect(found.overlap).toEqual([{ coders: expect.arrayContaining(['SG', 'KO']), units: 2 }]);
    expect(found.categories).toContainEqual({
      category: 'B',
      applied: expect.arrayContaining([
        { coder: 'KO', units: 1 },
        { coder: 'SG', units: 1 },
      ]),
    });
  });

  it('draws the reading over the first rows, as the file has them', async () => {
    const folder = folderWith({
      'sheet.csv':
        'section,Anna,Ben,gpt-4o,Date,Excerpt\n1,support; pay,support,SUPPORT,2024-03-01,I was never told who my manager was\n2,,workload,WORKLOAD,2024-03-01,On Mondays there are too many\n3,pay,pay,none,2024-03-02,Nobody talks about the money at all\n4,pay,workload,pay,2024-03-03,Nothing here at all is said\n',
    });
    const { code, stdout } = await run(['inspect', `${folder}/sheet.csv`]);
    expect(code).toBe(0);
    expect(stdout).toContain(`  unit     coder         coder     coder     left out    text
  section  Anna          Ben       gpt-4o    Date        Excerpt
  1        support; pay  support   SUPPORT   2024-03-01  I was never to…ager was
  2                      workload  WORKLOAD  2024-03-01  On Mondays the…too many
`);
    expect(stdout).toContain('Left out: column "Date" (dates).');
    expect(stdout).toContain('"SUPPORT" and "support"');
    expect(stdout).toContain('--normalize case');
    expect(stdout.split('\n').filter((line) => line.length > 80 && !line.includes('/'))).toEqual([]);
  });

  it('draws signs that take two columns of the screen in line', async () => {
    const folder = folderWith({
      'sheet.csv': '项目,安娜,本\n一,支持,支持\n二,薪酬,b\n三,支持,薪酬\n四,b,支持\n',
    });
    const { stdout } = await run(['inspect', `${folder}/sheet.csv`, '--coders', '安娜,本']);
    expect(stdout).toContain(`  unit  coder  coder
  项目  安娜   本
  一    支持   支持
  二    薪酬   b
`);
  });

  it('shows sheets without headings, with a last row of totals and turned ones as they are', async () => {
    const folder = folderWith({
      'bare.csv': 's1,a,a\ns2,a,b\ns3,b,b\ns4,b,a\ns5,a,a\n',
      'total.csv': 'unit,Anna,Ben\n1,a,b\n2,b,b\n3,a,a\nTotal,3,3\n',
      'turned.csv': 'who,q1,q2,q3,q4,q5\nAnna,a,b,a,c,a\nBen,a,b,b,c,a\nClara,a,a,a,c,b\n',
    });
    const of = async (name: string) => {
      const { firstRows, reading } = await inspect(`${folder}/${name}`);
      return { headings: firstRows.headings, first: firstRows.rows[0], reading };
    };
    expect(await of('bare.csv')).toMatchObject({ headings: [], first: ['s1', 'a', 'a'], reading: { headerRows: 0 } });
    expect(await of('total.csv')).toMatchObject({
      headings: [['unit', 'Anna', 'Ben']],
      first: ['1', 'a', 'b'],
      reading: { leftOut: { rows: [{ why: 'total', rows: 1 }] } },
    });
    const turned = await inspect(`${folder}/turned.csv`);
    expect(turned.firstRows.columns.map(({ role }: { role: string }) => role)).toEqual([
      'coder',
      ...Array(5).fill('unit'),
    ]);
  });

  it('lists the other readings that fit, with options that lead to them', async () => {
    const folder = folderWith({
      'sheet.csv':
        'question,physician,decision,confidence\nq1,x,yes,3\nq1,y,no,4\nq2,x,no,2\nq2,y,no,1\nq3,x,yes,5\nq3,y,yes,4\n',
    });
    const { rivals } = await inspect(`${folder}/sheet.csv`);
    expect(rivals.length).toBeGreaterThan(0);
    for (const { options, unit, coder } of rivals) {
      const typed = options.flatMap(({ option, values }: { option: string; values: string[] }) => [
        `--${option}`,
        ...(values.length > 0 ? [values.join(',')] : []),
      ]);
      expect((await inspect(`${folder}/sheet.csv`, ...typed)).reading).toMatchObject({ unit, coder });
    }
  });

  it('names units that would match without case, zeros and spaces', async () => {
    const folder = folderWith({
      'Anna.csv': 'unit,category\n007,a\nS 1,b\nx,a\n',
      'Ben.csv': 'unit,category\n7,a\ns1,b\nx,a\n',
    });
    const { nearDuplicates, singleCoded } = await inspect(folder);
    expect(singleCoded).toBe(4);
    expect(nearDuplicates.filter(({ of }: { of: string }) => of === 'unit')).toHaveLength(2);
  });

  it('computes nothing', async () => {
    for (const format of ['table', 'markdown', 'json']) {
      const { code, stdout } = await run(['inspect', GILLARD, '--format', format]);
      expect(code).toBe(0);
      expect(stdout).not.toMatch(/kappa|agree|alpha/i);
      expect(stdout.length).toBeGreaterThan(500);
    }
  });
});
