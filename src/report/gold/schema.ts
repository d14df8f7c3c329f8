import * as z from 'zod';

const count = z.int().min(0);

const figure = z.number().nullable().describe('unrounded; null where undefined, with the reason');

const interval = z
  .strictObject({ lower: z.number(), upper: z.number(), level: z.number(), method: z.string() })
  .nullable();

const reasons = z
  .record(z.string(), z.string())
  .nullable()
  .describe('of each undefined figure, why; null where all are defined');

const average = z.strictObject({ precision: figure, recall: figure, f1: figure });

const ofAverage = z.strictObject({ precision: interval, recall: interval, f1: interval });

/** Each coder beside the codings that are taken as right, in the JSON report. */
export const goldSchema = z
  .strictObject({
    coder: z.string().describe('whose codings are taken as right'),
    coders: z.array(
      z.strictObject({
        coder: z.string(),
        units: count.describe('coded by both'),
        exact: figure.describe('the share of units with the same categories'),
        matthews: figure.describe('of all categories together, Gorodkin’s; codings of one category'),
        micro: average.describe('from the sums over the categories'),
        macro: average.describe('the mean over the categories for which the figure is defined'),
        weighted: average.describe('the same, weighted by support'),
        reason: reasons,
        ci: z.strictObject({
          exact: interval,
          matthews: interval,
          micro: ofAverage,
          macro: ofAverage,
          weighted: ofAverage,
        }),
        categories: z.array(
          z.strictObject({
            category: z.string(),
            support: count.describe('units to which gold gave it'),
            tp: count,
            fp: count,
            fn: count,
            tn: count,
            precision: figure,
            recall: figure,
            f1: figure,
            sensitivity: figure.describe('recall, by another name'),
            specificity: figure,
            matthews: figure,
            reason: reasons,
            ci: z.strictObject({
              precision: interval,
              recall: interval,
              f1: interval,
              sensitivity: interval,
              specificity: interval,
              matthews: interval,
            }),
          }),
        ),
        confusions: z
          .array(
            z.strictObject({
              called: z.string().nullable().describe('what the coder gave; null: nothing in its place'),
              is: z.string().nullable().describe('what gold has; null: nothing in its place'),
              units: count,
            }),
          )
          .describe('the most frequent first'),
      }),
    ),
  })
  .describe('only if a coder was taken as right');

export type Gold = z.infer<typeof goldSchema>;
