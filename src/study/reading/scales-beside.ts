import { alike } from './column-kinds.ts';
import { isWordFor, wordsOf } from './headings.ts';
import type { ViewColumn } from './view-column.ts';
import type { View } from './views/view.ts';

/** Beside each of several variables one column with the same scale: how sure coders are, how strong it is. */
export interface ScalesBeside {
  readonly columns: readonly ViewColumn[];
  /** Whether the headings say that it is how sure they are. */
  readonly areConfidence: boolean;
}

const MOST_STEPS = 11;

/**
 * Columns by turns: one with words, and one with a scale that is the same for all, whose heading is the same for all but for what it has
 * of the variable's.
 */
export function scalesBeside(view: View, coded: readonly ViewColumn[]): ScalesBeside | undefined {
  if (coded.length < 4 || coded.length % 2 === 1) return undefined;
  const inOrder = [...coded].sort((a, b) => view.placeOf(a) - view.placeOf(b));
  const variables = inOrder.filter((_, i) => i % 2 === 0);
  const scales = inOrder.filter((_, i) => i % 2 === 1);
  const judged = (column: ViewColumn) => view.judged.get(column)!;
  const steps = new Set(scales.flatMap((column) => [...judged(column).atoms]));
  const areAlike = scales.every((column) => alike(judged(scales[0]!), judged(column)) > 0);
  const areOthers = variables.every((column) => scales.every((scale) => alike(judged(column), judged(scale)) === 0));
  const isPaired = scales.every((column, i) => view.placeOf(column) - view.placeOf(variables[i]!) === 1);
  if (steps.size > MOST_STEPS || !areAlike || !areOthers || !isPaired) return undefined;
  const stems = scales.map((column, i) => {
    const own = new Set(wordsOf(variables[i]!.heading));
    return wordsOf(column.heading).filter((word) => !own.has(word));
  });
  const [stem] = stems;
  if (stem!.length === 0 || new Set(stems.map((words) => words.join(' '))).size > 1) return undefined;
  return { columns: scales, areConfidence: stem!.some((word) => isWordFor(word, 'confidence')) };
}
