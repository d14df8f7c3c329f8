import * as z from 'zod';
import { scales } from '../../codebook/variables.ts';
import { KRIPPENDORFF } from '../../measures/benchmarks.ts';
import { altTestSchema } from '../alt-test/schema.ts';
import { goldSchema } from '../gold/schema.ts';
import { readingSchema } from '../reading-schema.ts';
import { unitGroups } from './unit-groups.ts';

/** The JSON report, `intercoder/report@1`. Additions keep the name; a changed meaning changes it. */
const count = z.int().min(0);

const name = z.string();

const interval = z.strictObject({
  lower: z.number(),
  upper: z.number(),
  level: z.number().describe('confidence, 0…1'),
  method: z.string(),
});

const test = z.strictObject({
  value: z.number().describe('what the figure is tested against'),
  se: z.number().nullable(),
  statistic: z.number(),
  distribution: z.enum(['normal', 't', 'chi-squared', 'F']),
  df: z.union([z.number(), z.array(z.number())]).nullable(),
  p: z.number(),
  pGreater: z.number().optional().describe('of a two-sided test: one-sided, that the figure is greater'),
  sides: z.union([z.literal(1), z.literal(2)]),
  method: z.string(),
});

const result = z.strictObject({
  measure: z.string(),
  rule: z.string().nullable().describe('null where the measure has none, and for a category alone'),
  scope: z.enum(['pair', 'all']),
  coders: z.array(name).describe('the two, or all; in the order of their names'),
  category: z.string().nullable().describe('set: the figure of this category alone, applied or not applied'),
  variant: z.string().nullable(),
  k: z.int().nullable().describe('joint-agreement and assignment-agreement: at least k coders'),
  value: z.number().nullable().describe('unrounded; null where undefined, with the reason'),
  reason: z.string().nullable(),
  observed: z.number().nullable().describe('observed agreement'),
  expected: z.number().nullable().describe('agreement expected by chance'),
  corrected: z.number().nullable().describe('of an agreement figure: (observed − expected) / (1 − expected)'),
  units: count.describe('the units, or assignments, it stands on'),
  agreed: count.nullable().describe('how many of them agree'),
  se: z.number().nullable(),
  ci: interval.nullable(),
  test: test.optional().describe('of measures that always have one; of all that have one, where it was asked for'),
  group: name.optional().describe('a figure of the coders of this group, or of them with a model in the place of one'),
  between: z
    .array(name)
    .optional()
    .describe('two groups, or people and one of several models: the mean over all pairs of a coder of each'),
});

const difference = z.strictObject({
  measure: z.string(),
  rule: z.string(),
  pairs: z
    .array(z.array(name))
    .optional()
    .describe('two pairs of coders: the coefficient of the first minus that of the second'),
  groups: z.array(name).optional().describe('the same of two groups, if groups were named'),
  value: z.number().nullable().describe('null where one of the two coefficients is undefined'),
  se: z.number().nullable(),
  ci: interval.nullable(),
  units: count.describe('the units that all of these coders coded'),
  test: test.optional(),
});

const homogeneity = z.strictObject({
  measure: z.literal('cohen-kappa'),
  rule: z.string(),
  coders: z.array(name),
  by: z.array(z.string()),
  strata: z.array(z.strictObject({ stratum: z.string(), value: z.number(), se: z.number(), units: count })),
  pooled: z.strictObject({ value: z.number(), se: z.number(), ci: interval }),
  test,
});

const stratum = z.strictObject({
  stratum: z.string().nullable().describe('null: the units that are in none'),
  units: count,
  pairable: count,
  results: z.array(result).describe('as the results of all units, of these units only'),
});

const policy = z.enum(['agree', 'disagree', 'exclude']);

const headline = z.strictObject({
  measure: z.string(),
  scope: z.enum(['pair', 'all']),
  coders: z.array(name),
  agree: z.number().nullable(),
  disagree: z.number().nullable(),
  exclude: z.number().nullable(),
});

/** A figure before or after something: of a comparison and of a revision. */
export const figureAt = z.strictObject({
  value: z.number().nullable().describe('unrounded; null where undefined, with the reason'),
  reason: z.string().nullable(),
  expected: z.number().nullable().describe('the same by chance'),
  corrected: z
    .number()
    .nullable()
    .describe('of agreement, what lies beyond chance: (value − expected) / (1 − expected)'),
  units: count,
});

/** Also a note of the gate. */
export const scaleUnused = z
  .strictObject({ code: z.literal('scale-unused'), scale: z.string(), rules: z.array(z.string()) })
  .describe('a scale was named, and none of the rules asks for it');

/** Also a note of the gate. */
export const numbersAsNames = z
  .strictObject({ code: z.literal('numbers-as-names'), categories: count, lowest: z.number(), highest: z.number() })
  .describe('the categories are numbers, as many as scores and measurements have, and rules compare them as names');

/** Also a note of the gate. */
export const wideInterval = z
  .strictObject({
    code: z.literal('wide-interval'),
    measure: z.string(),
    scope: z.enum(['pair', 'all']),
    coders: z.array(name),
    rule: z.string(),
    lower: z.number(),
    upper: z.number(),
    units: count,
  })
  .describe('a headline figure, of so few units that its interval is wider than 0.4');

export const codedOnce = z.strictObject({
  code: z.literal('coded-once'),
  units: count.describe('coded by only one coder'),
  pairable: count,
  measures: z.array(z.string()).describe('those whose intervals are wider for it'),
});

/** Also a note of the gate. */
export const blankCells = z
  .strictObject({
    code: z.literal('blank-cells'),
    cells: count,
    read: z.enum(['missing', 'uncoded']).describe('what they were taken for'),
    rule: z.string(),
    moved: z.array(
      z.strictObject({
        measure: z.string(),
        rule: z.string().nullable().optional().describe('the rule of this figure, if it is another'),
        scope: z.enum(['pair', 'all']),
        coders: z.array(name),
        value: z.number().nullable(),
        otherwise: z.number().nullable().describe('the same figure, if blank cells mean the other'),
      }),
    ),
  })
  .describe(
    'blank cells may mean either that no category applied or that the unit was not coded, and these figures depend on it',
  );

const note = z.discriminatedUnion('code', [
  blankCells,
  z.strictObject({
    code: z.literal('both-uncoded'),
    rule: z.string(),
    counted: policy,
    countedInAlpha: policy.optional().describe('how the alpha of the overview counts them, if otherwise'),
    pairs: z.array(z.strictObject({ coders: z.array(name), units: count })),
    moved: z.array(headline).describe('headline figures under each policy, where they differ'),
  }),
  z.strictObject({ code: z.literal('categories-observed'), categories: count }),
  z.strictObject({
    code: z.literal('percent-and-kappa-differ'),
    coders: z.array(name),
    category: z.string().nullable(),
    agreement: z.number(),
    expected: z.number(),
    kappa: z.number(),
    commonest: z.string().describe('the coding, or "applied" / "not applied", that most units have'),
    share: z.number().describe('its share of both coders’ codings'),
    prevalenceIndex: z.number().nullable().describe('where there are two possible codings'),
    biasIndex: z.number().nullable(),
    kappaMax: z.number().nullable(),
    ac1: z.number().nullable().describe('Gwet’s AC1 of the pair; where codings hold one category'),
  }),
  z.strictObject({ code: z.literal('constructed'), example: z.string() }),
  z.strictObject({
    code: z.literal('pairs-left-out'),
    coders: count,
    pairs: count,
    crowd: z.boolean().describe('whether it is not kept either who gave which coding'),
  }),
  wideInterval,
  z.strictObject({
    code: z.literal('category-pairs-left-out'),
    pairs: count,
    categories: count,
    figures: count.describe('how many figures of single categories the pairs would have'),
  }),
  z
    .strictObject({ code: z.literal('strata-categories-left-out'), strata: count, categories: count })
    .describe('the figures of single categories in each stratum are too many to give'),
  z
    .strictObject({
      code: z.literal('confusions-left-out'),
      categories: count.describe('how many categories the largest coding has'),
    })
    .describe('too many categories stand against each other to count them'),
  scaleUnused,
  numbersAsNames,
  codedOnce,
  z
    .strictObject({
      code: z.literal('narrow-intervals'),
      measure: z.literal('positive-agreement'),
      categories: z.array(z.string()),
      coverage: z
        .number()
        .describe('the share of simulated studies of this kind whose interval contained the true value'),
    })
    .describe('categories of so few units that the interval contains the true value less often than it should'),
  z
    .strictObject({ code: z.literal('without-figure'), measure: z.string(), asks: z.array(z.string()) })
    .describe('a measure that was named and that these data do not allow; what it requires'),
  z
    .strictObject({ code: z.literal('without-test'), measures: z.array(z.string()) })
    .describe('a test was asked for, and the sources of these measures have none for such data'),
  z.strictObject({
    code: z.literal('differences-left-out'),
    differences: count.describe('how many there would be'),
    most: count,
  }),
  z
    .strictObject({
      code: z.literal('strata-not-pooled'),
      rule: z.string(),
      coders: z.array(name),
      strata: z.array(z.string().nullable()).describe('null: the units that are in none'),
    })
    .describe('strata that have no part in the pooled kappa, as their kappa is undefined or has no standard error'),
  z.strictObject({
    code: z.literal('places-as-numbers'),
    rules: z
      .array(z.string())
      .describe('rules of numbers that took the categories’ positions, as no scale of numbers was named'),
  }),
]);

const usage = z.strictObject({
  category: z.string(),
  applied: z.array(z.strictObject({ coder: name, units: count })),
  all: count.describe('units coded by all coders, to which every coder applied it'),
  some: count,
  none: count,
  pairs: z.array(z.strictObject({ coders: z.array(name), both: count, one: count, none: count })),
  given: z.array(count).describe('units to which exactly 1, 2, 3, … coders applied it; the list ends with the most'),
  confusedWith: z
    .array(z.strictObject({ category: z.string(), times: count }))
    .describe('the categories that stand against it most often, over all pairs of codings; at most three'),
});

const overview = z.strictObject({
  headline: result
    .nullable()
    .describe(
      'the figure to name first: of two coders their agreement, of three to five that of all, of more the mean',
    ),
  alpha: result.nullable().describe('Krippendorff’s alpha under the rule that suits the codings'),
  verdict: z
    .enum(['too-low', 'open', 'tentative', 'reliable'])
    .nullable()
    .describe(
      `by alpha’s interval, on Krippendorff’s convention: below ${KRIPPENDORFF.tentative}, too low; from ${KRIPPENDORFF.tentative} on, tentative; from ${KRIPPENDORFF.reliable} on, reliable; else open`,
    ),
  apart: z
    .strictObject({ coder: name, alpha: z.number().describe('alpha without the coder') })
    .nullable()
    .describe('the only coder without whom alpha lies above its interval'),
  byCoder: z
    .array(z.strictObject({ coder: name, agreement: z.number().describe('mean of the coder’s pairs'), pairs: count }))
    .describe('three coders or more, by the headline’s rule, the lowest first; empty where pairs are left out'),
  crossTable: z
    .strictObject({
      coders: z.tuple([name, name]),
      categories: z.array(z.string()),
      units: z
        .array(z.array(count))
        .describe('a row for each category of the first coder, a column for each of the second'),
    })
    .nullable()
    .describe('of two coders who gave each unit one category; at most 20 categories'),
  toTalkOver: count.describe('units on which at least two coders disagree by the headline’s rule'),
  units: z
    .strictObject({
      columns: z
        .array(
          z.strictObject({
            units: count.describe('how many units are like this'),
            agrees: z
              .array(count.nullable())
              .describe(
                'of each coder, in ascending order of their names: with how many of the others the coder agrees; null: not coded',
              ),
            uncoded: z.array(z.boolean()).describe('of each coder: whether the coder gave no category'),
          }),
        )
        .describe(
          'units by who agrees with whom, the worst group first, and in it those with the fewest agreeing pairs; without the units’ names; at most 500',
        ),
      left: z
        .strictObject({ columns: count, units: count })
        .optional()
        .describe('the columns, and their units, beyond these 500'),
      groups: z
        .array(z.strictObject({ group: z.enum(unitGroups), units: count }))
        .describe('how many units are in each group, in the order of the columns; empty groups are left out'),
      oddOneOut: z
        .array(z.strictObject({ coder: name, units: count }))
        .describe(
          'on how many units all the others agree and this coder agrees with none of them; three coders or more',
        ),
    })
    .nullable()
    .describe(
      'by the headline’s rule; null for crowds, for more than 30 coders, and where there are more than 20,000 columns',
    ),
  weakest: z.array(z.string()).describe('the categories by positive agreement, the lowest first'),
  weakestEqual: count
    .optional()
    .describe('how many of them have the lowest positive agreement, if that is less than 1'),
  merges: z
    .strictObject({ used: count, merges: count })
    .optional()
    .describe(
      'how many categories are in use, and how many merges of confused ones would, one after the other, raise mean agreement beyond chance (at most 3)',
    ),
  confusions: z
    .array(z.strictObject({ categories: z.tuple([z.string(), z.string().nullable()]), times: count }))
    .describe('the commonest confusions over all pairs of codings, at most 20; null: the other coder gave nothing'),
  confused: z
    .strictObject({
      pairs: count.describe('how many pairs of categories were confused'),
      times: count,
      half: z
        .strictObject({ pairs: count, times: count })
        .describe('the fewest pairs of categories, the commonest first, that make up at least half of the times'),
      commonest: z
        .array(z.strictObject({ categories: z.tuple([z.string(), z.string()]), times: count }))
        .describe('at most 20'),
      listed: z.strictObject({ pairs: count, times: count }).describe('the commonest together'),
      rest: z.strictObject({ pairs: count, times: count }).describe('those that are not among the commonest'),
    })
    .nullable()
    .describe(
      'of categories with each other, over all pairs of codings; without those where the other coder gave nothing; null: too many to count',
    ),
  matrix: z
    .strictObject({
      categories: z.array(z.string()).describe('those that anybody gave; the ones confused most are neighbours'),
      both: z.array(count).describe('of each category: how often two coders both gave it'),
      alone: z.array(count).describe('of each category: how often one gave it and the other nothing in its place'),
      times: z
        .array(z.array(count))
        .describe('of each category: how often it was confused with each of those before it'),
    })
    .nullable()
    .describe('over all pairs of codings; null with more than 25 categories'),
});

const influence = z.strictObject({
  without: name.describe('the coder left out'),
  measure: z.string(),
  rule: z.string().nullable(),
  variant: z.string().nullable(),
  value: z.number().nullable(),
  reason: z.string().nullable(),
});

const benchmark = z.strictObject({
  scale: z.string(),
  measure: z.string(),
  rule: z.string().nullable(),
  scope: z.enum(['pair', 'all']),
  coders: z.array(name),
  variant: z.string().nullable(),
  level: z.string(),
  probability: z.number().describe('that the coefficient lies in this level or above'),
});

export const reportSchema = z.strictObject({
  schema: z.literal('intercoder/report@1'),
  tool: z.strictObject({ name: z.literal('intercoder'), version: z.string() }),
  command: z.string(),
  data: z.strictObject({
    coders: z.array(name).describe('in the order in which they were named or met'),
    categories: z.array(z.string()),
    declared: z.boolean().describe('whether a codebook declared the categories; otherwise they are those observed'),
    units: count,
    pairable: count.describe('units coded by at least two coders'),
    codings: count,
    uncoded: count.describe('codings that hold no category'),
    missing: count.describe('units × coders without a coding'),
    scale: z.enum(scales),
    multiple: z.boolean().describe('codings are sets: some hold several categories, or none'),
    layout: z.string(),
    reading: readingSchema.nullable().describe('null where nothing was read from sheets'),
    sources: z.array(z.strictObject({ path: z.string(), sha256: z.string(), rows: count })),
  }),
  options: z.strictObject({
    rules: z.array(z.string()),
    uncoded: z.record(z.string(), policy),
    joint: z.enum(['common', 'every-pair']),
    reference: z
      .union([name, z.array(name)])
      .nullable()
      .describe('a list where several were named'),
    groups: z
      .array(
        z.strictObject({
          name,
          coders: z.array(name),
          are: z.enum(['people', 'models']).nullable().describe('what the names of the groups say; null: nothing'),
        }),
      )
      .optional()
      .describe('if groups were named: who is in each'),
    by: z.array(z.string()).describe('the columns that make strata'),
    ci: z.enum(['auto', 'published', 'jackknife', 'bootstrap', 'percentile', 'none']),
    confidence: z.number(),
    resamples: count,
    seed: z.int(),
    test: z.number().optional().describe('what figures are tested against, where it was asked for'),
  }),
  overview,
  results: z.array(result),
  strata: z.array(stratum).describe('empty unless strata were asked for'),
  differences: z
    .array(difference)
    .optional()
    .describe('of the coefficients of every two pairs of coders, where a test was asked for'),
  homogeneity: z
    .array(homogeneity)
    .optional()
    .describe('whether kappa is the same in all strata, where strata and a test were asked for'),
  usage: z.array(usage),
  influence: z.array(influence).describe('coefficients of all coders without each of them; three coders or more'),
  benchmarks: z.array(benchmark).describe('empty unless a benchmark scale was asked for'),
  altTest: altTestSchema.optional(),
  gold: goldSchema.optional(),
  notes: z.array(note),
});

export type Report = z.infer<typeof reportSchema>;

export type Result = z.infer<typeof result>;

export type Note = z.infer<typeof note>;

export type Usage = z.infer<typeof usage>;

export type Overview = z.infer<typeof overview>;

export type Influence = z.infer<typeof influence>;

export type Difference = z.infer<typeof difference>;

export type Homogeneity = z.infer<typeof homogeneity>;

export type ResultAt = z.infer<typeof figureAt>;
