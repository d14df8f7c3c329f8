import * as node from 'node:fs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as page from '../../../src/page/machine/fs.ts';

/** What both file systems do. */
interface Files {
  existsSync(path: string): boolean;
  mkdirSync(path: string, options?: { recursive?: boolean }): unknown;
  readdirSync(path: string): unknown;
  readFileSync(path: string, encoding: 'utf8'): unknown;
  renameSync(from: string, to: string): void;
  rmSync(path: string, options?: { force?: boolean; recursive?: boolean }): void;
  rmdirSync(path: string): void;
  statSync(path: string, options: { throwIfNoEntry: false }): { isFile(): boolean; size: number } | undefined;
  writeFileSync(path: string, content: string): void;
}

const NAMES = ['a', 'b', 'c/a', 'c/b', 'c', 'c/d/a'];

const name = fc.constantFrom(...NAMES);

const step = fc.oneof(
  fc.record({ do: fc.constant('write' as const), path: name, text: fc.string({ maxLength: 5 }) }),
  fc.record({ do: fc.constant('make' as const), path: name, recursive: fc.boolean() }),
  fc.record({ do: fc.constant('remove' as const), path: name }),
  fc.record({ do: fc.constant('remove folder' as const), path: name }),
  fc.record({ do: fc.constant('rename' as const), path: fc.constantFrom('a', 'b'), to: fc.constantFrom('b', 'c/a') }),
);

type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Whether a step can be done. Where it cannot for two reasons, either may be told. */
function done(files: Files, root: string, one: Step): boolean {
  const path = join(root, one.path);
  try {
    if (one.do === 'write') files.writeFileSync(path, one.text);
    else if (one.do === 'make') files.mkdirSync(path, { recursive: one.recursive });
    else if (one.do === 'remove') files.rmSync(path, { recursive: true, force: true });
    else if (one.do === 'remove folder') files.rmdirSync(path);
    else files.renameSync(path, join(root, one.to));
    return true;
  } catch {
    return false;
  }
}

function seen(files: Files, root: string): unknown {
  return ['.', ...NAMES].map((name) => {
    const path = join(root, name);
    return [name, files.existsSync(path), whatIsAt(files, path)];
  });
}

function whatIsAt(files: Files, path: string): unknown {
  try {
    const stats = files.statSync(path, { throwIfNoEntry: false });
    return stats === undefined || stats.isFile() ? stats && files.readFileSync(path, 'utf8') : files.readdirSync(path);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code;
  }
}

describe('the files of a page', () => {
  it('are made, found, renamed and removed as those of Node are, errors included', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const folder = mkdtempSync(join(tmpdir(), 'intercoder-files-'));
        page.mkdirSync(folder, { recursive: true });
        try {
          for (const one of steps) {
            const due = done(node as unknown as Files, folder, one);
            expect([one, done(page as unknown as Files, folder, one)]).toEqual([one, due]);
            if (!due) break;
            expect(seen(page as unknown as Files, folder)).toEqual(seen(node as unknown as Files, folder));
          }
        } finally {
          rmSync(folder, { recursive: true });
          page.rmSync(folder, { recursive: true });
        }
      }),
      { numRuns: 200 },
    );
  });
});
