import * as z from 'zod';
import { figureAt } from '../agree/schema.ts';
import { readingSchema } from '../reading-schema.ts';

/** The JSON of `intercoder revise`, `intercoder/revision@1`. Additions keep the name; a changed meaning changes it. */
const count = z.int().min(0);

const name = z.string();

const interval = z.strictObject({ lower: z.number(), upper: z.number(), level: z.number(), method: z.string() });

const result = z.strictObject({
  measure: z.string().describe('conger-kappa: the mean agreement beyond chance'),
  rule: z.string().nullable().describe('null where the measure has none'),
  scope: z.enum(['pair', 'all']),
  coders: z.array(name),
  before: figureAt,
  after: figureAt,
  gain: z.number().nullable().describe('after − before'),
  mechanical: z.number().nullable().describe('mean over random groupings of the same pattern − before'),
  real: z.number().nullable().describe('after − mean over random groupings'),
  ci: interval.nullable().describe('of the real gain'),
  random: z
    .strictObject({
      mean: z.number(),
      lower: z.number(),
      upper: z.number(),
      asMuch: z.number().describe('the share of the random groupings that give at least as much as the revision'),
    })
    .nullable(),
});

const step = z.strictObject({
  merged: z.array(name).describe('the two categories'),
  into: name,
  categories: count.describe('how many are left'),
  before: z.number(),
  after: z.number(),
  gain: z.number(),
  mechanical: z.number().describe('mean gain over all merges of two used categories that were possible'),
  real: z.number().describe('gain − mechanical'),
  merges: count.describe('how many merges of two were possible'),
  confusions: z.strictObject({
    units: count.describe('how often one coder gave the one category where another gave the other'),
    both: z.array(count).describe('how often two coders both gave the first, and both the second'),
    pairs: z.array(z.strictObject({ coders: z.array(name), units: count })),
  }),
});

const note = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('nothing-merged') }),
  z.strictObject({ code: z.literal('few-groupings'), groupings: count }).describe('too few to tell the revision apart'),
  z.strictObject({ code: z.literal('newly-uncoded'), codings: count, dropped: z.array(name) }),
  z.strictObject({ code: z.literal('without-level'), column: z.string(), categories: z.array(name) }),
  z
    .strictObject({
      code: z.literal('chosen-here'),
      measure: z.string(),
      splits: count,
      onOwn: z.number().describe('mean real gain on the halves on which the merges were chosen'),
      onOther: z.number().describe('mean real gain on the other halves'),
    })
    .describe('the merges were chosen on the units they are judged on'),
  z
    .strictObject({ code: z.literal('never-used'), categories: z.array(name), wanted: count })
    .describe('in no suggested merge, and not counted in the number of categories that was wanted'),
  z
    .strictObject({ code: z.literal('merges-lower'), merges: count, first: z.array(name), categories: count })
    .describe('so many suggested merges lower the figure, the first of them that of `first`, at so many categories'),
  z
    .strictObject({ code: z.literal('nothing-to-suggest'), wanted: count, used: count })
    .describe('the coders used no more categories than were wanted'),
  z.strictObject({ code: z.literal('path-ends'), wanted: count, left: count }),
]);

export const revisionSchema = z.strictObject({
  schema: z.literal('intercoder/revision@1'),
  tool: z.strictObject({ name: z.literal('intercoder'), version: z.string() }),
  command: z.literal('revise'),
  data: z.strictObject({
    coders: z.array(name),
    units: count,
    declared: z.boolean().describe('whether a codebook declared the categories'),
    reading: readingSchema.nullable().describe('null where nothing was read from sheets'),
    sources: z.array(z.strictObject({ path: z.string(), sha256: z.string(), rows: count })),
  }),
  options: z.strictObject({
    rule: z.string(),
    measures: z.array(z.string()).optional().describe('where other figures than the usual ones were asked for'),
    uncoded: z.enum(['agree', 'disagree', 'exclude']),
    confidence: z.number(),
    groupings: count.describe('the most that are compared'),
    seed: z.int(),
    suggest: count.nullable().describe('the number of categories a path was sought to'),
    aim: z.string().nullable().describe('the figure that its steps raise'),
    aimRule: z.string().optional().describe('the rule of that figure, if it is another'),
  }),
  codebook: z.strictObject({
    before: z.array(name),
    after: z.array(z.strictObject({ category: name, from: z.array(name) })),
    dropped: z.array(name),
  }),
  groupings: z.strictObject({
    compared: count,
    exhaustive: z.boolean(),
    categories: count.describe('how many categories they are groupings of: those that somebody used'),
  }),
  results: z.array(result),
  path: z.array(step),
  notes: z.array(note),
});

export type Revision = z.infer<typeof revisionSchema>;

export type RevisionResult = z.infer<typeof result>;

export type RevisionStep = z.infer<typeof step>;

export type RevisionNote = z.infer<typeof note>;
