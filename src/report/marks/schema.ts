import * as z from 'zod';

/** The JSON of `intercoder agree --unit none`, `intercoder/marks@1`. Additions keep the name; a changed meaning changes it. */
const count = z.int().min(0);

const result = z.strictObject({
  measure: z.string(),
  scope: z.enum(['all', 'pair']),
  coders: z.array(z.string()).describe('all, or the two of a pair'),
  category: z.string().nullable().describe('set: the figure of this category alone'),
  value: z.number().nullable().describe('unrounded; null where undefined, with the reason'),
  reason: z.string().nullable(),
  observedDisagreement: z.number().nullable(),
  expectedDisagreement: z.number().nullable(),
  samples: count.optional().describe('how many shuffled texts the expected disagreement is the mean of'),
  se: z.number().nullable(),
  ci: z
    .strictObject({
      lower: z.number(),
      upper: z.number(),
      level: z.number().describe('confidence, 0…1'),
      method: z.string(),
    })
    .nullable()
    .describe('over documents, if there are at least five'),
});

export const marksSchema = z.strictObject({
  schema: z.literal('intercoder/marks@1'),
  tool: z.strictObject({ name: z.literal('intercoder'), version: z.string() }),
  data: z.strictObject({
    coders: z.array(z.string()),
    categories: z.array(z.string()).describe('those that were marked'),
    documents: z.array(z.string()).describe('read by all coders; the continuum'),
    leftOut: z.array(z.string()).describe('documents that some coder did not read'),
    characters: count.describe('of the continuum'),
    units: count.describe('marks in the continuum, overlapping ones of a coder and category as one'),
    joined: count.describe('marks that were joined to another so'),
    empty: count.describe('marks that cover nothing, which are left out'),
    sources: z.array(z.strictObject({ path: z.string(), sha256: z.string(), rows: count })),
  }),
  options: z.strictObject({
    measures: z.array(z.string()),
    confidence: z.number(),
    seed: z.number(),
    overlap: z.number().describe('of the longer of two segments, for segment-agreement; of 1'),
    gamma: z.strictObject({ alpha: z.number(), beta: z.number(), empty: z.number() }),
  }),
  results: z.array(result),
});

export type MarksReport = z.infer<typeof marksSchema>;
