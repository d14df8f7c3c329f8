import * as z from 'zod';

/** The JSON of `intercoder inspect` of marked texts without a unit, `intercoder/marked-texts@1`. */
const count = z.int().min(0);

const figure = z.number().nullable().describe('null if undefined');

export const markedTextsSchema = z.strictObject({
  schema: z.literal('intercoder/marked-texts@1'),
  documents: count,
  characters: count,
  coders: z.array(z.string()),
  categories: z.array(z.string()),
  marks: count,
  unsaid: count.describe(
    'texts, of each coder, of which nothing says that the coder read them; taken as read in the choices',
  ),
  choices: z
    .array(
      z.strictObject({
        unit: z.string().describe('as the option unit takes it'),
        units: count,
        any: figure.describe('mean agreement of pairs: a category in common'),
        exact: figure.describe('mean agreement of pairs: the same categories'),
        alpha: figure.describe('Krippendorff’s alpha by the rule exact'),
      }),
    )
    .describe('what each choice of a unit would give'),
});

export type MarkedTextsReport = z.infer<typeof markedTextsSchema>;
