import { withoutNames } from './reading-taken.ts';
import type { Study } from './study.ts';

/** The same study with letters for coders, in the order of their names; which file is whose is left out too. */
export function anonymize(data: Study): Study {
  const coders = data.coders.map((_, i) => letters(i));
  return { ...data, coders, coderOrder: coders, tables: [], reading: data.reading && withoutNames(data.reading) };
}

/** The same study without texts and notes; an example of the codebook may be the text of a unit. */
export function redact(data: Study): Study {
  return { ...data, texts: new Map(), examples: undefined, contexts: undefined, notes: new Map() };
}

/** The letters that a coder of this name has once the data are anonymized. */
export function letterOf(data: Study, coder: string): string {
  return letters(data.coders.indexOf(coder));
}

/** A, B, … Z, AA, AB, … as the columns of a spreadsheet. */
function letters(position: number): string {
  const rest = Math.floor(position / 26);
  return `${rest === 0 ? '' : letters(rest - 1)}${String.fromCharCode(65 + (position % 26))}`;
}
