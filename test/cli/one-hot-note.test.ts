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

/** What is said of these rows. */
async function said(rows: readonly string[]) {
  const folder = scratchFolder();
  writeInto(folder, { 'sheet.csv': [...rows, ''].join('\n') });
  const { code, stderr } = await runInFolder(folder, ['sheet.csv']);
  expect(code, stderr).toBe(0);
  return stderr;
}

it('calls no cell blank where marks say that no category applies, and only those rows blank that hold no mark', async () => {
  const marks = ['1,0', '0,0', '0,1', '1,1', '1,0', '0,0'];
  const rows = marks.flatMap((own, i) => [`u${i},Anna,${own}`, `u${i},Ben,${i === 3 ? ',' : own}`]);
  const stderr = await said(['unit,coder,pay,care', ...rows]);
  expect(stderr).toContain('note: 4 codings read as uncoded: none of the marks says that a category applies\n');
  expect(stderr).toContain('note: 1 blank coding read as missing\n');
  expect(stderr).not.toContain('blank cell');
});

it('says of columns that name coders that they do, and nothing else', async () => {
  const pairs = ['kim,lee', 'lee,max', 'max,kim', 'kim,max', 'lee,kim', 'max,lee'];
  const rows = pairs.map((pair, i) => {
    const [one, other] = pair.split(',');
    return `${i + 1},${one},${i % 2 ? 'pro' : 'con'},${other},${i % 3 ? 'pro' : 'con'}`;
  });
  expect(await said(['id,coder_1,code_1,coder_2,code_2', ...rows])).toContain(
    'read as slots (next to each label who gave it); unit "id"; coder "coder_1", "coder_2"; category "code_1", "code_2" (',
  );
});
