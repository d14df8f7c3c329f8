import * as z from 'zod';
import { reportSchema } from './schema.ts';

const { data, options, results } = reportSchema.shape;

/** What is needed of an earlier JSON report of `agree`; what other versions add to it is of no concern here. */
export const earlierReportSchema = z.object({
  schema: reportSchema.shape.schema,
  tool: z.object({ version: z.string() }),
  data: z.object({
    ...data.pick({ coders: true, categories: true, units: true, uncoded: true, sources: true }).shape,
    reading: data.shape.reading.catch(null),
  }),
  options: z.object(options.pick({ uncoded: true, joint: true }).shape),
  results: z.array(z.object(results.element.shape)),
});

export type EarlierReport = z.infer<typeof earlierReportSchema>;
