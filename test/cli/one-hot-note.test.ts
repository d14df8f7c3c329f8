import { expect, it } from 'vitest';
import { runInFolder, writeInto } from '../support/in-folder.ts';
import { scratchFolder } from '../support/scratch.ts';

it('names layout and coders as they were read, where each coder has a column per category', async () => {
  const folder = scratchFolder();
  const headings = ['Müller', 'Schmidt'].flatMap((coder) => ['pos', 'neg', 'neutral'].map((one) => `${coder} ${one}`));
  const rows = ['x;;;x;;', ';x;;;x;', ';;x;;x;', 'x;;;;;x', ';x;;;x;', 'x;;;x;;'].map((row, i) => `a${i};${row}`);
  writeInto(folder, { 'sheet.csv': [['unit', ...headings].join(';'), ...rows, ''].join('\n') });
  const options = ['--layout', 'one-hot', '--unit', 'unit', '--coders', 'Müller,Schmidt'];
  const { code, stderr } = await runInFolder(folder, ['sheet.csv', ...options]);
  expect(code, stderr).toBe(0);
  expect(stderr).toContain(
    'note: 1 sheet read as one-hot (one column per category, which marks whether it applies); unit "unit"; coders "Müller", "Schmidt" (',
  );
});
