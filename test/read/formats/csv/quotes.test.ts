import { describe, expect, it } from 'vitest';
import { LONGEST_RECORD } from '../../../../src/read/columns/bytes.ts';
import { readTable } from '../../../../src/read/formats/csv/read-csv.ts';
import { sourceOfBytes } from '../../../../src/read/formats/source.ts';

/** What is wrong with a text, and how far it was read to find that out. */
function problemsOf(text: string) {
  const source = sourceOfBytes(Buffer.from(text), 'sheet.csv');
  let read = 0;
  const counting = {
    ...source,
    read: (position: number, into: Uint8Array) => {
      const count = source.read(position, into);
      read = Math.max(read, position + count);
      return count;
    },
  };
  const table = readTable(counting, { delimiter: ',' });
  return { problems: 'path' in table ? [] : table, read };
}

const rows = (count: number) => 'u1,"a, b",c\n'.repeat(count);

describe('a quote that is out of place', () => {
  it.each([
    ['left open in the last row', `unit,A,B\n${rows(2)}u2,x,"y`, 'unclosed-quote', 4, 3],
    ['left open in a heading', 'unit,"A,B\nu1,x,y\n', 'unclosed-quote', 1, 2],
    ['within a cell', `unit,A,B\n${rows(100_000)}u2,x"y,z\n`, 'stray-quote', 100_002, 2],
    ['before other text', `unit,A,B\n\n${rows(100_000)}\n"u2" x,y,z\n`, 'stray-quote', 100_004, 1],
    ['before a space at the end of a row', 'unit,A\nu1,"x" \nu2,y\n', 'stray-quote', 2, 2],
    ['closed by the next one', `unit,A,B\nu1,"x,y\n${rows(100_000)}`, 'stray-quote', 2, 2],
    [
      'behind rows with line breaks in them',
      `unit,A,B\n${'u1,"\n",x\r\n'.repeat(70_000)}u,"",x"`,
      'stray-quote',
      140_002,
      3,
    ],
  ])('%s', (_, text, code, line, column) => {
    expect(problemsOf(text).problems).toEqual([{ code, at: { file: 'sheet.csv', line, column } }]);
  });

  it('and left open in a large file is found without reading it to its end', () => {
    const { problems, read } = problemsOf(`unit,A,B\n${rows(3)}u2,x,"y\n${'u1,a,b\n'.repeat(2_000_000)}`);
    expect(problems).toEqual([{ code: 'record-too-long', at: { file: 'sheet.csv', line: 5 }, limit: LONGEST_RECORD }]);
    expect(read).toBeLessThan(2 * LONGEST_RECORD);
  });

  it('is not needed for a row to be too long', () => {
    const { problems, read } = problemsOf(`unit,A,B\n${'u1,a,b\n'.repeat(100_000)}${'x'.repeat(10_000_000)}`);
    expect(problems).toMatchObject([{ code: 'record-too-long', at: { line: 100_002 } }]);
    expect(read).toBeLessThan(3 * LONGEST_RECORD);
  });
});
