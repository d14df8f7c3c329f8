import * as z from 'zod';
import { readingSchema } from '../reading-schema.ts';

/** The JSON of `intercoder codebook`, `intercoder/codebook@1`. */
const name = z.string();
const count = z.int().min(0);

const finding = z.discriminatedUnion('code', [
  z.strictObject({
    code: z.literal('near-duplicate'),
    of: z.enum(['category', 'code', 'theme']),
    names: z.array(name),
  }),
  z.strictObject({ code: z.literal('no-definitions') }),
  z.strictObject({ code: z.literal('no-definition'), of: z.enum(['category', 'code']), names: z.array(name) }),
  z.strictObject({ code: z.literal('same-definition'), names: z.array(name) }),
  z.strictObject({ code: z.literal('theme-used-once'), theme: name, category: name }),
  z
    .strictObject({ code: z.literal('theme-unsplit'), theme: name, separator: z.string() })
    .describe('a theme that holds a sign that may separate several'),
  z.strictObject({ code: z.literal('never-used'), names: z.array(name) }),
  z.strictObject({ code: z.literal('one-coder-only'), name, coder: name, units: count }),
  z.strictObject({
    code: z.literal('hardly-agreed-on'),
    name,
    positiveAgreement: z.number(),
    below: z.number(),
    units: count,
  }),
]);

const use = z.strictObject({
  units: count.describe('to which at least one coder applied it'),
  applied: z.array(z.strictObject({ coder: name, units: count })),
  positiveAgreement: z.number().nullable(),
  reason: z.string().nullable(),
});

const crossing = z.strictObject({
  theme: name,
  units: count
    .nullable()
    .describe('to which some coder applied what has this theme here; null where that is not known'),
});

const code = z.strictObject({
  code: name,
  definition: z.string().nullable(),
  themes: z.array(crossing),
  use: use.nullable(),
});

export const codebookSchema = z.strictObject({
  schema: z.literal('intercoder/codebook@1'),
  tool: z.strictObject({ name: z.literal('intercoder'), version: z.string() }),
  command: z.literal('codebook'),
  codebook: z.strictObject({ path: z.string(), sha256: z.string(), rows: count }),
  categories: z.array(
    z.strictObject({
      category: name,
      heading: z.boolean().describe('whether it only groups others, so that no coder may apply it'),
      definition: z.string().nullable(),
      parent: name.nullable(),
      depth: count.describe('0 for a category without a parent'),
      themes: z.array(crossing).describe('its own and those of its codes'),
      codes: z.array(code),
      use: use.nullable().describe('null without sheets'),
    }),
  ),
  themes: z.array(
    z.strictObject({
      theme: name,
      categories: z.array(name),
      units: count.nullable().describe('to which some coder applied something of this theme; null without sheets'),
    }),
  ),
  sheets: z
    .strictObject({
      hold: z.enum(['categories', 'codes']),
      coders: z.array(name),
      units: count,
      reading: readingSchema.nullable().describe('null where nothing was read from sheets'),
      sources: z.array(z.strictObject({ path: z.string(), sha256: z.string(), rows: count })),
    })
    .nullable(),
  findings: z.array(finding),
});

/** The JSON of `intercoder codebook` for a new codebook made from sheets, `intercoder/codebook-draft@1`. */
export const codebookDraftSchema = z.strictObject({
  schema: z.literal('intercoder/codebook-draft@1'),
  tool: z.strictObject({ name: z.literal('intercoder'), version: z.string() }),
  command: z.literal('codebook'),
  categories: z.array(
    z.strictObject({
      category: name,
      times: count.describe('how many codings contain it'),
      coders: count.describe('how many coders applied it'),
      example: z.string().nullable().describe('the text of a unit to which coders applied it, perhaps shortened'),
    }),
  ),
  sheets: z.strictObject({
    coders: z.array(name),
    units: count,
    sources: z.array(z.strictObject({ path: z.string(), sha256: z.string(), rows: count })),
  }),
});

export type CodebookDraft = z.infer<typeof codebookDraftSchema>;
export type CodebookReport = z.infer<typeof codebookSchema>;
export type CodebookFinding = z.infer<typeof finding>;
export type Use = z.infer<typeof use>;
export type CodebookCategory = CodebookReport['categories'][number];
