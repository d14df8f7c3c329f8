import type { OwnSheet } from '../problems.ts';
import type { Table } from './table.ts';

/** The headings by which each is known; several lists for files of several kinds. */
const HEADINGS: readonly (readonly [OwnSheet, readonly string[]])[] = [
  ['final-sheet', ['decided-by', 'overruled', 'overruled-coders']],
  ['worksheet', ['consensus', 'agreement', 'confusion', 'kind']],
  ['decisions', ['unit', 'consensus', 'why', 'decided at']],
  // Of agree and gate, of compare, of revise, of disagreements, of plan.
  ['figures', ['measure', 'rule', 'scope', 'variant', 'value', 'units']],
  ['figures', ['measure', 'rule', 'scope', 'variant', 'before', 'after', 'change']],
  ['figures', ['step', 'merged', 'measure', 'rule', 'mechanical']],
  ['figures', ['coder_a', 'coder_b', 'category_a', 'category_b', 'times']],
  ['figures', ['goal', 'measure', 'method', 'ruled_out', 'prevalence']],
];

/** Which of them a table is; undefined if it is another one. */
export function ownSheetKind({ columns }: Table): OwnSheet | undefined {
  const names = new Set(columns.map(({ name }) => name));
  return HEADINGS.find(([, headings]) => headings.every((heading) => names.has(heading)))?.[0];
}

/** What the sheet with the sentences of a report is called in a workbook. */
const SUMMARY = 'summary';

/** Whether the sheets of a workbook are those of a report: the first has nothing but sentences, in one column. */
export function isWrittenReport(sheets: readonly Table[]): boolean {
  const [first, ...others] = sheets;
  return first?.sheet === SUMMARY && first.columns.length === 1 && others.length > 0;
}
