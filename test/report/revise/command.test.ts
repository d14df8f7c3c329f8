import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gillard, twelve } from '../../support/gillard.ts';
import { run } from '../../support/run.ts';

const INPUT = ['revise', ...gillard('gillard-2013'), '--codebook', twelve, '--separator', ';', '--groupings', '100'];

async function folder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'intercoder-'));
}

describe('intercoder revise', () => {
  it('writes the map, which gives the same revision, and the revised codebook, which reads the recoded data', async () => {
    const at = await folder();
    const [map, codebook] = [join(at, 'map.csv'), join(at, 'codebook.csv')];
    const found = await run([
      ...INPUT,
      '--suggest',
      '10',
      '--write-map',
      map,
      '--write-codebook',
      codebook,
      '--format',
      'json',
    ]);
    expect(found.code).toBe(0);
    const again = await run([...INPUT, '--map', map, '--format', 'json']);
    const [first, second] = [JSON.parse(found.stdout), JSON.parse(again.stdout)];
    expect(second.results).toEqual(first.results);
    expect(second.codebook).toEqual(first.codebook);
    const written = await readFile(codebook, 'utf8');
    expect(written.split('\n')[0]).toBe('category,definition,theme');
    expect(written).toContain('Supervision / Training,"[Supervision] Regular time');
    // Themes of both, each once
    expect(written).toMatch(/^Team acceptance \/ Clinical hierarchy and power,.*,Relationships; Organisation$/m);
  });

  it('reads back a map with names that a spreadsheet would take for formulas', async () => {
    const at = await folder();
    const sheet = join(at, 'wide.csv');
    await writeFile(sheet, 'unit,A,B\n1,-x,-x\n2,=y,-x\n3,c,c\n');
    const input = ['revise', sheet, '--coders', 'A,B', '--format', 'json'];
    const map = join(at, 'map.csv');
    const first = await run([...input, '--merge', '-x+=y=both', '--write-map', map]);
    expect(first.stderr).not.toContain('error');
    expect(await readFile(map, 'utf8')).toContain("'-x,both");
    const second = await run([...input, '--map', map]);
    expect(JSON.parse(second.stdout).codebook).toEqual(JSON.parse(first.stdout).codebook);
  });

  it('claims no gain where categories are only named anew', async () => {
    const { stdout } = await run([...INPUT, '--rename', 'Supervision=Guidance']);
    expect(stdout).toContain('No category is merged or dropped, so no figure changes.');
    expect(stdout).not.toContain('merged at random');
  });

  it('fits 80 columns, with many coders and long and foreign names too', async () => {
    const at = await folder();
    const names = Array.from({ length: 20 }, (_, i) => `코더 ${i} with quite a long name`);
    const long = ['Всё, что не вошло в другие категории и пока осталось', '役割の明確さと境界', 'c'];
    const rows = Array.from({ length: 12 }, (_, u) => [
      `u${u}`,
      ...names.map((_, i) => long[(u + (i > 15 ? 1 : 0)) % 3]!),
    ]);
    const sheet = join(at, 'wide.csv');
    const csv = [['unit', ...names], ...rows].map((row) => row.map((cell) => `"${cell}"`).join(','));
    await writeFile(sheet, csv.join('\n'));
    const { code, stdout, stderr } = await run([
      'revise',
      sheet,
      '--coders',
      '코더*',
      '--separator',
      'none',
      '--suggest',
      '2',
      '--groupings',
      '100',
    ]);
    expect(stderr).not.toContain('error');
    expect(code).toBe(0);
    for (const line of stdout.split('\n')) expect([...line].length).toBeLessThanOrEqual(80);
  });

  it('has a row a figure in CSV, and tables in Markdown', async () => {
    const csv = await run([...INPUT, '--merge', 'Boundaries+Disclosure=Boundaries', '--format', 'csv']);
    const [head, ...rows] = csv.stdout.trimEnd().split('\n');
    expect(head).toMatch(/^step,merged,measure,rule,scope,coders,before,after,/);
    expect(rows.map((row) => row.split(',')[2])).toEqual([
      'agreement',
      'agreement',
      'agreement',
      'agreement',
      'joint-agreement',
      'conger-kappa',
      'krippendorff-alpha',
    ]);
    const markdown = await run([...INPUT, '--merge', 'Boundaries+Disclosure=Boundaries', '--format', 'markdown']);
    expect(markdown.stdout).toContain('### Gain, rule any: at least one category in common');
    expect(markdown.stdout).toMatch(/\| mean agreement +\| +70.7% \|/);
  });
});

describe('what is said of a revision', () => {
  it('names dropping where nothing is merged', async () => {
    const { stdout } = await run([...INPUT, '--drop', 'HR']);
    expect(stdout).toMatch(/gain +dropping +real/);
    expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(
      /dropping alone gives .* too few groupings to decide whether these categories gain more/,
    );
    expect(stdout).not.toContain('merging');
  });

  it('shows no table where nothing changes', async () => {
    const { stdout } = await run([...INPUT, '--rename', 'HR=Personnel']);
    expect(stdout).toBe(
      '3 coders; 50 units; 12 categories become 12\n\nNew categories: Personnel = HR.\n\nNo category is merged or dropped, so no figure changes.\n',
    );
  });

  it('tells suggested merges that lower the figure, and where to stop', async () => {
    const sheet = join(await folder(), 'sheet.csv');
    // a and c are confused; what B left uncoded no merge mends, and each raises chance
    const rows = ['a,a', 'a,a', 'b,b', 'b,b', 'c,c', 'c,c', 'd,d', 'd,d', 'a,c', 'b,', 'd,'];
    await writeFile(sheet, ['unit,A,B', ...rows.map((row, i) => `${i},${row}`), ''].join('\n'));
    const input = ['revise', sheet, '--suggest', '2', '--groupings', '100', '--blank', 'uncoded'];
    const report = JSON.parse((await run([...input, '--format', 'json'])).stdout);
    const lowering = report.path.filter(({ gain }: { gain: number }) => gain < 0);
    const note = report.notes.find(({ code }: { code: string }) => code === 'merges-lower');
    expect(lowering.length).toBeGreaterThan(0);
    expect(note).toEqual({
      ...{ code: 'merges-lower', merges: lowering.length },
      ...{ first: lowering[0].merged, categories: lowering[0].categories + 1 },
    });
    const { stdout } = await run(input);
    expect(stdout.replaceAll('\n', ' ')).toContain(`--suggest ${note.categories} stops before that.`);
  });
});

describe('a new category', () => {
  it.each([
    ['--merge', 'Training+Supervision=Traning', 'is only near its own'],
    ['--merge', 'HR+Engagement=boundaries', '"boundaries" has almost the same name as "Boundaries"'],
    ['--rename', 'HR=Disclosures', '"Disclosures" has almost the same name as "Disclosure"'],
  ])('%s %s: told where it is nearly named as one that stays', async (option, typed, told) => {
    const { code, stderr } = await run([...INPUT, option, typed]);
    expect(code).toBe(0);
    if (told.startsWith('"')) expect(stderr).toContain(`warning: the new category ${told}`);
    else expect(stderr).not.toContain('almost the same name');
  });
});

describe('a revision that cannot be made', () => {
  it.each([
    [['--merge', 'Boundary+Disclosure=X'], 'there is no category "Boundary"', 'did you mean "Boundaries"?'],
    [
      ['--merge', 'HR+Training=Engagement'],
      'there is already a category "Engagement"',
      '"HR+Training+Engagement=Engagement"',
    ],
    [
      ['--merge', 'HR+Training=X', '--merge', 'X+Disclosure=Engagement'],
      '--merge "X+Disclosure=Engagement": there is',
      'X+D',
    ],
    [
      ['--merge', 'HR+Training=Role clarity', '--rename', 'Role clarity=X'],
      'already a category "Role clarity"',
      'otherwise use a new name',
    ],
    [['--merge', 'HR'], 'A+B=C is expected', 'for example'],
    [['--merge', 'HR+Training=X', '--drop', 'HR'], 'already changes "HR"', 'only one other'],
    [['--rename', 'HR=Training'], 'there is already a category "Training"', '--merge "HR+Training=Training"'],
    [['--level', 'category'], 'no column "parent"', 'rename one of "category", "definition", "theme"'],
    [['--level', 'theme', '--suggest', '2'], 'belongs to several', 'without --level'],
    [[], 'no revision given', 'or ask for suggestions with --suggest 8'],
    [['--level', 'theme', '--drop', 'HR'], 'cannot be used together', 'one map file'],
    [['--rule', 'linear', '--drop', 'HR'], 'positions on a scale', 'use any'],
    [['--write-map', 'map.txt'], '.csv is expected', ''],
  ])('%j', async (options, error, hint) => {
    const { code, stdout, stderr } = await run([...INPUT, ...options]);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(error);
    expect(stderr).toContain(hint);
  });

  it('is not one whose map file joins categories that stay', async () => {
    const map = join(await folder(), 'map.csv');
    await writeFile(map, 'from,to\nHR,Engagement\nTraining,Engagement\n');
    const { code, stdout } = await run([...INPUT, '--map', map]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Engagement.*(HR|Training)|(HR|Training).*Engagement/);
  });

  it('by options: every fault with its hint', async () => {
    const { code, stdout, stderr } = await run([
      ...INPUT,
      '--drop',
      'Nope',
      '--merge',
      'hr+Trainig=X',
      '--drop',
      'Nix',
    ]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    for (const name of ['Nope', 'hr', 'Trainig', 'Nix']) expect(stderr).toContain(`there is no category "${name}"`);
    expect(stderr.match(/^error: /gm)).toHaveLength(4);
    expect(stderr.match(/^ {2}hint: /gm)).toHaveLength(4);
  });

  it('by a map file: every fault with its line', async () => {
    const map = join(await folder(), 'map.csv');
    await writeFile(map, 'from,to\nhr,Personnel\nHR,A\nHR,B\nTraining,X\nX,Y\nY,X\n,X\n');
    const blank = await run([...INPUT, '--map', map]);
    expect(blank.stderr).toContain(`${map}:8:1: error: the row names no category`);
    await writeFile(map, 'from,to\nhr,Personnel\nHR,A\nHR,B\nTraining,X\nX,Y\nY,X\n');
    const { code, stderr } = await run([...INPUT, '--map', map]);
    expect(code).toBe(2);
    expect(stderr).toContain(`${map}:2:1: error: there is no category "hr" to map`);
    expect(stderr).toContain(`${map}:4:1: error: category "HR" already becomes something else, on line 3`);
    expect(stderr).toMatch(/map\.csv:[67]:1: error: "[XY]", "[XY]" become each other/);
    await writeFile(map, 'old,new\nHR,A\n');
    expect((await run([...INPUT, '--map', map])).stderr).toContain('the map has no columns "from" and "to"');
  });
});
