import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identityMap } from '../../../src/codebook/category-map.ts';
import { splitUnits } from '../../../src/measures/regrouping/regroup.ts';
import { mapOfUsed } from '../../../src/measures/regrouping/used-groupings.ts';
import { type Patterns, reduce } from '../../../src/patterns/patterns.ts';
import { type Aim, aims, pathTo } from '../../../src/report/revise/path.ts';
import { type RuleName, rules } from '../../../src/rules/catalogue.ts';
import { fixture } from '../../support/paths.ts';
import { settings } from '../../support/property.ts';
import { run } from '../../support/run.ts';
import { codedRows, study } from '../../support/study.ts';

// Two coders, "safety" used by neither; "support" and "pay" are confused once, and no coder confuses "workload" with another.
const README = (name: string) => fixture('readme', name);

const INPUT = ['revise', README('interviews.csv'), '--codebook', README('codebook.csv'), '--blank', 'uncoded'];

async function revision(...options: readonly string[]) {
  const { code, stdout, stderr } = await run([...INPUT, '--format', 'json', ...options]);
  expect(stderr).not.toContain('error');
  expect(code).toBe(0);
  return JSON.parse(stdout);
}

function mergesOf(patterns: Patterns, target: number, rule: RuleName, aim: Aim) {
  const path = pathTo(patterns, identityMap(patterns.categories), target, {
    ...{ rules: [rules[rule]], aim, uncoded: 'disagree', joint: '+' },
  });
  return path?.steps.map(({ merged, before, after, gain, merges }) => ({ merged, before, after, gain, merges }));
}

describe('a category that nobody used', () => {
  it('is in no suggested merge, and named as one to drop', async () => {
    const report = await revision('--suggest', '2');
    expect(report.path.map(({ merged }: { merged: string[] }) => merged)).toEqual([['support', 'pay']]);
    expect(report.codebook.after.map(({ category }: { category: string }) => category)).toEqual([
      'support / pay',
      'workload',
      'safety',
    ]);
    expect(report.notes).toContainEqual({ code: 'never-used', categories: ['safety'], wanted: 2 });
    const { stdout } = await run([...INPUT, '--suggest', '2']);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      'Never used by any coder: safety. Nobody can have confused it with another category, so no merge is suggested; not counted among the 2. --drop NAME drops a category.',
    );
  });

  it('by a half of the units is not used there: it is in no path or random grouping of the half', () => {
    const alike = (category: number) => [[category], [category]];
    const units = [...Array.from({ length: 12 }, (_, unit) => alike(unit < 8 ? 0 : 1)), [[2], [3]]];
    const data = reduce(codedRows({ coders: ['1', '2'], categories: ['A', 'B', 'C', 'D'], units }));
    const [one, other] = splitUnits(data, 1);
    const without = [one, other].find((half) => !half.codings.some((coding) => coding.includes(2)))!;
    expect(mapOfUsed(without, identityMap(data.categories)).from).toEqual(['A', 'B']);
    expect(one.counts.reduce((a, b) => a + b, 0)).toBe(6);
    expect(other.counts.reduce((a, b) => a + b, 0)).toBe(7);
    expect(mergesOf(without, 1, 'exact', 'agreement')).toHaveLength(1);
  });

  it('is no reason to merge others where fewer are used than wanted', async () => {
    const report = await revision('--suggest', '3');
    expect(report.path).toEqual([]);
    expect(report.notes).toContainEqual({ code: 'nothing-to-suggest', wanted: 3, used: 3 });
    const { code, stdout } = await run([...INPUT, '--suggest', '8']);
    expect(code).toBe(0);
    expect(stdout).toContain('used only 3 categories and 8 were requested');
    expect(stdout).toContain('Never used by any coder: safety');
  });

  it('is not spoken of once it is dropped', async () => {
    const report = await revision('--suggest', '2', '--drop', 'safety');
    expect(report.codebook.after).toHaveLength(2);
    expect(report.notes.map(({ code }: { code: string }) => code)).not.toContain('never-used');
  });

  it('is in no random grouping, so that dropping it is no gain and changes none', async () => {
    const dropped = await revision('--drop', 'safety');
    for (const { gain, mechanical, real } of dropped.results) expect([gain, mechanical, real]).toEqual([0, 0, 0]);
    expect(dropped.notes).toContainEqual({ code: 'nothing-merged' });
    const merged = await revision('--merge', 'support+pay=X');
    const both = await revision('--merge', 'support+pay=X', '--drop', 'safety');
    expect(both.results).toEqual(merged.results);
    expect(merged.groupings).toEqual({ compared: 3, exhaustive: true, categories: 3 });
  });

  it('changes no path, wherever it stands in the codebook', () => {
    const names = (Object.keys(rules) as RuleName[]).filter((rule) =>
      ['any', 'exact', 'jaccard', 'masi'].includes(rule),
    );
    const shape = study({ categories: [3, 5], coders: [2, 3], units: [4, 12] });
    fc.assert(
      fc.property(shape, fc.constantFrom(...names), fc.constantFrom(...aims), fc.nat(5), (one, rule, aim, at) => {
        const place = Math.min(at, one.categories.length);
        const moved = (category: number) => (category >= place ? category + 1 : category);
        const more = {
          ...one,
          categories: one.categories.toSpliced(place, 0, 'unused'),
          units: one.units.map((unit) => unit.map((coding) => coding?.map(moved) ?? null)),
        };
        const [without, beside] = [one, more].map((some) => mergesOf(reduce(codedRows(some)), 2, rule, aim));
        expect(beside).toEqual(without);
      }),
      settings,
    );
  });
});
