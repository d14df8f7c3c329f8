import type { Located } from '../../located.ts';
import { folded } from '../cells.ts';
import { chooseUnit } from '../choose-unit.ts';
import { explainBeside } from '../explain.ts';
import { isHeaded } from '../headings.ts';
import { isHeadedAsCoders, likeCoders } from '../like-a-coder.ts';
import type { Proposal, Unexplained } from '../proposal.ts';
import { allMatching, namedUnit, setAside } from '../set-aside.ts';
import { allRows, type Beside, longTable } from '../shaped.ts';
import type { ViewColumn } from '../view-column.ts';
import type { View } from '../views/view.ts';
import type { Layout } from './layout.ts';
import { inMatrix } from './wide.ts';

/** How many coders chose a category: a row a unit, a column a category, one sum in all rows. */
export const counts: Layout = {
  name: 'counts',
  title: 'how many coders chose each category',
  coders: 'nothing',
  rows: 'units',
  columnsAre: 'count',
  becomes: 'counts',
  chosenBy: 'category',
  shape: (proposal, _, beside) => [
    { variable: '', located: [expandedCounts(proposal, beside)], isAnonymous: true, areHeadings: true },
  ],
  propose(view, fixed) {
    const { columns, aside } = setAside(view, fixed);
    const found: Proposal[] = [];
    for (const run of fixed.category?.length ? [allMatching(view.columns, fixed.category)] : runsOf(view, columns)) {
      const sums = sumsOf(run) ?? (view.file ? undefined : unequalSums(run));
      if (run.length < 2 || sums === undefined || areHeadingsAbove(view, run)) continue;
      const sum = sums.most;
      const rest = columns.filter((column) => !run.includes(column));
      const chosen = chooseUnit(view, rest, namedUnit(view, fixed), fixed.byRow === true);
      const explained = explainBeside(view, rest, new Set([...run, ...chosen.unit]), run, {
        areMarks: false,
        inBlock: false,
      });
      // A column of the sums says that the others are added up.
      const total = run.length < 3 ? undefined : rest.find((column) => column.filled > 0 && isSumOf(column, run));
      const winner = rest.find((column) => !chosen.unit.includes(column) && saysLargest(column, run));
      const isSaid = (column: ViewColumn | undefined) =>
        column !== undefined && (column === total || column === winner);
      found.push({
        layout: 'counts',
        view,
        unit: chosen.unit,
        coder: undefined,
        coders: Array.from({ length: sum }, (_, i) => String(i + 1)),
        coded: run.map((column) => ({ coder: '', variable: column.heading, form: 'cell', columns: [column] })),
        leftOut: [
          ...aside,
          ...explained.leftOut.filter(({ column }) => !isSaid(column)),
          ...(total ? [{ column: total, reason: 'total' as const }] : []),
          ...(winner ? [{ column: winner, reason: 'result' as const }] : []),
        ],
        unexplained: [
          ...explained.unexplained.filter(
            ({ doubt, columns: [column] }) =>
              !isSaid(column) && (doubt !== 'like-the-codings' || !isHeaded(column!.heading, 'total')),
          ),
          ...inMatrix(view, run, fixed),
          ...(likeCoders(run.map(({ heading }) => heading)) >= 1.5
            ? [{ columns: run, doubt: 'headed-like-a-coder' as const }]
            : []),
          ...chosen.unit
            .filter(({ heading }) => isHeadedAsCoders(heading))
            .map((column): Unexplained => ({ columns: [column], doubt: 'headed-like-a-coder' })),
        ],
        evidence: [
          ...chosen.evidence,
          // Two rows may have one sum by chance.
          { fact: 'equal-sums', points: view.rows > 2 ? SUMS[sums.are] : 0 },
          ...(total ? [{ fact: 'sums-given' as const, points: 2 }] : []),
          ...(fixed.layout === 'counts' ? [{ fact: 'named-by-option' as const, points: 3 }] : []),
        ],
        overRows: false,
      });
    }
    return found;
  },
};

/** Read without headings: whether all rows but the first one have one sum, so that above them stand the categories, which are numbers. */
function areHeadingsAbove({ how: { headingRows }, rows }: View, run: readonly ViewColumn[]): boolean {
  if (headingRows > 0 || rows < 4) return false;
  const sums = Array.from({ length: rows }, (_, row) => run.reduce((sum, column) => sum + numberAt(column, row), 0));
  return sums[0] !== sums[1] && new Set(sums.slice(1)).size === 1;
}

/** How much it says of counts whether rows have one sum. */
const SUMS = { equal: 3, nearly: 1, unequal: 0 } as const;

interface Sums {
  /** The largest sum of a row: the most coders that a unit has. */
  readonly most: number;
  readonly are: keyof typeof SUMS;
}

/** The longest runs of neighbouring columns of whole numbers, none a result, with one sum in every row, for each place where one may begin. */
function runsOf(view: View, columns: readonly ViewColumn[]): ViewColumn[][] {
  if (columns.length > 300) return [];
  const found: ViewColumn[][] = [];
  let block: ViewColumn[] = [];
  for (const column of [...columns, undefined]) {
    if (column && isWhole(column) && !namesUnits(view, column) && !isHeaded(column.heading, 'result')) {
      block.push(column);
      continue;
    }
    const run = summedIn(block) ?? longestIn(block);
    if (run) found.push(run);
    block = [];
  }
  return found;
}

function namesUnits(view: View, column: ViewColumn): boolean {
  return column.isKey && (view.judged.get(column)!.kind === 'running' || isHeaded(column.heading, 'unit'));
}

/** Without the column that holds the sum of the others in every row. */
function withoutTotal(block: readonly ViewColumn[]): readonly ViewColumn[] {
  if (block.length < 3) return block;
  const numbers = block.map((column) => column.values.map(Number));
  const at = (i: number, row: number) => {
    const cell = block[i]!.cells[row]!;
    return cell < 0 ? 0 : numbers[i]![cell]!;
  };
  const isTotal = block.map(() => true);
  for (let row = 0; row < block[0]!.rows; row += 1) {
    let sum = 0;
    for (let i = 0; i < block.length; i += 1) sum += at(i, row);
    for (let i = 0; i < block.length; i += 1) if (2 * at(i, row) !== sum) isTotal[i] = false;
  }
  const total = isTotal.indexOf(true);
  return total < 0 ? block : block.filter((_, i) => i !== total);
}

/** Of longer blocks a sum in the midst of other numbers is not looked for. */
const MOST_BESIDE_SUM = 20;

/** The longest run of three columns or more of which another column of the block holds the sum, as it does not of all that is there. */
function summedIn(block: readonly ViewColumn[]): ViewColumn[] | undefined {
  if (block.length < 5 || block.length > MOST_BESIDE_SUM) return undefined;
  for (let length = block.length - 2; length >= 3; length -= 1) {
    for (let from = 0; from + length <= block.length; from += 1) {
      const run = block.slice(from, from + length);
      const others = block.filter((column) => !run.includes(column));
      if (varies(run) && others.some((column) => column.isComplete && column.size > 0 && isSumOf(column, run)))
        return run;
    }
  }
  return undefined;
}

function longestIn(all: readonly ViewColumn[]): ViewColumn[] | undefined {
  const block = withoutTotal(all);
  if (block.length < 2 || block[0]!.rows < 2) return undefined;
  for (let length = block.length; length >= 2; length -= 1) {
    for (let from = 0; from + length <= block.length; from += 1) {
      const run = block.slice(from, from + length);
      if (sumsOf(run)?.are === 'equal' && varies(run)) return run;
    }
    if (block.length > 60) return undefined;
  }
  return (sumsOf(block) ?? unequalSums(block)) !== undefined && varies(block) ? [...block] : undefined;
}

/** Cells that are all the same in each column count nothing. */
function varies(run: readonly ViewColumn[]): boolean {
  return run.filter(({ size, hasBlank }) => size > 1 || hasBlank).length >= 2;
}

function isWhole(column: ViewColumn): boolean {
  return column.isComplete && column.size > 0 && column.values.every((text) => /^\d{1,6}(\.0+)?$/.test(text));
}

/** The largest sum of a row where all rows, or nearly all, have it: some coders may have left out a unit. */
function sumsOf(run: readonly ViewColumn[]): Sums | undefined {
  const numbers = run.map((column) => column.values.map(Number));
  const times = new Map<number, number>();
  const rows = run[0]?.rows ?? 0;
  for (let row = 0; row < rows; row += 1) {
    let own = 0;
    for (const [i, { cells }] of run.entries()) own += cells[row]! < 0 ? 0 : (numbers[i]![cells[row]!] ?? 0);
    times.set(own, (times.get(own) ?? 0) + 1);
    if (times.size > 6) return undefined;
  }
  const most = Math.max(...times.keys());
  if (times.size === 1) return most >= 2 ? { most, are: 'equal' } : undefined;
  const isCount = run.some((_, i) => numbers[i]!.some((number) => number > 1));
  if (!isCount || most < 2 || rows < 5 || times.get(most)! * 10 < rows * 6) return undefined;
  // Two coders who both say 2 time and again have one sum, too: where units are counted it falls apart in several ways.
  const full = Array.from({ length: rows }, (_, row) => row).filter((row) => {
    const own = run.map(({ cells }, i) => (cells[row]! < 0 ? 0 : numbers[i]![cells[row]!]!));
    return own.reduce((sum, number) => sum + number, 0) === most;
  });
  const varying = run.filter(({ cells }) => new Set(full.map((row) => cells[row]!)).size > 1).length;
  return varying >= 2 ? { most, are: 'nearly' } : undefined;
}

function numberAt({ values, cells }: ViewColumn, row: number): number {
  return cells[row]! < 0 ? 0 : Number(values[cells[row]!]);
}

function isSumOf(column: ViewColumn, run: readonly ViewColumn[]): boolean {
  for (let row = 0; row < column.rows; row += 1)
    if (numberAt(column, row) !== run.reduce((sum, one) => sum + numberAt(one, row), 0)) return false;
  return true;
}

/** Whether a column says of every row which category most coders chose, by its name or its place, counted from 0 or 1. */
function saysLargest(column: ViewColumn, run: readonly ViewColumn[]): boolean {
  if (!column.isComplete || column.size < 2) return false;
  const names = run.map(({ heading }) => folded(heading));
  const ways = [(text: string) => names.indexOf(folded(text)), Number, (text: string) => Number(text) - 1];
  return ways.some((placeOf) => {
    for (let row = 0; row < column.rows; row += 1) {
      const chosen = run[placeOf(column.textAt(row) || 'none')];
      if (chosen === undefined) return false;
      if (run.some((other) => numberAt(other, row) > numberAt(chosen, row))) return false;
    }
    return true;
  });
}

/** More coders than so many have no unit in common. */
const MOST_CODERS = 200;

/** Where units have different numbers of coders: small numbers, among them 0, of which a unit has two or more together. */
function unequalSums(run: readonly ViewColumn[]): Sums | undefined {
  const rows = run[0]?.rows ?? 0;
  const headings = run.map(({ heading }) => heading);
  // Where a passage begins and how long it is give where it ends; "pos" alone is positive.
  const isPlace = (heading: string) => isHeaded(heading, 'position') || isHeaded(heading, 'duration');
  if (likeCoders(headings) > 0 || headings.filter(isPlace).length > 1) return undefined;
  const numbers = run.map(({ values, cells }) => Array.from(cells, (cell) => (cell < 0 ? 0 : Number(values[cell]))));
  const sums = Array.from({ length: rows }, (_, row) => numbers.reduce((sum, own) => sum + own[row]!, 0));
  const most = Math.max(...sums);
  const hasNone = numbers.some((own) => own.includes(0));
  const hasSeveral = numbers.filter((own) => own.some((number) => number > 1)).length >= 2;
  const areCoded = sums.filter((sum) => sum >= 2).length * 2 > rows;
  return rows >= 3 && hasNone && hasSeveral && areCoded && most <= MOST_CODERS ? { most, are: 'unequal' } : undefined;
}

/** Counts as coders without names, each of whom gave one category. */
function expandedCounts(proposal: Proposal, beside: Beside): Located {
  const all = allRows(proposal.view);
  const columns = proposal.coded.map((one) => all.of(one.columns[0]!));
  const given = Array.from({ length: all.rows }, (_, row) =>
    columns
      .flatMap((column) => new Array<string>(Number(column.textAt(row) || '0')).fill(column.heading))
      .map((category, coder) => ({ row, coder: String(coder + 1), category })),
  );
  return longTable(proposal, all, given.flat(), undefined, beside);
}
