import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fingerprintBeside } from '../../src/read/fingerprint.ts';
import { scratchFolder } from '../support/scratch.ts';

describe('the fingerprint of a large file', () => {
  it('is that of its bytes, read beside the sheet', () => {
    const path = join(scratchFolder(), 'large.csv');
    writeFileSync(path, 'unit,A,B\n'.repeat(200_000));
    expect(fingerprintBeside(path)()).toBe(createHash('sha256').update(readFileSync(path)).digest('hex'));
  });
});
