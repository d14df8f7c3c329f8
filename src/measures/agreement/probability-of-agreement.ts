import type { JointRule } from './joint-reading.ts';

const MOST_CASES = 20_000;

/**
 * The exact probability that codings drawn from each coder's own distribution, independently, agree jointly. Coder by coder,
 * drawn codings that the rule cannot tell apart any more are counted together; null where more cases than that remain.
 *
 * @param shares - per coder, the share of each coding
 */
export function probabilityOfAgreement(shares: readonly Float64Array[], rule: JointRule): number | null {
  let cases = new Map<string, { codings: readonly number[]; probability: number }>([['', { codings: [], probability: 1 }]]);
  for (const share of shares) {
    const next: typeof cases = new Map();
    for (const { codings, probability } of cases.values()) {
      for (let coding = 0; coding < share.length; coding += 1) {
        if (share[coding] === 0) continue;
        const drawn = [...codings, coding];
        const summary = rule.summary(drawn);
        if (summary === null) continue;
        const known = next.get(summary);
        const p = probability * share[coding]!;
        if (known) known.probability += p;
        else next.set(summary, { codings: drawn, probability: p });
        if (next.size > MOST_CASES) return null;
      }
    }
    cases = next;
  }
  let agreed = 0;
  for (const { codings, probability } of cases.values()) if (rule.agrees(codings)) agreed += probability;
  return Math.min(1, agreed);
}
