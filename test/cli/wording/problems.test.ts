import { expect, it } from 'vitest';
import { problemsText } from '../../../src/cli/wording/problems.ts';
import type { Problem } from '../../../src/problems.ts';

const row = (line: number): Problem => ({ code: 'empty-coder', at: { file: 'codings.csv', line, column: 1 } });

it('tells problems with the same words in one line if they are many, and counts them all', () => {
  const few = problemsText([row(3), row(4)]);
  expect(few.match(/error:/g)).toHaveLength(2);
  const many = problemsText([...Array.from({ length: 40 }, (_, i) => row(i + 3)), { ...row(1), code: 'empty-unit' }]);
  expect(many.match(/error:/g)).toHaveLength(2);
  expect(many).toContain('codings.csv:3:1 and in 39 more rows: error: the row does not name its coder\n');
  expect(many).toContain('\n41 problems; nothing was computed.');
  expect(many).not.toContain('… and');
});

it('asks of a cell whether its sign separates categories, and says what either answer does', () => {
  const said = problemsText([
    { code: 'separator-unclear', at: { file: 'codings.csv' }, separator: '/', found: 'pay/hours', cells: 3 },
  ]).replace(/\s+/g, ' ');
  expect(said).toContain('if it separates categories, use --separator /');
  expect(said).toContain('if "pay/hours" is one category, --separator none, which takes no cell apart');
});
