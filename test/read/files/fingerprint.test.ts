import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fingerprintBeside } from '../../../src/read/files/fingerprint.ts';
import { readTables } from '../../../src/read/files/read-tables.ts';
import { scratchFolder } from '../../support/scratch.ts';

describe('the fingerprint of a large file', () => {
  it('is that of its bytes, read beside the sheet', () => {
    const path = join(scratchFolder(), 'large.csv');
    writeFileSync(path, 'unit,A,B\n'.repeat(200_000));
    expect(fingerprintBeside(path)()).toBe(createHash('sha256').update(readFileSync(path)).digest('hex'));
  });
});

describe('the fingerprint of a sheet', () => {
  it('is the SHA-256 of what comes from standard input', async () => {
    const [table] = await readTables(['-'], {}, async () => Buffer.from('unit\nu1\n')); // printf "unit\nu1\n" | sha256sum
    expect(table!.source).toEqual({
      path: 'standard input',
      sha256: '1e246d01ad3b78a785f2538161fbae23c050ca864bedc63113f90367b641160f',
      rows: 1,
    });
  });

  it.each([1, 300_000])('is that of its bytes unless none is wanted (%i rows)', async (rows) => {
    const path = join(scratchFolder(), 'sheet.csv');
    writeFileSync(path, `unit,A,B\n${'u1,x,y\n'.repeat(rows)}`);
    const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex');
    const read = (fingerprint: boolean) => readTables([path], { fingerprint }, () => Promise.reject());
    expect(await read(true)).toMatchObject([{ source: { path, sha256, rows } }]);
    expect(await read(false)).toMatchObject([{ source: { path, sha256: '', rows } }]);
  });
});
