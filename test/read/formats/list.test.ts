import { describe, expect, it } from 'vitest';
import { formatOf, queriedFormat, tableExtensions } from '../../../src/read/formats/list.ts';
import { nameOf } from '../../../src/read/formats/source.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');

describe('the format of a file', () => {
  it.each([
    ['SG.csv', 'unit,category\n', 'CSV'],
    ['SG.TSV', 'unit\tcategory\n', 'CSV'],
    ['SG', 'unit,category\n', 'CSV'],
    ['standard input', '', 'CSV'],
    ['ratings.parquet', 'PAR1\x15', 'Parquet'],
    ['ratings.csv', 'PAR1\x15', 'Parquet'], // by how it begins
    ['ratings.parquet', 'unit,category\n', 'Parquet'], // by its name, as what it holds may be of any format
  ])('%s that begins with %j is %s', (path, head, name) => {
    expect(formatOf(path, bytes(head)).name).toBe(name);
  });

  it('says which files are queried, and which are looked for in folders', () => {
    expect(queriedFormat('a/*.parquet')?.name).toBe('Parquet');
    expect(queriedFormat('a.csv')).toBeUndefined();
    expect(tableExtensions()).toEqual(['csv', 'tsv', 'tab', 'txt']);
  });

  it('gives a table the name of its file without the ending', () => {
    const names = ['sheets/round 1/SG.csv', 'C:\\KO.TXT', 'SLG', 'v1.2', 'e\u0301.tsv'];
    expect(names.map((path) => nameOf(path, tableExtensions()))).toEqual(['SG', 'KO', 'SLG', 'v1.2', '\u00e9']);
  });
});
