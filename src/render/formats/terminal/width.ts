import stringWidth from 'string-width';

/** Shortens a name to `width` columns: "…" replaces its middle, so its beginning and end stay visible. */
export function shorten(name: string, width: number): string {
  const line = name.replace(/\s+/g, ' ');
  if (widthOf(line) <= width) return line;
  const signs = [...line];
  const start = take(signs, Math.ceil((width - 1) * 0.6));
  const end = take([...signs].reverse(), width - 1 - widthOf(start.join('')));
  return `${start.join('')}…${end.reverse().join('')}`;
}

/** Shortens names to `width` columns, or to as many as keep them distinct. */
export function shortNames(names: readonly string[], width: number): ReadonlyMap<string, string> {
  const widest = Math.max(width, ...names.map((name) => widthOf(name)));
  for (let allowed = width; allowed <= widest; allowed += 1) {
    const short = names.map((name) => shorten(name, allowed));
    if (new Set(short).size === new Set(names).size) return new Map(names.map((name, i) => [name, short[i]!]));
  }
  return new Map(names.map((name) => [name, name]));
}

function take(signs: readonly string[], width: number): string[] {
  const taken: string[] = [];
  let used = 0;
  for (const sign of signs) {
    used += widthOf(sign);
    if (used > width) break;
    taken.push(sign);
  }
  return taken;
}

/** Letters and signs of Western languages, each one column wide. */
const NARROW = /^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027]*$/;

/** How many columns a text takes on a terminal. Looks it up in the tables of all scripts only if necessary. */
export function widthOf(text: string): number {
  return NARROW.test(text) ? text.length : stringWidth(text);
}
