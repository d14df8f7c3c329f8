import type { Move } from './moves.ts';

/**
 * The moves in "A+B=C". A name may hold "+" and "=" itself: of the ways to take the text apart, the first in which every name on the
 * left is known. Where none is, it is taken apart at every "+", so that the fault can be told.
 *
 * @returns null where the text has no "=" with something on both sides
 */
export function writtenMerge(text: string, known: readonly string[]): Move[] | null {
  const ways = sides(text);
  for (const { left, to } of ways) {
    const names = knownNames(left.split('+'), known);
    if (names !== null) return names.map((from) => ({ from, to: [to] }));
  }
  const last = ways.at(-1);
  return last === undefined ? null : last.left.split('+').map((from) => ({ from: from.trim(), to: [last.to] }));
}

/** The move in "A=B"; as above. */
export function writtenRename(text: string, known: readonly string[]): Move | null {
  const ways = sides(text);
  const way = ways.find(({ left }) => known.includes(left)) ?? ways.at(-1);
  return way === undefined ? null : { from: way.left, to: [way.to] };
}

/** Left and right of each "=" that has something on both sides. */
function sides(text: string): { left: string; to: string }[] {
  return [...text]
    .flatMap((sign, at) => (sign === '=' ? [at] : []))
    .map((at) => ({
      left: [...text].slice(0, at).join('').trim(),
      to: [...text]
        .slice(at + 1)
        .join('')
        .trim(),
    }))
    .filter(({ left, to }) => left !== '' && to !== '');
}

/** The parts put together to known names, from left to right; null where that cannot be done. */
function knownNames(parts: readonly string[], known: readonly string[]): string[] | null {
  if (parts.length === 0) return [];
  for (let size = 1; size <= parts.length; size += 1) {
    const name = parts.slice(0, size).join('+').trim();
    const rest = known.includes(name) ? knownNames(parts.slice(size), known) : null;
    if (rest !== null) return [name, ...rest];
  }
  return null;
}
