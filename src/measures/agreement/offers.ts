import type { Patterns } from '../../data/patterns.ts';
import { isUncoded } from '../../data/uncoded.ts';
import type { Weights } from '../../rules/weights.ts';

/** What coders who left a unit uncoded have in common. */
export const UNCODED = 0;

/** What of codings several coders can have in common, each thing by a number, and how many coders offer it. */
export interface Offers {
  /** Goes through the codings that stand there, and says how many things they offer. */
  readonly tally: (codings: ArrayLike<number>, start: number, end: number) => number;
  /** After that: the things, as they were met. */
  readonly met: Int32Array;
  /** And how many of the codings offer each, by its number. */
  readonly times: Int32Array;
}

/** @throws RangeError where the rule knows nothing that several have in common */
export function offersOf({ codings, coders }: Patterns, { rule, uncoded }: Weights): Offers {
  const { offers } = rule;
  if (offers === undefined)
    throw new RangeError(`joint agreement in common is not defined under the rule ${rule.name}`);
  const numbers = new Map<string | number, number>();
  const numberOf = (offer: string | number) => {
    const number = numbers.get(offer) ?? numbers.size + 1;
    numbers.set(offer, number);
    return number;
  };
  const ofUncoded = uncoded === 'disagree' ? [] : [UNCODED];
  const offered = codings.map((coding) => (isUncoded(coding) ? ofUncoded : offers(coding).map(numberOf)));
  const most = offered.reduce((longest, { length }) => Math.max(longest, length), 0);
  const met = new Int32Array(Math.min(numbers.size + 1, most * coders.length));
  const times = new Int32Array(numbers.size + 1);
  let kinds = 0;
  const tally = (given: ArrayLike<number>, start: number, end: number) => {
    for (let i = 0; i < kinds; i += 1) times[met[i]!] = 0;
    kinds = 0;
    for (let i = start; i < end; i += 1) {
      const some = offered[given[i]!]!;
      for (let j = 0; j < some.length; j += 1) {
        const offer = some[j]!;
        if (times[offer] === 0) met[kinds++] = offer;
        times[offer] = times[offer]! + 1;
      }
    }
    return kinds;
  };
  return { tally, met, times };
}
