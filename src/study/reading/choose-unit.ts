import { isHeaded, isWhollyHeaded } from './headings.ts';
import { isUnique, together } from './keys.ts';
import { likeACoder } from './like-a-coder.ts';
import type { Evidence } from './proposal.ts';
import type { ViewColumn } from './view-column.ts';
import type { View } from './views/view.ts';

export interface ChosenUnit {
  readonly unit: readonly ViewColumn[];
  readonly evidence: readonly Evidence[];
  /** Files are rounds, or parts, of one study: the unit is one of its file. */
  readonly perFile: boolean;
}

/** Units that come again in so many rows at most are mistakes, where a heading says that they are units. */
const FEW_REPEATS = 0.5;

/** What names the rows where each is a unit: one column without gaps or repeats, else two together, else the row. */
export function chooseUnit(
  view: View,
  free: readonly ViewColumn[],
  fixed: readonly ViewColumn[] | undefined,
  byRow: boolean,
): ChosenUnit {
  if (fixed && fixed.length > 0)
    return { unit: fixed, evidence: [{ fact: 'named-by-option', points: 1 }], perFile: false };
  if (!byRow) {
    const key = best(
      view,
      free.filter(({ isKey }) => isKey),
    );
    if (key) return { unit: [key], evidence: [{ fact: 'unit-column', points: 1 }], perFile: false };
    const called = free.find(
      (column) => isCalledUnit(column) && repeats(column) <= FEW_REPEATS && column.filled * 2 > column.rows,
    );
    if (called && view.file === undefined)
      return { unit: [called], evidence: [{ fact: 'unit-column', points: 1 }], perFile: false };
    const pair = pairOf(view, free);
    if (pair)
      return {
        unit: pair,
        evidence: [
          { fact: 'unit-column', points: 1 },
          { fact: 'composite-unit', points: -0.5 },
        ],
        perFile: pair.includes(view.file!),
      };
  }
  const unit = view.file ? [view.file, view.row] : [view.row];
  return { unit, evidence: byRow ? [{ fact: 'rows-are-units', points: 1 }] : [], perFile: view.file !== undefined };
}

/** A column that is headed as unit, but comes again, with another one that then tells the rows apart: each study's fields. */
export function unitOfParts(view: View, free: readonly ViewColumn[]): readonly [ViewColumn, ViewColumn] | undefined {
  const isWhole = ({ filled, rows }: ViewColumn) => filled === rows;
  const called = free.find((column) => isCalledUnit(column) && isWhole(column) && repeats(column) > 0);
  if (called === undefined) return undefined;
  const isPart = (column: ViewColumn) =>
    column !== called &&
    isWhole(column) &&
    column.size > 1 &&
    column.size < column.filled &&
    view.judged.get(column)!.kind === 'labels' &&
    likeACoder(column.heading) === 0 &&
    isUnique(together([called, column]));
  const part = free.find(isPart);
  return part && [called, part];
}

export function isCalledUnit({ heading }: ViewColumn): boolean {
  return isWhollyHeaded(heading, 'unit') && likeACoder(heading) < 3;
}

function repeats({ size, filled }: ViewColumn): number {
  return filled === 0 ? 1 : (filled - size) / filled;
}

function best(view: View, keys: readonly ViewColumn[]): ViewColumn | undefined {
  const kind = (column: ViewColumn) => view.judged.get(column)?.kind;
  const isUnit = (column: ViewColumn) => isHeaded(column.heading, 'unit') && likeACoder(column.heading) < 3;
  return (
    keys.find((column) => isCalledUnit(column)) ??
    keys.find((column) => isUnit(column) && kind(column) !== 'text') ??
    keys.find(isUnit) ??
    keys.find((column) => kind(column) === 'running' || kind(column) === 'ids' || kind(column) === 'guid') ??
    keys.find((column) => kind(column) === 'text') ??
    keys.find((column) => kind(column) === 'number') ??
    keys[0]
  );
}

function pairOf(view: View, free: readonly ViewColumn[]): ViewColumn[] | undefined {
  const kind = (column: ViewColumn) => view.judged.get(column)?.kind;
  const telling = free.filter(
    (column) =>
      column.filled === column.rows &&
      likeACoder(column.heading) < 3 &&
      (isHeaded(column.heading, 'unit') || isHeaded(column.heading, 'position') || kind(column) === 'text'),
  );
  const candidates = [...telling, ...(view.file ? [view.file] : [])].slice(0, 8);
  for (const [i, a] of candidates.entries()) {
    for (const b of candidates.slice(i + 1)) {
      if (isUnique(together([a, b]))) return b === view.file ? [b, a] : [a, b];
    }
  }
  return undefined;
}
