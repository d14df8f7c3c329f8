import * as z from 'zod';
import { reportSchema } from './agree/schema.ts';
import { variablesReportSchema } from './agree/variables-schema.ts';
import { codebookDraftSchema, codebookSchema } from './codebook/schema.ts';
import { comparisonSchema } from './compare/schema.ts';
import { consensusSchema } from './consensus/schema.ts';
import { disagreementsSchema } from './disagreements/schema.ts';
import { gateSchema } from './gate/schema.ts';
import { variablesGateSchema } from './gate/variables-schema.ts';
import { inspectionSchema } from './inspect/schema.ts';
import { variablesInspectionSchema } from './inspect/variables-schema.ts';
import { marksSchema } from './marks/schema.ts';
import { catalogueSchema } from './measures/schema.ts';
import { methodsSchema } from './methods/schema.ts';
import { planSchema } from './plan/schema.ts';
import { revisionSchema } from './revise/schema.ts';
import { sampleSchema } from './sample/schema.ts';
import { markedTextsSchema } from './spans/schema.ts';

/** The contracts of what commands say as JSON: NAME of `intercoder/NAME@1`, its title, its schema. */
const CONTRACTS = {
  report: ['what intercoder agree says, of one variable or of several', z.union([reportSchema, variablesReportSchema])],
  marks: ['what intercoder agree says of marked texts in which no units are cut', marksSchema],
  methods: ['what intercoder methods says', methodsSchema],
  inspection: [
    'what intercoder inspect says, of one variable or of several',
    z.union([inspectionSchema, variablesInspectionSchema]),
  ],
  'marked-texts': ['what intercoder inspect says of marked texts without a unit', markedTextsSchema],
  disagreements: ['what intercoder disagreements says', disagreementsSchema],
  consensus: ['what intercoder consensus says', consensusSchema],
  gate: ['what intercoder gate says, of one variable or of several', z.union([gateSchema, variablesGateSchema])],
  comparison: ['what intercoder compare says', comparisonSchema],
  revision: ['what intercoder revise says', revisionSchema],
  codebook: ['what intercoder codebook says', codebookSchema],
  'codebook-draft': ['what intercoder codebook says of a new codebook made from sheets', codebookDraftSchema],
  plan: ['what intercoder plan says', planSchema],
  sample: ['what intercoder sample says', sampleSchema],
  measures: ['what intercoder measures says', catalogueSchema],
} as const;

/** The contracts as JSON Schemas, as they are shipped beside the program. */
export function jsonSchemas(): Record<string, object> {
  return Object.fromEntries(
    Object.entries(CONTRACTS).map(([name, [title, schema]]) => [
      name,
      { ...z.toJSONSchema(schema, { reused: 'ref' }), title },
    ]),
  );
}
