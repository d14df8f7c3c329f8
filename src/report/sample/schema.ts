import * as z from 'zod';

/** The JSON of `intercoder sample`, `intercoder/sample@1`. */
const count = z.int().min(0);

export const sampleSchema = z.strictObject({
  schema: z.literal('intercoder/sample@1'),
  tool: z.strictObject({ name: z.literal('intercoder'), version: z.string() }),
  command: z.literal('sample'),
  source: z.strictObject({ path: z.string(), sha256: z.string(), rows: count }),
  by: z.array(z.string()).describe('the columns that make the strata'),
  seed: z.int(),
  strata: z.array(
    z.strictObject({
      stratum: z.string(),
      units: count,
      excluded: count,
      drawn: count,
      wanted: count.describe('more than drawn where the stratum has too few'),
    }),
  ),
  drawn: z
    .array(z.strictObject({ unit: z.string(), text: z.string().nullable(), stratum: z.string() }))
    .describe('in the order of the sheet'),
  coders: z.array(z.string()),
  files: z.array(z.string()).describe('the blank sheets that were written'),
});

export type Sample = z.infer<typeof sampleSchema>;
