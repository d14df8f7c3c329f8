import { MOST_JOINT } from '../figures/check.ts';
import type { Change, Comparison, Recoding } from './schema.ts';

type Overview = Comparison['overview'];

/** What readers want to know first: what became of the figure that `agree` names first, and whether the map or coding changed it. */
export function overview(
  changes: readonly Change[],
  recoding: readonly Recoding[],
  rule: string,
  coders: { readonly before: readonly string[]; readonly after: readonly string[] },
): Overview {
  const found = headlineOf(changes, rule, coders);
  const recoded = found && recoding.find((one) => isSame(one, found));
  return {
    headline: found === undefined ? null : withOriginal(found, recoded),
    verdict: found === undefined ? null : verdictOf(found),
    mostly: mostlyBy(recoded),
    weakest: weakestFirst(changes),
  };
}

function headlineOf(
  changes: readonly Change[],
  rule: string,
  { before, after }: { readonly before: readonly string[]; readonly after: readonly string[] },
): Change | undefined {
  const ofAll = changes.filter((one) => one.scope === 'all' && one.category === null && one.rule === rule);
  const mean = ofAll.find(({ measure }) => measure === 'agreement');
  if (before.length !== after.length || after.length < 3 || after.length > MOST_JOINT) return mean;
  const together = ofAll.find(
    ({ measure, variant, k }) => measure === 'joint-agreement' && variant === null && k === after.length,
  );
  // if all coders share no unit in one of the rounds, only the pairs can be compared
  return together === undefined || (together.change === null && mean?.change != null) ? mean : together;
}

function isSame(one: Recoding, other: Change): boolean {
  const keys = ['measure', 'rule', 'scope', 'category', 'variant', 'k'] as const;
  return keys.every((key) => one[key] === other[key]) && one.coders.join('\n') === other.coders.join('\n');
}

function withOriginal(change: Change, recoded: Recoding | undefined): Overview['headline'] {
  const whole =
    recoded === undefined
      ? change.change
      : recoded.byRecoding === null || recoded.byCoding === null
        ? null
        : recoded.byRecoding + recoded.byCoding;
  const at = (by: number) => Math.min(1, Math.max(0, change.before.value! + by));
  return {
    ...change,
    original: recoded?.original ?? null,
    byRecoding: recoded?.byRecoding ?? null,
    whole,
    likely:
      change.ci === null || change.before.value === null
        ? null
        : { lower: at(change.ci.lower), upper: at(change.ci.upper) },
  };
}

function verdictOf({ change, ci }: Change): Overview['verdict'] {
  if (change === 0) return 'unchanged';
  if (ci === null) return null;
  if (ci.lower > 0) return 'rose';
  return ci.upper < 0 ? 'fell' : 'open';
}

function mostlyBy(recoded: Recoding | undefined): Overview['mostly'] {
  if (!recoded || recoded.byRecoding === null || recoded.byCoding === null) return null;
  const { byRecoding, byCoding } = recoded;
  if (byRecoding * byCoding < 0 || byRecoding === byCoding) return null;
  return Math.abs(byRecoding) > Math.abs(byCoding) ? 'map' : 'coding';
}

function weakestFirst(changes: readonly Change[]): string[] {
  return changes
    .filter(
      ({ measure, scope, category, before }) =>
        measure === 'positive-agreement' && scope === 'all' && category !== null && before.value !== null,
    )
    .sort((x, y) => x.before.value! - y.before.value!)
    .map(({ category }) => category!);
}
