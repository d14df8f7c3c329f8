import * as z from 'zod';

/** The JSON of `intercoder inspect`, `intercoder/inspection@1`. Additions keep the name; a changed meaning changes it. */
const count = z.int().min(0);

export const inspectionSchema = z.strictObject({
  schema: z.literal('intercoder/inspection@1'),
  layout: z.string(),
  sheets: z.array(
    z.strictObject({
      path: z.string(),
      rows: count,
      columns: z.array(z.string()),
      delimiter: z.string(),
      encoding: z.string(),
      sha256: z.string(),
    }),
  ),
  units: count,
  coders: z.array(z.strictObject({ coder: z.string(), coded: count, uncoded: count, missing: count })),
  overlap: z
    .array(z.strictObject({ coders: z.tuple([z.string(), z.string()]), units: count }))
    .describe('for every two coders the units both coded'),
  strata: z
    .array(z.strictObject({ stratum: z.string().nullable(), units: count }))
    .describe('empty unless strata were asked for'),
  declared: z.boolean().describe('whether a codebook declared the categories'),
  categories: z
    .array(
      z.strictObject({
        category: z.string(),
        applied: z.array(z.strictObject({ coder: z.string(), units: count })),
      }),
    )
    .describe('to how many units each coder applied each category'),
  distinctCodings: count,
  patterns: count,
  notices: z
    .array(z.looseObject({ code: z.string() }))
    .describe('what was guessed, changed or left out, with its facts'),
});

export type Inspection = z.infer<typeof inspectionSchema>;
