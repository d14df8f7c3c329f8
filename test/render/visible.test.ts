import { describe, expect, it } from 'vitest';
import { headline, paragraph, table } from '../../src/render/document.ts';
import { terminalText } from '../../src/render/formats/terminal/terminal.ts';
import { visible, visibleLines } from '../../src/render/visible.ts';
import { run } from '../support/run.ts';
import { folderWith } from '../support/scratch.ts';

const CLEAR = '\u001b[2J';

/** An override and an isolate of direction, and a line separator. */
const TURNED = '\u202e\u2066\u2028';

const OBEYED = /(?!\n)[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

it('signs that a terminal would obey are shown, not sent', () => {
  expect(visible(`a${CLEAR}\u0007\u007f\u009b\n`)).toBe('a\\u001b[2J\\u0007\\u007f\\u009b\\n');
  expect(visible(`a${TURNED}b\u200f`)).toBe('a\\u202e\\u2066\\u2028b\u200f');
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
  ['disagreements', '--format', 'html'],
  ['agree', '--measures', 'all', '--format', 'markdown'],
  ['agree', '--measures', 'all', '--format', 'html'],
  ['gate', '--min', 'categories:agreement=0.1', '--min-units', '0'],
  ['gate', '--min', 'categories:agreement=0.1', '--min-units', '0', '--format', 'github'],
  ['gate', '--min', 'categories:agreement=0.1', '--min-units', '0', '--format', 'junit'],
  ['revise', '--suggest', '1'],
  ['convert', '-o', 'out.csv'],
])('so in every table: %j', async (...command) => {
  const odd = `x${CLEAR}${TURNED}`;
  const rows = [`1,t${odd},${odd},y`, `2,t,${odd},${odd}`, '3,t,y,y'];
  const folder = folderWith({ 'sheet.csv': ['unit,text,A,B', ...rows, ''].join('\n') });
  const argv = command.map((word) => (word === 'out.csv' ? `${folder}/o${TURNED}.csv` : word));
  const { code, stdout, stderr } = await run([...argv, `${folder}/sheet.csv`]);
  expect(code, stderr).not.toBe(2);
  expect(stdout + stderr).not.toMatch(OBEYED);
});

describe('names of files', () => {
  const named = (name: string) =>
    folderWith({ 'A.csv': 'unit,category\n1,x\n2,y\n', [name]: 'unit,category\n1,x\n2,x\n' });

  it.each([
    ['sample', '@', '--units', '1'],
    ['codebook', '@'],
    ['agree', '@', '--codebook', '@'],
    ['consensus', '@', '--worksheet', '@'],
    ['revise', '@', '--map', '@'],
  ])('in hints are shown with escapes: %s', async (...argv) => {
    const folder = named('B\u009b2J\n.csv');
    const { code, stderr } = await run(argv.map((word) => (word === '@' ? folder : word)));
    expect(code).toBe(2);
    expect(stderr).toContain('B\\u009b2J\\n.csv');
    expect(stderr.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });

  it.each([
    [
      'a sheet with blank rows',
      'B\u001b[2J.csv',
      'unit,category\n1,x\n\n2,y\n',
      'B\\u001b[2J.csv: left out 1 blank row',
    ],
    ['a codebook', 'B\u001b[2J codebook.csv', 'category\nx\ny\n', '--codebook '],
    ['a file of another kind', 'B\u001b[2J.txt', 'hello', 'B\\u001b[2J.txt'],
  ])('in notes, too: %s', async (_, name, text, words) => {
    const folder = folderWith({
      'A.csv': 'unit,category\n1,x\n2,y\n',
      'C.csv': 'unit,category\n1,x\n2,y\n',
      [name]: text,
    });
    const { stderr } = await run(['agree', folder]);
    expect(stderr).toContain(words);
    expect(stderr.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });
});
