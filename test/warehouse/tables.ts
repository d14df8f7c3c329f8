import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { CodingTable } from '../support/coding-tables.ts';
import { gillard } from '../support/gillard.ts';
import { codedBy, drawn, type Random, random, shuffled } from '../support/random.ts';

type Row = readonly (string | null)[];

const plain = { columns: ['unit', 'coder', 'category'], unit: ['unit'], coder: 'coder', category: 'category' } as const;

/** The constructed example of the paper, three sheets in one table. */
function paper(): CodingTable {
  const rows = gillard('gillard-2013').flatMap((path) => {
    const records = parse(readFileSync(path), { columns: true }) as Record<string, string>[];
    return records.map((record): Row => [record['unit']!, basename(path, '.csv'), record['category']!]);
  });
  return { ...plain, rows, separator: ';' };
}

/** One category a unit, 5,000 units by three coders, some of them missing. */
function large(): CodingTable {
  const next = random(5000);
  const habits = { probabilities: [0.4, 0.3, 0.2, 0.1], right: 0.7, more: 0, none: 0 };
  const rows = Array.from({ length: 5000 }, (_, unit) =>
    codedBy(3, drawn(habits.probabilities, next), habits, next).flatMap((given, coder): Row[] =>
      next() < 0.05 ? [] : [[`u${unit}`, `coder ${coder + 1}`, `category ${given![0]}`]],
    ),
  ).flat();
  return { ...plain, rows: shuffled(rows, next) };
}

/** Names that a query, a CSV file or a collation could take for something else; é in one sign and in two. */
const NAMES = [
  '語り',
  'Ärger',
  'zeta',
  'Zeta',
  'a "b"',
  "it's",
  'back\\slash',
  'a, b',
  '=1+1',
  '%_',
  '{x}',
  'caf\u00e9',
  'cafe\u0301',
];

const CODERS = ['SG', 'Ko', 'ko', '李', "O'B", 'caf\u00e9', 'cafe\u0301'];

const SPACES = ['', '', '', ' ', '\t', '\u00a0', '\u3000 ', '\ufeff', ' \r\n'];

function padded(text: string, next: Random): string {
  const space = () => SPACES[Math.floor(next() * SPACES.length)]!;
  return `${space()}${text}${space()}`;
}

/** Sets of categories with everything that cells can hold: padding, nothing between separators, missing, blank and null. */
function sets(separator: string, seed: number): CodingTable {
  const next = random(seed);
  const one = (names: readonly string[]) => names[Math.floor(next() * names.length)]!;
  const cell = (): string | null => {
    const kind = next();
    if (kind < 0.05) return null;
    if (kind < 0.1) return padded('', next);
    if (kind < 0.15) return padded('NA', next);
    if (kind < 0.18) return separator;
    const names = Array.from({ length: 1 + Math.floor(next() * 3) }, () => padded(one(NAMES), next));
    return names.join(next() < 0.1 ? separator + separator : separator);
  };
  const rows = Array.from({ length: 60 }, (_, unit) =>
    CODERS.slice(0, -1).flatMap((coder, i): Row[] => {
      if (next() < 0.2) return [];
      const spelt = i === CODERS.length - 2 && next() < 0.5 ? CODERS[CODERS.length - 1]! : coder;
      const name = unit % 9 === 0 ? one([`caf\u00e9 ${unit}`, `cafe\u0301 ${unit}`]) : `u${unit}`;
      return [[padded(name, next), padded(spelt, next), cell()]];
    }),
  ).flat();
  const idle: Row[] = [
    [' ', null, '\u00a0'],
    [null, 'SG', null],
  ];
  return { ...plain, rows: shuffled([...rows, ...idle], next), separator, missing: ['NA'] };
}

/** A row a category: several rows are one coding. */
function repeated(): CodingTable {
  const table = sets(';', 7);
  const rows = table.rows.flatMap(([unit, coder, cell]): Row[] =>
    (cell ?? '').split(';').map((category) => [unit!, coder!, category]),
  );
  const { separator: _, ...rest } = table;
  return { ...rest, rows, blank: 'uncoded', read: ['--on-duplicate', 'union'] };
}

/** Units named by two columns, rows of another round, and columns whose names need quotes. */
function odd(): CodingTable {
  const next = random(11);
  const columns = ['doc "1"', "part's `no`", 'my "col', 'the\\category', 'round'];
  const rows = Array.from({ length: 200 }, (_, unit) =>
    ['A', 'B'].flatMap((coder): Row[] =>
      ['1', ' 2'].map((round) => [
        unit % 10 === 0 ? null : `d${unit % 20}`,
        String(unit),
        coder,
        next() < 0.6 ? 'x' : next() < 0.2 ? null : 'y',
        round,
      ]),
    ),
  ).flat();
  const [doc, part, coder, category] = columns;
  return {
    ...{ columns, rows, unit: [doc!, part!], coder: coder!, category: category! },
    ...{ blank: 'missing', where: [['round', '2']] },
  };
}

/** Columns whose names stand for something else in the queries. */
function swapped(): CodingTable {
  return { ...sets(';', 6), columns: ['part', 'cell', 'unit'], unit: ['part'], coder: 'cell', category: 'unit' };
}

/** Units whose two parts hold the slash that is put between them. */
function slashes(): CodingTable {
  const parts = ['a / b', 'c', 'a', 'b / c', 'a /', '/ b', 'b', 'a/b', '/', '//', 'a // b'];
  const next = random(12);
  const rows = parts.flatMap((doc) =>
    parts.flatMap((part) =>
      ['A', 'B', 'C'].map((coder): Row => [doc, part, coder, next() < 0.6 ? 'x' : next() < 0.5 ? 'y' : 'z']),
    ),
  );
  return {
    columns: ['doc', 'part', 'coder', 'category'],
    rows,
    unit: ['doc', 'part'],
    coder: 'coder',
    category: 'category',
  };
}

/** Tables in which the query and the reader of sheets must see the same. */
export const tables: Readonly<Record<string, CodingTable>> = {
  'the example of the paper': paper(),
  '5,000 units by three coders': large(),
  'sets at semicolons': sets(';', 1),
  'sets at bars, blank means missing': { ...sets('|', 2), blank: 'missing' },
  'sets at line breaks': sets('\n', 3),
  'sets at a longer separator': sets(' + ', 4),
  'whole cells': { ...sets(';', 5), separator: 'none' },
  'a row a category': repeated(),
  'names that the query has, too': swapped(),
  'odd names, two columns a unit, one round of two': odd(),
  'slashes in the two parts of a unit': slashes(),
};
