import type { CategoryMap } from '../../codings/coding.ts';
import { ruleMeant, usualRules } from '../../measures/meant-rules.ts';
import { patternsOf } from '../../patterns/patterns.ts';
import { isMultiple } from '../../patterns/select.ts';
import type { Rule } from '../../rules/rule.ts';
import type { Study } from '../../study/study.ts';
import { withOtherBlanks } from '../agree/blank-cells.ts';
import { type ChangedValue, changedValues } from './changes.ts';
import { type Pairing, pairUnits } from './pairing.ts';
import { recode } from './recoding.ts';
import type { RoundOptions } from './round-figures.ts';
import type { ComparisonNote } from './schema.ts';

/** Figures that differ by more than this differ in the digits that are shown. */
const ROUNDING = 0.005;

const MEASURES = ['agreement', 'cohen-kappa', 'krippendorff-alpha'];

/** The note on blank cells that may mean either, if the headline of the comparison depends on it. */
export function blankCellsNote(
  first: Study,
  second: Study,
  map: CategoryMap | undefined,
  options: RoundOptions & { readonly pairing: Pairing; readonly named: readonly Rule[] },
): ComparisonNote[] {
  const others = { before: withOtherBlanks(first), after: withOtherBlanks(second) };
  // uncoded codings are sets: if none is named, the rules are those of sets even if blank cells were read as missing
  const rounds = [first, second, others.before, others.after].filter((round) => round !== undefined);
  const multiple = rounds.some((round) => isMultiple(patternsOf(round)));
  const allowed = options.named.length > 0 ? options.named : usualRules({ multiple, scale: 'nominal' });
  const names = allowed.map(({ name }) => name);
  const gives = (measure: string, rule: string | null) => ruleMeant(measure, names, multiple) === rule;
  const headline = ruleMeant('agreement', names, multiple);
  if (others.before === undefined && others.after === undefined) return [];
  const valuesOf = (one: Study, other: Study): ChangedValue[] => {
    const { before, after, units } = pairUnits(one, other, options.pairing);
    const recoded = map === undefined ? before : recode(before, map);
    return changedValues(recoded, after, units.compared === 'paired', {
      ...options,
      rules: allowed,
      gives,
      measures: MEASURES,
    });
  };
  const keyOf = ({ measure, scope, coders }: ChangedValue) => JSON.stringify([measure, scope, coders]);
  const otherwise = new Map(
    valuesOf(others.before ?? first, others.after ?? second).map((value) => [keyOf(value), value]),
  );
  const moved = valuesOf(first, second).flatMap((value) => {
    const instead = otherwise.get(keyOf(value));
    if (instead === undefined || (isNear(value.before, instead.before) && isNear(value.after, instead.after)))
      return [];
    const { rule, ...own } = value;
    return [
      { ...own, ...(rule !== headline && { rule }), otherwise: { before: instead.before, after: instead.after } },
    ];
  });
  if (moved.length === 0) return [];
  const facts = (round: Study) =>
    round.otherBlanks === undefined
      ? null
      : {
          cells: round.otherBlanks.cells,
          read: round.otherBlanks.meaning === 'missing' ? ('uncoded' as const) : ('missing' as const),
        };
  return [{ code: 'blank-cells', before: facts(first), after: facts(second), rule: headline, moved }];
}

function isNear(a: number | null, b: number | null): boolean {
  return a === null || b === null ? a === b : Math.abs(a - b) <= ROUNDING;
}
