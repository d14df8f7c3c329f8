import { ALT_TEST, altTest, type ModelTest, type PersonTest } from '../../measures/alt-test/alt-test.ts';
import type { Patterns } from '../../patterns/patterns.ts';
import { UsageError } from '../../problems.ts';
import { weightsOf } from '../../rules/weights.ts';
import { policyOf } from '../figures/figures.ts';
import type { FigureOptions } from '../figures/options.ts';
import { type Group, sidesOf } from '../groups/group.ts';
import type { AltTest } from './schema.ts';

/**
 * Whether each model may take the place of people, under the headline rule, and whether another rule would say otherwise.
 *
 * @param epsilon - by how much more often than the model a person may be the better one
 */
export function altTestReport(
  patterns: Patterns,
  groups: readonly Group[],
  options: Pick<FigureOptions, 'rules' | 'scale' | 'uncoded'>,
  epsilon: number,
): AltTest {
  const sides = sidesOf(groups);
  const [people, ...others] = sides?.people ?? [];
  if (sides === undefined || people === undefined || others.length > 0)
    throw new UsageError({ code: 'alt-test-needs-groups', groups: groups.map(({ name }) => name) });
  if (people.coders.length < 2)
    throw new UsageError({ code: 'alt-test-needs-people', group: people.name, coders: people.coders });
  const positions = people.coders.map((coder) => patterns.coders.indexOf(coder));
  const { q, leastUnits } = ALT_TEST;
  const [first, ...rest] = options.rules.map((rule) => {
    const weights = weightsOf(rule, patterns, options.scale, policyOf(rule, options));
    const test = (model: number) => altTest(patterns, weights, positions, model, { epsilon, q, leastUnits });
    return { rule: rule.name, test };
  });
  return {
    rule: first!.rule,
    epsilon,
    q,
    leastUnits,
    people: people.name,
    models: sides.models
      .flatMap(({ coders }) => coders)
      .map((model) => {
        const position = patterns.coders.indexOf(model);
        const found = first!.test(position);
        return {
          model,
          winningRate: found.winningRate,
          advantage: found.advantage,
          passed: passed(found),
          weak: [...found.weak],
          otherwise: rest
            .map(({ rule, test }) => ({ rule, ...test(position) }))
            .filter((one) => passed(one) !== passed(found))
            .map(({ rule, winningRate }) => ({ rule, winningRate })),
          coders: found.people.map((test) => ofPerson(patterns.coders[test.person]!, test)),
        };
      }),
  };
}

function passed({ winningRate }: Pick<ModelTest, 'winningRate'>): boolean | null {
  return winningRate === null ? null : winningRate >= ALT_TEST.winningRate;
}

function ofPerson(
  coder: string,
  { units, skipped, advantage, difference, t, p, won }: PersonTest,
): AltTest['models'][number]['coders'][number] {
  if (skipped || p === null) return { coder, units, skipped: true };
  return { coder, units, advantage, difference, t: t !== null && Number.isFinite(t) ? t : null, p, won };
}
