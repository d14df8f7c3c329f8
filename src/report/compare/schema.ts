import * as z from 'zod';
import { figureAt } from '../agree/schema.ts';
import { intervalsOfChange } from '../defaults.ts';
import { readingSchema } from '../reading-schema.ts';

/** The JSON of `intercoder compare`, `intercoder/comparison@1`. Additions keep the name; a changed meaning changes it. */
const count = z.int().min(0);

const name = z.string();

const key = {
  measure: z.string(),
  rule: z.string().nullable(),
  scope: z.enum(['pair', 'all']),
  coders: z.array(name).describe('the two; of all, those of the second round'),
  category: z.string().nullable(),
  variant: z.string().nullable(),
  k: z.int().nullable(),
};

const change = z.strictObject({
  ...key,
  before: figureAt.describe('with a map: of the first round’s codings in the new categories'),
  after: figureAt,
  change: z.number().nullable().describe('after − before'),
  se: z.number().nullable(),
  ci: z.strictObject({ lower: z.number(), upper: z.number(), level: z.number(), method: z.string() }).nullable(),
});

const recoding = z.strictObject({
  ...key,
  original: figureAt.describe('of the first round’s codings as they were given'),
  byRecoding: z.number().nullable().describe('what the map alone changes in the first round'),
  byCoding: z.number().nullable().describe('the rest: the second round against the recoded first'),
});

const overview = z.strictObject({
  headline: z
    .strictObject({
      ...change.shape,
      original: figureAt.nullable().describe('with a map: of the first round’s codings as they were given'),
      byRecoding: z.number().nullable().describe('what the map alone changes in the first round'),
      whole: z.number().nullable().describe('the change since the first round as it was coded'),
      likely: z
        .strictObject({ lower: z.number(), upper: z.number() })
        .nullable()
        .describe('where `after` would be if `before` had changed by the ends of the interval; from 0 to 1'),
    })
    .nullable()
    .describe(
      'the figure to name first: of two coders their agreement, of three to five that of all, of more the mean; under the first rule',
    ),
  verdict: z
    .enum(['rose', 'fell', 'open', 'unchanged'])
    .nullable()
    .describe('by the interval of the change; open: it includes 0; null: there is none'),
  mostly: z
    .enum(['map', 'coding'])
    .nullable()
    .describe('which of the two gives more of a change, if both go the same way'),
  weakest: z.array(z.string()).describe('the categories of both rounds by positive agreement before, the lowest first'),
});

const round = z.strictObject({
  coders: z.array(name),
  categories: z.array(name),
  units: count,
  reading: readingSchema.nullable().describe('null where nothing was read from sheets'),
  sources: z.array(z.strictObject({ path: z.string(), sha256: z.string(), rows: count })),
  from: z.enum(['sheets', 'report']),
});

const blanks = z
  .strictObject({ cells: count, read: z.enum(['missing', 'uncoded']).describe('what they were taken for') })
  .nullable()
  .describe('null where it is plain what the blank cells of the round mean');

const note = z.discriminatedUnion('code', [
  z.strictObject({
    code: z.literal('coders-differ'),
    before: z.array(name).describe('who coded the first round only'),
    after: z.array(name).describe('who coded the second only'),
    both: z.array(name),
  }),
  z.strictObject({ code: z.literal('categories-differ'), before: z.array(name), after: z.array(name) }),
  z.strictObject({ code: z.literal('without-interval'), figures: count }).describe('no common unit changed'),
  z
    .strictObject({ code: z.literal('bound-near-zero'), resamples: count })
    .describe('of the change of mean agreement; other resamples may put it on the other side'),
  z
    .strictObject({
      code: z.literal('blank-cells'),
      before: blanks,
      after: blanks,
      rule: z.string(),
      moved: z.array(
        z.strictObject({
          measure: z.string(),
          rule: z.string().nullable().optional().describe('the rule of this figure, if it is another'),
          scope: z.enum(['pair', 'all']),
          coders: z.array(name),
          before: z.number().nullable(),
          after: z.number().nullable(),
          otherwise: z
            .strictObject({ before: z.number().nullable(), after: z.number().nullable() })
            .describe('the same figures, if blank cells mean the other'),
        }),
      ),
    })
    .describe('blank cells may mean either that no category applied or that the unit was not coded'),
  z
    .strictObject({ code: z.literal('wide-interval'), points: z.number().describe('of percent') })
    .describe('the change of the figure to name first, of so few units that its interval is wider than 0.4'),
  z.strictObject({ code: z.literal('not-in-both'), figures: count }).describe('figures that one report has only'),
]);

export const comparisonSchema = z.strictObject({
  schema: z.literal('intercoder/comparison@1'),
  tool: z.strictObject({ name: z.literal('intercoder'), version: z.string() }),
  command: z.literal('compare'),
  before: round,
  after: round,
  units: z.strictObject({
    compared: z.enum(['paired', 'unpaired']),
    why: z.enum(['common', 'same-texts', 'asked', 'few-common', 'other-texts', 'no-names', 'report', 'counts']),
    by: z
      .enum(['unit', 'text', 'row'])
      .nullable()
      .describe('what units of both rounds have in common; null: it is unknown'),
    common: count.nullable().describe('units in both rounds; null where nothing says which are the same'),
    onlyBefore: count.nullable(),
    onlyAfter: count.nullable(),
  }),
  options: z.strictObject({
    rules: z.array(z.string()),
    measures: z.array(z.string()).optional().describe('where other figures than the usual ones were asked for'),
    uncoded: z.enum(['agree', 'disagree', 'exclude']).nullable(),
    ci: z.enum(intervalsOfChange),
    confidence: z.number(),
    resamples: count,
    seed: z.int(),
  }),
  overview,
  changes: z.array(change),
  recoding: z.array(recoding).describe('with a map: what of the whole change the map gives'),
  notes: z.array(note),
});

export type Comparison = z.infer<typeof comparisonSchema>;

export type Change = z.infer<typeof change>;

export type Recoding = z.infer<typeof recoding>;

export type ComparedRound = z.infer<typeof round>;

export type ComparisonNote = z.infer<typeof note>;
