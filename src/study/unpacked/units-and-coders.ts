import { LetterPattern } from '../../names/letter-pattern.ts';
import type { Column } from '../../read/table.ts';
import { likeACoder, likeCoders } from '../reading/like-a-coder.ts';
import { alteredColumn } from '../tables/made-table.ts';
import { areCodersBeside, coderHeading, isCoderSaid } from './coder-column.ts';
import type { Unpacking } from './unpacking.ts';
import { nextNumber } from './with-rows.ts';

/** Whose a record is that was made of both coders' records, in the place of a name. */
const MERGED = 'merged';

/**
 * "12--1" and "12--2": one record as two people entered it, as double data entry names them; "s1_Anna" and "s1_Ben" in the same way.
 * A record "12" beside them is what was made of both.
 */
export const unitsAndCoders: Unpacking = {
  what: 'units-and-coders',
  unpack(table, options) {
    if (isCoderSaid(table, options)) return undefined;
    for (const column of table.columns) {
      const known = partsOf(column);
      const parts = known ?? partsOfUnknown(column);
      if (
        parts === undefined ||
        (known === undefined && areCodersBeside({ ...table, columns: table.columns.filter((one) => one !== column) }))
      )
        continue;
      const units = alteredColumn(column, column.name, (text) => parts(text)?.[0] ?? text);
      // Whether those whom nothing shows to be coders are some is for the user to say.
      const heading = known ? coderHeading(table) : `${column.name} (2)`;
      const coders = alteredColumn(column, heading, (text) => parts(text)?.[1] ?? MERGED);
      return {
        table: {
          ...table,
          columns: table.columns
            .map((one) => (one === column ? units : one))
            .concat({ ...coders, number: nextNumber(table) }),
        },
        column: column.name,
        example: column.texts.find((text) => parts(text) !== undefined)!,
      };
    }
    return undefined;
  },
};

type Parts = (text: string) => readonly [unit: string, coder: string] | undefined;

const ENTRY = /^(.*\S)\s*--\s*([12])$/s;
const SIGNS = ['--', '__', '_', '-', '/', '|', ':', '.', ' ', '@'];
/** So many rows show whether a column may be written so. */
const FIRST_ROWS = 20;

function partsOf(column: Column): Parts | undefined {
  // Each unit and coder has one row.
  if (column.isAside || column.rows < 4 || column.size < column.rows) return undefined;
  const atEntry: Parts = (text) => {
    const [, unit, coder] = ENTRY.exec(text.trim()) ?? [];
    return unit === undefined ? undefined : [unit, coder!];
  };
  if (isKeyOf(column, atEntry, false)) return atEntry;
  return SPLITS.find((parts) => isKeyOf(column, parts, true));
}

const TWO_LETTERS = new LetterPattern(String.raw`^\p{L}.*\p{L}`, 's');

/** The same of anybody: each unit comes with every one of a few words. */
function partsOfUnknown(column: Column): Parts | undefined {
  if (column.isAside || column.rows < 8 || column.size < column.rows) return undefined;
  return SPLITS.find((parts) => {
    const units = new Set<string>();
    const words = new Set<string>();
    for (let row = 0; row < column.rows; row += 1) {
      const [unit, word] = parts(column.textAt(row)) ?? [];
      if (unit === undefined || !(TWO_LETTERS.test(word!) || likeACoder(word!) > 0)) return false;
      units.add(unit);
      words.add(word!);
      // Each is said of at least twice as many units.
      if (words.size ** 2 * 2 > column.rows) return false;
    }
    return words.size > 1 && units.size * words.size === column.rows;
  });
}

function splitAt(sign: string, isLast: boolean): Parts {
  return (text) => {
    const said = text.trim();
    const at = isLast ? said.lastIndexOf(sign) : said.indexOf(sign);
    if (at < 0) return undefined;
    const [unit, coder] = [said.slice(0, at).trim(), said.slice(at + sign.length).trim()];
    return unit === '' || coder === '' ? undefined : [unit, coder];
  };
}

/** At the last sign of a kind, or at the first, as in "12 Anna Berg". */
const SPLITS: readonly Parts[] = [true, false].flatMap((isLast) => SIGNS.map((sign) => splitAt(sign, isLast)));

/** Whether the parts are units and coders: few coders, with names, who have most units in common. */
function isKeyOf(column: Column, parts: Parts, areNames: boolean): boolean {
  const first = Array.from({ length: Math.min(FIRST_ROWS, column.rows) }, (_, row) => parts(column.textAt(row)));
  const met = first.flatMap((one) => one?.[1] ?? []);
  if (met.length * 2 < first.length || (areNames && likeCoders([...new Set(met)]) < 2)) return false;
  const coders = new Map<string, Set<string>>();
  const whole = new Set<string>();
  for (const text of column.texts) {
    const [unit, coder] = parts(text) ?? [];
    if (unit === undefined) whole.add(text.trim());
    else coders.set(unit, (coders.get(unit) ?? new Set()).add(coder!));
  }
  const names = [...new Set([...coders.values()].flatMap((own) => [...own]))];
  const shared = [...coders.values()].filter(({ size }) => size > 1).length;
  if (names.length < 2 || shared * 2 < coders.size || [...whole].some((unit) => !coders.has(unit))) return false;
  return !areNames || (whole.size === 0 && names.length * 2 <= coders.size && likeCoders(names) === 2);
}
