import type { CoderMoves, ConsensusReport } from '../../../report/consensus/schema.ts';
import { headline, type Part, paragraph, table } from '../../document.ts';
import { count, share } from '../../figures.ts';
import { finalSheet } from '../../sheets/final-sheet.ts';
import { categories, nextStep, type Text, text } from '../../text.ts';
import { plural } from '../../words.ts';
import type { DocumentOf } from '../list.ts';
import { decidedText, openText, unlistedText } from './words.ts';

const MAX_OPEN = 30;

const MAX_MOVES = 5;

const FEW_CODERS = 4;

/** How the units were decided, which codings changed, and what is still open; the final sheet for programs. */
export function consensusDocument(report: ConsensusReport): DocumentOf<'consensus'> {
  return {
    title: `intercoder ${report.command}`,
    report,
    parts: () => partsOf(report),
    names: { categories: report.data.categories },
    records: () => finalSheet(report),
    sheet: () => ({ name: 'final', records: finalSheet(report) }),
  };
}

function partsOf(report: ConsensusReport): Part[] {
  const { decided, data, units } = report;
  const closed = units.filter(({ categories }) => categories !== null).length;
  const how = decided.map(({ by, units: number }) => `${number} ${decidedText(by)}`).join(', ');
  const added = units.filter((unit) => unit.added.length > 0).map(({ unit }) => unit);
  return [
    headline(`${closed} of ${plural(data.units, 'unit')} decided, ${data.units - closed} still open`),
    ...(how === '' ? [] : [paragraph(`${how}.`)]),
    table(
      'Each coder’s codings compared with the final ones',
      ['', 'units', 'changed', '', 'dropped', 'added'],
      report.coders.map(({ coder, units: coded, moved, dropped, added: more }) => [
        coder,
        count(coded),
        count(moved),
        coded === 0 ? '' : share(moved / coded),
        count(sum(dropped)),
        count(sum(more)),
      ]),
    ),
    ...movesTable(report),
    ...(added.length > 0 ? [paragraph(`Decided on a category that no coder gave: ${named(added)}.`, 'aside')] : []),
    ...(report.newCategories.length > 0
      ? [paragraph(`New categories: ${report.newCategories.map((name) => `"${name}"`).join(', ')}.`, 'aside')]
      : []),
    ...unlisted(report),
    ...report.open.map(({ reason, units: open }) =>
      paragraph(
        text`Still open (${plural(open.length, 'unit')} ${openText(reason)}): ${named(open)}.${way(reason, data.coders.length)}`,
      ),
    ),
  ];
}

/** What would decide units that the rule for sets of categories leaves open. */
function way(reason: string, coders: number): Text {
  return reason === 'not-unanimous' ? nextStep({ code: 'decide-by-category', coders }) : '';
}

/** Units that a worksheet does not list, so nobody decided them. */
function unlisted({ worksheet }: ConsensusReport): Part[] {
  const text = unlistedText(worksheet);
  return text === undefined ? [] : [paragraph(text)];
}

/** The most common moves of each coder. */
function movesTable({ coders }: ConsensusReport): Part[] {
  const most = coders.length > FEW_CODERS ? 1 : MAX_MOVES;
  const rows = coders.flatMap(({ coder, moves }) =>
    moves.slice(0, most).map(({ from, to, units }) => [coder, categories([from, to], ' → '), count(units)]),
  );
  const left = coders.reduce((all, { moves }) => all + Math.max(0, moves.length - most), 0);
  if (rows.length === 0) return [];
  return [
    table('Most frequent changes', ['', 'own → final', 'units'], rows),
    ...(left > 0
      ? [paragraph(text`… and ${plural(left, 'rarer change')}${nextStep({ code: 'all-moves' })}.`, 'aside')]
      : []),
  ];
}

function sum(counts: CoderMoves['dropped']): number {
  return counts.reduce((all, { units }) => all + units, 0);
}

function named(units: readonly string[]): string {
  const more = units.length - MAX_OPEN;
  return `${units.slice(0, MAX_OPEN).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
