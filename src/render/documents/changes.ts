import type { ResultAt } from '../../report/agree/schema.ts';
import { type TablePart, table } from '../document.ts';
import { coefficient, share } from '../figures.ts';
import { pair, type Text, text } from '../text.ts';

/** A figure before and after a round of coding or a revision of the codebook. */
interface Changed {
  readonly measure: string;
  readonly scope: 'pair' | 'all';
  readonly coders: readonly string[];
}

/**
 * What a changed figure is called in the first column.
 *
 * @param all - all coders, in the order in which they are shown
 * @param joint - what joint agreement is called
 */
export function nameOf({ measure, scope, coders }: Changed, all: readonly string[], joint: string): Text {
  if (scope === 'pair') {
    const inOrder = pair(all.filter((coder) => coders.includes(coder)));
    return measure === 'cohen-kappa' ? text`${inOrder}, kappa` : inOrder;
  }
  switch (measure) {
    case 'agreement':
      return headlineName(all);
    case 'joint-agreement':
      return joint;
    case 'assignment-agreement':
      return 'per category assigned';
    case 'conger-kappa':
      return 'beyond chance';
    default:
      return 'Krippendorff’s alpha';
  }
}

/** What the agreement of all coders is called: two are their only pair. */
export function headlineName(all: readonly string[]): string {
  return all.length === 2 ? 'agreement' : 'mean agreement';
}

/** Agreement expected by chance before and after; merging categories raises it as well. */
export function chanceTable(
  rows: readonly { readonly name: Text; readonly before: ResultAt; readonly after: ResultAt }[],
): TablePart[] {
  if (rows.length === 0) return [];
  return [
    table(
      'Agreement by chance, and what lies beyond it',
      ['', 'before', 'after', 'beyond, before', 'beyond, after'],
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

export function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
