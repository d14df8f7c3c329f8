import * as z from 'zod';
import { readingSchema } from '../reading-schema.ts';

/** The JSON of `intercoder plan`, `intercoder/plan@1`. */
const share = z.number().min(0).max(1);

const result = z.strictObject({
  goal: z
    .enum(['test', 'width', 'bounds', 'bound', 'smallest-alpha'])
    .describe(
      'tell a value from another; an interval of a width; one within bounds; the lower bound to expect; Krippendorff’s number',
    ),
  measure: z.enum(['agreement', 'joint-agreement', 'cohen-kappa', 'kappa', 'krippendorff-alpha']),
  method: z.string(),
  rule: z.string().nullable().describe('of a pilot’s figure; null where there is none'),
  coders: z.array(z.string()).describe('of a pilot: the two, or all; empty where nothing but their number is assumed'),
  category: z.string().nullable(),
  expected: z.number().nullable().describe('the value assumed, or the pilot’s'),
  ruledOut: z.number().nullable().describe('the null hypothesis; for smallest-alpha the smallest acceptable alpha'),
  width: z.number().nullable(),
  lower: z.number().nullable().describe('the bound asked for; for goal "bound" the one to expect'),
  upper: z.number().nullable(),
  prevalence: share.nullable().describe('smallest-alpha: the share of the category'),
  unrounded: z.number().nullable(),
  units: z
    .int()
    .nullable()
    .describe('unrounded, rounded up; for goal "bound" the number given; null where undefined, with the reason'),
  reason: z.string().nullable(),
});

export const planSchema = z.strictObject({
  schema: z.literal('intercoder/plan@1'),
  tool: z.strictObject({ name: z.literal('intercoder'), version: z.string() }),
  command: z.literal('plan'),
  from: z.enum(['assumptions', 'pilot']),
  assumptions: z
    .strictObject({ kappa: share.nullable(), prevalence: z.array(share), second: share.nullable(), coders: z.int() })
    .nullable(),
  pilot: z
    .strictObject({
      rule: z.string(),
      coders: z.array(z.string()),
      units: z.int(),
      reading: readingSchema.nullable(),
      sources: z.array(z.strictObject({ path: z.string(), sha256: z.string(), rows: z.int() })),
    })
    .nullable(),
  options: z.strictObject({
    level: share.describe('of significance; intervals have 1 − level'),
    sides: z.enum(['one', 'two']).describe('of tests'),
    power: share,
  }),
  results: z.array(result),
  notes: z.array(
    z.discriminatedUnion('code', [
      z.strictObject({ code: z.literal('kappa-out-of-reach'), kappa: z.number(), largest: z.number() }),
      z
        .strictObject({
          code: z.literal('target-above-expected'),
          measure: z.string(),
          coders: z.array(z.string()).describe('of a pilot: the two, or all'),
          expected: z.number(),
          targets: z.array(z.number()),
        })
        .describe('no number of units shows that the measure is above these, if what is expected is true'),
    ]),
  ),
});

export type Plan = z.infer<typeof planSchema>;
export type PlanResult = z.infer<typeof result>;
