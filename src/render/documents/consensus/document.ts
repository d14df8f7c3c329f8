import type { CoderMoves, ConsensusReport } from '../../../report/consensus/schema.ts';
import { type Part, paragraph, table } from '../../document.ts';
import { shortNames } from '../../formats/terminal/width.ts';
import { percent, plural } from '../../words.ts';
import { decidedText, openText } from './words.ts';

const MOST_OPEN = 30;

const MOST_MOVES = 5;

const FEW_CODERS = 4;

const NAME_WIDTH = 24;

/** How units were decided, who moved from where, and what is still open. */
export function consensusDocument(report: ConsensusReport): Part[] {
  const { decided, data, units } = report;
  const closed = units.filter(({ categories }) => categories !== null).length;
  const how = decided.map(({ by, units: number }) => `${number} ${decidedText(by)}`).join(', ');
  const added = units.filter((unit) => unit.added.length > 0).map(({ unit }) => unit);
  return [
    paragraph(`${closed} of ${plural(data.units, 'unit')} decided, ${data.units - closed} still open`, 'heading'),
    ...(how === '' ? [] : [paragraph(`${how}.`)]),
    table(
      'Coders against the final coding',
      ['', 'units', 'moved', '', 'dropped', 'added'],
      report.coders.map(({ coder, units: coded, moved, dropped, added: more }) => [
        coder,
        String(coded),
        String(moved),
        coded === 0 ? '' : percent(moved / coded),
        String(sum(dropped)),
        String(sum(more)),
      ]),
    ),
    ...movesTable(report),
    ...(added.length > 0 ? [paragraph(`With a category that no coder gave: ${named(added)}.`, 'aside')] : []),
    ...report.open.map(({ reason, units: open }) =>
      paragraph(`Still open, ${openText(reason)} (${open.length}): ${named(open)}.${way(reason)}`),
    ),
  ];
}

/** What would decide units that a rule by sets of categories did not list. */
function way(reason: string): string {
  return reason === 'not-unanimous' ? ' (--method majority or at-least:K; disagreements --rule exact lists them.)' : '';
}

/** The commonest moves of each coder. */
function movesTable({ coders, data }: ConsensusReport): Part[] {
  const short = shortNames(data.categories, NAME_WIDTH);
  const name = (category: string | null) => (category === null ? '(nothing)' : short.get(category)!);
  const most = coders.length > FEW_CODERS ? 1 : MOST_MOVES;
  const rows = coders.flatMap(({ coder, moves }) =>
    moves.slice(0, most).map(({ from, to, units }) => [coder, `${name(from)} → ${name(to)}`, String(units)]),
  );
  const left = coders.reduce((all, { moves }) => all + Math.max(0, moves.length - most), 0);
  if (rows.length === 0) return [];
  return [
    table('Who moved from where', ['', 'own → final', 'units'], rows),
    ...(left > 0 ? [paragraph(`… and ${plural(left, 'rarer move')} (--format json lists all).`, 'aside')] : []),
  ];
}

function sum(counts: CoderMoves['dropped']): number {
  return counts.reduce((all, { units }) => all + units, 0);
}

function named(units: readonly string[]): string {
  const more = units.length - MOST_OPEN;
  return `${units.slice(0, MOST_OPEN).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
