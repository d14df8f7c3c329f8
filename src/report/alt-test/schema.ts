import * as z from 'zod';

const count = z.int().min(0);

const share = z.number().nullable();

/** The alternative annotator test in the JSON report. */
export const altTestSchema = z
  .strictObject({
    rule: z.string(),
    epsilon: z.number().describe('by how much more often than the model a person may be the better one'),
    q: z.number().describe('the share of false discoveries that is allowed'),
    leastUnits: count.describe('people with fewer units are left out'),
    people: z.string().describe('the group of people'),
    models: z.array(
      z.strictObject({
        model: z.string(),
        winningRate: share.describe('the share of people whom the model beats; null where nobody can be tested'),
        advantage: share.describe('the mean of the people’s'),
        passed: z.boolean().nullable().describe('whether the winning rate is ½ or more'),
        weak: z
          .array(z.enum(['few-people', 'few-units']))
          .describe('why this carries little weight: fewer than three people, or nobody with enough units'),
        otherwise: z
          .array(z.strictObject({ rule: z.string(), winningRate: share }))
          .describe('the other rules of the report under which the answer is not the same'),
        coders: z.array(
          z.union([
            z.strictObject({
              coder: z.string(),
              units: count,
              advantage: share.describe(
                'the share of units on which the model agrees with the others at least as well',
              ),
              difference: share,
              t: z.number().nullable().describe('null where it is infinite: all units say the same'),
              p: z.number(),
              won: z.boolean().describe('whether the model beats this person'),
            }),
            z.strictObject({ coder: z.string(), units: count, skipped: z.literal(true) }),
          ]),
        ),
      }),
    ),
  })
  .describe('only if the alternative annotator test was asked for');

export type AltTest = z.infer<typeof altTestSchema>;
