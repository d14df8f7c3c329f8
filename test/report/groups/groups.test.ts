import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patternsOf } from '../../../src/patterns/patterns.ts';
import type { Report, Result } from '../../../src/report/agree/schema.ts';
import { groupsOf, sidesOf } from '../../../src/report/groups/group.ts';
import { studyOf } from '../../../src/study/from-arrays.ts';
import { rarely } from '../../support/property.ts';
import { reportOf } from '../../support/report-of.ts';
import { type ExampleStudy, study } from '../../support/study.ts';

const PEOPLE = ['Anna', 'Ben', 'Chloe'];
const MODELS = ['gpt', 'llama'];
const NAMED = [
  { name: 'humans', members: PEOPLE },
  { name: 'models', members: ['rest'] },
];

const five = study({ coders: [5, 5], coderNames: [...PEOPLE, ...MODELS], categories: [2, 4], units: [3, 12] });

function find({ results }: Report, wanted: Partial<Result>): Result | undefined {
  return results.find((result) =>
    Object.entries(wanted).every(
      ([key, value]) => JSON.stringify(result[key as keyof Result] ?? null) === JSON.stringify(value),
    ),
  );
}

describe('figures between two groups', () => {
  it('are the means of the pairs across that have units in common', () => {
    fc.assert(
      fc.property(five, (example) => {
        const report = reportOf(example, ['--rule', 'exact', '--ci', 'none'], undefined, { groups: NAMED });
        for (const measure of ['agreement', 'cohen-kappa']) {
          const pairs = PEOPLE.flatMap((person) =>
            MODELS.map(
              (model) =>
                report.results.find(
                  (one) =>
                    one.measure === measure &&
                    one.scope === 'pair' &&
                    one.category === null &&
                    one.variant === null &&
                    one.coders.includes(person) &&
                    one.coders.includes(model),
                )!,
            ),
          ).filter(({ reason }) => reason !== 'no-pairable-units');
          const values = pairs.map(({ value }) => value);
          const mean =
            values.includes(null) || values.length === 0
              ? null
              : values.reduce<number>((sum, x) => sum + x!, 0) / values.length;
          const found = find(report, { measure, rule: 'exact', between: ['humans', 'models'] })!;
          if (mean === null) expect([found.value, found.reason === null]).toEqual([null, false]);
          else expect(found.value).toBeCloseTo(mean, 12);
        }
      }),
      rarely(0.5),
    );
  });

  it('have the jackknife’s interval over units', () => {
    fc.assert(
      fc.property(
        study({
          coders: [5, 5],
          coderNames: [...PEOPLE, ...MODELS],
          categories: [2, 3],
          units: [6, 9],
          complete: true,
          single: true,
        }),
        (example) => {
          const meanOf = (some: ExampleStudy) =>
            find(
              reportOf(some, ['--rule', 'exact', '--ci', 'none', '--measures', 'krippendorff-alpha'], undefined, {
                groups: NAMED,
              }),
              {
                between: ['humans', 'models'],
              },
            )!.value;
          const report = reportOf(example, ['--rule', 'exact', '--measures', 'krippendorff-alpha'], undefined, {
            groups: NAMED,
          });
          const { se, value } = find(report, { between: ['humans', 'models'] })!;
          const without = example.units.map((_, i) =>
            meanOf({ ...example, units: example.units.filter((__, j) => j !== i) }),
          );
          if (value === null || without.includes(null)) return expect(se).toBe(null);
          const n = without.length;
          const mean = without.reduce<number>((sum, x) => sum + x!, 0) / n;
          const squares = without.reduce<number>((sum, x) => sum + (x! - mean) ** 2, 0);
          expect(se).toBeCloseTo(Math.sqrt(((n - 1) / n) * squares), 9);
        },
      ),
      rarely(0.3),
    );
  });
});

describe('figures of a group', () => {
  it('are those of a study of its coders alone', () => {
    fc.assert(
      fc.property(five, (example) => {
        const options = ['--rule', 'exact,any'];
        const report = reportOf(example, options, undefined, { groups: NAMED });
        const coders = example.coders.filter((name) => PEOPLE.includes(name));
        const positions = coders.map((name) => example.coders.indexOf(name));
        const own = reportOf(
          { ...example, coders, units: example.units.map((unit) => positions.map((i) => unit[i]!)) },
          options,
        );
        const ofGroup = report.results.filter(
          ({ group, coders }) => group === 'humans' && coders.every((one) => PEOPLE.includes(one)),
        );
        expect(ofGroup.map(({ group: _, ...rest }) => rest)).toEqual(
          own.results.filter(({ scope }) => scope === 'all'),
        );
      }),
      rarely(0.5),
    );
  });

  it('do not change those of the report itself', () => {
    fc.assert(
      fc.property(five, (example) => {
        const [plain, grouped] = [reportOf(example), reportOf(example, [], undefined, { groups: NAMED })];
        expect(grouped.results.slice(0, plain.results.length)).toEqual(plain.results);
      }),
      rarely(0.2),
    );
  });
});

it('the majority is what more than half of the people gave', () => {
  const units = [
    ['a', 'a', 'b', 'a', 'b'], // a
    ['a', 'b', 'b', 'b', 'b'], // b
    ['a', 'b', 'c', 'a', 'a'], // none
    [null, 'a', 'b', 'a', 'a'], // none
    [null, null, 'c', 'c', 'a'], // c: the only one
    ['c', 'c', 'c', 'a', 'c'], // c
  ];
  const example = {
    coders: [...PEOPLE, ...MODELS],
    categories: ['a', 'b', 'c'],
    units: units.map((unit) => unit.map((one) => (one === null ? null : ['abc'.indexOf(one)]))),
  };
  const report = reportOf(example, ['--rule', 'exact'], undefined, { groups: NAMED });
  const ofModel = (model: string) =>
    find(report, {
      measure: 'agreement',
      rule: 'exact',
      scope: 'pair',
      variant: 'majority',
      coders: ['humans', model],
    });
  expect(ofModel('gpt')).toMatchObject({ units: 4, agreed: 3 });
  expect(ofModel('llama')).toMatchObject({ units: 4, agreed: 2 });
  // the agreement of all is found beside figures of groups
  expect(find(report, { measure: 'krippendorff-alpha', rule: 'exact', category: null })!.coders).toHaveLength(5);
});

describe('the groups', () => {
  const patterns = patternsOf(studyOf([['a', 'a', 'a', 'a']], { coders: ['Anna', 'Ben', 'gpt-4o', 'gpt-5'] }));

  it('take names, patterns and the rest', () => {
    const named = [
      { name: 'models', members: ['GPT*'] },
      { name: 'humans', members: ['rest'] },
    ];
    expect(groupsOf(patterns, named)).toEqual([
      { name: 'models', coders: ['gpt-4o', 'gpt-5'] },
      { name: 'humans', coders: ['Anna', 'Ben'] },
    ]);
  });

  it.each([
    [[{ name: 'humans', members: ['Anna', 'Bem'] }], /unknown-group-coder.*"nearest":"Ben"/],
    [[{ name: 'models', members: ['claude*'] }], /unknown-group-coder/],
    [
      [
        { name: 'one', members: ['Anna'] },
        { name: 'two', members: ['*'] },
      ],
      /coder-in-two-groups/,
    ],
    [
      [
        { name: 'all', members: ['*'] },
        { name: 'others', members: ['rest'] },
      ],
      /empty-group/,
    ],
  ])('are refused if they are unclear: %j', (named, message) => {
    expect(() => groupsOf(patterns, named)).toThrow(message);
  });

  it('are models by the names of all of their coders, too', () => {
    const groups = [
      { name: 'automatisch', coders: ['gpt-4o', 'llama-3'] },
      { name: 'von Hand', coders: ['Klara', 'Otto'] },
    ];
    expect(sidesOf(groups)).toEqual({ people: [groups[1]], models: [groups[0]] });
    expect(sidesOf([{ ...groups[0]!, coders: ['gpt-4o', 'Klara'] }, groups[1]!])).toBe(undefined);
  });

  it('are people and models by their names', () => {
    const of = (...names: string[]) => sidesOf(names.map((name) => ({ name, coders: [name] })));
    const modelsOf = (...names: string[]) => of(...names)?.models.map(({ name }) => name);
    expect(modelsOf('humans', 'models')).toEqual(['models']);
    expect(modelsOf('LLMs', 'experts')).toEqual(['LLMs']);
    expect(modelsOf('humans', 'ours')).toEqual(['ours']);
    expect(modelsOf('gpt', 'claude', 'humans')).toEqual(['gpt', 'claude']);
    expect(modelsOf('gpt-4o', 'prompt 2', 'llama 3')).toEqual(['gpt-4o', 'llama 3']);
    expect(of('experts', 'crowd', 'models')?.people).toHaveLength(2);
    expect(modelsOf('Menschen', 'Modelle')).toEqual(['Modelle']);
    expect(modelsOf('humanos', 'sistemas nuestros')).toEqual(['sistemas nuestros']);
    for (const names of [
      ['before', 'after'],
      ['novices', 'experts'],
      ['students', 'team'],
    ] as const)
      expect(of(...names)).toBe(undefined);
  });
});
