import type { Check, Gate, GateThreshold } from './schema.ts';

/** A threshold is met if every figure reaches it. If no figure can be judged, it fails, so that an empty gate never passes. */
export function verdictOfChecks(checks: readonly Check[]): GateThreshold['verdict'] {
  const has = (verdict: Check['verdict']) => checks.some((check) => check.verdict === verdict);
  if (has('failed')) return 'failed';
  if (has('inconclusive')) return 'inconclusive';
  return has('passed') ? 'passed' : 'failed';
}

const EXIT_CODES = { passed: 0, failed: 1, inconclusive: 3 } as const;

/** The same of several gates together: the worst of them. */
export function verdictOfGates(gates: readonly Gate[]): Pick<Gate, 'verdict' | 'exitCode' | 'counts'> {
  return verdictOfAll(gates.flatMap(({ thresholds }) => thresholds));
}

/** The verdict of the gate, its exit code, and the number of figures with each verdict. */
export function verdictOfAll(thresholds: readonly GateThreshold[]): Pick<Gate, 'verdict' | 'exitCode' | 'counts'> {
  const all = thresholds.flatMap(({ checks }) => checks);
  const count = (verdict: Check['verdict']) => all.filter((check) => check.verdict === verdict).length;
  const has = (verdict: Gate['verdict']) => thresholds.some((threshold) => threshold.verdict === verdict);
  const verdict = has('failed') ? 'failed' : has('inconclusive') ? 'inconclusive' : 'passed';
  return {
    verdict,
    exitCode: EXIT_CODES[verdict],
    counts: {
      passed: count('passed'),
      failed: count('failed'),
      inconclusive: count('inconclusive'),
      ignored: count('ignored'),
    },
  };
}
