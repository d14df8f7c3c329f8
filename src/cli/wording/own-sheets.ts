import type { OwnSheet } from '../../problems.ts';

const OWN_SHEETS: Readonly<Record<OwnSheet, string>> = {
  worksheet: 'a worksheet of disagreements',
  decisions: 'a list of decisions from a meeting',
  'final-sheet': 'a final sheet of consensus',
  figures: 'a table of figures',
  report: 'a report',
};

/** What a sheet that this program wrote is. */
export function ownSheet(kind: OwnSheet): string {
  return OWN_SHEETS[kind];
}
