import { alphaU1995 } from './alpha-u-1995.ts';
import { measureOfMarks, type NamedFigure } from './measure.ts';
import { ofCategory } from './meetings.ts';
import { uAlphas } from './u-alpha.ts';

export const alphaUMeasure = measureOfMarks({
  name: 'alpha-u',
  about: {
    title: 'Krippendorff’s alphas of unitizing',
    formula:
      '1 − Dₒ / Dₑ. 1995: squared distances of the bounds of units that meet, squared lengths of those that meet none. 2016: characters on which values differ; u takes gaps as a value, bu all categories as one, cu and ku where units meet',
    asks: 'marked texts that all coders read, in which no units are cut; for the family of 2016, marks of a coder that do not overlap, or one category at a time',
    use: 'where the bounds of marks matter, not only whether a unit has a category',
    caution:
      'the alpha of 1995 depends on the length of the texts, and long marks outweigh short ones; cu and ku say nothing of what only one coder marked, so read them with their coverage',
    range: '≤ 1; 0 = as by chance',
    source:
      'Krippendorff (1995), Sociological Methodology 25, 47–76; Krippendorff, Mathet, Bouvry & Widlöcher (2016), Quality & Quantity 50, 2347–2364',
  },
  figures: (continuum) => {
    const [early, family] = [alphaU1995(continuum), uAlphas(continuum)];
    const each = (measure: string, figures: readonly NamedFigure['figure'][]) =>
      figures.map((figure, category) => ({ measure, category, figure }));
    const alone = family.ku.map((_, category) => uAlphas(ofCategory(continuum, category)).u);
    const { coverage, cu } = family;
    const share = { value: coverage, reason: coverage === null ? cu.reason : null };
    return [
      { measure: 'alpha-u-1995', category: null, figure: early.all },
      { measure: 'alpha-u', category: null, figure: family.u },
      { measure: 'alpha-bu', category: null, figure: family.bu },
      { measure: 'alpha-cu', category: null, figure: cu },
      {
        measure: 'cu-coverage',
        category: null,
        figure: { ...share, observedDisagreement: null, expectedDisagreement: null },
      },
      ...each('alpha-u-1995', early.categories),
      ...each('alpha-u', alone),
      ...each('alpha-ku', family.ku),
    ];
  },
});
