import { type CategorySet, MISSING, numberCodings } from '../codings/coding.ts';
import type { NOT_FILLED_IN } from './consensus/consensus-cell.ts';
import { type Study, singleUnits } from './study.ts';

/**
 * The same study with one more coder, who comes last. Its single units must be known.
 *
 * @param added - categories of this coder's codings that the study does not have; in codings they follow its own
 * @param codingOf - undefined, or not filled in, if the coder did not code the unit
 */
export function withCoder(
  study: Study,
  coder: string,
  added: readonly string[],
  codingOf: (unit: number) => CategorySet | typeof NOT_FILLED_IN | undefined,
): Study {
  const { unitCount, coders, codings: before } = study;
  const units = singleUnits(study);
  const given = Array.from({ length: unitCount }, (_, unit) => {
    const coding = codingOf(unit);
    return typeof coding === 'object' ? coding : undefined;
  });
  const { codings, numbers } = numberCodings([...before, ...given]);
  const cellsOf = (unit: number) =>
    Int32Array.from([
      ...Array.from(units.cells(unit), (cell) => (cell === MISSING ? MISSING : numbers[cell]!)),
      numbers[before.length + unit]!,
    ]);
  const cells = new Int32Array(unitCount * (coders.length + 1));
  for (let unit = 0; unit < unitCount; unit += 1) cells.set(cellsOf(unit), unit * (coders.length + 1));
  return {
    ...study,
    coders: [...coders, coder],
    coderOrder: [...study.coderOrder, coder],
    categories: [...study.categories, ...added],
    codings,
    rows: { cells, counts: new Float64Array(unitCount).fill(1) },
    otherBlanks: undefined,
    units: { ...units, cells: cellsOf },
    notes: new Map(
      [...study.notes].map(([at, note]) => [
        Math.floor(at / coders.length) * (coders.length + 1) + (at % coders.length),
        note,
      ]),
    ),
  };
}
