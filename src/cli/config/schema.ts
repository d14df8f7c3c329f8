import * as z from 'zod';
import { levels, vocabularies } from '../../codebook/entries.ts';
import { benchmarkNames } from '../../measures/benchmarks.ts';
import { measureNames } from '../../measures/catalogue.ts';
import { intervalMethods } from '../../measures/intervals/interval.ts';
import { ruleNames } from '../../rules/catalogue.ts';
import { layoutNames } from '../../study/layouts/list.ts';
import { parseThreshold } from '../options/threshold.ts';

/** The config file `intercoder.json`: options by their long names, written as one word (--on-duplicate: onDuplicate). */
const text = z.string('a text is expected').min(1, 'a text that is not empty is expected');

const flag = z.boolean('true or false is expected');

const texts = list(text, 'a text or a list of texts');

function list<T extends z.ZodType<string | number>>(item: T, words: string) {
  return z.union([item, z.array(item)], `${words} is expected`);
}

function choice<const Names extends readonly string[]>(names: Names) {
  return z.enum(names, `one of ${names.join(', ')} is expected`);
}

function number(lowest: number, highest: number) {
  const words = `a number from ${lowest} to ${highest} is expected`;
  return z.number(words).min(lowest, words).max(highest, words);
}

function wholeNumber(lowest: number, highest: number) {
  const words = `a whole number from ${lowest} to ${highest} is expected`;
  return z.int(words).min(lowest, words).max(highest, words);
}

const threshold = z
  .string('a threshold such as "agreement=0.70" is expected')
  .superRefine((typed, context) => {
    const found = parseThreshold(typed);
    if ('fault' in found) context.addIssue({ code: 'custom', message: found.fault });
  })
  .meta({ examples: ['agreement=0.70', 'all:joint-agreement=0.5', 'pairs:cohen-kappa=0.6'] });

const gate = z.strictObject(
  {
    min: z
      .array(threshold, 'a list of thresholds is expected')
      .describe('[all:|pairs:|categories:]MEASURE[/RULE][@K][.lower]=NUMBER'),
    minUnits: wholeNumber(0, 1_000_000).describe('ignore categories applied to fewer units'),
    baseline: text.describe('an earlier JSON report of agree, against which figures may not fall'),
    maxDrop: number(0, 1).describe('by how much they may fall at most'),
  },
  'an object with thresholds is expected',
);

export const configSchema = z
  .strictObject(
    {
      $schema: text.describe('where this schema is, for editors'),
      sheets: texts.describe('files, folders or patterns, seen from the folder of this file'),
      layout: choice(['auto', ...layoutNames]).describe('how the sheets are laid out'),
      unit: texts.describe('column(s) that name the unit'),
      coder: text.describe('column that names the coder'),
      coders: texts.describe('the coders: their columns in a wide sheet, else whom to keep'),
      category: texts.describe('column(s) that hold categories; * stands for any text'),
      text: text.describe('column that holds the text of the unit'),
      note: text.describe('column that holds the coder’s notes'),
      by: texts.describe('column(s) that make strata: each of them for itself too'),
      codebook: text.describe('CSV with a column "category", seen from the folder of this file'),
      level: z.enum(levels).describe('what the codebook rolls categories up to'),
      hold: z.enum(vocabularies).describe('what cells hold, where the codebook has a column "code"'),
      separator: text.describe('what stands between the categories of a cell; "none" keeps cells whole'),
      missing: texts.describe('cell texts that mean "did not code"'),
      blank: choice(['missing', 'uncoded']).describe('what a blank cell means'),
      normalize: list(choice(['trim', 'case', 'none']), '"trim", "case" or "none", or a list of them'),
      onDuplicate: choice(['error', 'first', 'last', 'union']).describe('a unit coded again by the same coder'),
      where: texts.describe('COLUMN=VALUE: only rows with this value'),
      byRow: flag.describe('sheets without unit ids: the n-th row is the same unit in each'),
      delimiter: text.describe('what separates cells; "tab" for tabs'),
      encoding: text.describe('how the files are encoded'),
      rule: list(choice(ruleNames), `${ruleNames.join(', ')}, or a list of them`).describe('when two codings agree'),
      measures: list(choice(['default', 'all', ...measureNames]), 'a measure, "default" or "all", or a list of them'),
      uncoded: choice(['agree', 'disagree', 'exclude']).describe('how two uncoded codings count, for every rule'),
      reference: text.describe('only pairs with this coder'),
      atLeast: list(wholeNumber(2, 1_000_000), 'a whole number from 2, or a list of them'),
      joint: choice(['common', 'every-pair']).describe('all coders agree: on one category in common, or pair by pair'),
      ci: choice(intervalMethods).describe('how intervals are made'),
      confidence: number(0.5, 0.9999),
      resamples: wholeNumber(100, 10_000_000),
      seed: wholeNumber(0, 2_147_483_647),
      benchmark: choice([...benchmarkNames, 'none']).describe('words for coefficients'),
      scale: choice(['nominal', 'ordinal', 'interval', 'ratio']).describe('level of measurement'),
      gate: gate.partial().describe('the thresholds of intercoder gate'),
    },
    'an object with options is expected',
  )
  .partial();

export type Config = z.infer<typeof configSchema>;

/** A key for remarks, since JSON has no comments; its value is not read. */
export const REMARK = '//';

/** The contract as JSON Schema, as it is shipped beside the program, so that editors complete and check the file. */
export function configJsonSchema(): object {
  const schema = withRemarks(z.toJSONSchema(configSchema) as JsonSchema);
  const own = schema.properties?.['gate'];
  if (own) schema.properties!['gate'] = withRemarks(own);
  return { ...schema, title: 'intercoder.json: the options of intercoder for the sheets beside it' };
}

interface JsonSchema {
  properties?: Record<string, JsonSchema>;
  patternProperties?: Record<string, JsonSchema>;
}

function withRemarks(schema: JsonSchema): JsonSchema {
  return { ...schema, patternProperties: { [`^${REMARK}`]: {} } };
}
