import * as z from 'zod';

/** What is needed of an earlier JSON report; what other versions add to it is of no concern here. */
export const baselineSchema = z.object({
  schema: z.literal('intercoder/report@1'),
  tool: z.object({ version: z.string() }),
  data: z.object({ coders: z.array(z.string()), categories: z.array(z.string()), units: z.number() }),
  options: z.object({ uncoded: z.record(z.string(), z.string()), joint: z.string() }),
  results: z.array(
    z.object({
      measure: z.string(),
      rule: z.string().nullable(),
      scope: z.enum(['pair', 'all']),
      coders: z.array(z.string()),
      category: z.string().nullable(),
      variant: z.string().nullable(),
      k: z.number().nullable(),
      value: z.number().nullable(),
    }),
  ),
});

export type Baseline = z.infer<typeof baselineSchema>;
