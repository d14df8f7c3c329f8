import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readingSchema } from '../../src/report/reading-schema.ts';
import { run } from '../support/run.ts';
import { folderWith } from '../support/scratch.ts';

const WIDE = `section,Anna,Ben,gpt-4o,Date,Excerpt,sure
1,support; pay,support,support,2024-03-01,I was never told who my manager was,3
2,,workload,workload,2024-03-01,On Mondays there are too many of us here,1
3,pay,pay,NA,2024-03-02,Nobody talks about the money at all,5
4,pay,workload,pay,2024-03-03,There is nothing more to say about that,2
`;

async function json(argv: readonly string[]) {
  const { code, stdout, stderr } = await run([...argv, '--format', 'json']);
  expect(code, stderr).toBe(0);
  return JSON.parse(stdout);
}

describe('data.reading', () => {
  it('has a role for every column, and what cells mean', async () => {
    const sheet = join(folderWith({ 'sheet.csv': WIDE }), 'sheet.csv');
    const { data } = await json(['agree', sheet, '--ignore', 'sure']);
    expect(readingSchema.parse(data.reading)).toEqual({
      layout: 'wide',
      headerRows: 1,
      unit: ['section'],
      coder: null,
      text: 'Excerpt',
      note: null,
      columns: [
        { name: 'section', role: 'unit' },
        { name: 'Anna', role: 'coder' },
        { name: 'Ben', role: 'coder' },
        { name: 'gpt-4o', role: 'coder' },
        { name: 'Date', role: 'left-out', why: 'date' },
        { name: 'Excerpt', role: 'text' },
        { name: 'sure', role: 'left-out', why: 'ignored' },
      ],
      more: [],
      separator: ';',
      blank: 'missing',
      missing: ['NA'],
      none: [],
      leftOut: { files: [], rows: [], coders: [] },
    });
  });

  it('comes from the options where these say all', async () => {
    const sheet = join(folderWith({ 'sheet.csv': WIDE }), 'sheet.csv');
    const { data } = await json(['agree', sheet, '--layout', 'wide', '--unit', 'section', '--coders', 'Anna,Ben']);
    const left = data.reading.columns.filter(({ role }: { role: string }) => role === 'left-out');
    expect(left.map(({ name, why }: { name: string; why: string }) => [name, why])).toContainEqual([
      'gpt-4o',
      'not-chosen',
    ]);
  });

  it('is in the reports of all commands that read sheets', async () => {
    const folder = folderWith({ 'sheet.csv': WIDE });
    const sheet = join(folder, 'sheet.csv');
    const layouts = await Promise.all([
      json(['gate', sheet, '--min', 'agreement=0']).then(({ data }) => data.reading.layout),
      json(['compare', sheet, sheet]).then(({ before, after }) => before.reading.layout && after.reading.layout),
      json(['disagreements', sheet]).then(({ data }) => data.reading.layout),
      json(['consensus', sheet, '--method', 'majority']).then(({ data }) => data.reading.layout),
      json(['revise', sheet, '--merge', 'pay+support=x']).then(({ data }) => data.reading.layout),
      json(['inspect', sheet]).then(({ reading }) => reading.layout),
    ]);
    expect(layouts).toEqual(Array.from({ length: 6 }, () => 'wide'));
  });

  it('names files, rows and coders that are in no figure', async () => {
    const folder = folderWith({
      'Anna.csv': 'unit,category,round\n1,a,1\n2,b,1\n2,b,2\n',
      'Ben.csv': 'unit,category,round\n1,a,1\n2,a,1\n1,b,2\n',
      'gold.csv': 'unit,category,round\n1,a,1\n2,a,1\n',
      'codebook.csv': 'category,definition\na,first\nb,second\n',
    });
    const { data } = await json(['agree', folder, '--where', 'round=1']);
    const { files, rows } = data.reading.leftOut;
    expect(files.map(({ path, why }: { path: string; why: string }) => [path.replace(/.*\//, ''), why]).sort()).toEqual(
      [
        ['codebook.csv', 'codebook'],
        ['gold.csv', 'agreed'],
      ],
    );
    expect(rows).toEqual([{ why: 'condition', rows: 2, condition: 'round=1' }]);
  });

  it('stays small for thousands of columns', async () => {
    const coders = Array.from({ length: 1000 }, (_, i) => `rater${i}`);
    const row = (unit: number) => `${unit},${coders.map((_, i) => ((i * 7 + unit * unit) % 3 ? 'x' : 'y')).join(',')}`;
    const text = `unit,${coders.join(',')}\n${[1, 2, 3, 4, 5].map(row).join('\n')}\n`;
    const { reading, firstRows } = await json(['inspect', join(folderWith({ 'sheet.csv': text }), 'sheet.csv')]);
    expect(reading.more).toEqual([{ role: 'coder', columns: 950 }]);
    expect(firstRows.moreColumns).toBe(961);
    expect(JSON.stringify(reading).length + JSON.stringify(firstRows).length).toBeLessThan(10_000);
  });

  it('names no coder where they are anonymous', async () => {
    const sheet = join(folderWith({ 'sheet.csv': WIDE }), 'sheet.csv');
    const { data } = await json(['disagreements', sheet, '--anonymize']);
    expect(data.reading.columns).toEqual([]);
    expect(data.reading.more).toContainEqual({ role: 'coder', columns: 3 });
    expect(JSON.stringify(data.reading)).not.toMatch(/Anna|Ben|gpt/);
  });
});

describe('what was left out', () => {
  it('is on the screen of the gate', async () => {
    const sheet = join(folderWith({ 'sheet.csv': WIDE }), 'sheet.csv');
    const { stdout } = await run(['gate', sheet, '--min', 'agreement=0']);
    expect(stdout.replace(/\s+/g, ' ')).toContain('Left out: columns "Date" (dates), "sure" (a scale, 1 to 5).');
  });

  it('is on the screen of a comparison, by round where the rounds differ', async () => {
    const folder = folderWith({ 'one.csv': WIDE, 'two.csv': WIDE.replace('Date', 'When') });
    const [one, two] = [join(folder, 'one.csv'), join(folder, 'two.csv')];
    const same = (await run(['compare', one, one])).stdout.replace(/\s+/g, ' ');
    expect(same.match(/left out: columns "Date"/gi)).toHaveLength(1);
    const differing = (await run(['compare', one, two])).stdout.replace(/\s+/g, ' ');
    expect(differing).toContain('Before: left out: columns "Date"');
    expect(differing).toContain('After: left out: columns "When"');
  });

  it('is not mentioned if nothing was', async () => {
    const sheet = join(folderWith({ 'sheet.csv': 'unit,Anna,Ben\n1,a,a\n2,b,a\n3,b,b\n' }), 'sheet.csv');
    expect((await run(['gate', sheet, '--min', 'agreement=0'])).stdout).not.toMatch(/left out/i);
  });
});
