import { noUncertainty } from '../../measures/intervals/interval.ts';
import type { GammaWeights } from '../../measures/unitizing/alignment.ts';
import { unitizingMeasures } from '../../measures/unitizing/catalogue.ts';
import { lengthOf } from '../../measures/unitizing/meetings.ts';
import { jackknifeOverDocuments } from '../../measures/unitizing/over-documents.ts';
import { type Continuum, continuumOf } from '../../spans/continuum.ts';
import type { MarkedTexts } from '../../spans/marked-texts.ts';
import type { MarksReport } from './schema.ts';

export interface MarksOptions {
  readonly version: string;
  /** Names of measures of marked texts. */
  readonly measures: readonly string[];
  readonly confidence: number;
  readonly ci: 'jackknife' | 'none';
  readonly seed: number;
  /** How much of the longer of two segments must be in both for them to agree, of 1. */
  readonly overlap: number;
  readonly gamma: GammaWeights;
  readonly sources: MarksReport['data']['sources'];
}

/** How far coders marked the same stretches with the same categories; no unit is cut. */
export function marksReport(texts: MarkedTexts, options: MarksOptions): MarksReport {
  const { version, measures, confidence, ci, seed, overlap, gamma, sources } = options;
  const used = texts.categories.flatMap((_, category) =>
    texts.marks.some((mark) => mark.category === category) ? [category] : [],
  );
  const marks = texts.marks.map((mark) => ({ ...mark, category: used.indexOf(mark.category) }));
  const categories = used.map((category) => texts.categories[category]!);
  const { continuum, documents, leftOut, joined, empty } = continuumOf({ ...texts, marks, categories });
  const results = unitizingMeasures
    .filter(({ name }) => measures.includes(name))
    .flatMap(({ figures: figuresWith, isDrawn }) => {
      const figuresOf = (of: Continuum) => figuresWith(of, { gamma, seed, overlap });
      const figures = figuresOf(continuum);
      const uncertainty =
        ci === 'none' || isDrawn ? [] : jackknifeOverDocuments(continuum, figures, figuresOf, confidence);
      return figures.map(({ measure, pair, category, figure, samples }, i) => {
        const { se, ci: interval } = uncertainty[i] ?? noUncertainty;
        const name = category === null ? null : categories[category]!.name;
        return {
          measure,
          scope: pair === undefined ? ('all' as const) : ('pair' as const),
          coders: pair === undefined ? [...texts.coders] : pair.map((coder) => texts.coders[coder]!),
          category: name,
          ...figure,
          ...(samples === undefined ? {} : { samples }),
          se,
          ci: interval,
        };
      });
    });
  return {
    schema: 'intercoder/marks@1',
    tool: { name: 'intercoder', version },
    data: {
      coders: [...texts.coders],
      categories: categories.map(({ name }) => name),
      documents: [...documents],
      leftOut: [...leftOut],
      characters: lengthOf(continuum),
      units: continuum.stretches.reduce((sum, { units }) => sum + units.flat().length, 0),
      ...{ joined, empty, sources },
    },
    options: { measures: [...measures], confidence, seed, overlap, gamma: { ...gamma } },
    results,
  };
}
