import * as z from 'zod';
import { reportSchema } from './schema.ts';

const { data, options, results } = reportSchema.shape;

/** A list whose first fault is told; all faults of a long list would fill the memory. */
function listOf<T extends z.ZodType>(element: T) {
  return z.array(z.unknown()).transform((list, context): z.output<T>[] => {
    const read: z.output<T>[] = [];
    for (const [i, one] of list.entries()) {
      const parsed = element.safeParse(one);
      if (!parsed.success) {
        const [{ message, path } = { message: '', path: [] }] = parsed.error.issues;
        context.addIssue({ code: 'custom', message, path: [i, ...path] });
        return z.NEVER;
      }
      read.push(parsed.data);
    }
    return read;
  });
}

/** What is needed of an earlier JSON report of `agree`; what other versions add to it is of no concern here. */
export const earlierReportSchema = z.object({
  schema: reportSchema.shape.schema,
  tool: z.object({ version: z.string() }),
  data: z.object({
    ...data.pick({ coders: true, categories: true, units: true, uncoded: true, multiple: true, sources: true }).shape,
    reading: data.shape.reading.catch(null),
  }),
  options: z.object(options.pick({ rules: true, uncoded: true, joint: true }).shape),
  results: listOf(z.object(results.element.shape)),
});

/** The same of several variables. */
export const earlierVariablesSchema = z.object({
  schema: earlierReportSchema.shape.schema,
  tool: earlierReportSchema.shape.tool,
  variables: listOf(
    z.object({ ...earlierReportSchema.omit({ schema: true, tool: true }).shape, variable: z.string() }),
  ),
});

/** Earlier reports of a study, one per variable if there were several. */
export type EarlierReports = readonly { readonly variable?: string; readonly report: EarlierReport }[];

export type EarlierReport = z.infer<typeof earlierReportSchema>;
