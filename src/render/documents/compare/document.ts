import type { Change, Comparison, ComparisonNote } from '../../../report/compare/schema.ts';
import { headline, type Page, type Part, paragraph, type Records, records, type Value } from '../../document.ts';
import { figureOn, scaleOf, share } from '../../figures.ts';
import { joined, nextStep, type Text, text } from '../../text.ts';
import { plural, thousands } from '../../words.ts';
import { nameOf } from '../changes.ts';
import { IF_BLANKS_MEAN } from '../data-notes.ts';
import { leftOutText } from '../left-out.ts';
import type { DocumentOf } from '../list.ts';
import { INTERVAL_COLUMNS, intervalCells, KEY_COLUMNS, keyCells } from '../result-columns.ts';
import { categoryTable, chanceOfRounds, otherCategoryTable, recodingTable, wholeTables } from './figures.ts';
import { verdict } from './verdict.ts';

/** What changed between two rounds of coding. */
export function comparisonDocument(report: Comparison): DocumentOf<'compare'> {
  return {
    title: `intercoder ${report.command}`,
    report,
    parts: () => partsOf(report),
    page: () => pageOf(report),
    pictures: async () =>
      (await import('../../pages/comparison.ts')).comparisonSections(report).flatMap((one) => one.pictures),
    names: { coders: report.after.coders },
    records: () => comparisonRecords(report),
  };
}

function partsOf(report: Comparison): Part[] {
  return [
    headline(heading(report)),
    ...sharedUnits(report).map((sentence) => paragraph(sentence)),
    ...leftOut(report),
    ...verdict(report).map((sentence) => paragraph(sentence)),
    ...ofNotes(report, isOfHeadline),
    ...wholeTables(report),
    ...recodingTable(report),
    ...chanceOfRounds(report),
    ...categoryTable(report),
    ...otherCategoryTable(report),
    ...ofNotes(report, (note) => !isOfHeadline(note)),
    paragraph(unitsText(report)),
    paragraph(intervalsText(report), 'aside'),
  ];
}

/** Loaded for a page only. */
async function pageOf(report: Comparison): Promise<Page> {
  const { comparisonAnswer, comparisonSections } = await import('../../pages/comparison.ts');
  const compared = [...sharedUnits(report), unitsText(report)];
  return {
    about: 'two rounds compared',
    above: [],
    ...comparisonAnswer(report),
    margin: [{ title: 'What was compared', lines: [heading(report), ...compared] }],
    first: [...ofNotes(report, isOfHeadline)],
    sections: comparisonSections(report),
    last: [],
    sources: [...report.before.sources, ...report.after.sources],
  };
}

/** Whether a note is on how the headline is to be taken. */
function isOfHeadline({ code }: ComparisonNote): boolean {
  return code === 'coders-differ' || code === 'blank-cells';
}

function ofNotes({ notes, after }: Comparison, isMeant: (note: ComparisonNote) => boolean): Part[] {
  return notes
    .filter(isMeant)
    .flatMap((note) => (note.code === 'wide-interval' ? [] : [paragraph(noteText(note, after.coders))]));
}

function heading({ before, after }: Comparison): string {
  const round = ({ coders, units, categories }: Comparison['before']) =>
    [plural(coders.length, 'coder'), plural(units, 'unit'), plural(categories.length, 'category')].join(', ');
  return `Before: ${round(before)}; after: ${round(after)}`;
}

const MATCHED_BY = { unit: '', text: ' (matched by their texts)', row: ' (matched by row)' };

/** How many units both rounds have, where it is known. */
function sharedUnits({ units: { by, why, common, onlyBefore, onlyAfter } }: Comparison): string[] {
  if (why === 'no-names') return ['Units are numbered by row, so it is not known how many are in both rounds.'];
  if (by === null || common === null || onlyBefore === null || onlyAfter === null || why === 'other-texts') return [];
  const how = MATCHED_BY[by];
  return onlyBefore + onlyAfter === 0
    ? [`The same ${plural(common, 'unit')} in both rounds${how}.`]
    : [
        `${plural(common, 'unit')} in both rounds${how}, ${thousands(onlyBefore)} only in the first, ${thousands(onlyAfter)} only in the second.`,
      ];
}

/** Once where the same was left out of both rounds. */
function leftOut({ before, after }: Comparison): Part[] {
  const [first, second] = [leftOutText(before.reading), leftOutText(after.reading)];
  if (first === second) return first === undefined ? [] : [paragraph(first)];
  return [
    ...(first === undefined ? [] : [paragraph(`Before: ${uncapitalized(first)}`)]),
    ...(second === undefined ? [] : [paragraph(`After: ${uncapitalized(second)}`)]),
  ];
}

function uncapitalized(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function unitsText({ units }: Comparison): Text {
  const common = units.common ?? 0;
  const left = (units.onlyBefore ?? 0) + (units.onlyAfter ?? 0) === 0 ? '' : '; the others are left out';
  if (units.compared === 'paired')
    return text`Compared unit by unit, over the ${plural(common, 'unit')} of both rounds${left}${nextStep({ code: 'pairing', pairing: 'unpaired' })}. Coders who have discussed these units, or remember them, agree more on them than they would on new ones.`;
  switch (units.why) {
    case 'report':
      return 'Compared as different units, because a report does not contain its units. If they are the same, use the sheets: the intervals become narrower.';
    case 'counts':
      return 'Compared as different units, because counts of patterns do not say which unit is which. If they are the same, use the coders’ sheets: the intervals become narrower.';
    case 'other-texts':
      return text`Compared as different units: ${plural(common, 'unit')} have the same name in both rounds, but different texts${nextStep({ code: 'pairing', pairing: 'paired' })}.`;
    case 'no-names':
      return 'Compared as different units, because row 5 of one round need not be row 5 of the other. If they are the same, name the units in a column of both rounds: the intervals become narrower.';
    default:
      return `Compared as different units. A change may also be due to units that are easier or harder to code.`;
  }
}

const METHODS: Record<string, string> = {
  'paired-bootstrap':
    'bootstrap over the common units, drawing each with its codings from both rounds, expanded percentile (Hesterberg 2015)',
  'unpaired-bootstrap': 'bootstrap over the units of each round, expanded percentile (Hesterberg 2015)',
  mover:
    'from the intervals of both rounds and the correlation of their figures over the common units (Zou & Donner 2008)',
  newcombe: 'from the intervals of both rounds (Newcombe 1998)',
  'standard-errors': 'from the standard errors of both rounds',
};

function intervalsText({ changes, options }: Comparison): Text {
  const methods = [...new Set(changes.flatMap(({ ci }) => ci?.method ?? []))];
  const resampled = methods.some((method) => method.endsWith('bootstrap'));
  if (methods.length === 0) return 'Shares change in percentage points.';
  const how = methods.map((method) => METHODS[method] ?? method).join('; ');
  const seed = nextStep({ code: 'seed', seed: options.seed }, `seed ${options.seed}`);
  const drawn = resampled ? text`; ${thousands(options.resamples)} resamples, ${seed}` : '';
  return text`Shares change in percentage points. Intervals: ${share(options.confidence)}; ${how}${drawn}.`;
}

function noteText(note: Exclude<ComparisonNote, { code: 'wide-interval' }>, coders: readonly string[]): Text {
  switch (note.code) {
    case 'blank-cells':
      return blankCellsText(note, coders);
    case 'coders-differ': {
      const step = note.both.length < 2 ? '' : nextStep({ code: 'compare-coders', coders: note.both });
      return text`The coders are not the same: ${onlyText(note)}. Figures of all coders compare different teams, so their changes may be due to who coded, even those attributed to coding.${step}`;
    }
    case 'categories-differ':
      return `The categories are not the same: ${onlyText(note)}. They have no row in the table by category.`;
    case 'without-interval':
      return `${plural(note.figures, 'figure')} ${note.figures === 1 ? 'has' : 'have'} no interval: too few units affect ${note.figures === 1 ? 'it' : 'them'}, or none changed.`;
    case 'bound-near-zero':
      return text`One bound of the change in mean agreement is so close to 0 that ${nextStep({ code: 'another-seed' }, 'another seed')} may put it on the other side: treat it as 0, or use more than ${thousands(note.resamples)} resamples${nextStep({ code: 'more-resamples' })}.`;
    case 'not-in-both':
      return `${plural(note.figures, 'figure')} in only one of the reports ${note.figures === 1 ? 'is' : 'are'} not compared.`;
  }
}

function quoted(names: readonly string[]): string {
  return names.map((one) => `"${one}"`).join(', ');
}

function onlyText({ before, after }: { before: readonly string[]; after: readonly string[] }): string {
  return [
    ...(before.length > 0 ? [`only before ${quoted(before)}`] : []),
    ...(after.length > 0 ? [`only after ${quoted(after)}`] : []),
  ].join('; ');
}

const MAX_MOVED = 3;

/** Says which figures, and so which changes, depend on what blank cells mean: those of all coders; if none does, those of pairs. */
function blankCellsText(note: Extract<ComparisonNote, { code: 'blank-cells' }>, all: readonly string[]): Text {
  const rounds = (
    [
      [note.before, 'the first round'],
      [note.after, 'the second round'],
    ] as const
  ).flatMap(([facts, name]) =>
    facts === null
      ? []
      : [`${plural(facts.cells, 'blank cell')} of ${name} ${facts.cells === 1 ? 'was' : 'were'} read as ${facts.read}`],
  );
  const [only, ...others] = new Set([note.before, note.after].flatMap((facts) => facts?.read ?? []));
  const meaning = others.length === 0 && only !== undefined ? IF_BLANKS_MEAN[only] : 'if blank cells mean the other';
  const ofAll = note.moved.filter(({ scope }) => scope === 'all');
  const figures = (ofAll.length > 0 ? ofAll : note.moved).slice(0, MAX_MOVED).map((figure) => {
    const scale = scaleOf(figure.measure);
    const { before, after, otherwise } = figure;
    const under = figure.rule == null ? '' : ` (${figure.rule})`;
    return text`${nameOf(figure, all, {})}${under} from ${figureOn(scale, otherwise.before)} to ${figureOn(scale, otherwise.after)} instead of from ${figureOn(scale, before)} to ${figureOn(scale, after)}`;
  });
  return text`${rounds.join(', and ')}; ${meaning}: ${joined(figures, ', ')}${nextStep({ code: 'choose-blank' })}.`;
}

const COLUMNS = [
  ...KEY_COLUMNS,
  'original',
  'before',
  'after',
  'expected_before',
  'expected_after',
  'units_before',
  'units_after',
  'change',
  ...INTERVAL_COLUMNS,
] as const;

/** One row per figure; `original` is that of the first round before a map was applied. */
function comparisonRecords(report: Comparison): Records {
  return records(
    COLUMNS,
    report.changes.map((change) => rowOf(report, change)),
  );
}

function rowOf({ recoding }: Comparison, one: Change): Record<(typeof COLUMNS)[number], Value> {
  const { before, after, coders, change } = one;
  const recoded = recoding.find(
    (other) =>
      other.measure === one.measure &&
      other.rule === one.rule &&
      other.variant === one.variant &&
      one.category === null &&
      other.coders.join('\n') === coders.join('\n'),
  );
  return {
    ...keyCells(one),
    original: recoded?.original.value ?? null,
    before: before.value,
    after: after.value,
    expected_before: before.expected,
    expected_after: after.expected,
    units_before: before.units,
    units_after: after.units,
    change,
    ...intervalCells(one),
  };
}
