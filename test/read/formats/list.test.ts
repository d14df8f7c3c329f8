import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatOf, nameOfFile, queriedFormat, tableExtensions } from '../../../src/read/formats/list.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');

describe('the format of a file', () => {
  it.each([
    ['unit,category\n', 'CSV'],
    ['unit\tcategory\n', 'CSV'],
    ['', 'CSV'],
    ['PAR1\x15', 'Parquet'],
    ['PK\x03\x04\x14', 'ZIP'],
    ['PK\x05\x06\0', 'ZIP'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'Excel 97'],
    ['\x1f\x8b\x08', 'gzip'],
    ['<?xml version="1.0"?>\n<office:document xmlns:office="x">', 'flat OpenDocument'],
    ['<?xml version="1.0"?>\n<workbook>', 'CSV'],
    ['[{"unit": 1}]', 'JSON'],
    ['\xef\xbb\xbf{"unit": 1}\n', 'JSON'],
    ['\xff\xfe[\0\n\0{\0', 'JSON'],
    ['[["unit"]]', 'JSON'],
    ['{}', 'JSON'],
    ['[id],[label]\n', 'CSV'],
    ['{a},{b}\n', 'CSV'],
  ])('that begins with %j is %s', (head, name) => {
    expect(formatOf(bytes(head)).name).toBe(name);
  });

  it('says which files are queried, and which are looked for in folders', () => {
    expect(queriedFormat('a/*.parquet')?.name).toBe('Parquet');
    expect(queriedFormat('a.csv')).toBeUndefined();
    const own = [
      'xlsx',
      'xlsm',
      'xltx',
      'xltm',
      'ods',
      'ots',
      'zip',
      'qdpx',
      'qda',
      'rqda',
      'sqlite3',
      'sqlite',
      'xls',
      'xlt',
      'fods',
      'qdc',
      'json',
      'jsonl',
      'ndjson',
      'csv',
      'tsv',
      'tab',
      'txt',
    ];
    expect(tableExtensions()).toEqual([...own, ...own.map((ending) => `${ending}.gz`)]);
  });

  it('gives a table the name of its file without the ending', () => {
    const names = ['sheets/round 1/SG.csv', 'C:\\KO.TXT', 'SLG', 'v1.2', 'e\u0301.tsv', 'a.csv.gz', 'a.gz', 'b.JSONL'];
    expect(names.map(nameOfFile)).toEqual(['SG', 'KO', 'SLG', 'v1.2', '\u00e9', 'a', 'a', 'b']);
  });
});

describe('a run over CSV', () => {
  const sources = join(import.meta.dirname, '..', '..', '..', 'src');

  /** Every file and package that a file loads before anything is read: types and what is imported when needed are none. */
  function loaded(file: string, seen = new Set<string>()): Set<string> {
    if (seen.has(file)) return seen;
    seen.add(file);
    const code = readFileSync(join(sources, file), 'utf8');
    for (const [, names, from] of code.matchAll(/^(?:import|export)\s+(?!type\b)([^;'"]*?)\bfrom\s+'([^']+)'/gm)) {
      if (/^\{(\s*type [^,}]+,?)*\s*\}\s*$/.test(names!)) continue;
      if (from!.startsWith('.')) loaded(relative(sources, join(sources, dirname(file), from!)), seen);
      else seen.add(from!);
    }
    return seen;
  }

  it('loads no library of another format, and no file that reads one', () => {
    const files = [...loaded('cli/main.ts'), ...loaded('read/files/read-tables.ts')];
    expect(files).toContain('read/formats/json/json.ts');
    expect(files).toContain('read/formats/workbook/workbooks.ts');
    const heavy = [
      'saxes',
      'hucre',
      'zip.ts',
      'read-zip.ts',
      'xlsx.ts',
      'ods.ts',
      'xls.ts',
      'workbook.ts',
      'parse.ts',
      'shapes.ts',
      'cell-grid.ts',
    ];
    expect(files.filter((file) => heavy.some((name) => file === name || file.endsWith(`/${name}`)))).toEqual([]);
  });
});
