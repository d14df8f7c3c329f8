import type { Comparison, ComparisonNote } from '../../../report/compare/schema.ts';
import { type Part, paragraph } from '../../document.ts';
import { percent, plural, thousands } from '../../words.ts';
import { categoryTable, chanceTable, otherCategoryTable, recodingTable, wholeTables } from './figures.ts';
import { verdict } from './verdict.ts';

/** The comparison as paragraphs and tables. */
export function comparisonDocument(report: Comparison): Part[] {
  return [
    paragraph(heading(report), 'heading'),
    ...verdict(report).map((text) => paragraph(text)),
    ...report.notes.flatMap((note) => (note.code === 'coders-differ' ? [paragraph(noteText(note))] : [])),
    ...wholeTables(report),
    ...recodingTable(report),
    ...chanceTable(report),
    ...categoryTable(report),
    ...otherCategoryTable(report),
    ...report.notes.flatMap((note) => (note.code === 'coders-differ' ? [] : [paragraph(noteText(note))])),
    paragraph(unitsText(report)),
    paragraph(intervalsText(report), 'aside'),
  ];
}

function heading({ before, after }: Comparison): string {
  const round = ({ coders, units, categories }: Comparison['before']) =>
    [plural(coders.length, 'coder'), plural(units, 'unit'), plural(categories.length, 'category')].join(', ');
  return `Before: ${round(before)}; after: ${round(after)}`;
}

function unitsText({ units }: Comparison): string {
  const { common, onlyBefore, onlyAfter } = units;
  const left =
    onlyBefore + onlyAfter === 0
      ? ''
      : `; ${onlyBefore} units of the first round and ${onlyAfter} of the second are left out`;
  if (units.compared === 'paired')
    return `Compared unit by unit, over the ${plural(common, 'unit')} of both rounds${left} (--pairing unpaired). Coders who talked about these units, or remember them, agree more on them than they would on new ones.`;
  switch (units.why) {
    case 'report':
      return 'Compared as different units, since a report does not hold its units. If they are the same, give the sheets: the intervals become narrower.';
    case 'counts':
      return 'Compared as different units, since counts of patterns do not say which unit is which. If they are the same, give the coders’ sheets: the intervals become narrower.';
    case 'other-texts':
      return `Compared as different units: ${plural(common, 'unit')} are named alike in both rounds, but their texts are not the same (--pairing paired).`;
    default:
      return `Compared as different units (${common === 0 ? 'none' : common} in both rounds). A change may also come from units that are easier or harder to code.`;
  }
}

const METHODS: Record<string, string> = {
  'paired-bootstrap':
    'bootstrap over the common units, each drawn with both its rounds, expanded percentile (Hesterberg 2015)',
  'unpaired-bootstrap': 'bootstrap over the units of each round, expanded percentile (Hesterberg 2015)',
  newcombe: 'from the intervals of both rounds (Newcombe 1998)',
  'standard-errors': 'from the standard errors of both rounds',
};

function intervalsText({ changes, options }: Comparison): string {
  const methods = [...new Set(changes.flatMap(({ ci }) => ci?.method ?? []))];
  const resampled = methods.some((method) => method.endsWith('bootstrap'));
  if (methods.length === 0) return 'Shares change in percentage points.';
  const how = methods.map((method) => METHODS[method] ?? method).join('; ');
  const drawn = resampled ? `; ${thousands(options.resamples)} resamples, --seed ${options.seed}` : '';
  return `Shares change in percentage points. Intervals: ${percent(options.confidence)}; ${how}${drawn}.`;
}

function noteText(note: ComparisonNote): string {
  switch (note.code) {
    case 'coders-differ':
      return `The coders are not the same: ${onlyText(note)}. Figures of all coders compare different teams, so that what is said of them, of coding too, may come from who coded.${note.both.length < 2 ? '' : ` --coders ${typedNames(note.both)} compares those of both rounds.`}`;
    case 'categories-differ':
      return `The categories are not the same: ${onlyText(note)}. They have no row in the table by category.`;
    case 'without-interval':
      return `${plural(note.figures, 'figure')} without an interval: too few units bear on ${note.figures === 1 ? 'it' : 'them'}, or none changed.`;
    case 'bound-near-zero':
      return `A bound of the change of mean agreement is so near 0 that another --seed may put it on the other side: take more than the ${thousands(note.resamples)} resamples (--resamples), and read it as 0.`;
    case 'not-in-both':
      return `${plural(note.figures, 'figure')} in one of the reports only ${note.figures === 1 ? 'is' : 'are'} not compared.`;
  }
}

/** Names as the option takes them: a name with a comma in quotes. */
function typedNames(names: readonly string[]): string {
  const typed = names.map((one) => (one.includes(',') ? `"${one.replaceAll('"', '""')}"` : one)).join(',');
  return /[\s"]/.test(typed) ? `'${typed}'` : typed;
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
