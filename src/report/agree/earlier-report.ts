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

/** The same of several variables. */
export const earlierVariablesSchema = z.object({
  schema: earlierReportSchema.shape.schema,
  tool: earlierReportSchema.shape.tool,
  variables: z.array(
    z.object({ ...earlierReportSchema.omit({ schema: true, tool: true }).shape, variable: z.string() }),
  ),
});

/** Earlier reports of a study, one per variable if there were several. */
export type EarlierReports = readonly { readonly variable?: string; readonly report: EarlierReport }[];

export type EarlierReport = z.infer<typeof earlierReportSchema>;
