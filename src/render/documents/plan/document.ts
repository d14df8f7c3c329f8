import type { Plan, PlanResult } from '../../../report/plan/schema.ts';
import { headline, type Part, paragraph, type Records, records, table } from '../../document.ts';
import { coefficient, exact, share } from '../../figures.ts';
import { joined, type Text, text } from '../../text.ts';
import { plural } from '../../words.ts';
import type { DocumentOf } from '../list.ts';
import { pilotTables, unitsNeeded } from './pilot.ts';
import { goalText, measureText, planMethodText, planReasonText } from './words.ts';

/** How many units are needed. */
export function planDocument(plan: Plan): DocumentOf<'plan'> {
  return {
    title: `intercoder ${plan.command}`,
    report: plan,
    parts: () => partsOf(plan),
    names: { coders: [...new Set(plan.results.flatMap(({ coders }) => coders))] },
    records: () => planRecords(plan),
  };
}

function partsOf(plan: Plan): Part[] {
  const { results, options } = plan;
  const without = results.filter(({ units }) => units === null);
  const reasons = [...new Set(without.map(({ reason }) => planReasonText(reason!)))];
  const tests = results.some(({ goal }) => goal === 'test')
    ? text`Tests: level ${options.level}, ${options.sides}-sided, power ${share(options.power)}. `
    : '';
  const oneBound = results.some(({ goal, upper }) => goal === 'bound' || (goal === 'bounds' && upper === null));
  return [
    headline(headingOf(plan)),
    ...(plan.from === 'pilot' ? pilotTables(results) : [assumptionTable(results)]),
    ...(reasons.length > 0 ? [paragraph(`n/a: ${reasons.join('; ')}.`)] : []),
    ...notesText(plan).map((note) => paragraph(note)),
    paragraph(
      text`${tests}Intervals: ${share(1 - options.level)}${oneBound ? '; a lower bound alone is one-sided' : ''}. The number of units is rounded up. ${
        plan.from === 'pilot'
          ? 'The figures of a pilot are themselves uncertain, so plan for somewhat more units.'
          : 'Cohen’s kappa and agreement are for one pair of coders.'
      }`,
      'aside',
    ),
  ];
}

type Note = Plan['notes'][number];

type Above = Extract<Note, { code: 'target-above-expected' }>;

function notesText({ notes, from }: Plan): Text[] {
  const above = notes.filter((note): note is Above => note.code === 'target-above-expected');
  return [
    ...notes.flatMap((note) =>
      note.code === 'kappa-out-of-reach'
        ? [
            text`With these two rates kappa is at most ${exact(note.largest)}: the formula gives units for ${note.kappa}, but no two coders can have that kappa.`,
          ]
        : [],
    ),
    ...(from === 'pilot' ? pilotAbove(above) : above.map(assumedAbove)),
  ];
}

function assumedAbove({ measure, expected, targets }: Above): string {
  const [name, target] = [measureText(measure), targets.join(' or ')];
  return measure === 'krippendorff-alpha'
    ? `The expected kappa is ${expected}: if that is the true value, no number of units shows an ${name} of ${target}.`
    : `The expected kappa is ${expected}, below ${target}: this many units show that ${name} is below; no number would show that it is above.`;
}

/** One sentence about the figures of a pilot that are below the value to be ruled out. */
function pilotAbove(above: readonly Above[]): Text[] {
  if (above.length === 0) return [];
  const figures = above.map(({ measure, coders, expected }) => {
    const who = coders.length === 2 ? coders.join(' – ') : `all ${coders.length}`;
    return text`${measureText(measure)} of ${who} (${coefficient(expected)})`;
  });
  const it = figures.length === 1 ? 'it is' : 'they are';
  return [
    text`Below ${above[0]!.targets.join(' or ')} in the pilot: ${joined(figures, ', ')}. This many units show that ${it} below; no number would show that ${it} above.`,
  ];
}

function headingOf({ assumptions, pilot }: Plan): Text {
  if (pilot)
    return `Units needed, from a pilot of ${plural(pilot.units, 'unit')} by ${plural(pilot.coders.length, 'coder')}, rule ${pilot.rule}`;
  const { kappa, prevalence, second, coders } = assumptions!;
  return joined(
    [
      `Units needed for ${plural(coders, 'coder')}`,
      ...(kappa === null ? [] : [`expected kappa ${kappa}`]),
      text`categories ${joined(prevalence.map(share), ', ')}`,
      ...(second === null ? [] : [text`second coder ${share(second)}, ${share(1 - second)}`]),
    ],
    '; ',
  );
}

function assumptionTable(results: readonly PlanResult[]): Part {
  return table(
    'Units needed',
    ['', 'method', 'unrounded', 'units'],
    results.map((result) => [goalText(result), planMethodText(result.method), ...numbersOf(result)]),
  );
}

/** The number of units as computed and as needed. */
function numbersOf({ unrounded, units }: PlanResult): [Text, Text] {
  return [unrounded === null ? '' : exact(unrounded, 1), unitsNeeded(units)];
}

const COLUMNS = [
  'goal',
  'measure',
  'rule',
  'method',
  'coders',
  'category',
  'expected',
  'ruled_out',
  'width',
  'lower',
  'upper',
  'prevalence',
  'unrounded',
  'units',
  'reason',
] as const;

/** One row per number of units. */
function planRecords({ results }: Plan): Records {
  const rows = results.map(({ coders, ruledOut, ...result }) => ({
    ...result,
    coders: coders.join(' | '),
    ruled_out: ruledOut,
  }));
  return records(COLUMNS, rows);
}
