import { isGuarded } from '../../formula-guard.ts';
/** A column for each coder, with the coder's name unless another column has that name, in whatever case. */
export function coderColumns(coders: readonly string[], taken: readonly string[]): ReadonlyMap<string, string> {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return new Map(
    coders.map((coder) => {
      let name = coder;
      while (used.has(name.trim().toLowerCase()) || name.trim() === '') name = `coder ${name}`;
      used.add(name.trim().toLowerCase());
      return [coder, name];
    }),
  );
}
/** The coder did not code the unit. */
const NOT_CODED = '(not coded)';

/** A coder's coding of a unit, in one cell. */
export function codingText(
  categories: readonly string[] | null,
  { separator, uncodedWord }: { readonly separator: string; readonly uncodedWord: string },
): string {
  if (categories === null) return NOT_CODED;
  return categories.length === 0 ? uncodedWord : joined(categories, separator);
}

/** Categories in one cell, with the separator between them. */
export function joined(categories: readonly string[], separator: string): string {
  if (separator === '\n') return categories.join(separator);
  return categories.join(separator === ';' || separator === ',' ? `${separator} ` : ` ${separator} `);
}

const DIGITS_KEPT = 15;

const MONTHS = 'jan|feb|mar|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez';

/**
 * A unit's name for a sheet that comes back from a spreadsheet program, with an apostrophe before it if the program would treat it as a
 * number or a date and write something else (1.10 becomes 1.1, 007 becomes 7, 3-4 becomes a date).
 */
export function unitCell(unit: string): string {
  if (isGuarded(unit)) return unit; // guarded when the sheet is written, like every text
  return unit.startsWith("'") || isRewritten(unit) ? `'${unit}` : unit;
}

/** Whether a spreadsheet program treats the name as a number, a date or a truth value, and writes something else when it saves. */
export function isRewritten(unit: string): boolean {
  const text = unit.trim();
  if (/^(0|[1-9]\d*)$/.test(text)) return text.length > DIGITS_KEPT;
  return (
    /^[\d.,][\d.,:/%e\s-]*$/i.test(text) ||
    /^(true|false|wahr|falsch|vrai|faux)$/i.test(text) ||
    new RegExp(`^\\d{0,4}[-/. ]?(${MONTHS})[a-z]*[-/. ]?\\d{0,4}$`, 'i').test(text)
  );
}
