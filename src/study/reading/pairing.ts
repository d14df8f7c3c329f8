import { type Classes, classesOf, together } from './keys.ts';
import { layoutOf } from './layouts/list.ts';
import type { Proposal } from './proposal.ts';

const MOST_ROWS = 1_000;

/**
 * What a reading puts together: every cell used by its unit, coder and variable, whatever these are called. Two readings with the same
 * pairing are one.
 */
export function pairingOf(proposal: Proposal): string {
  const { layout, unit, coder, coded, view } = proposal;
  if (layoutOf(proposal).columnsAre === 'count')
    return `${layout} ${coded.map(({ columns }) => view.placeOf(columns[0]!)).join(' ')}`;
  const units: Classes = together(unit);
  const coders = coder && classesOf(coder);
  const numbers = { unit: new Numbers(), coder: new Numbers(), variable: new Numbers() };
  const cells = coded
    .flatMap((one) =>
      one.columns.map((column) => ({ column, coder: one.coder, variable: one.variable, namedBy: one.namedBy })),
    )
    .sort((a, b) => view.placeOf(a.column) - view.placeOf(b.column));
  let hash = 0x811c9dc5;
  const mix = (number: number) => {
    hash = Math.imul(hash ^ (number + 1), 0x01000193);
    hash ^= hash >>> 15;
  };
  const part = view.parted?.as === 'parts' ? `${view.parted.column.heading} ` : '';
  const prefix = `${part}${view.how.isTurned ? 'turned ' : ''}${view.how.headingRows} ${cells
    .map(({ column }) => view.placeOf(column))
    .slice(0, 2_000)
    .join(' ')}`;
  const step = Math.max(1, Math.floor(view.rows / MOST_ROWS));
  for (let row = 0; row < view.rows; row += step) {
    for (const { column, coder: name, variable, namedBy } of cells.slice(0, 2_000)) {
      if (column.cells[row]! < 0) continue;
      const who = coders ? String(coders.of[row]!) : namedBy ? namedBy.textAt(row) : name;
      mix(numbers.unit.of(String(units.of[row]!)));
      mix(numbers.coder.of(who));
      mix(numbers.variable.of(variable));
    }
  }
  return `${prefix}:${hash >>> 0}`;
}

/** Names numbered in the order in which they are met. */
class Numbers {
  readonly #known = new Map<string, number>();
  of(name: string): number {
    let number = this.#known.get(name);
    if (number === undefined) {
      number = this.#known.size;
      this.#known.set(name, number);
    }
    return number;
  }
}
