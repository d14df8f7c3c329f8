import { describe, expect, it } from 'vitest';
import { agreementReport, type Study, studyOf } from '../../src/index.ts';
import { jsonText } from '../../src/render/formats/json.ts';

/** Each coder gives each unit one category; with so many coders and categories each pair has more than 20,000 / 91 figures of them. */
function study(coders: number, categories: number): Study {
  return studyOf(
    Array.from({ length: categories }, (_, unit) =>
      Array.from({ length: coders }, (__, coder) => `c${(unit + (coder % 3 === 0 ? 1 : 0)) % categories}`),
    ),
  );
}

const isCategoryOfPair = ({ scope, category }: { scope: string; category: string | null }) =>
  scope === 'pair' && category !== null;

describe('figures of single categories for each pair', () => {
  const many = study(14, 56); // 91 pairs × 56 categories × 4 measures = 20,384

  it('are left out with a note where they are more than 20,000', () => {
    const { results, usage, notes } = agreementReport(many, { ci: 'none' });
    expect(results.filter(isCategoryOfPair)).toEqual([]);
    expect(usage.every(({ pairs }) => pairs.length === 0)).toBe(true);
    expect(notes).toContainEqual({ code: 'category-pairs-left-out', pairs: 91, categories: 56, figures: 20_384 });
    expect(results.filter(({ scope, category }) => scope === 'all' && category !== null)).not.toEqual([]);
    expect(results.filter(({ scope, category }) => scope === 'pair' && category === null)).not.toEqual([]);
  });

  it('are given on request', () => {
    const { results, usage, notes } = agreementReport(many, { ci: 'none', categoryPairs: true });
    expect(results.filter(isCategoryOfPair)).toHaveLength(20_384);
    expect(usage[0]!.pairs).toHaveLength(91);
    expect(notes.map(({ code }) => code)).not.toContain('category-pairs-left-out');
  });

  it('are given where they are fewer, as with a single measure', () => {
    const { results } = agreementReport(many, { ci: 'none', measures: 'cohen-kappa' });
    expect(results.filter(isCategoryOfPair)).toHaveLength(5096);
  });
});

describe('a report as JSON', () => {
  it('has one result a line', () => {
    const report = agreementReport(study(3, 4), { ci: 'none' });
    const text = jsonText(report);
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(report)));
    const lines = text.split('\n').filter((line) => line.includes('"measure":') && line.includes('"scope":'));
    expect(lines).toHaveLength(report.results.length);
    for (const line of lines) expect(JSON.parse(line.trim().replace(/,$/, ''))).toHaveProperty('value');
  });
});
