import type { Check, GateThreshold } from '../../../report/gate/schema.ts';
import { type Part, paragraph, worstFirst } from '../../document.ts';
import { bounds, exact } from '../../figures.ts';
import { nextStep, type Text, text } from '../../text.ts';
import { plural, thousands } from '../../words.ts';
import { type CheckName, nameUnder } from './names.ts';
import { more, whyText } from './sentences.ts';

/** More figures than this under a threshold are explained together. */
const MOST_EXPLAINED = 3;

/** Why figures are undefined, and how many units would tell what is open. */
export function explanations(threshold: GateThreshold, name: CheckName): Part[] {
  const judged = worstFirst(threshold.checks);
  if (judged.length === 0) return [paragraph(`${threshold.text}: no figure could be judged. This fails.`)];
  const of = (...reasons: Check['why'][]) => judged.filter(({ why }) => reasons.includes(why));
  return [
    ...missing(threshold, of('undefined', 'no-interval'), name),
    ...(threshold.bound === 'lower' ? low(threshold, of('below'), name) : []),
    ...open(threshold, of('interval-straddles'), name),
    ...alike(threshold, of('no-width'), name),
  ].map((sentence) => paragraph(sentence));
}

function missing(threshold: GateThreshold, checks: readonly Check[], name: CheckName): Text[] {
  const shown = checks
    .slice(0, MOST_EXPLAINED)
    .map((check) => text`${threshold.text}, ${nameUnder(threshold, check, name)}: ${whyText(check)}. This fails.`);
  const rest = checks.length - shown.length;
  return rest > 0
    ? [...shown, `${threshold.text}: ${plural(rest, 'further figure')} without a value. This fails.`]
    : shown;
}

/** Figures that are themselves below a threshold for the lower bound. */
function low({ text: typed }: GateThreshold, checks: readonly Check[], name: CheckName): Text[] {
  if (checks.length === 0) return [];
  const whose =
    checks.length === 1
      ? text`${name(checks[0]!)}: the figure itself, ${exact(checks[0]!.value)}, is`
      : `${thousands(checks.length)} figures are themselves`;
  return [text`${typed}, ${whose} below the threshold, so that more units would hardly help.`];
}

/** Figures of which the interval straddles the threshold. */
function open(threshold: GateThreshold, checks: readonly Check[], name: CheckName): Text[] {
  if (checks.length <= MOST_EXPLAINED) return checks.map((check) => inconclusiveSentence(threshold, check, name));
  const numbers = checks.flatMap(({ further }) => further ?? []);
  const range =
    numbers.length === 0
      ? 'they are at the threshold itself'
      : `${bounds(numbers).map(thousands).join(' to ')} further units would tell, if the figures stay as they are`;
  return [
    `${threshold.text}: ${plural(checks.length, 'figure')} reach the threshold, but their intervals go below it; ${range}.`,
  ];
}

/** Figures of which the interval has no width. */
function alike({ text: typed }: GateThreshold, checks: readonly Check[], name: CheckName): Text[] {
  if (checks.length === 0) return [];
  const whose =
    checks.length === 1
      ? text`${name(checks[0]!)}: the figure is ${exact(checks[0]!.value)}, but its interval has`
      : `${plural(checks.length, 'figure')} reach the threshold, but their intervals have`;
  return [
    text`${typed}, ${whose} no width, as where coders agree alike on every unit or one of them uses one category only; that does not tell how far other units would differ. Code more units, or hold the figure itself against a threshold${nextStep({ code: 'threshold-without-lower' })}.`,
  ];
}

function inconclusiveSentence(threshold: GateThreshold, check: Check, name: CheckName): Text {
  const { value, lower, needed, further, units, measure } = check;
  const start = text`${threshold.text}, ${name(check)}: the figure is ${exact(value)}, but its interval goes down to ${exact(lower)}.`;
  if (further === null)
    return text`${start} The figure is at the threshold itself: no number of units lifts the whole interval over it unless the figure rises.`;
  const all = thousands(units + further);
  return text`${start} If the figure stays as it is on ${more(further, measure)} (${all} in all), the interval does not go below ${exact(needed)}.`;
}
