import { matcherOf } from '../names/pattern.ts';

/**
 * A way to find columns by name: as written, in another case, by `#3` for the third, or by a pattern in which `*` stands for any text.
 *
 * @param namesOf - the names of a column, the whole one first; in another case only that one is known
 */
export function columnsByName<Column extends { readonly number: number }>(
  columns: readonly Column[],
  namesOf: (column: Column) => readonly [string, ...string[]],
): (typed: string) => Column[] {
  const written = new Map<string, Column[]>();
  const lower = new Map<string, Column[]>();
  const put = (map: Map<string, Column[]>, name: string, column: Column) => {
    const same = map.get(name);
    if (same) same.push(column);
    else map.set(name, [column]);
  };
  for (const column of columns) {
    const names = namesOf(column);
    for (const name of names) put(written, name, column);
    put(lower, names[0].toLowerCase(), column);
  }
  return (typed) => {
    const name = typed.trim();
    const position = /^#(\d+)$/.exec(name);
    if (position) return columns.filter(({ number }) => number === Number(position[1]));
    if (name.includes('*')) {
      const isMeant = matcherOf(name);
      return columns.filter((column) => isMeant(namesOf(column)[0]));
    }
    return [...(written.get(name) ?? lower.get(name.toLowerCase()) ?? [])];
  };
}
