import * as z from 'zod';
import { inspectionSchema } from './schema.ts';

const { schema, layout, sheets, firstRows, rivals, units, ...own } = inspectionSchema.shape;

/** What `intercoder inspect` says of several variables: as `intercoder/inspection@1`, with what was found of each variable in a list. */
export const variablesInspectionSchema = z.strictObject({
  schema,
  layout,
  sheets,
  firstRows,
  rivals,
  units: units.describe('the largest number of units of a variable'),
  coders: z.array(z.string()).describe('whoever coded one of the variables'),
  variables: z.array(z.strictObject({ variable: z.string(), units, ...own })).describe('in the order of the sheets'),
});

export type VariablesInspection = z.infer<typeof variablesInspectionSchema>;

export type VariableInspection = VariablesInspection['variables'][number];
