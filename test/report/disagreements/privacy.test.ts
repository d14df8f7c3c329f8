import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { gillard } from '../../support/disagreements.ts';
import { run } from '../../support/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'intercoder-privacy-'));

afterAll(() => rmSync(folder, { recursive: true }));

const FORMATS = ['txt', 'csv', 'tsv', 'json', 'md'];

const COMMANDS = [
  ['disagreements', '--all'],
  ['disagreements', '--all', '--coder', 'KO'],
  ['disagreements', '--confusion'],
  ['consensus', '--method', 'majority'],
];

/** Everything that the command writes: to the screen, as diagnostics, and in files of every format. */
async function everything(command: readonly string[], ...options: readonly string[]): Promise<string[]> {
  const files = FORMATS.map((ending) => join(folder, `out.${ending}`));
  const output = files.flatMap((file) => ['-o', file]);
  const { code, stdout, stderr } = await run([command[0]!, ...gillard, ...command.slice(1), ...options, ...output]);
  expect(code, stderr).toBe(0);
  return [stdout, stderr, ...files.map((file) => readFileSync(file, 'utf8'))];
}

describe.each(COMMANDS.map((command) => [command.join(' '), command] as const))('%s', (_, command) => {
  it('names no coder with --anonymize', async () => {
    const named = await everything(command, '--redact');
    expect(named.filter((text) => /\bSLG\b/.test(text)).length).toBeGreaterThan(FORMATS.length - 1);
    for (const text of await everything(command, '--anonymize', '--redact'))
      expect(text).not.toMatch(/\b(SG|KO|SLG)\b/);
  });

  it('writes no text and no note with --redact', async () => {
    for (const text of await everything(command, '--redact')) {
      expect(text).not.toMatch(/stopped opening my post|fewer steps|whose word counts/);
      expect(text).not.toMatch(/\bnote by\b/);
    }
  });
});

describe('--anonymize', () => {
  it('gives letters in the order of the names, whatever the order of the sheets', async () => {
    // KO, SG, SLG in the order of their names; S03 is Role modelling to KO
    const { stdout } = await run(['disagreements', ...gillard, '--all', '--anonymize', '--redact', '--format', 'csv']);
    const [header, ...rows] = stdout.split('\n');
    expect(header).toMatch(/^unit,A,B,C,consensus,/);
    expect(rows.find((row) => row.startsWith('S03'))).toMatch(
      /^S03,Role modelling,Shared experience; Role modelling,Shared experience; Disclosure,/,
    );
  });

  it('says that it does not say how the sheets were read', async () => {
    const { stderr } = await run(['disagreements', ...gillard, '--anonymize']);
    expect(stderr).toBe('note: reading notes are hidden because they name coders and files (see intercoder inspect)\n');
  });
});
