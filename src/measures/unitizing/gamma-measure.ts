import { gamma } from './gamma.ts';
import { measureOfMarks } from './measure.ts';

export const gammaMeasure = measureOfMarks({
  name: 'gamma',
  about: {
    title: 'Gamma of Mathet, Widlöcher & Métivier',
    formula:
      'γ = 1 − δ / δₑ, the disorder of the best alignment of the coders’ marks over that of shuffled marks; a pair of marks differs by α ((|difference of starts| + |difference of ends|) / sum of lengths)² Δ∅, and by β Δ∅ if their categories differ; a mark alone costs Δ∅',
    asks: 'marked texts that all coders read, in which no units are cut; marks may overlap',
    use: 'where marks should count as the same although their bounds differ a little',
    caution:
      'chance is drawn, so the last digits depend on the seed; for more than two coders the alignment is a very good one, not surely the best',
    range: '≤ 1; 0 = as by chance',
    source:
      'Mathet, Widlöcher & Métivier (2015), Computational Linguistics 41, 437–479; gamma-cat: Mathet (2017), Computational Linguistics 43, 661–681',
  },
  isDrawn: true,
  figures: (continuum, { gamma: weights, seed }) => {
    const { gamma: all, cat, samples } = gamma(continuum, weights, seed);
    const { observedDisagreement: disorder, reason } = all;
    const disorderAlone = { value: disorder, reason, observedDisagreement: null, expectedDisagreement: null };
    return [
      { measure: 'gamma', category: null, figure: all, samples },
      { measure: 'gamma-disorder', category: null, figure: disorderAlone },
      { measure: 'gamma-cat', category: null, figure: cat, samples },
    ];
  },
});
