import { measureLabel, measures } from '../../../measures/catalogue.ts';
import { ruleMeant } from '../../../measures/meant-rules.ts';
import type { Result } from '../../../report/agree/schema.ts';
import type { VariableReport, VariablesReport } from '../../../report/agree/variables-schema.ts';
import { headline, type Part, paragraph, type Records, records, table } from '../../document.ts';
import { figureOn, groupedCount, interval, scaleOf } from '../../figures.ts';
import { nextStep, type Text, text } from '../../text.ts';
import { methodText, plural, reasonText } from '../../words.ts';
import { blankCellsText, mayBeRatings } from '../data-notes.ts';
import type { DocumentOf } from '../list.ts';
import { isOfGroup } from '../select.ts';
import { agreementRecords } from './records.ts';

/** So many reasons, and so many variables of the lowest coefficient, are named. */
const MAX_NAMED = 3;

/** Of fewer variables readers see at once which is the lowest. */
const MIN_RANKED = 8;

/** How far the coders agree on each of several variables: a table with a row per variable. */
export function variablesDocument(report: VariablesReport): DocumentOf<'agree'> {
  return {
    title: `intercoder ${report.command}`,
    report,
    parts: () => partsOf(report),
    names: { coders: report.data.coders },
    pictures: async () => [],
    records: () => recordsOf(report),
  };
}

function partsOf({ data, variables }: VariablesReport): Part[] {
  const ofTwo = variables.every((one) => one.data.coders.length === 2);
  const rows = variables.map((one) => ({ one, figures: columnsOf(one, ofTwo) }));
  const names = [...new Set(rows.flatMap(({ figures }) => figures.map(({ measure }) => measure)))];
  const last = names.at(-1);
  const head = ['', 'level', 'units', ...names.map(shortLabel), 'interval'];
  const cells = rows.map(({ one, figures }): Text[] => {
    const named = names.map((name) => figures.find(({ measure }) => measure === name));
    const most = named.at(-1);
    return [
      one.variable,
      one.scale,
      groupedCount(one.data.pairable),
      ...named.map((figure) => (figure ? figureOn(scaleOf(figure.measure), figure.value) : '')),
      most ? interval(scaleOf(most.measure), most.ci) : '',
    ];
  });
  return [
    headline(
      `${plural(data.coders.length, 'coder')}; ${plural(data.units, 'unit')}; ${plural(variables.length, 'variable')}`,
    ),
    ...blankCells(variables),
    table('Agreement by variable', head, cells, { keepsNames: true }),
    ...(last === undefined ? [] : lowest(rows, last)),
    ...undefinedFigures(rows),
    ...bothUncoded(variables),
    ...numbersAsNames(variables),
    paragraph(basis(variables, rows, last), 'aside'),
    paragraph(
      text`The report of one variable${nextStep({ code: 'one-variable', variable: variables[0]!.variable })}.`,
      'aside',
    ),
  ];
}

interface Row {
  readonly one: VariableReport;
  readonly figures: readonly Result[];
}

/** The usual figures of a variable, and those that were asked for by name: percent agreement, and coefficients that suit its level. */
function columnsOf(one: VariableReport, ofTwo: boolean): Result[] {
  const under = (measure: string) => ruleMeant(measure, one.options.rules, one.data.multiple);
  const whole = one.results.filter(
    (result) => result.category === null && result.variant === null && result.k === null && !isOfGroup(result),
  );
  const of = (measure: string, rule: string | null) =>
    whole.filter((result) => result.measure === measure && (result.rule === rule || result.rule === null));
  const shown = (measure: string, rule: string): Result[] => {
    const figures = of(measure, rule);
    const figure =
      figures.find(({ scope }) => scope === (ofTwo ? 'pair' : 'all')) ?? figures.find(({ scope }) => scope === 'all');
    return figure ? [figure] : [];
  };
  const usual = new Set(measures.filter(({ byDefault }) => byDefault).map(({ name }) => name));
  const further = [...new Set(whole.map(({ measure }) => measure))].filter((measure) => !usual.has(measure));
  return [
    ...['agreement', 'cohen-kappa', ...further, 'krippendorff-alpha'].flatMap((measure) =>
      shown(measure, under(measure)),
    ),
  ];
}

function shortLabel(measure: string): string {
  const short: Record<string, string> = { agreement: 'agree', 'cohen-kappa': 'kappa', 'krippendorff-alpha': 'alpha' };
  return short[measure] ?? measureLabel(measure);
}

/** With many variables, those with which to begin. */
function lowest(rows: readonly Row[], measure: string): Part[] {
  const figures = rows.flatMap(({ one, figures: list }) => {
    const value = list.find((figure) => figure.measure === measure)?.value;
    return value == null ? [] : [{ variable: one.variable, value }];
  });
  if (figures.length < MIN_RANKED) return [];
  const [first, second, third] = figures.sort((a, b) => a.value - b.value);
  const named = ({ variable, value }: (typeof figures)[number]) =>
    text`${variable} (${figureOn(scaleOf(measure), value)})`;
  return [paragraph(text`Lowest ${shortLabel(measure)}: ${named(first!)}, ${named(second!)}, ${named(third!)}.`)];
}

function undefinedFigures(rows: readonly Row[]): Part[] {
  const byReason = new Map<string, string[]>();
  for (const { one, figures } of rows) {
    const reason = figures.find(({ value }) => value === null)?.reason;
    if (reason) byReason.set(reason, [...(byReason.get(reason) ?? []), one.variable]);
  }
  return [...byReason].map(([reason, names]) => paragraph(`n/a for ${named(names)}: ${reasonText(reason)}.`));
}

/** Which figures depend on what blank cells mean. */
function blankCells(variables: readonly VariableReport[]): Part[] {
  const sentences = variables.flatMap(({ variable, data, notes }) =>
    notes.flatMap((note) =>
      note.code === 'blank-cells' ? [text`${variable}: ${blankCellsText(note, data.coders)}`] : [],
    ),
  );
  const more = sentences.length - MAX_NAMED;
  return [
    ...sentences.slice(0, MAX_NAMED).map((sentence) => paragraph(sentence)),
    ...(more > 0 ? [paragraph(`The same is true of ${plural(more, 'more variable')}.`)] : []),
  ];
}

function bothUncoded(variables: readonly VariableReport[]): Part[] {
  const names = variables
    .filter(({ notes }) =>
      notes.some((note) => note.code === 'both-uncoded' && note.pairs.some(({ units }) => units > 0)),
    )
    .map(({ variable }) => variable);
  if (names.length === 0) return [];
  return [
    paragraph(
      text`Some units were left uncoded by two coders, in ${named(names)}${nextStep({ code: 'count-uncoded', as: [] })}.`,
      'aside',
    ),
  ];
}

/** Of which variables numbers were compared as names: measurements first, as hardly two of them are the same. */
function numbersAsNames(variables: readonly VariableReport[]): Part[] {
  const found = variables.flatMap(({ variable, notes }) =>
    notes.flatMap((note) => (note.code === 'numbers-as-names' ? [{ variable, isRating: mayBeRatings(note) }] : [])),
  );
  const namesOf = (isRating: boolean) =>
    found.filter((one) => one.isRating === isRating).map(({ variable }) => variable);
  const [measured, rated] = [namesOf(false), namesOf(true)];
  return [
    ...(measured.length === 0
      ? []
      : [
          paragraph(
            text`The categories of ${named(measured)} are many different numbers, compared as names; for measurements, use ${nextStep({ code: 'scale', scale: 'interval' }, 'scale interval')}${nextStep({ code: 'level-of-variable' })}.`,
          ),
        ]),
    ...(rated.length === 0
      ? []
      : [
          paragraph(
            text`The categories of ${named(rated)} are numbers, compared as names; for ratings, use ${nextStep({ code: 'scale', scale: 'ordinal' }, 'scale ordinal')}${measured.length === 0 ? nextStep({ code: 'level-of-variable' }) : ''}.`,
            'aside',
          ),
        ]),
  ];
}

/** "x", "y", "z" and 4 more */
function named(names: readonly string[]): string {
  const shown = names
    .slice(0, MAX_NAMED)
    .map((name) => `"${name}"`)
    .join(', ');
  return names.length > MAX_NAMED ? `${shown} and ${names.length - MAX_NAMED} more` : shown;
}

/** The rule of agreement, and what the intervals are. */
function basis(variables: readonly VariableReport[], rows: readonly Row[], last: string | undefined): string {
  const methods = [
    ...new Set(rows.flatMap(({ figures }) => figures.find(({ measure }) => measure === last)?.ci?.method ?? [])),
  ];
  const [{ options }] = variables as [VariableReport];
  const plain = ruleMeant('agreement', options.rules, false);
  const ofSets = rows
    .filter(({ one }) => one.data.multiple)
    .flatMap(({ figures }) => figures.find(({ measure }) => measure === 'krippendorff-alpha')?.rule ?? []);
  const alphaOfSets =
    ofSets.length === 0 ? '' : ` (alpha of sets of categories: rule ${[...new Set(ofSets)].join(', ')})`;
  const intervals =
    methods.length === 0 || last === undefined
      ? ''
      : ` Intervals (${Number((options.confidence * 100).toFixed(2))}%) are those of ${shortLabel(last)}: ${methods.map(methodText).join('; ')}.`;
  return `Agreement under rule ${plain}, coefficients at the level of each variable${alphaOfSets}; units are those that two or more coders coded.${intervals}`;
}

/** One row per figure, with the variable first. */
function recordsOf({ variables }: VariablesReport): Records {
  const all = variables.map((one) => ({ variable: one.variable, own: agreementRecords(one) }));
  return records(
    ['variable', ...all[0]!.own.columns],
    all.flatMap(({ variable, own }) => own.rows.map((row) => ({ variable, ...row }))),
  );
}
