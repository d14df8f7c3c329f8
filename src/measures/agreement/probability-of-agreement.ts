import type { JointRule } from './joint-reading.ts';

const MOST_CASES = 50_000;

interface Case {
  readonly codings: readonly number[];
  probability: number;
}

/**
 * The exact probability that codings drawn from each coder's own distribution, independently, agree jointly, given that they are not
 * left out. Coder by coder, drawn codings that the rule cannot tell apart any more are counted together; null where more cases than that remain.
 *
 * @param shares - per coder, the share of each coding
 */
export function probabilityOfAgreement(shares: readonly Float64Array[], rule: JointRule): number | null {
  let cases: Case[] = [{ codings: [], probability: 1 }];
  const given = shares.map(givenIn);
  for (const ofCoder of given.slice(0, -1)) {
    const next = withOneMore(cases, ofCoder, rule);
    if (next === null) return null;
    cases = next;
  }
  let agreed = 0;
  let leftOut = 0;
  for (const { codings, probability } of cases) {
    const drawn = [...codings, 0];
    for (const { coding, p } of given.at(-1)!) {
      drawn[codings.length] = coding;
      const agreement = rule.agreement(drawn);
      if (agreement === null) leftOut += probability * p;
      else if (agreement === 1) agreed += probability * p;
    }
  }
  return Math.min(1, agreed / (1 - leftOut));
}

/** Every case with every coding of the next coder, equal summaries together. */
function withOneMore(cases: readonly Case[], given: readonly Given[], rule: JointRule): Case[] | null {
  const next = new Map<string, Case>();
  for (const { codings, probability } of cases) {
    const drawn = [...codings, 0];
    for (const { coding, p } of given) {
      drawn[codings.length] = coding;
      const summary = rule.summary(drawn);
      if (summary === null) continue;
      const known = next.get(summary);
      if (known) known.probability += probability * p;
      else next.set(summary, { codings: [...drawn], probability: probability * p });
      if (next.size > MOST_CASES) return null;
    }
  }
  return [...next.values()];
}

/** A coding that a coder gave, and its share of that coder's codings. */
interface Given {
  readonly coding: number;
  readonly p: number;
}

function givenIn(share: Float64Array): Given[] {
  return Array.from(share, (p, coding) => ({ coding, p })).filter(({ p }) => p > 0);
}
