import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../support/run.ts';

let folder: string;
const at = (name: string) => join(folder, name);
const WRITTEN = ['meeting.csv', 'meeting.xlsx', 'final.csv', 'figures.csv', 'figures.tsv', 'report.xlsx', 'gate.csv'];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'intercoder-own-'));
  const units = Array.from({ length: 8 }, (_, i) => i + 1);
  const sheet = (category: (unit: number) => string) =>
    ['unit,category', ...units.map((unit) => `${unit},${category(unit)}`)].join('\n');
  writeFileSync(
    at('Ana.csv'),
    sheet((unit) => (unit % 2 ? 'pay' : 'team')),
  );
  writeFileSync(
    at('Ben.csv'),
    sheet((unit) => (unit < 6 ? 'pay' : 'team')),
  );
  const sheets = [at('Ana.csv'), at('Ben.csv')];
  for (const name of WRITTEN) {
    const output = ['-o', at(name)];
    if (name.startsWith('meeting')) await run(['disagreements', ...sheets, ...output]);
    else if (name.startsWith('final')) await run(['consensus', ...sheets, '--method', 'majority', ...output]);
    else if (name.startsWith('gate')) await run(['gate', ...sheets, '--min', 'agreement=0', ...output]);
    else await run(['agree', ...sheets, ...output]);
  }
  writeFileSync(
    at('decided.csv'),
    'unit,consensus,why,codebook,decided by,decided at,fingerprint\n2,team,,,,2026-11-29T21:48:49Z,\n',
  );
  // as the guide describes it, filled in without the page
  writeFileSync(at('by-hand.csv'), 'unit,consensus,why,codebook,decided by,decided at\n2,team,,,AB,1 March 2026\n');
  writeFileSync(at('intercoder.schema.json'), '{"type": "object"}\n');
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what the program wrote into the folder of the sheets', () => {
  it('is left out, and named, if the folder is read', async () => {
    const named = await run(['agree', at('Ana.csv'), at('Ben.csv')]);
    const { code, stdout, stderr } = await run(['agree', folder]);
    expect(code, stderr).toBe(0);
    expect(stdout.split('\n').slice(0, 5)).toEqual(named.stdout.split('\n').slice(0, 5));
    for (const name of [...WRITTEN, 'decided.csv', 'by-hand.csv', 'intercoder.schema.json'])
      expect(stderr).toContain(name);
  });

  it('is refused if it is named itself', async () => {
    for (const name of [...WRITTEN, 'decided.csv', 'by-hand.csv']) {
      const { code, stderr } = await run(['agree', at('Ana.csv'), at('Ben.csv'), at(name)]);
      // A file that is called final holds what was agreed, and no coder's codings.
      expect([name, code]).toEqual([name, name === 'final.csv' ? 0 : 2]);
      if (code === 2) expect(stderr).toContain('not a coder’s sheet');
    }
  });

  it('is no sheet where an option names it', async () => {
    const { code, stderr } = await run(['consensus', folder, '--worksheet', at('meeting.xlsx')]);
    expect(code, stderr).toBe(0);
    expect(stderr).not.toContain('meeting.xlsx');
  });

  it('is refused if nothing else is there', async () => {
    const { code, stderr } = await run(['agree', at('decided.csv')]);
    expect(code).toBe(2);
    expect(stderr).toContain('a list of decisions from a meeting, not a coder’s sheet');
  });
});
