import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { agreeReport, run } from '../support/run.ts';
import { folderWith } from '../support/scratch.ts';

const HEAD = 'unit,Anna,Ben,Chloe,gpt-4o,claude';

const ROWS = ['a,a,a,a,a', 'a,a,b,a,b', 'b,b,b,b,a', 'c,c,c,c,c', 'b,b,b,b,b', 'a,b,a,a,a', 'c,c,c,c,b', 'c,c,a,c,c'];

const WIDE = [HEAD, ...ROWS.map((row, i) => `u${i + 1},${row}`)].join('\n');

/** The same, a row per coding. */
const LONG = [
  'unit,coder,category',
  ...ROWS.flatMap((row, i) => row.split(',').map((category, j) => `u${i + 1},${HEAD.split(',')[j + 1]},${category}`)),
];

const GROUPS = ['--group', 'models=gpt-4o,claude', '--group', 'humans=rest'];

function sheet(content: string, name = 'sheet.csv'): string {
  return join(folderWith({ [name]: content }), name);
}

describe('figures of groups, references and gold', () => {
  it('are the same in whichever order rows stand and however the sheet is laid out', async () => {
    const options = [...GROUPS, '--alt-test', '--reference', 'Anna,gpt-4o', '--ci', 'none'];
    const reports = await Promise.all(
      [
        [sheet(WIDE)],
        [sheet([HEAD, ...WIDE.split('\n').slice(1).reverse()].join('\n'))],
        [sheet(LONG.join('\n'))],
        [sheet([LONG[0], ...LONG.slice(1).reverse()].join('\n'))],
      ].map(async (args) => (await agreeReport([...args, ...options])).report),
    );
    const [first, ...others] = reports.map(({ results, altTest }) => ({ results, altTest }));
    for (const other of others) expect(other).toEqual(first);
    const golds = await Promise.all(
      [sheet(WIDE), sheet([LONG[0], ...LONG.slice(1).reverse()].join('\n'))].map(
        async (path) => (await agreeReport([path, '--gold', 'Chloe', '--resamples', '200'])).report,
      ),
    );
    const byName = (report: (typeof golds)[number]) =>
      [...report.gold!.coders].sort((a, b) => (a.coder < b.coder ? -1 : 1));
    expect(byName(golds[1]!)).toEqual(byName(golds[0]!));
    expect(golds[1]!.results).toEqual(golds[0]!.results);
  });

  it('may come from the config', async () => {
    const folder = folderWith({
      'sheet.csv': WIDE,
      'intercoder.json': JSON.stringify({ group: ['humans=rest', 'models=gpt*,claude'], altTest: true, epsilon: 0.1 }),
    });
    const { report } = await agreeReport([join(folder, 'sheet.csv'), '--config', join(folder, 'intercoder.json')]);
    expect(report.options.groups!.map(({ name, are }) => [name, are])).toEqual([
      ['humans', 'people'],
      ['models', 'models'],
    ]);
    expect(report.altTest).toMatchObject({ epsilon: 0.1, people: 'humans' });
  });

  it('answer first, in words, whether a model may code the rest', async () => {
    const { stdout } = await run(['agree', sheet(WIDE), ...GROUPS, '--alt-test']);
    expect(stdout.indexOf('May a model code the rest?')).toBeGreaterThan(0);
    expect(stdout.indexOf('May a model code the rest?')).toBeLessThan(stdout.indexOf('All five coders agree'));
    expect(stdout).toMatch(/gpt-4o: yes, with reservations\./);
    expect(stdout).toMatch(/fewer than 30 units/);
    // a command to copy stays whole
    const lines = stdout.split('\n').filter((line) => !/^ +(Next +)?intercoder /.test(line));
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('are in columns of their own in CSV', async () => {
    const { stdout } = await run(['agree', sheet(WIDE), ...GROUPS, '--format', 'csv', '--measures', 'agreement']);
    expect(stdout.split('\n')[0]).toMatch(/^group,between,measure/);
    expect(stdout).toMatch(/^,models \| humans,agreement,/m);
  });

  it('say so where another rule gives another answer', async () => {
    // The model gives everything, and so shares a category with everybody.
    const rows = Array.from({ length: 40 }, (_, i) => {
      const own = ['a', 'b', 'c; d'][i % 3]!;
      return `u${i},${own},${own},${own},a; b; c; d`;
    });
    const path = sheet(['unit,Anna,Ben,Chloe,gpt-4o', ...rows].join('\n'));
    const groups = ['--group', 'models=gpt-4o', '--group', 'humans=rest', '--alt-test'];
    const { report } = await agreeReport([path, ...groups]);
    expect(report.altTest!.models[0]).toMatchObject({ passed: true, winningRate: 1 });
    expect(report.altTest!.models[0]!.otherwise.map(({ rule }) => rule)).toEqual([
      'exact',
      'jaccard',
      'masi',
      'hamming',
    ]);
    const text = (await run(['agree', path, ...groups])).stdout.replaceAll(/\s+/g, ' ');
    expect(text).toContain('The answer for gpt-4o is yes under rule any, and no under exact (0.00), jaccard (0.00)');
    const typed = await agreeReport([path, ...groups, '--rule', 'jaccard']);
    expect(typed.report.altTest!.models[0]).toMatchObject({ passed: false, otherwise: [] });
  });

  it('show the alpha of the headline, of whichever rule it is', async () => {
    const rows = ROWS.map((row, i) => `u${i + 1},${row.split(',').join(',').replace('a', 'a; b')}`);
    const path = sheet([HEAD, ...rows].join('\n'));
    const people = (await agreeReport([path, '--coders', 'Anna,Ben,Chloe'])).report.overview.alpha!;
    const { stdout } = await run(['agree', path, ...GROUPS]);
    expect(people.rule).toBe('jaccard');
    expect(stdout).toMatch(/agree {2}alpha \(jaccard\)/);
    expect(stdout).toMatch(new RegExp(`within humans .* ${people.value!.toFixed(2)} `));
  });

  it('say how far each model agrees with the people, as these do among themselves, and who has something to discuss', async () => {
    const { stdout } = await run(['agree', sheet(WIDE), ...GROUPS]);
    const { report } = await agreeReport([sheet(WIDE), ...GROUPS]);
    const withGpt = report.results.filter(
      ({ measure, rule, scope, coders, category, variant }) =>
        [measure, rule, scope, category, variant].join() === 'agreement,any,pair,,' &&
        coders.includes('gpt-4o') &&
        !coders.includes('claude'),
    );
    const mean = withGpt.reduce((sum, { value }) => sum + value! / withGpt.length, 0);
    expect(withGpt).toHaveLength(3);
    expect(stdout).toMatch(/Agreement of models with humans, 3 coders \(among themselves: [\d.]+%, alpha 0\.\d\d\)/);
    expect(stdout).toMatch(new RegExp(`gpt-4o +${Number((mean * 100).toFixed(1))}%`));
    expect(stdout).toMatch(/intercoder disagreements .*--coders Anna,Ben,Chloe/);
  });
});

describe('figures beside gold', () => {
  const GOLD = [`${HEAD},gold`, ...ROWS.map((row, i) => `u${i + 1},${row},${row.at(0)}`)].join('\n');

  it('have the means of precision and recall on the first screen, and every category among all tables', async () => {
    const { stdout } = await run(['agree', sheet(GOLD), '--gold', 'gold']);
    expect(stdout).toMatch(/right +interval +precision +recall +F1/);
    expect(stdout).not.toContain('claude, by category');
    const { stdout: all } = await run(['agree', sheet(GOLD), '--gold', 'gold', '--full']);
    for (const coder of HEAD.split(',').slice(1)) expect(all).toContain(`${coder}, by category`);
  });

  it('are rows of the CSV, as those of the alternative annotator test', async () => {
    const { report } = await agreeReport([sheet(GOLD), '--gold', 'gold', ...GROUPS, '--alt-test']);
    const { stdout } = await run([
      ...['agree', sheet(GOLD), '--gold', 'gold', ...GROUPS, '--alt-test', '--format', 'csv'],
    ]);
    const claude = report.gold!.coders.find(({ coder }) => coder === 'claude')!;
    const recall = claude.categories.find(({ category }) => category === 'b')!.recall;
    expect(stdout).toContain(`\n,,gold.recall,,pair,claude | gold,b,,,${recall},`);
    expect(stdout).toContain(`\n,,gold.f1,,pair,claude | gold,,macro,,${claude.macro.f1},`);
    expect(stdout).toMatch(/\n,,alt-test\.advantage,any,all,claude,,,,/);
  });
});

describe('what is unclear is refused, with a way out', () => {
  it.each([
    [['--group', 'humans=Anna,Bem'], /"Bem".*did you mean "Ben"/s],
    [['--group', 'humans'], /NAME=CODER/],
    [['--group', 'models=mistral*'], /matches "mistral\*"/],
    [['--group', 'a=Anna', '--group', 'b=Anna,Ben'], /"Anna" is in two groups/],
    [['--alt-test'], /--group models=/],
    [['--alt-test', '--group', 'humans=Anna', '--group', 'models=claude'], /at least two people/],
    [['--gold', 'Bem'], /"Bem".*did you mean "Ben"/s],
    [['--gold', 'Ben', '--reference', 'Ben'], /taken as right/],
    [['--epsilon', '2'], /number from 0 to 1/],
  ])('%j', async (options, message) => {
    const { code, stdout, stderr } = await run(['agree', sheet(WIDE), ...options]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });
});

describe('coders that options name', () => {
  const GOLD = ['unit,Anna,gold', ...ROWS.map((row, i) => `u${i + 1},${row.split(',').slice(0, 2).join(',')}`)].join(
    '\n',
  );

  it('are coders whatever their headings say', async () => {
    const final = WIDE.replace('Ben', 'final');
    for (const options of [
      ['--reference', 'final'],
      ['--group', 'humans=Anna,final', '--group', 'models=rest'],
      ['--gold', 'final'],
    ]) {
      const { report } = await agreeReport([sheet(final), ...options]);
      expect([...report.data.coders, report.gold?.coder]).toContain('final');
    }
    const long = LONG.map((row) => row.replace('Ben', 'consensus')).join('\n');
    expect((await agreeReport([sheet(long)])).report.data.coders).not.toContain('consensus');
    expect((await agreeReport([sheet(long), '--reference', 'consensus'])).report.data.coders).toContain('consensus');
  });

  it('are enough beside one other coder', async () => {
    const { report } = await agreeReport([sheet(GOLD), '--gold', 'gold']);
    expect(report.data.coders).toEqual(['Anna']);
    expect(report.results).toEqual([]);
    expect(report.gold!.coders[0]).toMatchObject({ coder: 'Anna', units: 8, exact: 7 / 8 });
    expect(report.gold!.coders[0]!.confusions).toEqual([{ called: 'a', is: 'b', units: 1 }]);
  });

  it('may be in a sheet of their own, or be the consensus of a worksheet', async () => {
    const folder = folderWith({
      'wide.csv': WIDE,
      'right.csv': ['unit,right', ...ROWS.map((row, i) => `u${i + 1},${row.split(',')[1]}`)].join('\n'),
      'worksheet.csv': ['unit,consensus', 'u1,a', 'u2,b', 'u3,', 'u4,c'].join('\n'),
      'gold.csv': ['unit,category', ...ROWS.map((row, i) => `u${i + 1},${row.split(',')[1]}`)].join('\n'),
      'Anna.csv': ['unit,category', ...ROWS.map((row, i) => `u${i + 1},${row.split(',')[0]}`)].join('\n'),
    });
    const at = (name: string) => join(folder, name);
    const own = (await agreeReport([at('wide.csv'), '--gold', at('right.csv')])).report;
    const ben = (await agreeReport([at('wide.csv'), '--gold', 'Ben'])).report;
    expect(own.gold!.coder).toBe('right');
    expect(own.gold!.coders.find(({ coder }) => coder === 'Anna')).toEqual(
      ben.gold!.coders.find(({ coder }) => coder === 'Anna'),
    );
    expect(own.data.coders).toContain('Ben');
    const decided = (await agreeReport([at('wide.csv'), '--gold', at('worksheet.csv')])).report;
    expect(decided.gold!.coders.find(({ coder }) => coder === 'Anna')).toMatchObject({ units: 3, exact: 2 / 3 });
    const files = (await agreeReport([at('Anna.csv'), at('gold.csv'), '--gold', at('gold.csv')])).report;
    expect(files.gold).toMatchObject({ coder: 'gold', coders: [{ coder: 'Anna', units: 8, exact: 7 / 8 }] });
  });
});

describe('gate', () => {
  const gate = (...thresholds: string[]) =>
    run(['gate', sheet(WIDE), ...GROUPS, ...thresholds.flatMap((one) => ['--min', one])]);

  it('takes figures of groups and between them', async () => {
    expect((await gate('between:humans:models.agreement/exact=0.2')).code).toBe(0);
    expect((await gate('between:humans:models.agreement/exact=0.99')).code).toBe(1);
    expect((await gate('between:models:humans.krippendorff-alpha.lower=0.5')).code).toBe(3);
    expect((await gate('group:humans.krippendorff-alpha=0.5')).code).toBe(0);
    const { code, stderr } = await gate('between:human:models.agreement=0.2');
    expect(code).toBe(2);
    expect(stderr).toMatch(/no group "human".*did you mean "humans"/s);
  });

  it('takes the alternative annotator test, and cannot tell with few units', async () => {
    const few = await gate('alt-test.winning-rate=0.5');
    expect(few.code).toBe(3);
    expect(few.stdout).toMatch(/inconclusive/);
    const many = [HEAD, ...Array.from({ length: 40 }, (_, i) => `u${i},${ROWS[i % 8]}`)].join('\n');
    const of = (options: string[], ...min: string[]) =>
      run(['gate', sheet(many), ...options, ...min.flatMap((one) => ['--min', one])]);
    const gpt = ['--group', 'models=gpt-4o', '--group', 'humans=Anna,Ben,Chloe'];
    expect((await of(gpt, 'alt-test.winning-rate=0.5', 'alt-test.advantage=0.6')).code).toBe(0);
    expect((await of(GROUPS, 'alt-test.winning-rate=0.5')).code).toBe(1);
    expect((await of(gpt, 'alt-test.winning-rate.lower=0.9')).code).toBe(3);
    const unknown = await of(gpt, 'alt-test.rate=0.5');
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toMatch(/"winning-rate" or "advantage"/);
    expect((await run(['gate', sheet(many), '--min', 'alt-test.winning-rate=0.5'])).stderr).toMatch(/--group models=/);
  });
});
