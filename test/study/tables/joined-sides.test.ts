import { describe, expect, it } from 'vitest';
import { PLAIN_READING } from '../../../src/study/reading-options.ts';
import { withJoinedSides } from '../../../src/study/tables/joined-sides.ts';
import { tableOf } from '../reading/study-of.ts';

/** The rows of a sheet after its tables were joined, as lines of cells. */
function joined(text: string): string[] {
  const rows = text.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  const { tables } = withJoinedSides([tableOf('sheet.csv', rows)], PLAIN_READING);
  const { columns, rows: length } = tables[0]!;
  const lines = Array.from({ length }, (_, row) => columns.map((column) => column.textAt(row)));
  return [columns.map(({ name }) => name), ...lines].map((cells) => cells.join('|'));
}

const AS_IT_IS = (text: string) => text.split('\n').map((line) => line.replaceAll(' ', ''));

describe('tables side by side in one sheet', () => {
  it('are joined by their ids, whatever the order of their rows', () => {
    const lines = '1|a||3|b\n2|b||1|a\n3|c||4|c';
    expect(joined(`id|Mira||id|Otto\n${lines}`)).toEqual(['id|Mira|Otto', '1|a|a', '2|b|', '3|c|b', '4||c']);
    expect(joined(`Mira|||Otto|\nid|code||id|code\n${lines}`)).toEqual([
      'id|Mira|Otto',
      '1|a|a',
      '2|b|',
      '3|c|b',
      '4||c',
    ]);
  });

  it('have one column of texts, and notes of each coder', () => {
    const text = 'Mira||||Otto|||\nid|text|code|memo|id|text|code|memo\n1|one|a|x|2|two|b|\n2|two|b||1|one|a|y';
    expect(joined(text)).toEqual([
      'id|text|Mira | code|Mira | memo|Otto | code|Otto | memo',
      '1|one|a|x|a|y',
      '2|two|b||b|',
    ]);
  });

  it('are none where ids come twice, are others, or stand alone', () => {
    for (const text of [
      'id|A|id|B\n1|a|1|b\n1|b|2|a',
      'id|A|id|B\n1|a|7|b\n2|b|8|a\n3|b|9|a',
      'id|A|B|id\n1|a|b|2\n2|b|a|1',
      'code|code|code|code\n1|a|1|b\n2|b|2|a',
    ])
      expect(joined(text)).toEqual(AS_IT_IS(text));
  });

  it('are read by the places of their cells', () => {
    const rows = [
      ['id', 'A', 'id', 'B'],
      ['1', 'a', '2', 'b'],
      ['2', 'b', '1', 'a'],
    ];
    const [table] = withJoinedSides([tableOf('sheet.csv', rows)], PLAIN_READING).tables;
    const [, , last] = table!.columns;
    expect(table!.position!(0, last)).toMatchObject({ line: 3, column: 4 });
  });
});
