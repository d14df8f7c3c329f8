import type { Notice } from '../notices.ts';
import type { FilledTable } from './fill-table.ts';
import { MISSING } from './patterns.ts';

type Table = Pick<FilledTable, 'codings' | 'codingAt' | 'places' | 'rows' | 'crowd'> & {
  readonly coders: readonly string[];
};

/** So many units more than the others leave blank at the end are not likely to be units to which no category applies. */
const MANY = 5;

/**
 * Coders who left every unit blank, or many more at the end than another did, where blank is read as uncoded: they have probably not begun,
 * or not come to the end yet.
 */
export function halfCodedNotices(table: Table, blank: 'missing' | 'uncoded'): Notice[] {
  const { codings, rows } = table;
  if (blank === 'missing' || table.coders.length < 2 || table.crowd) return [];
  if (!rows.cells.some((cell) => cell !== MISSING && codings[cell]!.length === 0)) return [];
  const last = table.coders.map((coder, column) => ({ coder, ...uncodedAtTheEnd(table, column) }));
  const fewest = Math.min(...last.map(({ units }) => units));
  return last.flatMap(({ coder, units, isAll }): Notice[] => {
    if (isAll && units > 0) return [{ code: 'all-blank', coder, units }];
    return units - fewest >= MANY && units >= 2 * fewest ? [{ code: 'blank-at-the-end', coder, units }] : [];
  });
}

/** How many of the coder's last units are uncoded, one after the other, and whether these are all. */
function uncodedAtTheEnd({ coders, codings, codingAt, places }: Table, column: number) {
  let uncoded = 0;
  for (let place = places - coders.length + column; place >= 0; place -= coders.length) {
    const coding = codingAt(place);
    if (coding === MISSING) continue;
    if (codings[coding]!.length > 0) return { units: uncoded, isAll: false };
    uncoded += 1;
  }
  return { units: uncoded, isAll: true };
}
