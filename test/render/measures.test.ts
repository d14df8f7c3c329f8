import { describe, expect, it } from 'vitest';
import { measures } from '../../src/measures/catalogue.ts';
import { rules } from '../../src/rules/catalogue.ts';
import { tooWide } from '../support/rendered.ts';
import { run } from '../support/run.ts';

describe('the list of measures and rules', () => {
  it('has every name in full on 80 columns', async () => {
    const { stdout } = await run(['measures']);
    expect(tooWide(stdout)).toEqual([]);
    for (const name of [...measures.map((measure) => measure.name), ...Object.keys(rules), 'tolerance:N', 'own'])
      expect(stdout).toContain(`\n  ${name} `);
  });
});
