import { describe, expect, it } from 'vitest';
import { sniffDelimiter } from '../../../../src/read/formats/csv/delimiter.ts';

describe('the delimiter is found out', () => {
  it.each([
    ['commas', 'unit,category\nu1,A\n', ','],
    ['semicolons, as spreadsheets write them where the comma is for decimals', 'unit;category\nu1;A\n', ';'],
    ['tabs', 'unit\tcategory\nu1\tA\n', '\t'],
    ['commas, with categories joined by semicolons', 'unit,category\nu1,A; B\nu2,A\nu3,B; C\n', ','],
    ['semicolons, with commas in the text', 'unit;text\nu1;Well, yes, but\nu2;No\n', ';'],
    ['tabs, with commas and semicolons in the text', 'unit\ttext\nu1\tOne, two; three\nu2\tFour\n', '\t'],
    ['commas, with semicolons within quotes', 'unit,category\nu1,"A;B;C"\nu2,"A;B;C"\n', ','],
    [
      'commas, with more semicolons within quotes, in the heading too',
      'unit,"what; why; how"\nu1,"a; b; c"\nu2,"d; e; f"\n',
      ',',
    ],
    ['commas, with line breaks within quotes', 'unit,text\nu1,"one;\ntwo;\nthree;"\nu2,"four"\n', ','],
    ['commas, in a heading row alone', 'unit,category\n', ','],
    ['commas, in a file with carriage returns only', 'unit,category\ru1,A\ru2,B\r', ','],
    ['semicolons, after empty lines', '\n\nunit;category\n\nu1;A\n', ';'],
    ['bars, with commas and semicolons in the text', 'unit|text|A|B\nu1|Well, yes; but|x|y\nu2|No|y|y\n', '|'],
    ['commas, with bars in the headings', 'unit,tone|A,tone|B,frame|A,frame|B\nu1,x,y,x,y\n', ','],
    ['one column, whatever its cells hold', 'category\nA; B\nC\n', ','],
  ])('%s', (_what, text, delimiter) => {
    expect(sniffDelimiter(text)).toBe(delimiter);
  });

  it('from the first rows, so that a long sheet costs no more than a short one', () => {
    const rows = Array.from({ length: 30 }, (_, i) => `u${i};A`);
    expect(sniffDelimiter(['unit;category', ...rows, ...Array(1000).fill('a,b,c,d,e')].join('\n'))).toBe(';');
  });
});
