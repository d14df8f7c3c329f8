import { measureLabel } from '../../measures/catalogue.ts';
import type { ResultAt } from '../../report/agree/schema.ts';
import { type TablePart, table } from '../document.ts';
import { coefficient, share } from '../figures.ts';
import { pair, type Text, text } from '../text.ts';
import { numberWord } from '../words.ts';

/** A figure before and after a round of coding or a revision of the codebook. */
interface Changed {
  readonly measure: string;
  readonly scope: 'pair' | 'all';
  readonly coders: readonly string[];
  readonly variant?: string | null;
}

/**
 * The name of a changed figure in the first column.
 *
 * @param all - all coders, in the order in which they are shown
 * @param own - other names that some measures have here
 */
export function nameOf(
  { measure, scope, coders, variant = null }: Changed,
  all: readonly string[],
  own: Readonly<Record<string, string>>,
): Text {
  if (scope === 'pair') {
    const inOrder = pair(all.filter((coder) => coders.includes(coder)));
    return measure === 'agreement' ? inOrder : text`${inOrder}, ${own[measure] ?? measureLabel(measure)}`;
  }
  if (measure === 'agreement') return headlineName(all);
  return own[measure] ?? (variant === null ? measureLabel(measure) : `${measureLabel(measure)}, ${variant}`);
}

/** The name of the agreement of all coders: two are their only pair. */
export function headlineName(all: readonly string[]): string {
  return all.length === 2 ? 'agreement' : 'mean agreement';
}

/** The figure that a comparison names first, in a sentence. */
export function headlineInWords(measure: string, coders: number): string {
  if (measure === 'joint-agreement') return `the agreement of all ${numberWord(coders)} coders`;
  return coders === 2 ? 'agreement' : 'the mean agreement of two coders';
}

/** Agreement expected by chance before and after; merging categories raises it as well. */
export function chanceTable(
  rows: readonly { readonly name: Text; readonly before: ResultAt; readonly after: ResultAt }[],
): TablePart[] {
  if (rows.length === 0) return [];
  return [
    table(
      'Agreement expected by chance, and agreement beyond chance',
      ['', 'chance before', 'chance after', 'beyond before', 'beyond after'],
      rows.map(({ name, before, after }) => [
        name,
        share(before.expected),
        share(after.expected),
        coefficient(before.corrected),
        coefficient(after.corrected),
      ]),
    ),
  ];
}
