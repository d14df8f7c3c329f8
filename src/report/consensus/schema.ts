import * as z from 'zod';
import { readingSchema } from '../reading-schema.ts';

/** The JSON report of `consensus`, `intercoder/consensus@1`. Additions keep the name; a changed meaning changes it. */
const count = z.int().min(0);
const categories = z.array(z.string());

const unit = z.strictObject({
  unit: z.string(),
  text: z.string().nullable(),
  categories: categories.nullable().describe('the final coding; empty: uncoded; null: still open'),
  decidedBy: z.string().nullable().describe('worksheet, unanimous, majority, at-least:K, only-coder; null: still open'),
  open: z
    .enum(['not-coded', 'too-few-coders', 'not-unanimous', 'no-majority', 'fewer-than-k', 'not-filled-in'])
    .nullable(),
  provenance: z
    .strictObject({
      why: z.string().nullable(),
      by: z.string().nullable().describe('who decided'),
      at: z.string().nullable().describe('when it was decided'),
      codebook: z.boolean().describe('whether the codebook needs a change because of this unit'),
    })
    .nullable()
    .describe('what a meeting wrote down with its decision; null: nothing'),
  codings: z.array(z.strictObject({ coder: z.string(), categories: categories.nullable() })),
  overruled: categories.describe('given by a coder, and not in the final coding'),
  overruledCoders: z.array(z.string()).describe('whose coding is not the final one'),
  added: categories.describe('in the final coding, and given by no coder'),
});

const coder = z.strictObject({
  coder: z.string(),
  units: count.describe('units that the coder coded and that are decided'),
  moved: count.describe('of these, units whose final coding is not the coder’s'),
  dropped: z
    .array(z.strictObject({ category: z.string(), units: count }))
    .describe('the coder’s, not in the final coding'),
  added: z
    .array(z.strictObject({ category: z.string(), units: count }))
    .describe('in the final coding, not the coder’s'),
  moves: z
    .array(z.strictObject({ from: z.string().nullable(), to: z.string().nullable(), units: count }))
    .describe('what stands in the final coding in place of what the coder gave; null: nothing'),
});

export const consensusSchema = z.strictObject({
  schema: z.literal('intercoder/consensus@1'),
  tool: z.strictObject({ name: z.literal('intercoder'), version: z.string() }),
  command: z.literal('consensus'),
  data: z.strictObject({
    coders: z.array(z.string()),
    categories,
    declared: z.boolean().describe('whether a codebook declared the categories'),
    units: count,
    reading: readingSchema.nullable().describe('null where nothing was read from sheets'),
    sources: z.array(z.strictObject({ path: z.string(), sha256: z.string(), rows: count })),
  }),
  options: z.strictObject({
    method: z.string().describe('majority, unanimous or at-least:K; with a worksheet, for the units it does not list'),
    worksheet: z.string().nullable(),
    redacted: z.boolean(),
    anonymized: z.boolean(),
    separator: z.string(),
    uncodedWord: z.string(),
  }),
  newCategories: categories.describe('decided on in the worksheet, and until then in no sheet and no codebook'),
  decided: z.array(z.strictObject({ by: z.string(), units: count })),
  open: z.array(z.strictObject({ reason: z.string(), units: z.array(z.string()) })),
  worksheet: z
    .strictObject({ listed: count, undecided: count, unlistedOpen: count })
    .nullable()
    .optional()
    .describe(
      'units that the worksheet lists; of these, those without a consensus; units that it does not list, on which coders differ, and that are open',
    ),
  coders: z.array(coder),
  units: z.array(unit),
});

export type ConsensusReport = z.infer<typeof consensusSchema>;
export type FinalUnit = z.infer<typeof unit>;
export type CoderMoves = z.infer<typeof coder>;
