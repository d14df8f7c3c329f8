import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands/list.ts';
import { tableFormats } from '../../src/render/tables/list.ts';
import { writtenLayouts } from '../../src/study/written/list.ts';
import { allCommands } from '../support/commands.ts';
import { runInFolder } from '../support/in-folder.ts';
import { fixture } from '../support/paths.ts';
import { run } from '../support/run.ts';
import { scratchFolder } from '../support/scratch.ts';

const all = await allCommands();

function linesOf(text: string): string[] {
  return text.trimEnd().split('\n');
}

/** The options of a help text, by heading. */
function headingsOf(text: string): Map<string, string[]> {
  const headings = new Map<string, string[]>();
  let last: string[] = [];
  for (const line of linesOf(text)) {
    const heading = /^(\S.*):$/.exec(line)?.[1];
    if (heading !== undefined) {
      last = [];
      headings.set(heading, last);
    }
    const flag = /^ {2}(?:-\w, )?(--[\w-]+)/.exec(line)?.[1];
    if (flag !== undefined) last.push(flag);
  }
  return headings;
}

describe('the help of the program', () => {
  it.each([
    ['help agre', 'did you mean intercoder help agree?'],
    ['help sheet.csv', 'intercoder --help lists all commands'],
    ['help constructor', 'intercoder --help lists all commands'],
    ['help sheet.csv --format tsv', 'intercoder --help lists all commands'],
  ])('is not shown in place of an error: %s', async (line, hint) => {
    const [, name] = line.split(' ');
    expect(await run(line.split(' '))).toEqual({
      code: 2,
      stdout: '',
      stderr: `error: there is no command "${name}"\n  hint: ${hint}\n`,
    });
    expect((await run(['help', 'gate'])).code).toBe(0);
  });

  it('lists every command on a screen of 80 columns', async () => {
    const { code, stdout } = await run(['--help']);
    expect(code).toBe(0);
    for (const [name, { summary }] of Object.entries(commands)) {
      expect(stdout).toMatch(new RegExp(`^ {2}${name} `, 'm'));
      expect(stdout.replace(/\s+/g, ' ')).toContain(summary);
    }
    expect(linesOf(stdout).filter((line) => line.length > 80)).toEqual([]);
    expect((await run(['help'])).stdout).toBe(stdout);
  });
});

it('the summary of convert names every layout and format that it writes', () => {
  const { summary } = commands['convert']!;
  for (const { name } of writtenLayouts) expect(summary).toContain(name);
  for (const { name } of tableFormats) expect(summary).toContain(name.toUpperCase());
});

describe.each(all)('the help of %s', (name, { options }) => {
  it('shows the ten options that people need first, or the few there are, under headings, on one screen', async () => {
    const { code, stdout } = await run([name, '--help']);
    expect(code).toBe(0);
    const shown = [...headingsOf(stdout).values()].flat();
    const first = Object.values(options).filter(({ isFirst }) => isFirst === true);
    const isShort = stdout.includes(`intercoder ${name} --help all lists all `);
    if (isShort) expect(shown).toHaveLength(first.length);
    expect(first.length, 'with isFirst').toBeLessThanOrEqual(10);
    expect(linesOf(stdout).length, 'lines: shorten a text, or leave isFirst out').toBeLessThanOrEqual(40);
    expect(linesOf(stdout).filter((line) => line.length > 80)).toEqual([]);
  });

  it('shows every option with "all", each once, with what it does', async () => {
    const { stdout } = await run([name, '--help', 'all']);
    const shown = [...headingsOf(stdout).values()].flat();
    expect(shown.length).toBe(new Set(shown).size);
    const visible = Object.entries(options).filter(([, { isHidden }]) => isHidden !== true);
    expect(shown).toHaveLength(visible.length + 3); // --debug, --color, --help
    for (const [, { help }] of visible) expect(stdout.replace(/\s+/g, ' ')).toContain(help);
    expect(linesOf(stdout).filter((line) => line.length > 80)).toEqual([]);
    expect(stdout).not.toContain('[]');
  });
});

describe('the help of an option', () => {
  it('begins with a verb or a noun, and makes sense by itself', () => {
    const helps = all.flatMap(([, { options }]) => Object.values(options).map(({ help }) => help));
    expect(helps.filter((help) => /^(of|by which|whom|whose) /.test(help))).toEqual([]);
    expect(helps.filter((help) => help === '' || help.endsWith('.'))).toEqual([]);
  });
});

describe('intercoder alone', () => {
  it('says what it does and how to start', async () => {
    const { code, stdout, stderr } = await runInFolder(scratchFolder(), []);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe(readFileSync(join(fixture('sheets', 'bad'), 'no-arguments', 'expected.txt'), 'utf8'));
    for (const start of ['intercoder SG.csv KO.csv', 'intercoder demo', 'intercoder init'])
      expect(stderr).toMatch(new RegExp(`^ {2}${start} `, 'm'));
  });
});
