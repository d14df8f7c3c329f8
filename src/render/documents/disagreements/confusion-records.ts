import type { DisagreementsReport } from '../../../report/disagreements/schema.ts';
import { spreadsheetText } from '../../formats/csv.ts';
import { byFrequency } from './confusion-list.ts';
import { NOTHING } from './words.ts';

const COLUMNS = ['coder_a', 'coder_b', 'category_a', 'category_b', 'times'] as const;

/** One row for each two categories and each pair of coders; first over all pairs, where the coders' cells are empty. */
export function confusionCsv(
  { confusions, options }: DisagreementsReport,
  delimiter: ',' | '\t',
  bom: boolean,
): string {
  const row = (
    coders: readonly [string | null, string | null],
    [a, b]: readonly [string | null, string | null],
    times: number,
  ) => ({
    coder_a: coders[0],
    coder_b: coders[1],
    category_a: a ?? NOTHING,
    category_b: b ?? NOTHING,
    times,
  });
  const all = byFrequency(confusions.all, options.top).map(({ categories, times }) =>
    row([null, null], categories, times),
  );
  const pairs = (confusions.pairs ?? []).flatMap(({ coders, matches }) =>
    matches.map(({ categories, units }) => row(coders, categories, units)),
  );
  return spreadsheetText(COLUMNS, [...all, ...pairs], delimiter, { bom });
}
