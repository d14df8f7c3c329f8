import type { Comparison, ComparisonNote } from '../../../report/compare/schema.ts';
import { headline, type Part, paragraph } from '../../document.ts';
import { share } from '../../figures.ts';
import { nextStep, type Text, text } from '../../text.ts';
import { plural, thousands } from '../../words.ts';
import type { DocumentOf } from '../list.ts';
import { categoryTable, chanceOfRounds, otherCategoryTable, recodingTable, wholeTables } from './figures.ts';
import { comparisonRecords } from './records.ts';
import { verdict } from './verdict.ts';

/** What changed between two rounds of coding. */
export function comparisonDocument(report: Comparison): DocumentOf<'compare'> {
  return {
    title: `intercoder ${report.command}`,
    report,
    parts: () => partsOf(report),
    names: { coders: report.after.coders },
    records: () => comparisonRecords(report),
  };
}

function partsOf(report: Comparison): Part[] {
  return [
    headline(heading(report)),
    ...verdict(report).map((sentence) => paragraph(sentence)),
    ...report.notes.flatMap((note) => (note.code === 'coders-differ' ? [paragraph(noteText(note))] : [])),
    ...wholeTables(report),
    ...recodingTable(report),
    ...chanceOfRounds(report),
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

function unitsText({ units }: Comparison): Text {
  const { common, onlyBefore, onlyAfter } = units;
  const left =
    onlyBefore + onlyAfter === 0
      ? ''
      : `; ${onlyBefore} units of the first round and ${onlyAfter} of the second are left out`;
  if (units.compared === 'paired')
    return text`Compared unit by unit, over the ${plural(common, 'unit')} of both rounds${left}${nextStep({ code: 'pairing', pairing: 'unpaired' })}. Coders who talked about these units, or remember them, agree more on them than they would on new ones.`;
  switch (units.why) {
    case 'report':
      return 'Compared as different units, since a report does not hold its units. If they are the same, give the sheets: the intervals become narrower.';
    case 'counts':
      return 'Compared as different units, since counts of patterns do not say which unit is which. If they are the same, give the coders’ sheets: the intervals become narrower.';
    case 'other-texts':
      return text`Compared as different units: ${plural(common, 'unit')} are named alike in both rounds, but their texts are not the same${nextStep({ code: 'pairing', pairing: 'paired' })}.`;
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

function intervalsText({ changes, options }: Comparison): Text {
  const methods = [...new Set(changes.flatMap(({ ci }) => ci?.method ?? []))];
  const resampled = methods.some((method) => method.endsWith('bootstrap'));
  if (methods.length === 0) return 'Shares change in percentage points.';
  const how = methods.map((method) => METHODS[method] ?? method).join('; ');
  const seed = nextStep({ code: 'seed', seed: options.seed }, `seed ${options.seed}`);
  const drawn = resampled ? text`; ${thousands(options.resamples)} resamples, ${seed}` : '';
  return text`Shares change in percentage points. Intervals: ${share(options.confidence)}; ${how}${drawn}.`;
}

function noteText(note: ComparisonNote): Text {
  switch (note.code) {
    case 'coders-differ': {
      const those = note.both.length < 2 ? '' : nextStep({ code: 'compare-coders', coders: note.both });
      return text`The coders are not the same: ${onlyText(note)}. Figures of all coders compare different teams, so that what is said of them, of coding too, may come from who coded.${those}`;
    }
    case 'categories-differ':
      return `The categories are not the same: ${onlyText(note)}. They have no row in the table by category.`;
    case 'without-interval':
      return `${plural(note.figures, 'figure')} without an interval: too few units bear on ${note.figures === 1 ? 'it' : 'them'}, or none changed.`;
    case 'bound-near-zero':
      return text`A bound of the change of mean agreement is so near 0 that ${nextStep({ code: 'another-seed' }, 'another seed')} may put it on the other side: take more than the ${thousands(note.resamples)} resamples${nextStep({ code: 'more-resamples' })}, and read it as 0.`;
    case 'not-in-both':
      return `${plural(note.figures, 'figure')} in one of the reports only ${note.figures === 1 ? 'is' : 'are'} not compared.`;
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
