import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT } from '../support/paths.ts';
import { hasProgram, isBuilt, runProcess } from '../support/process.ts';
import { run } from '../support/run.ts';
import { folderWith } from '../support/scratch.ts';

const SHEET = { 'my sheet.csv': 'unit,My coder,Ben,"Smith, J"\n1,a,b,a\n' };

/** What could stand in place of the last word, after whether files could. */
async function completed(...words: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await run(['completion', 'bash', '--', ...words]);
  return stdout.trimEnd().split('\n');
}

describe('words are completed', () => {
  it.each([
    [['com'], ['files', 'compare', 'completion']],
    [
      ['agree', '--form'],
      ['no files', '--format'],
    ],
    [
      ['agree', '--full', '--blank', 'm'],
      ['no files', 'missing'],
    ],
    [['--measures=krip'], ['no files', '--measures=krippendorff-alpha']],
    [
      ['--measures', 'percent,krip'],
      ['no files', 'percent,krippendorff-alpha'],
    ],
    [['agree', '-o', ''], ['files']],
    [['agree', 'sheet.csv', ''], ['files']],
    [['agree', 'nothing.csv', '--unit', ''], ['no files']],
    [
      ['completion', ''],
      ['no files', 'bash', 'zsh', 'fish'],
    ],
    [
      ['demo', 'g'],
      ['no files', 'gillard-2013'],
    ],
    [
      ['plan', '--sided', 'o'],
      ['no files', 'one'],
    ],
  ])('%j', async (words, expected) => {
    expect(await completed(...words)).toEqual(expected);
  });

  it('by the columns of the sheets, but for those that were named', async () => {
    const sheet = join(folderWith(SHEET), 'my sheet.csv');
    expect(await completed(sheet, '--unit', 'u')).toEqual(['no files', 'unit']);
    expect(await completed(sheet.replaceAll(' ', String.raw`\ `), '--coders', 'My')).toEqual(['no files', 'My coder']);
    expect(await completed(`"${sheet}"`, '--coders', 'My coder,')).toEqual([
      'no files',
      'My coder,unit',
      'My coder,Ben',
      'My coder,"Smith, J"',
    ]);
  });

  it('but not by names that a terminal would obey', async () => {
    const sheet = join(folderWith({ 's.csv': 'unit,A\u001b[31m,B\n1,a,b\n' }), 's.csv');
    expect(await completed(sheet, '--coders', '')).toEqual(['no files', 'unit', 'B']);
  });
});

/** How to have each shell say what it would complete `intercoder WORDS` to. */
const ASKED = {
  bash: (words: readonly string[]) =>
    `COMP_WORDS=(intercoder ${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length}; _intercoder; printf '%s\\n' "\${COMPREPLY[@]}"`,
  fish: (words: readonly string[]) => `complete -C "intercoder ${words.join(' ')}" | string replace -r '\\t.*' ''`,
  zsh: (words: readonly string[]) =>
    `words=(intercoder ${words.map((word) => `'${word}'`).join(' ')}); CURRENT=\${#words}; _describe() { print -rl -- "\${(@P)2%%:*}" }; _files() { print -rl -- \${words[CURRENT]}* }; _intercoder`,
};

describe.skipIf(!isBuilt)('the script of', () => {
  it.each(Object.entries(ASKED))('%s', async (shell, asked) => {
    if (!hasProgram(shell)) return expect(process.env['CI'], `${shell} is not installed`).toBeUndefined();
    const { stdout: script } = await run(['completion', shell]);
    const cwd = folderWith({ 'sheet.csv': 'unit,Ana,Ben\n1,a,b\n', script });
    const answer = async (...words: readonly string[]) => {
      const command = `intercoder() { '${process.execPath}' '${join(PROJECT, 'bin', 'intercoder.js')}' "$@"; }
`.replace(/^(.*) \{ (.*) "\$@"; \}/s, shell === 'fish' ? 'function intercoder; $2 $$argv; end' : '$&');
      const { stdout } = await runProcess(shell, ['-c', `${command}source ./script; ${asked(words)}`], { cwd });
      return stdout.trimEnd().split('\n').toSorted();
    };
    expect(await answer('com')).toEqual(['compare', 'completion']);
    expect(await answer('agree', '--form')).toEqual(['--format']);
    expect(await answer('sheet.csv', '--unit', 'A')).toEqual(['Ana']);
    expect(await answer('agree', 'she')).toEqual(['sheet.csv']);
  });
});
