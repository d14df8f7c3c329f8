import type { Plan, PlanResult } from '../../report/plan/schema.ts';
import { type Part, paragraph, table } from '../document.ts';
import { decimal, percent, plural } from '../format.ts';
import { thousands } from '../thousands.ts';
import { pilotTables } from './pilot.ts';
import { goalText, measureText, planMethodText, planReasonText } from './words.ts';

/** Units needed, as paragraphs and tables. */
export function planDocument(plan: Plan): Part[] {
  const { results, options } = plan;
  const without = results.filter(({ units }) => units === null);
  const reasons = [...new Set(without.map(({ reason }) => planReasonText(reason!)))];
  const tests = results.some(({ goal }) => goal === 'test')
    ? `Tests: level ${options.level}, ${options.sides}-sided, power ${percent(options.power)}. `
    : '';
  const oneBound = results.some(({ goal, upper }) => goal === 'bound' || (goal === 'bounds' && upper === null));
  return [
    paragraph(headingOf(plan), 'heading'),
    ...(plan.from === 'pilot' ? pilotTables(results) : [assumptionTable(results)]),
    ...(reasons.length > 0 ? [paragraph(`n/a: ${reasons.join('; ')}.`)] : []),
    ...plan.notes.map((note) => paragraph(noteText(note, plan))),
    paragraph(
      `${tests}Intervals: ${percent(1 - options.level)}${oneBound ? '; a lower bound alone is one-sided' : ''}. Units are the unrounded number rounded up. ${
        plan.from === 'pilot'
          ? 'A pilot’s figures are uncertain themselves: plan for somewhat more.'
          : 'Cohen’s kappa and agreement: of a pair of coders.'
      }`,
      'aside',
    ),
  ];
}

function noteText(note: Plan['notes'][number], { from }: Plan): string {
  if (note.code === 'kappa-out-of-reach')
    return `With these two rates kappa is at most ${note.largest.toFixed(3)}: the units for ${note.kappa} follow from the formula, but no two coders can have that kappa.`;
  const { measure, expected, targets } = note;
  const target = targets.join(' or ');
  const value =
    from === 'pilot'
      ? `The pilot’s ${measureText(measure)} is ${decimal(expected)}`
      : `The kappa expected is ${expected}`;
  const name = from === 'pilot' ? 'it' : measureText(measure);
  return measure === 'krippendorff-alpha' && from === 'assumptions'
    ? `${value}: if it is true, no number of units shows an ${name} of ${target}.`
    : `${value}, below ${target}: so many units show that ${name} is below; none would show that it is above.`;
}

function headingOf({ assumptions, pilot }: Plan): string {
  if (pilot)
    return `Units needed, from a pilot of ${plural(pilot.units, 'unit')} by ${plural(pilot.coders.length, 'coder')}, rule ${pilot.rule}`;
  const { kappa, prevalence, second, coders } = assumptions!;
  const shares = prevalence.map((share) => percent(share)).join(', ');
  return [
    `Units needed for ${plural(coders, 'coder')}`,
    ...(kappa === null ? [] : [`expected kappa ${kappa}`]),
    `categories ${shares}`,
    ...(second === null ? [] : [`second coder ${percent(second)}, ${percent(1 - second)}`]),
  ].join('; ');
}

function assumptionTable(results: readonly PlanResult[]): Part {
  return table(
    'Units needed',
    ['', 'by', 'unrounded', 'units'],
    results.map((result) => [goalText(result), planMethodText(result.method), ...numbersOf(result)]),
  );
}

/** The number as computed and as needed. */
function numbersOf({ unrounded, units }: PlanResult): [string, string] {
  return [unrounded === null ? '' : unrounded.toFixed(1), units === null ? 'n/a' : thousands(units)];
}
