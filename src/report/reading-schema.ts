import * as z from 'zod';

const count = z.int().min(0);

const role = z.enum(['unit', 'coder', 'category', 'count', 'text', 'note', 'stratum', 'left-out']);

/** How the sheets were read, in every report. */
export const readingSchema = z.strictObject({
  layout: z.string().describe('as the option layout takes it'),
  headerRows: count,
  unit: z.array(z.string()).describe('the columns that name the unit; empty: the row does'),
  coder: z.string().nullable().describe('the column that names the coder; null where headings or files do'),
  text: z.string().nullable(),
  note: z.string().nullable(),
  columns: z
    .array(
      z.strictObject({
        name: z.string(),
        role: role.describe('coder: names the coder, or has the codings of the coder it is named after'),
        coder: z.string().optional().describe('whose codings it has, if it is not named so'),
        variable: z.string().optional(),
        why: z.string().optional().describe('why it was left out'),
        range: z.tuple([z.number(), z.number()]).optional().describe('of numbers that were left out'),
      }),
    )
    .describe('in the order of the sheets; at most 50 with the same role and reason'),
  more: z
    .array(z.strictObject({ role, why: z.string().optional(), columns: count }))
    .describe('how many columns there are beside these'),
  separator: z
    .union([z.string(), z.array(z.string())])
    .nullable()
    .describe('what separates the categories of a cell; null where cells are whole'),
  blank: z.enum(['missing', 'uncoded']).describe('what a blank cell means'),
  missing: z.array(z.string()).describe('cell texts that mean "did not code"'),
  none: z.array(z.string()).describe('cell texts that mean "no category applies"'),
  leftOut: z.strictObject({
    files: z.array(z.strictObject({ path: z.string(), why: z.string() })),
    rows: z.array(z.strictObject({ why: z.string(), rows: count, condition: z.string().optional() })),
    coders: z.array(z.strictObject({ coder: z.string(), why: z.string() })),
  }),
  marked: z
    .strictObject({
      unit: z.string().describe('as the option unit takes it'),
      overlap: z.string().describe('as the option overlap takes it; a share as a percentage'),
    })
    .optional()
    .describe('of texts in which stretches were marked: what a unit is, and how much of it a mark must cover'),
});

export type ReadingFacts = z.infer<typeof readingSchema>;
