import { figureKey } from './baseline.ts';
import type { Check, Gate, GateThreshold } from './schema.ts';
import { verdictOfAll, verdictOfChecks } from './verdict.ts';

/**
 * The gate of sheets whose blank cells may mean either: a figure that passes only if they mean the one, and not if they mean the other, is
 * inconclusive.
 *
 * @param other - the gate of the same sheets, if blank cells mean what they were not taken for
 */
export function undecidedByBlanks(gate: Gate, other: Gate): Gate {
  const thresholds = gate.thresholds.map((threshold, i): GateThreshold => {
    // uncoded codings are sets, under whose rule the same measure may then be
    const whatever = (check: Check) => figureKey({ ...check, rule: null });
    const others = new Map(
      other.thresholds[i]!.checks.flatMap((check) => [whatever, figureKey].map((key) => [key(check), check])),
    );
    const checks = threshold.checks.map((check) =>
      undecided(check, others.get(figureKey(check)) ?? others.get(whatever(check))),
    );
    return { ...threshold, verdict: verdictOfChecks(checks), checks };
  });
  return { ...gate, thresholds, ...verdictOfAll(thresholds) };
}

function undecided(check: Check, other: Check | undefined): Check {
  if (other === undefined || check.verdict === other.verdict) return check;
  if (check.verdict !== 'passed' && other.verdict !== 'passed') return check;
  return { ...check, verdict: 'inconclusive', why: 'blank-cells', further: null, otherwise: other.found };
}
