import { MISSING, numberCodings } from '../../codings/coding.ts';
import { type Patterns, reduce } from '../../patterns/patterns.ts';
import { decide } from '../../study/consensus/decide.ts';

/**
 * What more than half of some coders gave each unit, as one coder's codings, beside another coder's. Units without a majority are
 * missing there.
 *
 * @param name - for the majority
 * @param members - the positions of those who make it
 * @param other - the position of the coder beside it
 */
export function besideMajority(patterns: Patterns, name: string, members: readonly number[], other: number): Patterns {
  const { cells, counts, coders, codings, categories } = patterns;
  const finals = Array.from(counts, (_, p) => {
    const given = members.flatMap((member) => {
      const cell = cells[p * coders.length + member]!;
      return cell === MISSING ? [] : [codings[cell]!];
    });
    return decide(given, { name: 'majority' }).final ?? undefined;
  });
  const { codings: all, numbers } = numberCodings([...codings, ...finals]);
  const rows = new Int32Array(2 * counts.length);
  for (let p = 0; p < counts.length; p += 1) {
    const own = cells[p * coders.length + other]!;
    rows[2 * p] = numbers[codings.length + p]!;
    rows[2 * p + 1] = own === MISSING ? MISSING : numbers[own]!;
  }
  return reduce({ coders: [name, coders[other]!], categories, codings: all, cells: rows, counts });
}
