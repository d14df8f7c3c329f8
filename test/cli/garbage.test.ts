import { randomFillSync } from 'node:crypto';
import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../support/run.ts';

const MEGABYTE = 1_000_000;
const SIZE = 200;
const WRITTEN = 10;
const folder = mkdtempSync(join(tmpdir(), 'intercoder-garbage-'));

/** A file of 200 MB that repeats a block. Of its rest, which is not to be read, there is only the size. */
function garbage(name: string, start: Buffer, block: Buffer): string {
  const path = join(folder, name);
  const file = openSync(path, 'w');
  writeSync(file, start);
  for (let i = 0; i < WRITTEN; i += 1) writeSync(file, block);
  ftruncateSync(file, SIZE * MEGABYTE);
  closeSync(file);
  return path;
}

/** Words with commas and semicolons among them, as a log has. */
function ramble(): Buffer {
  const rows = Array.from(
    { length: 20_000 },
    (_, i) => `entry ${i}${', '.repeat(i % 7)} done; ${'x;'.repeat(i % 3)} level ${i % 5}`,
  );
  return Buffer.from(`${rows.join('\n')}\n`);
}

const nothing = Buffer.alloc(0);
const randomBytes = randomFillSync(Buffer.alloc(MEGABYTE));

/** The most memory that the process ever had, in megabytes. */
function mostMemory(): number {
  return process.resourceUsage().maxRSS / 1000;
}

afterAll(() => rmSync(folder, { recursive: true }));

describe('200 MB of garbage', () => {
  it.each([
    ['random bytes', Buffer.from('%'), randomBytes, 'this is not a text file'],
    [
      'an endless line',
      nothing,
      Buffer.alloc(MEGABYTE, 'all in one line '),
      'the row is longer than 1,000,000 characters',
    ],
    [
      'an endless quoted cell',
      Buffer.from('unit,"'),
      Buffer.alloc(MEGABYTE, 'a, b; c '),
      'the row is longer than 1,000,000 characters',
    ],
    ['a log', nothing, ramble(), ' of the first rows are longer or shorter than'],
    [
      'lines',
      nothing,
      Buffer.alloc(MEGABYTE, 'one word after another\n'),
      'there is only one column, "one word after another"',
    ],
    ['zeros', nothing, Buffer.alloc(MEGABYTE), 'this is not a text file'],
  ])('that are %s are refused by their first megabyte', async (name, start, block, message) => {
    const path = garbage(`${name}.csv`, start, block);
    const before = { memory: mostMemory(), time: performance.now() };
    const { code, stdout, stderr } = await run([path]);
    expect(performance.now() - before.time).toBeLessThan(2000);
    expect(mostMemory() - before.memory).toBeLessThan(50);
    expect(stderr).toMatch(new RegExp(`: error: .*${message}`));
    expect(stderr.split('\n').length).toBeLessThan(50);
    expect(stdout).toBe('');
    expect(code).toBe(2);
    rmSync(path);
  });
});

it('lists some of very many problems and counts them all', async () => {
  const path = join(folder, 'SG.csv');
  const rows = Array.from({ length: 10_000 }, (_, i) => `S${i},${i % 2 === 0 ? 'hope' : 'hope,fear'}\n`);
  writeFileSync(path, `unit,category\n${'S,hope\n'.repeat(20_000)}${rows.join('')}`);
  const { code, stdout, stderr } = await run([path]);
  expect(stderr.match(/: error: /g)).toHaveLength(1);
  expect(stderr).toMatch(/SG\.csv:\d+ and in 999 more rows: error: /);
  expect(stderr).toContain('\n… and 4,000 more\n5,000 problems; nothing was computed.\n');
  expect(stdout).toBe('');
  expect(code).toBe(2);
});
