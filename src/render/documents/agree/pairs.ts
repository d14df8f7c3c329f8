import type { Report, Result } from '../../../report/agree/schema.ts';
import { ofPair, shownPairs } from '../select.ts';

/** If there are more pairs than this, they are summed up coder by coder. */
export const MAX_PAIRS = 15;

/** A coder's pairs in one line: their mean, and the coders with whom the figure is lowest and highest. */
export interface CoderSummary {
  readonly coder: string;
  readonly mean: number | null;
  readonly lowest: { readonly coder: string; readonly value: number } | undefined;
  readonly highest: { readonly coder: string; readonly value: number } | undefined;
}

/** Sums up each coder's pairs under one measure. */
export function coderSummaries(report: Report, wanted: Partial<Result>): CoderSummary[] {
  const pairs = shownPairs(report);
  return report.data.coders.map((coder) => {
    const values = pairs
      .filter((pair) => pair.includes(coder))
      .flatMap(([a, b]) => {
        const value = ofPair(report, [a, b], wanted)?.value ?? null;
        return value === null ? [] : [{ coder: a === coder ? b : a, value }];
      })
      .sort((a, b) => a.value - b.value);
    const mean = values.length === 0 ? null : values.reduce((sum, { value }) => sum + value, 0) / values.length;
    return { coder, mean, lowest: values[0], highest: values.at(-1) };
  });
}
