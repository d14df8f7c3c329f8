import type { Check, Gate, GateThreshold } from '../../../report/gate/schema.ts';
import { worstFirst } from '../../document.ts';
import { fixed } from '../../figures.ts';
import { joined, type Text, text } from '../../text.ts';
import { plural, reasonText } from '../../words.ts';
import { type CheckName, nameUnder } from './names.ts';
import { apart } from './numbers.ts';

const MOST_NAMED = 3;

/** The verdict of the gate in a plain sentence. */
export function verdictSentence({ verdict, thresholds }: Gate, name: CheckName): Text {
  const all = thresholds.length;
  const those = thresholds.filter((threshold) => threshold.verdict === verdict);
  switch (verdict) {
    case 'passed':
      return all === 1 ? `Gate passed: ${thresholds[0]!.text} holds.` : `Gate passed: all ${all} thresholds hold.`;
    case 'failed':
      return all === 1
        ? text`Gate failed: ${told(those, name)} does not hold.`
        : text`Gate failed: ${those.length} of ${all} thresholds ${those.length === 1 ? 'does' : 'do'} not hold: ${told(those, name)}.`;
    case 'inconclusive':
      return text`Gate inconclusive: no threshold fails, but whether ${told(those, name)} ${those.length === 1 ? 'holds' : 'hold'} cannot be told on so few units.`;
  }
}

function told(thresholds: readonly GateThreshold[], name: CheckName): Text {
  const shown = thresholds.slice(0, MOST_NAMED).map((threshold) => {
    const worst = worstFirst(threshold.checks)[0];
    return worst
      ? text`${threshold.text} (${nameUnder(threshold, worst, name)}: ${apart(worst.found, worst.needed).found})`
      : threshold.text;
  });
  const more = thresholds.length - shown.length;
  return more > 0 ? text`${joined(shown, ', ')} and ${more} more` : joined(shown, ', ');
}

/** Why a figure did not pass, in a few words. */
export function whyText({ why, reason, needed, before, applied, further, measure }: Check): string {
  switch (why) {
    case 'below':
      return 'below the threshold';
    case 'undefined':
      return `undefined: ${reasonText(reason ?? '')}`;
    case 'no-interval':
      return 'has no interval';
    case 'interval-straddles':
      return further === null
        ? 'at the threshold, its interval below'
        : `its interval reaches below; ${more(further, measure)} would tell`;
    case 'no-width':
      return 'its interval has no width, which decides nothing';
    case 'fell':
      return `fell from ${fixed(before)}, at least ${fixed(needed)} is needed`;
    case 'few-units':
      return `applied to ${plural(applied ?? 0, 'unit')} only`;
    case 'not-in-baseline':
      return 'not in the baseline';
    case 'undefined-in-baseline':
      return 'undefined in the baseline';
    case null:
      return '';
  }
}

/** "3 further units" */
export function more(further: number, measure: string): string {
  return plural(further, `further ${noun(measure)}`);
}

/** What a figure is a share of. */
function noun(measure: string): string {
  return measure === 'assignment-agreement' ? 'assignment' : 'unit';
}
