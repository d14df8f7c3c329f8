import type { Check, GateThreshold } from '../../../report/gate/schema.ts';
import { type Part, paragraph, worstFirst } from '../../document.ts';
import { bounds, exact } from '../../figures.ts';
import { nextStep, type Text, text } from '../../text.ts';
import { plural, thousands } from '../../words.ts';
import { type CheckName, nameUnder } from './names.ts';
import { apart } from './numbers.ts';
import { more, whyText } from './sentences.ts';

/** If a threshold has more figures than this, they are explained together. */
const MAX_EXPLAINED = 3;

/** Why figures are undefined, and how many units would settle the inconclusive ones. */
export function explanations(threshold: GateThreshold, name: CheckName): Part[] {
  const judged = worstFirst(threshold.checks);
  if (judged.length === 0) return [paragraph(`${threshold.text}: there was no figure to judge, so it fails.`)];
  const of = (...reasons: Check['why'][]) => judged.filter(({ why }) => reasons.includes(why));
  return [
    ...missing(threshold, of('undefined', 'no-interval'), name),
    ...(threshold.bound === 'lower' ? low(threshold, of('below'), name) : []),
    ...open(threshold, of('interval-straddles'), name),
    ...alike(threshold, of('no-width'), name),
    ...blank(threshold, of('blank-cells'), name),
  ].map((sentence) => paragraph(sentence));
}

function missing(threshold: GateThreshold, checks: readonly Check[], name: CheckName): Text[] {
  const shown = checks
    .slice(0, MAX_EXPLAINED)
    .map((check) => text`${threshold.text}, ${nameUnder(threshold, check, name)}: ${whyText(check)}, so it fails.`);
  const rest = checks.length - shown.length;
  return rest > 0
    ? [...shown, `${threshold.text}: ${plural(rest, 'more figure')} without a value, so it fails.`]
    : shown;
}

/** Figures that are themselves below a threshold for the lower bound. */
function low({ text: typed }: GateThreshold, checks: readonly Check[], name: CheckName): Text[] {
  if (checks.length === 0) return [];
  const which =
    checks.length === 1
      ? text`${name(checks[0]!)}: the figure itself, ${exact(checks[0]!.value)}, is`
      : `${thousands(checks.length)} figures are themselves`;
  return [text`${typed}, ${which} below the threshold, so more units would hardly help.`];
}

/** Figures whose interval straddles the threshold. */
function open(threshold: GateThreshold, checks: readonly Check[], name: CheckName): Text[] {
  if (checks.length <= MAX_EXPLAINED) return checks.map((check) => inconclusiveSentence(threshold, check, name));
  const numbers = checks.flatMap(({ further }) => further ?? []);
  const range =
    numbers.length === 0
      ? 'they are at the threshold itself'
      : `${bounds(numbers).map(thousands).join(' to ')} more units would decide it, if the figures stayed the same`;
  return [
    `${threshold.text}: ${plural(checks.length, 'figure')} reach the threshold, but their intervals go below it; ${range}.`,
  ];
}

/** Figures whose interval has no width. */
function alike({ text: typed }: GateThreshold, checks: readonly Check[], name: CheckName): Text[] {
  if (checks.length === 0) return [];
  const which =
    checks.length === 1
      ? text`${name(checks[0]!)}: the figure is ${exact(checks[0]!.value)}, but its interval has`
      : `${plural(checks.length, 'figure')} reach the threshold, but their intervals have`;
  return [
    text`${typed}, ${which} no width, as when coders agree equally on every unit or one of them uses only one category. That does not show how far other units would differ. Code more units, or test the figure itself${nextStep({ code: 'threshold-without-lower' })}.`,
  ];
}

/** Figures that pass only if blank cells mean one of the two things that they may mean. */
function blank({ text: typed }: GateThreshold, checks: readonly Check[], name: CheckName): Text[] {
  const choose = nextStep({ code: 'choose-blank' });
  if (checks.length > MAX_EXPLAINED)
    return [text`${typed}: whether ${plural(checks.length, 'figure')} pass depends on what blank cells mean${choose}.`];
  return checks.map(({ found, otherwise = null, ...check }) => {
    const other = found === null || otherwise === null ? exact(otherwise) : apart(otherwise, found).found;
    return text`${typed}, ${name({ ...check, found })}: ${exact(found)} as blank cells were read, ${other} if they mean the other${choose}.`;
  });
}

function inconclusiveSentence(threshold: GateThreshold, check: Check, name: CheckName): Text {
  const { value, lower, needed, further, units, measure } = check;
  const start = text`${threshold.text}, ${name(check)}: the figure is ${exact(value)}, but its interval goes down to ${exact(lower)}.`;
  if (further === null)
    return text`${start} The figure is exactly at the threshold, so no number of units lifts the whole interval above it unless the figure rises.`;
  const all = thousands(units + further);
  return text`${start} If the figure stays the same, ${more(further, measure)} (${all} in all) would lift the lower bound to ${exact(needed)}.`;
}
