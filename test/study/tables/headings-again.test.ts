import { describe, expect, it } from 'vitest';
import { withoutHeadingsAgain } from '../../../src/study/tables/headings-again.ts';
import { tableOf } from '../reading/study-of.ts';

const HEAD = ['no', 'Anna', 'Ben'];
const kept = (rows: readonly (readonly string[])[], headerRows?: number) => {
  const { tables, notices } = withoutHeadingsAgain([tableOf('sheet.csv', rows)], { headerRows });
  const [table] = tables;
  return { rows: table!.rows, lines: Array.from({ length: table!.rows }, (_, row) => table!.line(row)), notices };
};

describe('rows that repeat the headings, as the pages of a table do', () => {
  it('are left out, and said', () => {
    const { lines, notices } = kept([
      HEAD,
      ['1', 'pay', 'law'],
      [...HEAD],
      ['2', 'pay', 'pay'],
      ['no ', 'Anna', 'Ben'],
    ]);
    expect(lines).toEqual([2, 4]);
    expect(notices).toMatchObject([{ code: 'headings-again', rows: 2, at: { line: 4 - 1 } }]);
  });

  it('are codings where one of the texts stands elsewhere, or options count the headings', () => {
    expect(
      kept([
        ['pay', 'law'],
        ['pay', 'law'],
        ['pay', 'pay'],
        ['law', 'law'],
      ]).rows,
    ).toBe(3);
    expect(kept([HEAD, ['1', 'pay', 'law'], HEAD], 1).rows).toBe(2);
  });
});
