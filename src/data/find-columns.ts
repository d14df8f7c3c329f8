import type { Problem } from '../problems.ts';
import type { Column, Sheet } from '../read/sheet.ts';
import { type Role, rankFor } from './header-words.ts';

/** The columns of a sheet that an option names; `*` in a name stands for any text. Unknown names are problems. */
export function namedColumns(
  sheet: Sheet,
  names: readonly string[],
  option: string,
): { columns: Column[]; problems: Problem[] } {
  const columns: Column[] = [];
  const problems: Problem[] = [];
  for (const name of names) {
    const found = matching(sheet, name);
    const at = { file: sheet.path };
    if (found.length === 0)
      problems.push({ code: 'unknown-column', at, option, found: name, columns: headerOf(sheet) });
    else if (found.length > 1 && !name.includes('*')) {
      problems.push({ code: 'ambiguous-column', at, option, found: name, numbers: found.map(({ number }) => number) });
    } else columns.push(...found);
  }
  return { columns: [...new Set(columns)], problems };
}

/** The column whose name fits the role best, among those not taken and passing the test. */
export function columnFor(
  sheet: Sheet,
  role: Role,
  taken: readonly Column[] = [],
  test: (column: Column) => boolean = () => true,
) {
  const ranked = sheet.columns
    .filter((column) => !taken.includes(column) && test(column))
    .flatMap((column) => {
      const rank = rankFor(column.name, role);
      return rank === undefined ? [] : [{ column, rank }];
    });
  return ranked.reduce<(typeof ranked)[number] | undefined>((a, b) => (a && a.rank <= b.rank ? a : b), undefined)
    ?.column;
}

/** Whether no text occurs twice in the column. */
export function isUnique(column: Column): boolean {
  return column.texts.length === column.cells.length && column.texts.every((text) => text.trim() !== '');
}

export function headerOf(sheet: Sheet): string[] {
  return sheet.columns.map(({ name }) => name);
}

/** A column by its exact name, by its name in another case, by `#3` for the third, or by a pattern with `*`. */
function matching(sheet: Sheet, name: string): Column[] {
  const position = /^#(\d+)$/.exec(name);
  if (position) return sheet.columns.filter(({ number }) => number === Number(position[1]));
  if (name.includes('*')) {
    const pattern = new RegExp(`^${name.split('*').map(escapePattern).join('.*')}$`, 'i');
    return sheet.columns.filter((column) => pattern.test(column.name));
  }
  const exact = sheet.columns.filter((column) => column.name === name.trim());
  if (exact.length > 0) return exact;
  return sheet.columns.filter((column) => column.name.toLowerCase() === name.trim().toLowerCase());
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
