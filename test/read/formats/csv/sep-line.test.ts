import { describe, expect, it } from 'vitest';
import { readTable, sepLine } from '../../../../src/read/formats/csv/read-csv.ts';
import { sourceOfBytes } from '../../../../src/read/formats/source.ts';

describe('a first line that names the delimiter', () => {
  it.each([
    ['sep=;\r\nunit;category\r\n', ';', 'sep=;'],
    ['SEP=,\nunit,category', ',', 'SEP=,'],
    ['sep=\t\nunit\tcategory', '\t', 'sep=\t'],
    ['"sep=;"\nunit;category', ';', '"sep=;"'],
    ['sep=|\nunit|category', '|', 'sep=|'],
    ['sep=;;;\nunit;category', ';', 'sep=;;;'], // filled up by a program that saved it
  ])('%j', (text, delimiter, line) => {
    expect(sepLine(text)).toEqual({ delimiter, line });
  });

  it.each(['unit;category\nsep=;\n', 'sep=\nunit', 'sep=ab\nunit', 'separator=;\nunit', ''])('is not %j', (text) => {
    expect(sepLine(text)).toBeUndefined();
  });

  it('keeps the numbers of the lines after it', () => {
    const text = 'sep=;\nunit;category\n1;a\n2;b\n';
    const table = readTable(sourceOfBytes(Buffer.from(text), 'x.csv'), {});
    if (!('path' in table)) throw new Error(JSON.stringify(table));
    expect([table.line(0), table.line(1)]).toEqual([3, 4]);
    expect(table.dropped.rows).toBe(0);
  });
});
