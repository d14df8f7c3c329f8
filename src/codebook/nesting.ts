/** How a codebook shows which category belongs to which, if not by a column of parents. */
export type Nesting = 'levels' | 'indentation' | 'paths';

/**
 * The path of each row whose name is in one of several columns, the top level first. A cell above the name that is blank has the text
 * of the row before it.
 */
export function pathsByLevel(rows: readonly (readonly string[])[]): string[][] {
  let path: string[] = [];
  return rows.map((cells) => {
    const texts = cells.map((text) => text.trim());
    const deepest = texts.findLastIndex((text) => text !== '');
    if (deepest < 0) return [];
    for (const [level, text] of texts.slice(0, deepest + 1).entries()) {
      if (text === '' || text === path[level]) continue;
      path = path.slice(0, level);
      path[level] = text;
    }
    path = path.slice(0, deepest + 1);
    return path.filter((text) => text !== undefined);
  });
}

/** A single space in front of a name is a slip; two, or a tab, are an indentation. */
const NARROWEST = 2;

const TAB = 4;

/** The path of each row whose name is indented under that of its parent; undefined if names are not indented. */
export function pathsByIndentation(names: readonly string[]): string[][] | undefined {
  const widths = names.map((name) => indentation(name));
  if (widths[0] !== 0 || widths.every((width) => width < NARROWEST)) return undefined;
  const open: { readonly name: string; readonly width: number }[] = [];
  return names.map((name, i) => {
    const width = widths[i]! < NARROWEST ? 0 : widths[i]!;
    while (open.length > 0 && open.at(-1)!.width >= width) open.pop();
    open.push({ name: name.trim(), width });
    return open.map((one) => one.name);
  });
}

function indentation(name: string): number {
  const [space = ''] = /^\s*/.exec(name) ?? [];
  return [...space].reduce((width, sign) => width + (sign === '\t' ? TAB : 1), 0);
}

/** What stands between the names of a path. */
const PATH_SIGNS = ['>', '::', '\\', '»', '›', '→'];

/**
 * The sign by which names are paths such as "Work > Pay": what is before it is a name itself, or is before it in another name too.
 * Undefined if the names are no paths.
 */
export function pathSign(names: readonly string[]): string | undefined {
  const whole = new Set(names);
  const [best] = PATH_SIGNS.flatMap((sign) => {
    const above = names.map((name) => partsOf(name, sign)).filter((parts) => parts.length > 1 && !parts.includes(''));
    const first = above.map(([part]) => part!);
    const isNested = first.some((part, i) => whole.has(part) || first.indexOf(part) !== i);
    return isNested ? [{ sign, times: above.length }] : [];
  }).toSorted((a, b) => b.times - a.times);
  return best?.sign;
}

/** The names in a path; only one if it has no sign, or nothing on one side of it. */
export function partsOf(path: string, sign: string): string[] {
  const parts = path.split(sign).map((part) => part.trim());
  return parts.includes('') ? [path] : parts;
}

/** The path above the last name, as it is written; undefined if there is none. */
export function pathAbove(path: string, sign: string): string | undefined {
  return partsOf(path, sign).length === 1 ? undefined : path.slice(0, path.lastIndexOf(sign)).trim();
}
