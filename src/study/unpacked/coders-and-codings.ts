import type { Column } from '../../read/table.ts';
import { likeCoders } from '../reading/like-a-coder.ts';
import { coderHeading, isCoderSaid } from './coder-column.ts';
import type { Unpacking } from './unpacking.ts';
import { type MadeRow, nextNumber, withRows } from './with-rows.ts';

/** "Ana: pay | Ben: care", or "pay (Ana); care (Ben)": what each coder gave, all in one cell. */
export const codersAndCodings: Unpacking = {
  what: 'coders-and-codings',
  unpack(table, options) {
    if (isCoderSaid(table, options)) return undefined;
    const packed = table.columns.flatMap((column) => {
      const parse = parserOf(column);
      return parse === undefined ? [] : [{ column, codings: column.texts.map((text) => parse(text) ?? []) }];
    });
    const [first] = packed;
    if (first === undefined) return undefined;
    const rows: MadeRow[] = [];
    const given = ({ column, codings }: (typeof packed)[number], { row, coder }: MadeRow) =>
      codings[column.cell(row)]!.flatMap((one) => (one.coder === coder ? [one.coding] : [])).join('; ');
    for (let row = 0; row < table.rows; row += 1) {
      const names = new Set(
        packed.flatMap(({ column, codings }) => codings[column.cell(row)]!.map(({ coder }) => coder)),
      );
      for (const coder of names) rows.push({ row, coder });
    }
    const made = [
      ...packed.map((one) => ({
        name: one.column.name,
        number: one.column.number,
        textOf: (row: MadeRow) => given(one, row),
      })),
      { name: coderHeading(table), number: nextNumber(table), textOf: ({ coder }: MadeRow) => coder },
    ];
    return {
      table: withRows(table, rows, made),
      column: first.column.name,
      example: first.column.texts.find((text) => text.trim() !== '')!,
    };
  },
};

interface Given {
  readonly coder: string;
  readonly coding: string;
}

/** What a cell says; undefined where it is not written so. */
type Parse = (text: string) => Given[] | undefined;

const BETWEEN = ['|', ';', '\n', ' / ', ',', ' '];
/** Who stands before what, or behind it. */
const PAIRS: readonly { readonly pattern: RegExp; readonly coder: 1 | 2 }[] = [
  { pattern: /^(?=[^{}]+$)([^:="]+?)(?:=>|->|→|[:=])(.+)/s, coder: 1 },
  { pattern: /^(.+?)\(([^()]+)\)$/s, coder: 2 },
  { pattern: /^(.+?)\[([^[\]]+)\]$/s, coder: 2 },
];
const PARSERS: readonly Parse[] = [
  parseObject,
  ...BETWEEN.flatMap((sign) => PAIRS.map(({ pattern, coder }) => parserFor(sign, pattern, coder))),
];

function parserFor(sign: string, pattern: RegExp, coder: 1 | 2): Parse {
  return (text) => {
    const parts = text
      .split(sign)
      .map((part) => part.trim())
      .filter((part) => part !== '');
    const found = parts.map((part) => pattern.exec(part));
    if (found.includes(null)) return undefined;
    return found.map((match) => ({ coder: match![coder]!.trim(), coding: match![coder === 1 ? 2 : 1]!.trim() }));
  };
}

/** {"Ana": "pay", "Ben": ["care", "time"]}, also with the quotes of Python. */
function parseObject(text: string): Given[] | undefined {
  if (!text.trim().startsWith('{') || !text.includes(':')) return undefined;
  try {
    const said: unknown = JSON.parse(/"/.test(text) ? text : text.replaceAll("'", '"').replace(/\bNone\b/g, 'null'));
    return Object.entries(said as Record<string, unknown>).flatMap(([coder, given]): Given[] => {
      const codings = [given].flat().filter((one) => one !== null);
      return codings.map((coding) => ({ coder, coding: String(coding) }));
    });
  } catch {
    return undefined;
  }
}

const FIRST_ROWS = 20;

/** How the cells of a column are to be parsed; undefined where they are not written so, or not by coders. */
function parserOf(column: Column): Parse | undefined {
  if (column.isAside || column.rows < 2 || !/[:=(→[{]/.test(column.textAt(0) || column.textAt(1))) return undefined;
  const first = new Set(
    Array.from({ length: Math.min(FIRST_ROWS, column.rows) }, (_, row) => column.textAt(row)).filter(
      (text) => text.trim() !== '',
    ),
  );
  return PARSERS.find((parse) => [...first].every((text) => parse(text) !== undefined) && areByCoders(column, parse));
}

/** Whether names are coders' who have most units in common, each of whom has several. */
function areByCoders(column: Column, parse: Parse): boolean {
  const times = new Map<string, number>();
  let filled = 0;
  let shared = 0;
  for (let row = 0; row < column.rows; row += 1) {
    const text = column.textAt(row);
    if (text.trim() === '') continue;
    const given = parse(text);
    if (given === undefined) return false;
    const names = new Set(given.map(({ coder }) => coder));
    filled += 1;
    if (names.size > 1) shared += 1;
    for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  }
  const names = [...times.keys()];
  return names.length >= 2 && names.length <= filled && shared * 2 >= filled && likeCoders(names) >= 1.5;
}
