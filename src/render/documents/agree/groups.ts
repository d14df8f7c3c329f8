import type { Report, Result } from '../../../report/agree/schema.ts';
import { type Part, paragraph, type TablePart, table } from '../../document.ts';
import { bounds, coefficient, interval, share } from '../../figures.ts';
import { coder, joined, type Text, text } from '../../text.ts';
import { plural } from '../../words.ts';
import { distinctRules, ruleHeading } from '../select.ts';
import {
  ALPHA,
  betweenGroups,
  type Group,
  groupsOf,
  inPlaceOfOne,
  modelsIn,
  ofGroup,
  ruleOf,
  withMajority,
  withPeople,
} from '../select-groups.ts';

/** Agreement within groups and between them, and the models beside the people. */
export function groupParts(report: Report): Part[] {
  const groups = groupsOf(report);
  if (groups.length === 0) return [];
  // a rule of levels has coefficients only
  const rule = report.overview.headline?.rule ?? distinctRules(report)[0];
  if (rule === undefined) return [];
  return [
    ...agreementTable(report, groups, rule),
    ...besidePeople(report, groups, rule),
    paragraph(
      joined(
        groups.map(({ name, coders }) => text`${name}: ${joined(coders.map(coder), ', ')}`),
        '; ',
      ),
      'aside',
    ),
  ];
}

function agreementTable(report: Report, groups: readonly Group[], rule: string): TablePart[] {
  const has = (name: string) =>
    report.results.some(({ measure, group, between }) => measure === name && (group ?? between) !== undefined);
  const ruleOfAlpha = ruleOf(report, ALPHA, rule);
  const alphaHeading = ruleOfAlpha === rule ? 'alpha' : `alpha (${ruleOfAlpha})`;
  const columns = [
    { measure: 'agreement', heading: 'agree' },
    has(ALPHA) ? { measure: ALPHA, heading: alphaHeading } : { measure: 'cohen-kappa', heading: 'kappa' },
  ].filter(({ measure }) => has(measure));
  const last = columns.at(-1)?.measure;
  if (last === undefined) return [];
  const row = (name: Text, find: (measure: string) => Result | undefined): Text[] => [
    name,
    ...columns.map(({ measure }) => {
      const figure = find(measure);
      if (figure === undefined) return '';
      return measure === 'agreement' ? share(figure.value) : coefficient(figure.value);
    }),
    interval(last === 'agreement' ? 'share' : 'coefficient', find(last)?.ci ?? null),
  ];
  const within = groups
    .filter(({ coders }) => coders.length > 1)
    .map((group) =>
      row(`within ${group.name}`, (measure) => ofGroup(report, group, measure, ruleOf(report, measure, rule))),
    );
  const across = groups.flatMap((one, i) =>
    groups
      .slice(i + 1)
      .map((other) =>
        row(`between ${one.name} and ${other.name}`, (measure) =>
          betweenGroups(report, [one, other], measure, ruleOf(report, measure, rule)),
        ),
      ),
  );
  const heading = last === 'agreement' ? 'interval' : `interval of ${last === ALPHA ? 'alpha' : 'kappa'}`;
  return [
    table(
      `Groups, ${ruleHeading(report, rule)}: all coders within a group, over units; between two groups, the mean over their pairs`,
      ['', ...columns.map((column) => column.heading), heading],
      [...within, ...across],
      { keepsNames: true },
    ),
  ];
}

/** Each model beside the people, beside their majority, and what alpha becomes with it in the place of one of them. */
function besidePeople(report: Report, groups: readonly Group[], rule: string): TablePart[] {
  const models = modelsIn(report);
  return groups.flatMap((people): TablePart[] => {
    if (people.are !== 'people') return [];
    const rows = models.map((model): Text[] => {
      const agree = withPeople(report, people, model, rule);
      const agreed = withMajority(report, people, model, 'agreement', rule);
      const kappa = withMajority(report, people, model, 'cohen-kappa', rule);
      return [
        coder(model),
        agree ? share(agree.value) : '',
        agreed ? share(agreed.value) : '',
        kappa ? coefficient(kappa.value) : '',
        range(inPlaceOfOne(report, people, model, rule)),
      ];
    });
    const head = ['', 'with people', 'with majority', 'its kappa', 'alpha in a person’s place'];
    const used = head.map((_, i) => i === 0 || rows.some((cells) => cells[i] !== ''));
    if (used.filter(Boolean).length < 2) return [];
    return [
      table(
        text`Agreement of models with ${people.name}, ${plural(people.coders.length, 'coder')}${alone(report, people, rule)}`,
        head.filter((_, i) => used[i]),
        rows.map((cells) => cells.filter((_, i) => used[i])),
        { keepsNames: true },
      ),
    ];
  });
}

/** How far the people agree among themselves. */
function alone(report: Report, people: Group, rule: string): Text {
  const agree = ofGroup(report, people, 'agreement', rule)?.value ?? null;
  const alpha = ofGroup(report, people, ALPHA, ruleOf(report, ALPHA, rule))?.value ?? null;
  const known = [
    ...(agree === null ? [] : [share(agree)]),
    ...(alpha === null ? [] : [text`alpha ${coefficient(alpha)}`]),
  ];
  return known.length === 0 ? '' : text` (among themselves: ${joined(known, ', ')})`;
}

function range(values: readonly number[]): Text {
  if (values.length === 0) return '';
  const [lowest, highest] = bounds(values);
  return text`${coefficient(lowest)} to ${coefficient(highest)}`;
}
