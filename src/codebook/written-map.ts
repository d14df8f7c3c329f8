import type { CategoryMap } from '../codings/coding.ts';
import { joinNames, type NameSeparator, NO_SEPARATOR, splitNames } from '../names/separator.ts';

/** Rows of a table with these columns. */
export interface Rows {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** A map as the rows of a map file: every category with what becomes of it, several names in one cell. */
export function mapRows({ from, to, images }: CategoryMap, separator: NameSeparator): Rows {
  const rows = from.map((category, old) => ({
    from: category,
    to: joinNames(
      images[old]!.map((position) => to[position]!),
      separator,
    ),
  }));
  return { columns: ['from', 'to'], rows };
}

/** New categories that a map file cannot name, because they would be read back as several. */
export function unwritable({ from, to, images }: CategoryMap, separator: NameSeparator): string[] {
  const several = separator === NO_SEPARATOR ? from.filter((_, old) => images[old]!.length > 1) : [];
  return [...several, ...to.filter((name) => !from.includes(name) && splitNames(name, separator).length > 1)];
}
