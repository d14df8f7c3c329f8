import * as z from 'zod';

/** The JSON of `intercoder measures`, `intercoder/measures@1`. Additions keep the name; a changed meaning changes it. */
const measure = z.strictObject({
  name: z.string(),
  title: z.string(),
  formula: z.string(),
  asks: z.string().describe('what it asks of the data'),
  use: z.string().describe('when to use it'),
  caution: z.string().describe('when not, or with what care'),
  range: z.string(),
  source: z.string(),
  scopes: z.array(z.enum(['pair', 'all'])),
  byDefault: z.boolean(),
  ruled: z.boolean().describe('whether it has a figure for each rule'),
  perCategory: z.boolean().describe('whether it is of each category alone too'),
});

const rule = z.strictObject({
  name: z.string(),
  title: z.string(),
  formula: z.string(),
  source: z.string(),
  compares: z.enum(['sets', 'categories', 'levels']),
});

export const catalogueSchema = z.strictObject({
  schema: z.literal('intercoder/measures@1'),
  measures: z.array(measure),
  rules: z.array(rule),
});

export type Catalogue = z.infer<typeof catalogueSchema>;

export type MeasureEntry = z.infer<typeof measure>;

export type RuleEntry = z.infer<typeof rule>;
