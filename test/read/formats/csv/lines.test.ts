import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../../src/read/formats/csv/read-csv.ts';
import { sourceOfBytes } from '../../../../src/read/formats/source.ts';
import { settings } from '../../../support/property.ts';

function linesOf(text: string): readonly number[] {
  const sheet = readTable(sourceOfBytes(Buffer.from(text), 'sheet.csv'), { delimiter: ',' });
  if (!('path' in sheet)) throw new Error(JSON.stringify(sheet));
  return Array.from({ length: sheet.rows }, (_, row) => sheet.line(row));
}

describe('every row knows the line on which it starts', () => {
  it.each([
    ['line feeds', 'unit,category\nu1,A\nu2,B\n', [2, 3]],
    ['carriage returns and line feeds', 'unit,category\r\nu1,A\r\nu2,B\r\n', [2, 3]],
    ['carriage returns alone', 'unit,category\ru1,A\ru2,B\r', [2, 3]],
    ['no break at the end', 'unit,category\nu1,A\nu2,B', [2, 3]],
    ['a break within quotes', 'unit,category\nu1,"A\nB"\nu2,B\nu3,C\n', [2, 4, 5]],
    ['CRLF within quotes', 'unit,category\r\nu1,"A\r\nB\r\nC"\r\nu2,B\r\n', [2, 5]],
    ['a carriage return within quotes', 'unit,category\nu1,"A\rB"\nu2,B\n', [2, 4]],
    ['a mixture of breaks', 'unit,category\r\nu1,A\nu2,"x\r\ny\rz"\ru3,C\n', [2, 3, 6]],
    ['empty lines', 'unit,category\n\nu1,A\n\n\nu2,B\n', [3, 6]],
    ['empty lines above the headings', '\n\nunit,category\nu1,A\n', [4]],
    ['rows of delimiters only', 'unit,category\n,\nu1,A\n , \nu2,B\n', [3, 5]],
    ['a break in a heading', '"unit\nname",category\nu1,A\n', [3]],
    ['doubled quotes beside a break', 'unit,category\nu1,"say ""A""\n""B"""\nu2,B\n', [2, 4]],
    ['letters of several bytes', 'unit,category\n語り,"Ä\nÖ"\nu2,B\n', [2, 4]],
    ['a mark at the start', '\uFEFFunit,category\nu1,A\n', [2]],
  ])('%s', (_what, text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });

  it('whatever stands in the cells and between the rows', () => {
    const cell = fc.array(fc.constantFrom('a', 'é', '語', '\n', '\r\n', '\r', '""', ','), { maxLength: 5 });
    const breaks = fc.array(fc.constantFrom('\n', '\r\n'), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, breaks), { minLength: 1, maxLength: 8 }), (rows) => {
        let text = 'unit,category\n';
        const expected: number[] = [];
        for (const [i, [parts, between]] of rows.entries()) {
          expected.push(text.split(/\r\n|\n|\r/).length);
          text += `u${i},"${parts.join('')}"${between.join('')}`;
        }
        expect(linesOf(text)).toEqual(expected);
      }),
      settings,
    );
  });
});
