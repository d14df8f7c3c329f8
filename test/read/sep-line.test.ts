import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../src/read/csv.ts';
import { namedDelimiter } from '../../src/read/sep-line.ts';

describe('a first line that names the delimiter', () => {
  it.each([
    ['sep=;\r\nunit;category\r\n', ';', '\r\nunit;category\r\n'],
    ['SEP=,\nunit,category', ',', '\nunit,category'],
    ['sep=\t\nunit\tcategory', '\t', '\nunit\tcategory'],
    ['"sep=;"\nunit;category', ';', '\nunit;category'],
    ['\uFEFFsep=|\nunit|category', '|', '\nunit|category'],
    ['sep=;;;\nunit;category', ';', '\nunit;category'], // filled up by a program that saved it
  ])('%j', (text, delimiter, rest) => {
    expect(namedDelimiter(text)).toEqual({ delimiter, text: rest });
  });

  it.each(['unit;category\nsep=;\n', 'sep=\nunit', 'sep=ab\nunit', 'separator=;\nunit', ''])('is not %j', (text) => {
    expect(namedDelimiter(text)).toBeUndefined();
  });

  it('keeps the numbers of the lines after it', () => {
    const { text, delimiter } = namedDelimiter('sep=;\nunit;category\n1;a\n2;b\n')!;
    expect(parseCsv(text, delimiter, 'x.csv')).toMatchObject({ header: ['unit', 'category'], lines: [3, 4] });
  });
});
