import type { Report } from '../../../report/agree/schema.ts';
import type { AltTest } from '../../../report/alt-test/schema.ts';
import { type Part, paragraph, table } from '../../document.ts';
import { coefficient, exact, NOT_AVAILABLE, share } from '../../figures.ts';
import { coder, joined, nextStep, type Text, text } from '../../text.ts';
import { plural } from '../../words.ts';

/** With more rows, each model is summed up in one. */
const MAX_ROWS = 16;

/** For whom an allowance is meant, in the authors' words. */
const MEANT_FOR: Record<string, string> = {
  '0.2': ' (0.2, for experts)',
  '0.15': ' (0.15, for skilled people)',
  '0.1': ' (0.1, for crowds)',
};

type Model = AltTest['models'][number];

type Tested = Extract<Model['coders'][number], { readonly won: boolean }>;

/** May a model code the rest? The answer in words, what it rests on, and each model in the place of each person. */
export function altTestParts({ altTest: found, data }: Report): Part[] {
  if (found === undefined) return [];
  const altTest = { ...found, models: inOrder(data.coders, found.models) };
  return [
    paragraph('May a model code the rest?'),
    ...altTest.models.map((model) => paragraph(answer(model))),
    ...otherRules(altTest),
    ...weaknesses(altTest),
    ...leftOut(altTest),
    table('Each model in a person’s place', ...rowsOf(altTest), { keepsNames: true }),
    paragraph(basis(altTest), 'aside'),
  ];
}

/** Models, and the people beside each, in the order in which coders are shown. */
function inOrder(order: readonly string[], models: readonly Model[]): Model[] {
  const position = (name: string) => order.indexOf(name);
  return models
    .map((one) => ({ ...one, coders: [...one.coders].sort((a, b) => position(a.coder) - position(b.coder)) }))
    .sort((a, b) => position(a.model) - position(b.model));
}

function testedIn({ coders }: Model): Tested[] {
  return coders.filter((one) => 'won' in one);
}

function answer(model: Model): Text {
  const tested = testedIn(model);
  const name = coder(model.model);
  if (model.winningRate === null)
    return text`${name}: this cannot be said, since no unit has codings of the model and of two people.`;
  const won = tested.filter((one) => one.won).length;
  const verdict = model.passed ? 'yes' : 'no';
  const weak = model.weak.length > 0 ? ', with reservations' : '';
  const whom = won === 0 ? `none of the ${tested.length} people` : `${won} of the ${tested.length} people`;
  return text`${name}: ${verdict}${weak}. It can take the place of ${whom} (winning rate ${exact(model.winningRate, 2)}; at least 0.50 is needed). On ${share(model.advantage)} of the units, on average, it agrees with the other people at least as well as the person it replaces.`;
}

/** Sets of categories are alike under one rule and not under another, and a model that gives many categories shares one with everybody. */
function otherRules({ models, rule }: AltTest): Part[] {
  return models
    .filter(({ otherwise }) => otherwise.length > 0)
    .map(({ model, passed, otherwise }) => {
      const others = joined(
        otherwise.map((one) => text`${one.rule} (${exact(one.winningRate, 2)})`),
        ', ',
      );
      return paragraph(
        text`Reservation: whether two codings are alike enough is for the rule to say. The answer for ${coder(model)} is ${passed ? 'yes' : 'no'} under rule ${rule}, and ${passed ? 'no' : 'yes'} under ${others} (${nextStep({ code: 'rule' })}).`,
      );
    });
}

function weaknesses({ models, leastUnits, people }: AltTest): Part[] {
  const has = (reason: Model['weak'][number]) => models.filter(({ weak }) => weak.includes(reason));
  const few = has('few-units');
  const units = few.flatMap((model) => testedIn(model).map((one) => one.units));
  return [
    ...(few.length > 0
      ? [
          paragraph(
            text`Reservation: fewer than ${leastUnits} units can be compared${units.length === 0 ? '' : ` (${Math.max(...units)} at most)`}, too few for the test to be reliable. Have people and models code more of the same units.`,
          ),
        ]
      : []),
    ...(has('few-people').length > 0
      ? [
          paragraph(
            `Reservation: with two people in the group ${people}, each is compared with only one other person. The authors of the test advise three people or more.`,
          ),
        ]
      : []),
  ];
}

/** People who are not tested, with their numbers of units; they may differ between models. */
function leftOut({ models, leastUnits }: AltTest): Part[] {
  const skipped = new Map<string, number>();
  for (const { coders } of models)
    for (const one of coders)
      if ('skipped' in one) skipped.set(one.coder, Math.max(one.units, skipped.get(one.coder) ?? 0));
  if (skipped.size === 0) return [];
  const names = joined(
    [...skipped].map(([name, units]) => text`${coder(name)} (${units})`),
    ', ',
  );
  return [paragraph(text`Not tested, with fewer than ${leastUnits} units to compare: ${names}.`)];
}

function rowsOf({ models }: AltTest): [head: Text[], rows: Text[][]] {
  const rows = models.flatMap((model) =>
    model.coders.map((one): Text[] => {
      const name = text`${coder(model.model)} for ${coder(one.coder)}`;
      if ('skipped' in one) return [name, String(one.units), NOT_AVAILABLE, NOT_AVAILABLE, 'not tested'];
      return [name, String(one.units), share(one.advantage), coefficient(one.difference), one.won ? 'yes' : 'no'];
    }),
  );
  if (rows.length <= MAX_ROWS) return [['', 'units', 'model at least as good', 'person ahead by', 'replaces'], rows];
  const sums = models.map((model): Text[] => {
    const tested = testedIn(model);
    const won = tested.filter((one) => one.won).length;
    return [coder(model.model), `${won} of ${tested.length}`, exact(model.winningRate, 2), share(model.advantage)];
  });
  return [['', 'replaces', 'winning rate', 'model at least as good'], sums];
}

function basis({ rule, epsilon, q, people, models }: AltTest): Text {
  const tested = Math.max(...models.map((model) => testedIn(model).length));
  return text`Rests on the alternative annotator test (Calderon, Reichart & Dror 2025) under rule ${rule}: ${plural(tested, 'coder')} of the group ${people}, each left out in turn. A person counts as replaced even if ahead on up to ${share(epsilon)} more of the units than the model, for what the model saves${MEANT_FOR[String(epsilon)] ?? ''}${nextStep({ code: 'epsilon' })}; false discoveries ${share(q)}. The answer holds for the rest if the rest are like these units.`;
}
