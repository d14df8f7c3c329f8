import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { power } from '../../src/measures/power.ts';
import { PROJECT } from '../support/paths.ts';

describe('a power', () => {
  it('is a product', () => {
    expect([power(2, 10), power(-3, 3), power(0.5, 2), power(7, 0)]).toEqual([1024, -27, 0.25, 1]);
    expect(power(0.3, 4)).toBe(0.3 * 0.3 * 0.3 * 0.3);
  });

  it('is taken in the measures by ** for squares and of 2 only, which are exact', () => {
    const folder = join(PROJECT, 'src', 'measures');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const others = files.flatMap((file) => {
      const code = readFileSync(join(folder, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
      return [...code.matchAll(/^.*(?:Math\.pow|(?<!\b2 )\*\* (?!2\b)).*$/gm)].map(
        ([line]) => `${file}: ${line.trim()}`,
      );
    });
    expect(others).toEqual([]);
  });
});
