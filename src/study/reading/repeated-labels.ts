import { folded } from './cells.ts';
import type { Fixed } from './fixed.ts';
import type { Proposal, Unexplained } from './proposal.ts';
import type { ViewColumn } from './view-column.ts';
import type { View } from './views/view.ts';

/** One or two cells that name a category twice are slips; where so many of those with several do, these are no sets. */
const LEAST = 2;
const LEAST_SHARE = 0.2;
const MOST_ROWS = 5_000;

/** Whether a cell names the same label twice. */
export function repeatsAPart(parts: readonly string[]): boolean {
  return parts.length > 1 && new Set(parts.map(folded)).size < parts.length;
}

/**
 * Whether cells with several labels often have one of them twice, as sets never do.
 *
 * @param parts - what each of the texts falls into
 * @param cells - per row the number of its text; -1 where it is blank
 */
export function areRepeated(parts: readonly (readonly string[])[], cells: Int32Array): boolean {
  const isRepeated = parts.map(repeatsAPart);
  let several = 0;
  let repeated = 0;
  for (const cell of cells.subarray(0, MOST_ROWS)) {
    if (cell < 0 || parts[cell]!.length < 2) continue;
    several += 1;
    if (isRepeated[cell]) repeated += 1;
  }
  return repeated >= LEAST && repeated >= several * LEAST_SHARE;
}

const found = new WeakMap<ViewColumn, boolean>();

function hasRepeatedLabels(column: ViewColumn, { cells }: View): boolean {
  if (!column.isComplete || (cells.separators.length === 0 && !cells.hasLists)) return false;
  let is = found.get(column);
  if (is === undefined) {
    is = areRepeated(
      column.values.map((text) => cells.parts(text)),
      column.cells,
    );
    found.set(column, is);
  }
  return is;
}

/** A proposal in doubt where what it takes for sets has labels twice, or where places in lists would be coders. */
export function doubtingLists(proposal: Proposal, fixed: Fixed): Proposal {
  const { coded, view, unexplained } = proposal;
  const columns = coded.filter(({ form }) => form === 'cell').flatMap((one) => one.columns);
  const doubts: Unexplained[] = [];
  if (fixed.separator === undefined) {
    const repeated = columns.filter((column) => hasRepeatedLabels(column, view));
    if (repeated.length > 0) doubts.push({ columns: repeated, doubt: 'labels-repeat' });
  }
  const places = new Set(fixed.coders?.length ? [] : fixed.placesOfLists);
  const ofLists = coded.flatMap((one) => one.columns).filter(({ heading }) => places.has(heading));
  if (ofLists.length > 0) doubts.push({ columns: ofLists, doubt: 'places-in-lists' });
  return doubts.length === 0 ? proposal : { ...proposal, unexplained: [...unexplained, ...doubts] };
}

/** Whether places in lists would be labels of one set, of which some are there twice. */
export function makesSetsOfPlaces({ coded }: Proposal, { placesOfLists = [] }: Fixed): boolean {
  const places = new Set(placesOfLists);
  return coded.some(({ form, columns }) => form === 'labels' && columns.some(({ heading }) => places.has(heading)));
}
