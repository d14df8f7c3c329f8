import * as z from 'zod';
import { figures } from '../options/figures.ts';
import { gating } from '../options/gate.ts';
import type { Option, Options } from '../options/option.ts';
import { type Accepted, numberWords } from '../options/parser.ts';
import { reading, rollingUp, strata } from '../options/reading.ts';

/** The options that the config file may have, by their names in one word (`onDuplicate` for `--on-duplicate`). */
const options: Options = { ...reading, ...strata, ...rollingUp, ...figures };

/** Options of only one command are in an object with its name. */
const ofGate: Options = gating;

const text = z.string('a text is expected').min(1, 'a text that is not empty is expected');

const texts = z.union([text, z.array(text)], 'a text or a list of texts is expected');

/** The config file `intercoder.json`. */
export const configSchema = z
  .strictObject(
    {
      $schema: text.describe('where this schema is, for editors'),
      sheets: texts.describe('files, folders or patterns, relative to the folder of this file'),
      ...schemasOf(options),
      gate: z
        .strictObject(schemasOf(ofGate), 'an object with thresholds is expected')
        .partial()
        .describe('the thresholds of intercoder gate'),
    },
    'an object with options is expected',
  )
  .partial();

/** The keys of the config file, or of one of its objects. */
export function configKeys(object: PropertyKey | undefined): readonly string[] {
  return object === 'gate' ? Object.keys(ofGate) : Object.keys(configSchema.shape);
}

export interface Config {
  readonly sheets?: string | readonly string[] | undefined;
  readonly [option: string]: unknown;
}

function schemasOf(options: Options): Record<string, z.ZodType> {
  return Object.fromEntries(Object.entries(options).map(([name, option]) => [name, schemaOf(option)]));
}

function schemaOf({ parser, help, isFile }: Option): z.ZodType {
  return ofAccepted(parser.accepts).describe(isFile ? `${help}; relative to the folder of this file` : help);
}

function ofAccepted(accepts: Accepted): z.ZodType {
  switch (accepts.kind) {
    case 'flag':
      return z.boolean('true or false is expected');
    case 'text':
      return accepts.faultOf === undefined ? text : checkedText(accepts.faultOf, accepts.examples);
    case 'choice': {
      const words = `${accepts.words} is expected`;
      const one = z.enum(accepts.names, words);
      return accepts.also === undefined
        ? one
        : z.union([one, z.string(words).regex(accepts.also.pattern, words)], words);
    }
    case 'number': {
      const words = `${numberWords(accepts)} is expected`;
      const number = accepts.isWhole ? z.int(words) : z.number(words);
      return number.min(accepts.lowest, words).max(accepts.highest, words);
    }
    case 'list': {
      const one = ofAccepted(accepts.of);
      // if each text of a list is checked, the error names the one that is wrong
      if (accepts.of.kind === 'text' && accepts.of.faultOf !== undefined) return z.array(one, 'a list is expected');
      return z.union([one, z.array(one)], `${oneWords(accepts.of)} is expected`);
    }
  }
}

function checkedText(faultOf: (typed: string) => string | undefined, examples: readonly string[] = []): z.ZodType {
  const words = examples.length === 0 ? 'a text is expected' : `a text such as "${examples[0]}" is expected`;
  return z
    .string(words)
    .superRefine((typed, context) => {
      const message = faultOf(typed);
      if (message !== undefined) context.addIssue({ code: 'custom', message });
    })
    .meta({ examples: [...examples] });
}

function oneWords(accepts: Exclude<Accepted, { kind: 'list' | 'flag' }>): string {
  switch (accepts.kind) {
    case 'text':
      return 'a text or a list of texts';
    case 'choice':
      return `${accepts.words.replace(/^one of /, '')}, or a list of them`;
    case 'number':
      return `${numberWords(accepts)}, or a list of them`;
  }
}

/** A key for remarks, since JSON has no comments; its value is not read. */
export const REMARK = '//';

/** The same as JSON Schema, which editors use to complete and check the file. */
export function configJsonSchema(): object {
  const schema = withRemarks(z.toJSONSchema(configSchema) as JsonSchema);
  const own = schema.properties?.['gate'];
  if (own) schema.properties!['gate'] = withRemarks(own);
  return { ...schema, title: 'intercoder.json: the options of intercoder for the sheets in its folder' };
}

interface JsonSchema {
  properties?: Record<string, JsonSchema>;
  patternProperties?: Record<string, JsonSchema>;
}

function withRemarks(schema: JsonSchema): JsonSchema {
  return { ...schema, patternProperties: { [`^${REMARK}`]: {} } };
}
