import * as z from 'zod';
import { readingSchema } from '../reading-schema.ts';
import { kinds } from './kinds.ts';

/** The JSON report of `disagreements`, `intercoder/disagreements@1`. Additions keep the name; a changed meaning changes it. */
const count = z.int().min(0);

/** A category, or null: nothing that would stand against the other coder's category. */
const match = z.tuple([z.string().nullable(), z.string().nullable()]);

const coding = z.strictObject({
  coder: z.string(),
  categories: z.array(z.string()).nullable().describe('empty: uncoded; null: the coder did not code the unit'),
  note: z.string().nullable(),
});

const unit = z.strictObject({
  unit: z.string(),
  text: z.string().nullable(),
  before: z.string().nullable().describe('the sentence before it, if it is part of a marked text'),
  after: z.string().nullable().describe('the sentence after it'),
  stratum: z.string().nullable().describe('null also where no strata were asked for'),
  fingerprint: z.string().describe('of the codings, whoever the coders are: decisions are taken only on the same ones'),
  codings: z.array(coding),
  agreement: z
    .number()
    .nullable()
    .describe('mean of the rule over the pairs of coders compared; null: no pair can be compared'),
  kinds: z.array(z.strictObject({ kind: z.enum(kinds), pairs: count })).describe('how the pairs’ codings lie'),
  pairs: z
    .array(z.strictObject({ coders: z.tuple([z.string(), z.string()]), kind: z.enum(kinds) }))
    .nullable()
    .describe(
      'how the codings of each two coders lie, whether or not they are looked at; of a subset the first coder has more; null: there are more than four coders',
    ),
  confusion: z
    .strictObject({ categories: match, times: count.describe('in all the data, over the pairs of coders looked at') })
    .nullable()
    .describe('the commonest confusion among those of this unit'),
});

export const disagreementsSchema = z.strictObject({
  schema: z.literal('intercoder/disagreements@1'),
  tool: z.strictObject({ name: z.literal('intercoder'), version: z.string() }),
  command: z.literal('disagreements'),
  data: z.strictObject({
    name: z.string().nullable().describe('of the one sheet, or of the folder of all sheets; null: they have no name'),
    coders: z.array(z.string()),
    categories: z.array(z.string()),
    declared: z.boolean().describe('whether a codebook declared the categories'),
    definitions: z
      .array(z.strictObject({ category: z.string(), definition: z.string() }))
      .describe('what the codebook says of the categories'),
    examples: z
      .array(z.strictObject({ category: z.string(), example: z.string() }))
      .describe('the codebook’s examples; none in a redacted report'),
    units: count,
    fingerprint: z.string().describe('of the listed units and their codings'),
    pairable: count.describe('units with a pair of codings to look at'),
    disagreements: count.describe('units on which the coders disagree as asked; `top` may list fewer'),
    bothUncoded: count.describe('units that two coders or more left uncoded'),
    reading: readingSchema.nullable().describe('null where nothing was read from sheets'),
    sources: z.array(z.strictObject({ path: z.string(), sha256: z.string(), rows: count })),
  }),
  options: z.strictObject({
    rule: z.string(),
    uncoded: z.enum(['agree', 'disagree', 'exclude']),
    category: z.string().nullable().describe('only units where coders differ on this category'),
    coder: z.string().nullable().describe('only this coder against the others'),
    all: z.boolean(),
    top: count.nullable().describe('most units listed, of each stratum where there are strata'),
    by: z.array(z.string()).describe('the columns that make strata'),
    redacted: z.boolean(),
    anonymized: z.boolean(),
    uncodedWord: z.string().describe('stands for an uncoded coding in a cell of a worksheet'),
    separator: z.string().describe('stands between categories in a cell of a worksheet'),
  }),
  units: z
    .array(unit)
    .describe('stratum by stratum; lowest agreement first; then by how often their categories are confused'),
  confusions: z.strictObject({
    all: z
      .array(z.strictObject({ categories: match, times: count }))
      .describe(
        'over all pairs of coders looked at, whoever gave which; a category against itself: both gave it; with `category` what concerns it',
      ),
    pairs: z
      .array(
        z.strictObject({
          coders: z.tuple([z.string(), z.string()]),
          units: count.describe('that both coded'),
          matches: z.array(
            z.strictObject({ categories: match.describe('the first coder’s, the second’s'), units: count }),
          ),
        }),
      )
      .nullable()
      .describe('null: too many coders to list their pairs'),
    leftOut: count
      .describe(
        'only if too many categories stand against each other to count them, so that nothing is listed: how many the largest coding has',
      )
      .optional(),
  }),
});

export type DisagreementsReport = z.infer<typeof disagreementsSchema>;

export type UnitReport = z.infer<typeof unit>;
