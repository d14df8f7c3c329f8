import * as z from 'zod';
import { readingSchema } from '../reading-schema.ts';

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
  reading: readingSchema.nullable().describe('null where nothing was read from sheets'),
  firstRows: z
    .strictObject({
      path: z.string(),
      columns: z.array(z.strictObject({ name: z.string(), role: z.string(), why: z.string().optional() })),
      moreColumns: count.describe('how many columns there are beside these'),
      headings: z.array(z.array(z.string())),
      rows: z.array(z.array(z.string())),
    })
    .nullable()
    .describe('of the first sheet, as the file has them'),
  rivals: z
    .array(
      z.strictObject({
        number: count.nullable().describe('as the option reading takes it'),
        layout: z.string(),
        unit: z.array(z.string()).describe('empty: the row'),
        coder: z.string().nullable(),
        coders: z.array(z.string()),
        variables: z.array(z.string()),
        leftOut: z.array(z.string()),
        options: z
          .array(z.strictObject({ option: z.string(), values: z.array(z.string()) }))
          .describe('those that lead to it'),
      }),
    )
    .describe('the other readings that fit, the likeliest first'),
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
  nearDuplicates: z
    .array(z.strictObject({ of: z.enum(['category', 'coder', 'unit']), names: z.tuple([z.string(), z.string()]) }))
    .describe('names that are the same but for case, zeros, spaces and the like, or for a slip of the pen'),
  singleCoded: count.describe('units that only one coder coded'),
  distinctCodings: count,
  patterns: count,
  notices: z
    .array(z.looseObject({ code: z.string() }))
    .describe('what was guessed, changed or left out, with its facts'),
});

export type Inspection = z.infer<typeof inspectionSchema>;
