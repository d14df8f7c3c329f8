import * as z from 'zod';
import { reportSchema } from '../agree/schema.ts';
import { comparisonSchema } from '../compare/schema.ts';

/** What `intercoder methods` says, `intercoder/methods@1`. */
export const methodsSchema = z.strictObject({
  schema: z.literal('intercoder/methods@1'),
  tool: reportSchema.shape.tool,
  command: z.literal('methods'),
  data: reportSchema.shape.data,
  before: comparisonSchema.shape.before.optional().describe('the round before, where one was named'),
  sentences: z
    .array(z.strictObject({ about: z.string(), text: z.string(), cites: z.array(z.string()) }))
    .describe('the paragraph, sentence by sentence, with the keys of the works it cites'),
  references: z.array(z.strictObject({ key: z.string(), citation: z.string(), bibtex: z.string() })),
  checklist: z
    .array(
      z.strictObject({
        item: z.int().min(1),
        about: z.string(),
        filled: z.boolean().describe('false: the author must state it'),
        text: z.string(),
      }),
    )
    .describe('the fifteen items of GRRAS (Kottner et al. 2011)'),
});

export type Methods = z.infer<typeof methodsSchema>;
