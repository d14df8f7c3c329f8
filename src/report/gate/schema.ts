import * as z from 'zod';
import { blankCells, codedOnce, numbersAsNames, reportSchema, scaleUnused, wideInterval } from '../agree/schema.ts';

/** What the gate says as JSON, `intercoder/gate@1`. Additions keep the name; a changed meaning changes it. */
const verdict = z.enum(['passed', 'failed', 'inconclusive']);

const number = z.number().nullable();

const check = z.strictObject({
  measure: z.string(),
  rule: z.string().nullable(),
  scope: z.enum(['pair', 'all']),
  coders: z.array(z.string()),
  category: z.string().nullable(),
  variant: z.string().nullable(),
  k: z.int().nullable(),
  group: z.string().optional(),
  between: z.array(z.string()).optional(),
  value: number.describe('the figure, unrounded; null where undefined, with the reason'),
  lower: number.describe('the lower bound of its interval'),
  reason: z.string().nullable(),
  units: z.int().min(0),
  before: number.describe('the figure in the baseline, where it is held against one'),
  found: number.describe('what is compared: the figure, or the lower bound'),
  needed: number.describe('what it must be at least'),
  margin: number.describe('found − needed'),
  verdict: z.enum([...verdict.options, 'ignored']),
  why: z
    .enum([
      'below',
      'undefined',
      'no-interval',
      'interval-straddles',
      'no-width',
      'fell',
      'blank-cells',
      'few-units',
      'few-units-to-test',
      'not-in-baseline',
      'undefined-in-baseline',
    ])
    .nullable(),
  applied: z.int().min(0).nullable().describe('of a category: the units to which any of the coders applied it'),
  otherwise: number
    .optional()
    .describe('where blank cells decide: what is compared if they mean what they were not taken for'),
  further: z.int().min(1).nullable().describe('inconclusive: how many units more would decide it, at the same value'),
});

const threshold = z.strictObject({
  kind: z.enum(['min', 'max-drop']),
  text: z.string().describe('as it was typed'),
  bound: z.enum(['value', 'lower']),
  verdict: verdict.describe('failed also where every figure was ignored'),
  checks: z.array(check),
});

const note = z.discriminatedUnion('code', [
  scaleUnused,
  numbersAsNames,
  codedOnce,
  wideInterval,
  blankCells,
  z.strictObject({
    code: z.literal('baseline-differs'),
    what: z.enum(['categories', 'uncoded', 'joint']),
    rule: z.string().nullable().describe('under which two uncoded codings count otherwise'),
    before: z.string(),
    now: z.string(),
  }),
  z.strictObject({
    code: z.literal('both-uncoded'),
    rule: z.string(),
    counted: z.enum(['agree', 'disagree', 'exclude']),
    countedInAlpha: z.enum(['agree', 'disagree', 'exclude']).optional().describe('how alpha counts them, if otherwise'),
    pairs: z.array(z.strictObject({ coders: z.array(z.string()), units: z.int().min(0) })),
  }),
]);

const count = z.int().min(0);

export const gateSchema = z.strictObject({
  schema: z.literal('intercoder/gate@1'),
  tool: reportSchema.shape.tool,
  command: z.literal('gate'),
  verdict,
  exitCode: z.union([z.literal(0), z.literal(1), z.literal(3)]),
  data: reportSchema.shape.data,
  options: reportSchema.shape.options.extend({
    minUnits: count.describe('categories applied to fewer units are ignored'),
    baseline: z.strictObject({ path: z.string(), version: z.string(), units: z.number() }).nullable(),
    maxDrop: z.number().nullable(),
  }),
  counts: z.strictObject({ passed: count, failed: count, inconclusive: count, ignored: count }),
  thresholds: z.array(threshold),
  notes: z.array(note),
});

export type Gate = z.infer<typeof gateSchema>;

export type GateThreshold = z.infer<typeof threshold>;

export type Check = z.infer<typeof check>;

export type GateNote = z.infer<typeof note>;
