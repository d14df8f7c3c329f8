import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../../src/read/formats/csv/read-csv.ts';
import type { Pieces } from '../../../../src/read/formats/csv/regions.ts';
import { type ByteSource, sourceOfBytes } from '../../../../src/read/formats/source.ts';
import { expectedOf } from '../../../support/csv-reference.ts';
import { settings } from '../../../support/property.ts';
import { isInFull } from '../../../support/runs.ts';

const FILE = 'sheet.csv';

const NEVER = Number.POSITIVE_INFINITY;

/** The bytes as a pipe gives them, of which the size is not known before it was read to its end. */
function pipeOf(bytes: Uint8Array): ByteSource {
  const source = sourceOfBytes(bytes, FILE);
  let isEnded = false;
  return {
    ...source,
    get size() {
      return isEnded ? bytes.length : NEVER;
    },
    read: (position, into) => {
      const count = source.read(position, into);
      isEnded ||= count < into.length;
      return count;
    },
  };
}

/** All that a reader says of a text. */
function readIn(pieces: Pieces, bytes: Uint8Array, delimiter: string) {
  const source = pieces.size % 2 === 1 ? pipeOf(bytes) : sourceOfBytes(bytes, FILE);
  const table = readTable(source, { delimiter }, pieces);
  if (!('path' in table)) return table;
  const rows = Array.from({ length: table.rows }, (_, row) => row);
  return {
    names: table.columns.map(({ name, number }) => [number, name]),
    rows: rows.map((row) => table.columns.map((column) => column.textAt(row))),
    cells: table.columns.map((column) => {
      const cells = new Int32Array(table.rows);
      column.cells(0, table.rows, cells);
      return { cells: Array.from(cells), each: rows.map((row) => column.cell(row)), texts: [...column.texts] };
    }),
    kinds: table.kinds && rows.map((row) => table.kinds!.cell(row)),
    firsts: table.kinds && Array.from({ length: table.kinds.size }, (_, kind) => table.kinds!.first(kind)),
    lines: rows.map(table.line),
    dropped: table.dropped,
  };
}

/** Checks that the table is what csv-parse says it is, in pieces of any size, with the compiled scanner and without it. */
function isAsExpected(text: string, delimiter: string, cut: number): void {
  const bytes = new TextEncoder().encode(text);
  const expected = expectedOf(text, delimiter, FILE);
  for (const scanner of [0, NEVER])
    for (const size of [1 << 18, cut]) {
      const read = readIn({ size, scanner }, bytes, delimiter);
      if (expected === undefined) {
        expect(read).toMatchObject([{ code: /only|empty/.test(codeOf(read)) ? codeOf(read) : 'no row' }]);
        continue;
      }
      if (!('rows' in expected)) {
        expect(read).toEqual(expected.length > 20 ? expect.anything() : expected);
        continue;
      }
      if (!('rows' in read)) throw new Error(`${JSON.stringify(read)} in place of ${JSON.stringify(expected)}`);
      const { header, rows, lines, dropped } = expected;
      const kept = header.flatMap((name, i) => (name !== '' || rows.some((row) => row[i]!.trim() !== '') ? [i] : []));
      expect(read.names).toEqual(kept.map((i) => [i + 1, header[i]]));
      expect(read.rows).toEqual(rows.map((row) => kept.map((i) => row[i])));
      expect(read.lines).toEqual(lines);
      expect(read.dropped).toEqual({ rows: dropped, columns: header.length - kept.length });
      for (const [place, { cells, each, texts }] of read.cells.entries()) {
        expect(cells.map((cell) => texts[cell])).toEqual(rows.map((row) => row[kept[place]!]));
        expect(each).toEqual(cells);
        expect([...new Set(cells)]).toEqual(texts.map((_, cell) => cell)); // in the order in which they were met
      }
      if (read.kinds) {
        const known = new Map(read.kinds.map((kind, row) => [kind, rows[row]!.slice(1)]));
        expect(read.kinds.map((kind) => known.get(kind))).toEqual(rows.map((row) => row.slice(1)));
        expect(read.firsts).toEqual([...new Set(read.kinds)].map((kind) => read.kinds!.indexOf(kind)));
      }
    }
}

function codeOf(read: ReturnType<typeof readIn>): string {
  return 'rows' in read ? '' : read[0]!.code;
}

const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('anger', 'joy', 'fear', '', 'a', 'bc', 'def', 'ghij') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...['e\u0301t\u00e9', '\u8a9e\u308a', ' ', ' x', '\u00a0', '\u00a0x', "'=1", '\u{1f600}', '\u3042\u3099'],
      'a category with a rather long name',
    ),
  },
);

const ORDERED = Array.from({ length: 12 }, (_, i) => `unit ${8 * i}`);

const unit = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...ORDERED) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...['007', '12345678901', '\u00e9 1', '\u8a9e', 'x'.repeat(300), ' unit 8', '7 ', 'unit "1"', 'a,b', 'a'],
    ),
  },
);

/** What needs quotes, and what only looks as if it did. */
const special = fc
  .array(fc.constantFrom('"', ',', ';', '\n', '\r\n', '\r', ' ', 'a', 'bc', '=', "'", '\u00a0', 'e\u0301', '||'), {
    maxLength: 6,
  })
  .map((parts) => parts.join(''));

const longText = fc.tuple(special, fc.nat(9999)).map(([text, n]) => `${text}, said number ${n}: "${text}"`);

const content = fc.oneof({ weight: 5, arbitrary: word }, { weight: 2, arbitrary: special }, longText);

/** How cells are quoted: none, those that have to be, all, by chance. */
type Quoting = 'needed' | 'all' | 'some';

function written(cell: string, how: Quoting, byChance: boolean): string {
  const must = /[",;\r\n|]/.test(cell);
  return must || how === 'all' || (how === 'some' && byChance) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

const quoting = fc.constantFrom<Quoting>('needed', 'all', 'some');

/** Rows that are well-formed and have the right number of cells. */
const goodRow = fc
  .tuple(unit, content, content, fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }))
  .map(([a, b, c, chances]) => ({ cells: [a, b, c], chances }));

/** Rows that are something else, as they are written. */
const otherRow = fc.constantFrom(
  ...['', ',,', ' , ,', '"",,', '" ","",\u3000', '"\n",,', 'u,x,y,', 'u,x,y,, ', 'u,x,y,"",', '"u","x","y"," "'],
);

const badRow = fc.constantFrom(
  ...[
    'u,x',
    'u',
    '"u"',
    'u,x,y,z',
    '"u","x","y","z"',
    'u,a"b,c',
    'u,"a"b,c',
    'u,"a" ,c',
    'a"b,c,d',
    'u,x,"y',
    '"u,x,y',
  ],
);

const lineBreak = fc.constantFrom('\n', '\r\n', '\r');

const sheet = fc.record({
  header: fc.constantFrom(['unit', 'A', 'B'], ['unit', 'A', ''], ['the "unit"', 'A, or\nB', ' ']),
  rows: fc.array(fc.oneof({ weight: 14, arbitrary: goodRow }, { weight: 1, arbitrary: otherRow }), {
    minLength: 1,
    maxLength: 40,
  }),
  bad: fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, badRow),
  at: fc.nat(40),
  quoting,
  eol: lineBreak,
  isMixed: fc.boolean(),
  isClosed: fc.boolean(),
  delimiter: fc.constantFrom(',', ',', ';', '||'),
  mark: fc.constantFrom('', '', '\uFEFF'),
  cut: fc.integer({ min: 1, max: 60 }),
});

type Sheet = typeof sheet extends fc.Arbitrary<infer T> ? T : never;

function textOf({ header, rows, bad, at, quoting: how, eol, isMixed, isClosed, delimiter, mark }: Sheet): string {
  const lines = rows.map((row) =>
    typeof row === 'string'
      ? row.replaceAll(',', delimiter)
      : row.cells.map((cell, i) => written(cell, how, row.chances[i]!)).join(delimiter),
  );
  if (bad !== undefined) lines.splice(at % (lines.length + 1), 0, bad.replaceAll(',', delimiter));
  const all = [header.map((name) => written(name, how, false)).join(delimiter), ...lines];
  const breaks = ['\n', '\r\n', '\n'];
  const text = all.map((line, i) => (i === 0 ? line : `${isMixed ? breaks[i % 3] : eol}${line}`)).join('');
  return `${mark}${text}${isClosed ? eol : ''}`;
}

describe('the scanner of rows', () => {
  const numRuns = (isInFull ? 5 : 2) * settings.numRuns;

  it(
    'gives the cells, lines and errors that csv-parse gives, however cells are quoted and wherever pieces end',
    () => {
      const property = fc.property(sheet, (one) => isAsExpected(textOf(one), one.delimiter, one.cut));
      fc.assert(property, { ...settings, numRuns });
    },
    300 * numRuns,
  );

  const read = (lines: readonly string[], scanner: number) => {
    const table = readIn({ size: 1 << 18, scanner }, Buffer.from(lines.join('\n')), ',');
    if ('rows' in table) return table;
    throw new Error(JSON.stringify(table));
  };

  /** The texts of the rows, by themselves: all that is said of thousands of rows takes longer. */
  function firstColumn(lines: readonly string[], scanner: number) {
    const table = readTable(
      sourceOfBytes(Buffer.from(lines.join('\n')), FILE),
      { delimiter: ',' },
      { size: 1 << 18, scanner },
    );
    if (!('path' in table)) throw new Error(JSON.stringify(table));
    const column = table.columns[0]!;
    return { column, rows: Array.from({ length: table.rows }, (_, row) => column.textAt(row)) };
  }

  it.each([0, NEVER])(
    'keeps thousands of ascending units, and finds them again after one that comes out of order',
    (scanner) => {
      const numbers = Array.from({ length: 20_000 }, (_, i) => `${i}`);
      const names = numbers.map((number) => `u${number}`);
      const accented = [...numbers.map((number) => `\u00e9${number}`), '\u00e97', '\u00e920000', '\u00e97'];
      const all = [
        numbers,
        names,
        accented,
        [...names, 'u7', 'u20000', 'u7'],
        [...numbers, '7', '20000', '7'],
        [...names.map((name) => `a,${name}`), 'a,u7'],
      ];
      for (const units of all)
        for (const quote of ['', '"']) {
          if (quote === '' && units[0]!.includes(',')) continue;
          const lines = units.map((unit, i) => `${quote}${unit}${quote},${i % 7}`);
          const { column, rows } = firstColumn(['unit,A', ...lines], scanner);
          // as one text each, which are compared sooner than two lists
          expect(rows.join('\n')).toBe(units.join('\n'));
          expect(column.texts.join('\n')).toBe([...new Set(units)].join('\n'));
        }
    },
  );

  it.each([0, NEVER])('tells texts apart that begin and end alike', (scanner) => {
    const units = Array.from({ length: 3000 }, (_, i) => `section ${(i * 7919) % 3000} of the report`);
    expect(read(['unit,A', ...units.map((unit) => `${unit},x`)], scanner).rows.map(([unit]) => unit)).toEqual(units);
  });

  it.each([0, NEVER])(
    'keeps a text in which quotes are doubled, though its column is kept otherwise from there on',
    (scanner) => {
      expect(read(['unit,A', "1,'=1", '2,""""', '3,x'], scanner).rows.map((row) => row[1])).toEqual(['=1', '"', 'x']);
    },
  );

  it.each([0, NEVER])('takes no two cells for a quoted one that they look like', (scanner) => {
    const lines = ['unit,A', ...Array(8).fill('"a,b",x'), ...Array(8).fill('a,b'), '"a,b",x', 'a,b'];
    const { rows } = read(lines, scanner);
    expect(rows).toEqual([...Array(8).fill(['a,b', 'x']), ...Array(8).fill(['a', 'b']), ['a,b', 'x'], ['a', 'b']]);
  });

  it('names the line of bytes that are no UTF-8 beyond the first piece', () => {
    const start = Buffer.from(`unit,A\n${'u1,"x\ny"\n'.repeat(300_000)}`);
    const bytes = Buffer.concat([start, Buffer.from([0xe9]), Buffer.from(',x\n')]);
    expect(readIn({ size: 1 << 18, scanner: 0 }, bytes, ',')).toMatchObject([
      { code: 'wrong-encoding', at: { file: FILE, line: 600_002 } },
    ]);
  });
});
