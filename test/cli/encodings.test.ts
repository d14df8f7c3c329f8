import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runInFolder, writeInto } from '../support/in-folder.ts';
import { scratchFolder } from '../support/scratch.ts';

const SHEETS = {
  'Ana.csv': 'unit;category\nÜ1;Team\nÜ2;Lohn\nÜ3;Team\n',
  'Ben.csv': 'unit;category\nÜ1;Team\nÜ2;Team\nÜ3;Lohn\n',
};

/** Signs of Windows-1252 that Latin-1 has not. */
const OWN: Readonly<Record<string, number>> = { '„': 0x84, '“': 0x93 };

function windows1252(text: string): Buffer {
  return Buffer.from([...text].map((sign) => OWN[sign] ?? sign.charCodeAt(0)));
}

function folderWithCodebook(text: string): string {
  const folder = scratchFolder();
  writeInto(folder, SHEETS);
  writeFileSync(join(folder, 'Codebuch.csv'), windows1252(text));
  return folder;
}

const AGREE = ['Ana.csv', 'Ben.csv', '--codebook', 'Codebuch.csv', '--format', 'json', '--ci', 'none'];

describe('a codebook in another encoding than the sheets', () => {
  it('is read in the one that it can only be in, with a note', async () => {
    const folder = folderWithCodebook('Kategorie;Beispiel\nTeam;„Ein Team“\nLohn;„Für mehr Lohn“\n');
    const { code, stdout, stderr } = await runInFolder(folder, AGREE);
    expect(code, stderr).toBe(0);
    expect(JSON.parse(stdout).data.categories).toEqual(['Team', 'Lohn']);
    expect(stderr).toContain('note: Codebuch.csv: read as windows-1252');
  });

  it('is read in the one that the user names, which is not that of sheets in UTF-8', async () => {
    const folder = folderWithCodebook('Kategorie;Beispiel\nTeam;„Ein Team“\nLohn;„Für mehr Lohn“\n');
    const { code, stdout, stderr } = await runInFolder(folder, [...AGREE, '--encoding', 'windows-1252']);
    expect(code, stderr).toBe(0);
    expect(JSON.parse(stdout).data.categories).toEqual(['Team', 'Lohn']);
    expect(stderr).toContain('note: Ana.csv: read as UTF-8, which it is, not as windows-1252');
  });

  it('leads to sheets that are read, if the hint is followed', async () => {
    const folder = folderWithCodebook('Kategorie;Beispiel\nTeam;„Ein Team“\nLohn;„Mehr Lohn“\n');
    const { code, stderr } = await runInFolder(folder, AGREE);
    const hint = /--encoding (\S+?)\)/.exec(stderr)?.[1];
    expect([code, hint]).toEqual([2, expect.any(String)]);
    const followed = await runInFolder(folder, [...AGREE, '--encoding', hint!]);
    expect(followed.code, followed.stderr).toBe(0);
  });
});
