import * as z from 'zod';
import { commonData } from '../agree/variables-schema.ts';
import { gateSchema } from './schema.ts';

const { schema, tool, command, verdict, exitCode, counts, data, options, thresholds, notes } = gateSchema.shape;

/** What the gate says of several variables: as `intercoder/gate@1`, with the gate of each variable in a list. */
export const variablesGateSchema = z.strictObject({
  schema,
  tool,
  command,
  verdict: verdict.describe('the worst of all variables'),
  exitCode,
  data: commonData,
  counts,
  variables: z
    .array(z.strictObject({ variable: z.string(), verdict, data, options, counts, thresholds, notes }))
    .describe('those for which there is a threshold, in the order of the sheets'),
  ungated: z.array(z.string()).describe('the variables for which there is no threshold'),
});

export type VariablesGate = z.infer<typeof variablesGateSchema>;

export type VariableGate = VariablesGate['variables'][number];
