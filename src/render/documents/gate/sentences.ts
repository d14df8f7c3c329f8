import type { Check, Gate, GateThreshold } from '../../../report/gate/schema.ts';
import { worstFirst } from '../../document.ts';
import { fixed } from '../../figures.ts';
import { joined, nextStep, type Text, text } from '../../text.ts';
import { plural, reasonText } from '../../words.ts';
import { type CheckName, nameUnder } from './names.ts';
import { apart } from './numbers.ts';

const MAX_NAMED = 3;

/** The verdict of the gate in a plain sentence. */
export function verdictSentence({ verdict, thresholds }: Gate, name: CheckName): Text {
  const all = thresholds.length;
  const those = thresholds.filter((threshold) => threshold.verdict === verdict);
  switch (verdict) {
    case 'passed':
      return all === 1
        ? `Gate passed: ${thresholds[0]!.text} was met.`
        : `Gate passed: all ${all} thresholds were met.`;
    case 'failed':
      return all === 1
        ? text`Gate failed: ${listed(those, name)} was not met.`
        : text`Gate failed: ${those.length} of ${all} thresholds ${those.length === 1 ? 'was' : 'were'} not met: ${listed(those, name)}.`;
    case 'inconclusive':
      return those.every(isUndecidedByBlanks)
        ? text`Gate inconclusive: what blank cells mean decides ${listed(those, name)}${nextStep({ code: 'choose-blank' })}.`
        : text`Gate inconclusive: no threshold failed, but there are too few units to decide ${listed(those, name)}.`;
  }
}

/** Whether nothing but what blank cells mean leaves a threshold open. */
export function isUndecidedByBlanks({ checks }: GateThreshold): boolean {
  return checks.every(({ verdict, why }) => verdict !== 'inconclusive' || why === 'blank-cells');
}

export function listed(thresholds: readonly GateThreshold[], name: CheckName): Text {
  const shown = thresholds.slice(0, MAX_NAMED).map((threshold) => {
    const worst = worstFirst(threshold.checks)[0];
    return worst
      ? text`${threshold.text} (${nameUnder(threshold, worst, name)}: ${apart(worst.found, worst.needed).found})`
      : threshold.text;
  });
  const more = thresholds.length - shown.length;
  return more > 0 ? text`${joined(shown, ', ')} and ${more} more` : joined(shown, ', ');
}

/** Why a figure did not pass, in a few words. */
export function whyText({ why, reason, needed, before, applied, further, measure, otherwise }: Check): string {
  switch (why) {
    case 'below':
      return 'below the threshold';
    case 'undefined':
      return `undefined: ${reasonText(reason ?? '')}`;
    case 'no-interval':
      return 'has no interval';
    case 'interval-straddles':
      return further === null
        ? 'at the threshold, with part of its interval below'
        : `part of its interval is below; ${more(further, measure)} would decide it`;
    case 'no-width':
      return 'its interval has no width, so it is undecided';
    case 'fell':
      return `fell from ${fixed(before)}; at least ${fixed(needed)} is needed`;
    case 'blank-cells':
      return `blank cells decide: ${fixed(otherwise ?? null)} if they mean the other`;
    case 'few-units':
      return `applied to only ${plural(applied ?? 0, 'unit')}`;
    case 'few-units-to-test':
      return 'fewer than 30 units can be compared, too few for the test';
    case 'not-in-baseline':
      return 'not in the baseline';
    case 'undefined-in-baseline':
      return 'undefined in the baseline';
    case null:
      return '';
  }
}

/** "3 more units" */
export function more(further: number, measure: string): string {
  return plural(further, `more ${noun(measure)}`);
}

/** The noun for what a figure is a share of. */
function noun(measure: string): string {
  return measure === 'assignment-agreement' ? 'assignment' : 'unit';
}
