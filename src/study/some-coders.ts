import type { Cells } from '../codings/coding.ts';
import type { CountedRows } from '../codings/distinct-rows.ts';
import type { OtherBlanks, Study } from './study.ts';

/** The same study without one coder. It must be known who gave which coding. */
export function withoutCoder(study: Study, coder: string): Study {
  const { coders, coderOrder, rows, units, otherBlanks, notes } = study;
  const left = coders.indexOf(coder);
  const width = coders.length;
  const cellsWithout = (cells: Cells) => cells.filter((_, i) => i % width !== left);
  const rowsWithout = (all: CountedRows): CountedRows => ({
    cells: Int32Array.from(cellsWithout(all.cells)),
    counts: all.counts,
  });
  const codingsOf = (other: OtherBlanks) => () => {
    const { codings, rows: own, cells } = other.codings();
    return { codings, rows: rowsWithout(own), cells: (unit: number) => cellsWithout(cells(unit)) };
  };
  return {
    ...study,
    coders: coders.filter((one) => one !== coder),
    coderOrder: coderOrder.filter((one) => one !== coder),
    rows: rowsWithout(rows),
    units: units && { ...units, cells: (unit) => cellsWithout(units.cells(unit)) },
    otherBlanks: otherBlanks && { ...otherBlanks, codings: codingsOf(otherBlanks) },
    notes: new Map(
      [...notes].flatMap(([at, note]): [number, string][] => {
        const [unit, own] = [Math.floor(at / width), at % width];
        return own === left ? [] : [[unit * (width - 1) + own - Number(own > left), note]];
      }),
    ),
  };
}
