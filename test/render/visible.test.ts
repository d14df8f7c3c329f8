import { expect, it } from 'vitest';
import { headline, paragraph, table } from '../../src/render/document.ts';
import { terminalText } from '../../src/render/formats/terminal/terminal.ts';
import { visible, visibleLines } from '../../src/render/visible.ts';
import { run } from '../support/run.ts';
import { folderWith } from '../support/scratch.ts';

const CLEAR = '\u001b[2J';

it('signs that a terminal would obey are shown, not sent', () => {
  expect(visible(`a${CLEAR}\u0007\u007f\u009b\n`)).toBe('a\\u001b[2J\\u0007\\u007f\\u009b\\n');
  expect(visibleLines(`a${CLEAR}\nb`)).toBe('a\\u001b[2J\nb');
  const style = { columns: 80, colour: false } as const;
  const parts = [headline(CLEAR), paragraph(CLEAR), table(CLEAR, [CLEAR], [[CLEAR]])];
  const document = { title: 'intercoder', report: {}, parts: () => parts };
  expect(terminalText(document, style)).not.toContain('\u001b');
});

it.each([
  ['agree'],
  ['inspect'],
  ['disagreements'],
  ['consensus', '--method', 'unanimous'],
  ['disagreements', '--format', 'markdown'],
])('so in every table: %j', async (...command) => {
  const rows = [`1,t${CLEAR},x${CLEAR},y`, `2,t,x${CLEAR},x${CLEAR}`, '3,t,y,y'];
  const folder = folderWith({ 'sheet.csv': ['unit,text,A,B', ...rows, ''].join('\n') });
  const { code, stdout, stderr } = await run([...command, `${folder}/sheet.csv`]);
  expect(code, stderr).toBe(0);
  expect(stdout + stderr).not.toContain('\u001b');
});
