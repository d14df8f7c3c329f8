import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fingerprintBeside } from '../../src/read/files/byte-source.ts';
import { readFileSheet } from '../../src/read/files/read-tables.ts';
import { scratchFolder } from '../support/scratch.ts';

describe('the fingerprint of a large file', () => {
  it('is that of its bytes, read beside the sheet', () => {
    const path = join(scratchFolder(), 'large.csv');
    writeFileSync(path, 'unit,A,B\n'.repeat(200_000));
    expect(fingerprintBeside(path)()).toBe(createHash('sha256').update(readFileSync(path)).digest('hex'));
  });
});

describe('the fingerprint of a sheet', () => {
  it.each([1, 300_000])('is that of its bytes unless none is wanted (%i rows)', (rows) => {
    const path = join(scratchFolder(), 'sheet.csv');
    writeFileSync(path, `unit,A,B\n${'u1,x,y\n'.repeat(rows)}`);
    const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex');
    expect(readFileSheet(path, {})).toMatchObject({ source: { path, sha256, rows } });
    expect(readFileSheet(path, { fingerprint: false })).toMatchObject({ source: { path, sha256: '', rows } });
  });
});
