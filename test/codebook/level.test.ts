import { describe, expect, it } from 'vitest';
import { fixture } from '../support/paths.ts';
import { run } from '../support/run.ts';
import { folderWith } from '../support/scratch.ts';

const CODES = 'category,code,theme\nWork,pay,Money\nWork,load,Time\nPeople,team,Care; Time\nPlace,safe,\n';

const SHEET = 'unit,A,B\n1,pay,load\n2,load,load\n3,team,team\n4,safe,safe\n5,team,safe\n6,pay,team\n';

const INTERVIEWS = [
  fixture('readme', 'interviews.csv'),
  '--codebook',
  fixture('readme', 'codes.csv'),
  '--blank',
  'uncoded',
];

async function rolled(level: string) {
  const folder = folderWith({
    'codes.csv': CODES,
    'sheet.csv': SHEET,
    // the same by hand: A's and B's codes are named by what they are rolled up to
    'category.csv':
      'unit,A,B\n1,Work,Work\n2,Work,Work\n3,People,People\n4,Place,Place\n5,People,Place\n6,Work,People\n',
    'theme.csv':
      'unit,A,B\n1,Money,Time\n2,Time,Time\n3,Care;Time,Care;Time\n4,safe,safe\n5,Care;Time,safe\n6,Money,Care;Time\n',
    'category-book.csv': 'category\nWork\nPeople\nPlace\n',
    'theme-book.csv': 'category\nMoney\nTime\nCare\nsafe\n',
  });
  const at = (name: string) => `${folder}/${name}`;
  const own = await run([
    'agree',
    at('sheet.csv'),
    '--codebook',
    at('codes.csv'),
    '--level',
    level,
    '--format',
    'json',
  ]);
  const byHand = [at(`${level}.csv`), '--codebook', at(`${level}-book.csv`), '--format', 'json'];
  return { own, report: JSON.parse(own.stdout), byHand: JSON.parse((await run(['agree', ...byHand])).stdout) };
}

describe('--level', () => {
  it.each(['category', 'theme'])('gives the figures of sheets that were coded to it: %s', async (level) => {
    const { report, byHand } = await rolled(level);
    expect(report.data.categories).toEqual(byHand.data.categories);
    expect(report.results).toEqual(byHand.results);
    expect(report.usage).toEqual(byHand.usage);
  });

  it('says what was rolled up, and what was not', async () => {
    const { own } = await rolled('theme');
    expect(own.stderr).toContain(
      'note: 3 codes rolled up to 3 themes by the codebook (--level theme); it names none for "safe", which stays as it is',
    );
  });

  it('speaks of categories where sheets hold them', async () => {
    const book = fixture('gillard-2013', 'codebook.csv');
    const { stderr } = await run(['inspect', fixture('gillard-2013'), '--codebook', book, '--level', 'theme']);
    expect(stderr).toContain('note: 12 categories rolled up to 4 themes');
  });

  it('is the same that revise tells of the codebook', async () => {
    const revised = JSON.parse(
      (await run(['revise', ...INTERVIEWS, '--level', 'category', '--format', 'json'])).stdout,
    );
    const report = JSON.parse((await run(['agree', ...INTERVIEWS, '--level', 'category', '--format', 'json'])).stdout);
    const mean = report.results.find(
      ({ measure, scope, category, rule }: Record<string, unknown>) =>
        measure === 'agreement' && scope === 'all' && category === null && rule === 'any',
    );
    const after = revised.results.find(({ measure }: { measure: string }) => measure === 'agreement').after;
    expect(after.value).toBe(mean.value);
  });

  it.each([['gate', '--min', 'agreement=0.1'], ['disagreements'], ['inspect'], ['plan', '--null', '0.1']])(
    'is understood by %s',
    async (command, ...options) => {
      const sheets = command === 'plan' ? ['--pilot', ...INTERVIEWS] : INTERVIEWS;
      const { code, stderr } = await run([command, ...sheets, ...options, '--level', 'theme']);
      expect(code, stderr).toBe(0);
      expect(stderr).toContain('4 codes rolled up to 3 themes');
    },
  );

  it('takes codes to categories beside a round of categories', async () => {
    const folder = folderWith({
      'codes.csv': CODES,
      'one.csv': SHEET,
      'two.csv': 'unit,A,B\n1,Work,Work\n2,Work,Work\n3,People,People\n4,Place,Place\n5,People,Place\n6,Work,People\n',
    });
    const rounds = [`${folder}/one.csv`, `${folder}/two.csv`, '--codebook', `${folder}/codes.csv`];
    const { code, stdout, stderr } = await run(['compare', ...rounds, '--level', 'category', '--coders', 'A,B']);
    expect(code, stderr).toBe(0);
    expect(stdout).toContain('0.0');
    expect(stdout).toMatch(/after: 2 coders, 6 units, 3\s+categories/);
  });

  it('is refused by parents in a circle, and by reports', async () => {
    const folder = folderWith({
      'book.csv': 'category,parent\na,b\nb,a\n',
      'sheet.csv': 'unit,A,B\n1,a,a\n2,b,a\n3,b,b\n',
    });
    const circle = await run([
      'agree',
      `${folder}/sheet.csv`,
      '--codebook',
      `${folder}/book.csv`,
      '--level',
      'category',
    ]);
    expect(circle).toMatchObject({ code: 2, stdout: '' });
    expect(circle.stderr).toContain('its own ancestor');
    const report = `${folder}/report.json`;
    await run(['agree', `${folder}/sheet.csv`, '-o', report]);
    const compared = await run(['compare', report, report, '--codebook', `${folder}/book.csv`, '--level', 'category']);
    expect(compared).toMatchObject({ code: 2, stdout: '' });
    expect(compared.stderr).toContain('a report cannot be rolled up');
  });

  it('needs a codebook that names something', async () => {
    const without = await run(['agree', INTERVIEWS[0]!, '--level', 'theme']);
    expect(without).toMatchObject({ code: 2, stdout: '' });
    expect(without.stderr).toContain('hint: add it: --codebook FILE');
    const book = fixture('readme', 'codebook.csv');
    const bare = await run(['agree', INTERVIEWS[0]!, '--codebook', book, '--blank', 'uncoded', '--level', 'theme']);
    expect(bare).toMatchObject({ code: 2, stdout: '' });
    expect(bare.stderr).toContain('the codebook has no column "theme"');
  });
});
