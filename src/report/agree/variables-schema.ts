import * as z from 'zod';
import { reportSchema } from './schema.ts';

const { schema, tool, command, data, ...own } = reportSchema.shape;

/** The facts that all variables of a study have in common. */
export const commonData = data.pick({ coders: true, units: true, layout: true, sources: true });

/** What `intercoder agree` says of several variables: as `intercoder/report@1`, with the report of each variable in a list. */
export const variablesReportSchema = z.strictObject({
  schema,
  tool,
  command,
  data: commonData,
  variables: z
    .array(
      z.strictObject({
        variable: z.string(),
        scale: data.shape.scale.describe('its level of measurement'),
        data,
        ...own,
      }),
    )
    .describe('in the order of the sheets'),
});

export type VariablesReport = z.infer<typeof variablesReportSchema>;

export type VariableReport = VariablesReport['variables'][number];
