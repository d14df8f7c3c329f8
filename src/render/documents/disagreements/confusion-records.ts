import type { DisagreementsReport } from '../../../report/disagreements/schema.ts';
import { type Records, records } from '../../document.ts';
import { NOTHING } from '../../text.ts';
import { byFrequency } from './confusion-list.ts';

const COLUMNS = ['coder_a', 'coder_b', 'category_a', 'category_b', 'times'] as const;

/** One row per two categories and pair of coders. Rows over all pairs come first; they name no coders. */
export function confusionRecords({ confusions, options }: DisagreementsReport): Records {
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
  return records(COLUMNS, [...all, ...pairs]);
}
