import { describe, expect, it } from 'vitest';
import { disagreementsSchema } from '../../src/report/disagreements/schema.ts';
import { runInFolder } from '../support/in-folder.ts';
import { folderWith } from '../support/scratch.ts';

const SHEET = [
  'id;first;second;remark',
  ...Array.from({ length: 12 }, (_, i) => `${i};a${i % 4};a${(i + Number(i > 8)) % 4};r${i}`),
  '',
].join('\n');

/** The commands under "Next". */
function nextCommands(screen: string): string[] {
  const after = screen.slice(screen.indexOf('\n  Next ') + '\n  Next '.length);
  return [...after.matchAll(/^ *(intercoder .*?)(?: {2,}.*)?$/gm)].map(([, command]) => command!.trim());
}

/** As a shell splits a line; in the lines here, quotes stand around whole words. */
function words(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);
}

describe('the commands that come next', () => {
  it('read the sheets as this one has read them', async () => {
    const folder = folderWith({ 's.csv': SHEET });
    const argv = [
      's.csv',
      '--coders=first,second',
      '--unit',
      'id',
      '--ignore',
      'remark',
      '--rule',
      'exact',
      '-o',
      'r.json',
    ];
    const { code, stdout, stderr } = await runInFolder(folder, argv);
    expect(code, stderr).toBe(0);
    const next = nextCommands(stdout);
    const reading = '--coders first,second --unit id --ignore remark';
    expect(next).toEqual([
      `intercoder disagreements s.csv ${reading} --rule exact`,
      `intercoder revise s.csv ${reading} --suggest 2`,
      `intercoder s.csv ${reading} --rule exact --full`,
    ]);
    const [{ stdout: listed }] = await Promise.all([
      runInFolder(folder, [...words(next[0]!).slice(1), '--format', 'json']),
    ]);
    const { data } = disagreementsSchema.parse(JSON.parse(listed));
    expect(stdout).toContain(`the ${data.disagreements} units to discuss`);
    for (const command of next) {
      const followed = await runInFolder(folder, words(command).slice(1));
      expect(followed.code, followed.stderr).toBe(0);
    }
  });

  it.each([
    ['Anna,Ben,gpt-4o,claude-3-opus', 'gpt-4o,claude-3-opus'],
    ['Anna,Claude,Llama 3', 'Llama 3'],
    ['Anna,Ben,Claude', undefined],
    ['Anna,gpt-4o', undefined],
  ])('ask whether a model may code the rest, of two people and more: %s', async (coders, models) => {
    const names = coders.split(',');
    const rows = Array.from({ length: 40 }, (_, i) => [
      `u${i}`,
      ...names.map((_, j) => 'abc'[(i * (i % 5 ? 1 : j)) % 3]),
    ]);
    const folder = folderWith({ 's.csv': [['unit', ...names], ...rows].join('\n') });
    const argv = ['s.csv', '--coders', coders];
    const { stdout, stderr } = await runInFolder(folder, argv);
    const next = nextCommands(stdout).find((command) => command.includes('--alt-test'));
    if (models === undefined) return expect(next, stderr).toBeUndefined();
    expect(next).toContain(`--group 'models=${models}' --group 'humans=rest' --alt-test`);
    const followed = await runInFolder(folder, words(next!).slice(1));
    expect(followed.code, followed.stderr).toBe(0);
    expect(followed.stdout).toContain('May a model code the rest?');
  });

  it('repeat options only, not a sheet that is called like one', async () => {
    const folder = folderWith({ '--by-row': SHEET });
    const argv = ['--coders', 'first,second', '--unit', 'id', '--ignore', 'remark', '--', '--by-row'];
    const { code, stdout, stderr } = await runInFolder(folder, argv);
    expect(code, stderr).toBe(0);
    expect(nextCommands(stdout)[0]).toBe(
      'intercoder disagreements SHEETS --coders first,second --unit id --ignore remark',
    );
  });

  it('name the folder that was typed, and no sheet that the config names', async () => {
    const sheet = 'unit,A,B\n1,x,x\n2,x,y\n3,y,y\n';
    const named = await runInFolder(folderWith({ 's.csv': sheet }), ['.']);
    expect(nextCommands(named.stdout)[0]).toBe('intercoder disagreements .');
    const config = { 's.csv': sheet, 'intercoder.json': '{"sheets":"s.csv"}' };
    const kept = await runInFolder(folderWith(config), []);
    expect(kept.code, kept.stderr).toBe(0);
    expect(nextCommands(kept.stdout)[0]).toBe('intercoder disagreements');
  });

  it('list the units that were counted, by the rule and the policy that were typed', async () => {
    const rows = ['1,a; b,a', '2,a; b,a; b', '3,,', '4,b,a', '5,a; b,b', '6,a,b'];
    const folder = folderWith({ 's.csv': `unit,A,B\n${rows.join('\n')}\n` });
    for (const options of [['--rule', 'exact,any'], ['--rule', 'exact'], ['--uncoded', 'agree'], []]) {
      const { stdout } = await runInFolder(folder, ['s.csv', '--blank', 'uncoded', ...options]);
      const [next] = nextCommands(stdout);
      const listed = await runInFolder(folder, [...words(next!).slice(1), '--format', 'json']);
      const { data } = disagreementsSchema.parse(JSON.parse(listed.stdout));
      expect(stdout, next).toMatch(new RegExp(`the ${data.disagreements} units to discuss`));
    }
  });

  it('quote what a shell would split', async () => {
    const folder = folderWith({ 's.csv': SHEET.replace('first', 'coder one') });
    const { stdout } = await runInFolder(folder, ['s.csv', '--coders', 'coder one,second', '--unit', 'id']);
    expect(nextCommands(stdout)[0]).toBe("intercoder disagreements s.csv --coders 'coder one,second' --unit id");
  });
});
