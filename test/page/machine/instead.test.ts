import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { INSTEAD } from '../../../src/page/machine/instead.ts';
import * as fingerprint from '../../../src/read/files/fingerprint.ts';

const SOURCES = join(import.meta.dirname, '..', '..', '..', 'src');

/** The page has its own, or no such thing. */
const NOT_IN_PAGE = ['page/', 'library/', 'cli/process-terminal.ts', 'read/files/fingerprint.ts'];

const NODE_IMPORT = /^import \{([^}]*)\} from '(node:[^']+)';$/gm;

/** "a, type B, c as d" → a, c */
function valuesAmong(names: string): string[] {
  const list = names.split(',').map((name) => name.trim());
  return list.filter((name) => name !== '' && !name.startsWith('type ')).map((name) => name.split(' ')[0]!);
}

const none = () => {
  throw new Error('loads another module of the program');
};

describe('what a page has instead', () => {
  const modules = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && !NOT_IN_PAGE.some((start) => file.startsWith(start)));

  it('is all that the program imports from Node', () => {
    const missing = modules.flatMap((file) =>
      [...readFileSync(join(SOURCES, file), 'utf8').matchAll(NODE_IMPORT)].flatMap(([, names, from]) => {
        const own = INSTEAD[from!]?.(none) as object | undefined;
        return valuesAmong(names!)
          .filter((name) => own === undefined || !(name in own))
          .map((name) => `${file}: ${name} of ${from}`);
      }),
    );
    expect(missing).toEqual([]);
  });

  it('is a whole module where it is another of the program’s own', () => {
    expect(Object.keys(INSTEAD['fingerprint.js']!(none) as object).sort()).toEqual(Object.keys(fingerprint).sort());
  });
});
