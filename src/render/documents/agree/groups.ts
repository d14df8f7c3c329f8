import type { Report, Result } from '../../../report/agree/schema.ts';
import { type Part, paragraph, type TablePart, table } from '../../document.ts';
import { bounds, coefficient, interval, share } from '../../figures.ts';
import { coder, joined, type Text, text } from '../../text.ts';
import { plural } from '../../words.ts';
import { distinctRules, ruleHeading } from '../select.ts';

const ALPHA = 'krippendorff-alpha';

type Group = NonNullable<Report['options']['groups']>[number];

/** Agreement within groups and between them, and the models beside the people. */
export function groupParts(report: Report): Part[] {
  const groups = report.options.groups ?? [];
  if (groups.length === 0) return [];
  const [rule] = distinctRules(report);
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

/** A figure of a group's own coders comes before those with a model in the place of one. */
function ofGroup({ results }: Report, { name }: Group, measure: string, rule: string): Result | undefined {
  return results.find(
    (one) => one.group === name && one.category === null && one.measure === measure && one.rule === rule,
  );
}

function betweenGroups({ results }: Report, [a, b]: readonly [Group, Group], measure: string, rule: string) {
  return results.find(
    ({ between, ...one }) =>
      between?.[0] === a.name && between[1] === b.name && one.measure === measure && one.rule === rule,
  );
}

/** The rule of the alpha that is the study's: another than that of agreement, where units have several categories and none was asked for. */
function ruleOf(report: Report, measure: string, rule: string): string {
  return measure === ALPHA ? (report.overview.alpha?.rule ?? rule) : rule;
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
      `Groups, ${ruleHeading(report, rule)}: all coders within a group; between two groups, the mean of their pairs`,
      ['', ...columns.map((column) => column.heading), heading],
      [...within, ...across],
      { keepsNames: true },
    ),
  ];
}

/** Each model beside the people, beside their majority, and what alpha becomes with it in the place of one of them. */
function besidePeople(report: Report, groups: readonly Group[], rule: string): TablePart[] {
  const models = groups.filter(({ are }) => are === 'models').flatMap(({ coders }) => coders);
  return groups.flatMap((people): TablePart[] => {
    if (people.are !== 'people') return [];
    const rows = models.map((model): Text[] => {
      const agree = withPeople(report, people, model, rule);
      const majority = (measure: string) =>
        report.results.find(
          (one) =>
            one.variant === 'majority' &&
            one.measure === measure &&
            one.rule === rule &&
            one.coders[0] === people.name &&
            one.coders[1] === model,
        );
      const [agreed, kappa] = [majority('agreement'), majority('cohen-kappa')];
      return [
        coder(model),
        agree ? share(agree.value) : '',
        agreed ? share(agreed.value) : '',
        kappa ? coefficient(kappa.value) : '',
        inPlaceOfOne(report, people, model, rule),
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

/** How far a model agrees with the people, whether it is a group of its own or one of several models in one. */
function withPeople({ results }: Report, people: Group, model: string, rule: string): Result | undefined {
  const isOfModel = ({ between, coders }: Result) =>
    between?.includes(people.name) && coders.length === people.coders.length + 1 && coders.includes(model);
  return results.find((one) => one.measure === 'agreement' && one.rule === rule && isOfModel(one));
}

function inPlaceOfOne(report: Report, people: Group, model: string, rule: string): Text {
  const found = report.results.flatMap(({ group, measure, coders, value, category, ...one }) =>
    group === people.name &&
    measure === ALPHA &&
    category === null &&
    one.rule === ruleOf(report, ALPHA, rule) &&
    coders.includes(model) &&
    value !== null
      ? [value]
      : [],
  );
  if (found.length === 0) return '';
  const [lowest, highest] = bounds(found);
  return text`${coefficient(lowest)} to ${coefficient(highest)}`;
}
