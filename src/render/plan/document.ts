import type { Plan, PlanResult } from '../../report/plan/schema.ts';
import { type Part, paragraph, table } from '../document.ts';
import { percent, plural } from '../format.ts';
import { thousands } from '../thousands.ts';
import { pilotTables } from './pilot.ts';
import { goalText, planMethodText, planReasonText } from './words.ts';

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
    ...plan.notes.map(({ kappa, largest }) =>
      paragraph(
        `With these two rates kappa is at most ${largest.toFixed(3)}: the units for ${kappa} follow from the formula, but no two coders can have that kappa.`,
      ),
    ),
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
