import type { Inspection } from '../../../report/inspect/schema.ts';
import { layoutNamed, layoutTitle } from '../../../study/reading/layouts/list.ts';
import { type Part, paragraph, table } from '../../document.ts';
import { nextStep, type Text, text } from '../../text.ts';
import { visible } from '../../visible.ts';
import { plural } from '../../words.ts';
import { leftOutText } from '../left-out.ts';
import { firstRowsTable, forScreen } from './first-rows.ts';

type ReadingShown = Pick<
  Inspection,
  'reading' | 'firstRows' | 'sheets' | 'rivals' | 'nearDuplicates' | 'singleCoded' | 'units' | 'notices'
>;

/** How the sheets were read: drawn over the first rows, in words, what to look at, and what else they could be. */
export function readingParts(report: ReadingShown): Part[] {
  const { reading, firstRows } = report;
  if (reading === null) return [];
  const left = leftOutText(reading);
  return [
    ...(firstRows === null ? [] : drawing(firstRows, report)),
    paragraph(cellsText(reading)),
    ...(left === undefined ? [] : [paragraph(left)]),
    ...lookAt(report).map((one) => paragraph(one)),
    ...rivals(report),
    paragraph(text`To keep this reading${nextStep({ code: 'save-reading' }, ', write it down')}.`, 'aside'),
  ];
}

function drawing(found: NonNullable<Inspection['firstRows']>, { sheets, reading }: ReadingShown): Part[] {
  const firstRows = forScreen(found);
  const rows = sheets.find(({ path }) => path === firstRows.path)?.rows ?? 0;
  const { marked, layout } = reading!;
  const read =
    marked === undefined
      ? `${plural(rows, 'row')}, read as ${layoutTitle(layout)}`
      : `read as codings of units (${marked.unit})`;
  const title = `${visible(firstRows.path)}, ${read}`;
  const more =
    firstRows.moreColumns > 0 ? [paragraph(`… and ${plural(firstRows.moreColumns, 'more column')}.`, 'aside')] : [];
  return [firstRowsTable(title, firstRows), ...more];
}

export const BLANK = { missing: 'missing (the coder did not code the unit)', uncoded: 'uncoded (no category applies)' };

function cellsText({ layout, separator, blank, missing, none, unit }: NonNullable<Inspection['reading']>): string {
  const separators = separator === null ? [] : [separator].flat();
  return [
    layoutNamed(layout)?.rows === 'coders'
      ? 'Unit: the column'
      : unit.length === 0
        ? 'Unit: the row'
        : `Unit: ${list(unit)}`,
    separators.length === 0 ? 'cells are whole' : `categories in a cell are separated by ${list(separators)}`,
    `a blank cell means ${BLANK[blank]}`,
    ...(missing.length > 0 ? [`${list(missing)} means missing`] : []),
    ...(none.length > 0 ? [`${list(none)} means that no category applies`] : []),
  ].join('; ');
}

const MOST_NAMES = 5;

/** Names that may be one, of each kind. */
function lookAt({ nearDuplicates, singleCoded, units, notices }: ReadingShown): Text[] {
  const found = (kind: Inspection['nearDuplicates'][number]['of']) => nearDuplicates.filter((one) => one.of === kind);
  const [categories, coders, sameUnits] = [found('category'), found('coder'), found('unit')];
  return [
    ...(categories.length > 0
      ? [text`Look at: categories that may be one: ${pairs(categories)}${ignoringCase(categories)}.`]
      : []),
    ...(notices.some(({ code }) => code === 'no-category-shared')
      ? ['Look at: coders who have no category in common.']
      : []),
    ...(coders.length > 0 ? [`Look at: coders who may be one person: ${pairs(coders)}.`] : []),
    ...(sameUnits.length > 0
      ? [
          `Look at: ${plural(sameUnits.length, 'pair')} of units would match without case, zeros, spaces and hyphens: ${pairs(sameUnits)}.`,
        ]
      : []),
    ...(singleCoded > 0
      ? [`Look at: ${plural(singleCoded, 'unit')} of ${units} ${singleCoded === 1 ? 'has' : 'have'} only one coder.`]
      : []),
  ];
}

function pairs(found: Inspection['nearDuplicates']): string {
  const shown = found.slice(0, MOST_NAMES).map(({ names }) => names.map(quoted).join(' and '));
  const rest = found.length - shown.length;
  return `${shown.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}`;
}

/** The step that makes them one, if they differ in nothing but case. */
function ignoringCase(found: Inspection['nearDuplicates']): Text {
  const isCase = found.some(({ names: [a, b] }) => a.toLowerCase() === b.toLowerCase());
  return isCase ? nextStep({ code: 'ignore-case' }) : '';
}

/** The other readings in words, and how each is chosen. */
function rivals({ rivals: others }: ReadingShown): Part[] {
  if (others.length === 0) return [];
  const described = others.map((rival, i) => {
    const { layout, unit, coder, coders, variables, leftOut } = rival;
    const words = [
      unit.length === 0 ? 'one unit per row' : `unit ${list(unit)}`,
      coder === null ? `coders ${list(coders)}` : `coder ${quoted(coder)}`,
      ...(variables.length > 1 ? [`variables ${list(variables)}`] : []),
      ...(leftOut.length > 0 ? [`left out ${list(leftOut)}`] : []),
    ];
    return paragraph(`Reading ${numberOf(rival, i)} would also fit: ${layoutTitle(layout)}; ${words.join('; ')}.`);
  });
  const rows = others.map((rival, i) => [
    numberOf(rival, i),
    nextStep({ code: 'choose-reading', number: rival.number, options: rival.options }),
  ]);
  return [...described, table('To choose another reading', ['', 'add'], rows, { of: 'words' })];
}

function numberOf({ number }: Inspection['rivals'][number], i: number): string {
  return String(number ?? i + 2);
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).map(quoted).join(', ');
  return names.length > MOST_NAMES ? `${shown} and ${names.length - MOST_NAMES} more` : shown;
}

function quoted(name: string): string {
  return `"${visible(name).replaceAll('\\n', ' ')}"`;
}
