import { describe, expect, it } from 'vitest';
import { madeUp, TWELVE } from '../support/examples.ts';
import { fixture } from '../support/paths.ts';
import { namedFigures, rendered } from '../support/rendered.ts';
import { studyOf } from '../support/study.ts';

describe('the report as Markdown', () => {
  it('has the tables of the terminal', async () => {
    const study = madeUp(['SG', 'KO', 'SLG'], TWELVE, 30);
    await expect(await rendered(namedFigures(study), 'markdown')).toMatchFileSnapshot(
      fixture('rendered', 'three-coders.md'),
    );
  });

  it('has tables in which every row has as many cells as the head', async () => {
    const text = await rendered(namedFigures(madeUp(['S|G', 'K*O'], TWELVE, 30)), 'markdown');
    const tables = text.split('\n\n').filter((block) => block.startsWith('|'));
    expect(tables.length).toBeGreaterThan(2);
    for (const table of tables) {
      const cells = table
        .trim()
        .split('\n')
        .map((line) => line.replaceAll('\\|', '').split('|').length);
      expect(new Set(cells).size, table).toBe(1);
    }
  });

  it('does not let names become marks', async () => {
    const study = {
      ...studyOf(['A A', 'A B']),
      coders: ['a|b', '<b>*x*</b>'],
      categories: ['_A_', '[B](c)', 'C', 'D', 'E'],
    };
    const text = await rendered(namedFigures(study), 'markdown');
    for (const name of ['a\\|b', '\\<b\\>\\*x\\*\\</b\\>', '\\_A\\_', '\\[B\\]']) expect(text).toContain(name);
    expect(text).not.toMatch(/[^\\]<b>/);
  });
});
