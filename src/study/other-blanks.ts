import type { Names } from '../codebook/codebook.ts';
import { MISSING } from '../codings/coding.ts';
import { knowsCoders } from '../codings/crowd.ts';
import { timesGiven } from '../codings/distinct-rows.ts';
import { usedCells } from './cells/cell-uses.ts';
import { type CellMeanings, readCells } from './cells/read-cells.ts';
import type { Located } from './located.ts';
import { listParts } from './reading/cells.ts';
import { saysYes } from './reading/column-kinds.ts';
import type { Proposal } from './reading/proposal.ts';
import type { Reading } from './reading/reading.ts';
import type { RowOptions } from './reading-options.ts';
import type { CodingList } from './rows/coding-list.ts';
import { fillTable } from './rows/fill-table.ts';
import type { OtherBlanks } from './study.ts';

/** How the cells of a study were read. */
interface Cells {
  readonly list: CodingList;
  readonly meanings: CellMeanings;
  readonly options: RowOptions;
  readonly codebook: Names | undefined;
  readonly located: readonly Located[];
  readonly reading: Reading;
}

/**
 * What blank cells mean if they do not mean what they were taken for. Undefined if there are none, or if it is plain what they mean:
 * - the options say it, or the sheets have a sign for the other meaning;
 * - they were taken for units that a coder did not code, and codings are single categories, or the coder did not begin with the first unit
 *   or did not come to the last one;
 * - they were read as units to which no category applies, cells contain sets or marks, and all coders left about as many of their units
 *   blank: if blank meant that a unit was not coded, some would have coded more than others.
 */
export function otherBlanks({ list, meanings, options, codebook, located, reading }: Cells): OtherBlanks | undefined {
  if (options.blank !== undefined || !list.dictionary.cells.some(isBlank)) return undefined;
  if (haveSignForUncoded(reading)) return undefined;
  const used = usedCells(list);
  const cells = used.filter(isBlank).reduce((sum, { times }) => sum + times, 0);
  if (cells === 0) return undefined;
  const others = used.flatMap((cell, i) => (cell.times > 0 && !isBlank(cell) ? [meanings.codingOf[i]!] : []));
  const read = list.blank;
  const areSets = others.some((coding) => coding !== MISSING && meanings.codings[coding]!.length > 1);
  const arePlain = reading.form === 'cell' && !areSets;
  if (read === 'uncoded' && (others.includes(MISSING) || (!arePlain && areAlikeBlank(list)))) return undefined;
  if (read === 'missing') {
    if (others.some((coding) => coding !== MISSING && meanings.codings[coding]!.length === 0)) return undefined;
    if (!areSets || !knowsCoders(list.rows) || !areScattered(list)) return undefined;
  }
  const meaning = read === 'missing' ? 'uncoded' : 'missing';
  return {
    cells,
    meaning,
    codings: () => {
      const other = { ...list, blank: meaning } as const;
      const { codings, rows, codingAt } = fillTable(other, readCells(other, options, codebook), options, located);
      const { width } = list;
      const cells = (unit: number) => Int32Array.from({ length: width }, (_, cell) => codingAt(unit * width + cell));
      return { codings, rows, cells };
    },
  };
}

function isBlank({ texts }: { readonly texts: readonly string[] }): boolean {
  return texts.every((text) => text.trim() === '');
}

/** Whether marks say of each category whether it applies, so that a row without any was not coded. */
export function haveMarksForNo({
  form,
  proposal,
}: Pick<Reading, 'form'> & { readonly proposal: Pick<Proposal, 'coded'> }): boolean {
  return (
    form === 'marks' && !proposal.coded.every(({ columns }) => columns.every(({ values }) => values.every(saysYes)))
  );
}

/** Marks for "no" and empty lists say that no category applies; what was made of them is as blank as a blank cell. */
function haveSignForUncoded(reading: Reading): boolean {
  const { form, hasLists } = reading;
  if (form === 'marks') return haveMarksForNo(reading);
  const texts = reading.proposal.coded.flatMap(({ columns }) => columns.flatMap(({ values }) => values));
  return hasLists && texts.some((text) => listParts(text)?.length === 0);
}

/** Whether no coder left a share of units blank that is more than twice another's. */
function areAlikeBlank({ dictionary, coders, rows }: CodingList): boolean {
  const distinct = dictionary.cells.length;
  const given = timesGiven(rows, coders.length, distinct);
  const blank = dictionary.cells.map(isBlank);
  let [least, most] = [1, 0];
  coders.forEach((_, coder) => {
    const own = given.subarray(coder * distinct, (coder + 1) * distinct);
    const cells = own.reduce((sum, times) => sum + times, 0);
    const share = own.reduce((sum, times, cell) => sum + (blank[cell] ? times : 0), 0) / cells;
    if (cells === 0) return;
    least = Math.min(least, share);
    most = Math.max(most, share);
  });
  return most <= 2 * least;
}

/** Whether some coder left a unit blank between units that this coder coded. */
function areScattered({ dictionary, coders, slots, cellAt }: CodingList): boolean {
  const blank = dictionary.cells.map(isBlank);
  const state = coders.map(() => 'before' as 'before' | 'coded' | 'blank');
  for (let slot = 0; slot < slots; slot += 1) {
    const cell = cellAt(slot);
    if (cell === MISSING) continue;
    const coder = slot % coders.length;
    if (!blank[cell]) {
      if (state[coder] === 'blank') return true;
      state[coder] = 'coded';
    } else if (state[coder] === 'coded') state[coder] = 'blank';
  }
  return false;
}
