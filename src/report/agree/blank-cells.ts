import { ruleMeant, usualRules } from '../../measures/meant-rules.ts';
import { type Patterns, patternsOf } from '../../patterns/patterns.ts';
import { isMultiple } from '../../patterns/select.ts';
import { withoutRepeats } from '../../rules/catalogue.ts';
import type { Study } from '../../study/study.ts';
import { HEADLINES } from '../figures/check.ts';
import { wholeFigures } from '../figures/figures.ts';
import type { FigureOptions } from '../figures/options.ts';
import type { Note, Result } from './schema.ts';

/** Figures that differ by more than this differ in the digits that are shown. */
const ROUNDING = 0.005;

const MEASURES: readonly string[] = [...HEADLINES, 'cohen-kappa', 'krippendorff-alpha'];

/** The same study if blank cells mean what they were not taken for; undefined if there is no doubt what they mean. */
export function withOtherBlanks(data: Study): Study | undefined {
  if (data.otherBlanks === undefined) return undefined;
  const { codings, rows, cells } = data.otherBlanks.codings();
  return { ...data, codings, rows, units: data.units && { ...data.units, cells }, otherBlanks: undefined };
}

/**
 * The note on blank cells that may mean either, if the headline's figures depend on it: those that move, as blank cells were read and as
 * they could have been.
 */
export function blankCellsNote(
  data: Study,
  patterns: Patterns,
  options: FigureOptions & { readonly areRulesNamed: boolean },
  joint: 'common' | 'every-pair',
): Note[] {
  const other = withOtherBlanks(data);
  const [rule] = options.rules;
  if (other === undefined || rule === undefined) return [];
  const otherPatterns = patternsOf(other);
  if (rule.compares !== 'sets' && isMultiple(otherPatterns)) return [];
  // uncoded codings are sets: if none is named, the rules are those of sets even if blank cells were read as missing
  const multiple = isMultiple(patterns) || isMultiple(otherPatterns);
  const allowed = options.areRulesNamed ? options.rules : usualRules({ multiple, scale: options.scale });
  const names = allowed.map(({ name }) => name);
  const ruleFor = (measure: string) => {
    const name = ruleMeant(measure, names, multiple);
    return allowed.find((one) => one.name === name)!;
  };
  const meant = new Map(MEASURES.map((measure) => [measure, ruleFor(measure)]));
  const isMeant = (figure: Result) => figure.rule === null || meant.get(figure.measure)?.name === figure.rule;
  const rules = withoutRepeats([...meant.values()]);
  const figuresOf = (one: Patterns) => headlines(one, { ...options, rules }, joint).filter(isMeant);
  const otherwise = new Map(figuresOf(otherPatterns).map((figure) => [keyOf(figure), figure.value]));
  const moved = figuresOf(patterns).flatMap((figure) => {
    const { measure, rule: own, scope, coders, value } = figure;
    const instead = otherwise.get(keyOf(figure)) ?? null;
    const isSame = value === null || instead === null ? value === instead : Math.abs(value - instead) <= ROUNDING;
    return isSame
      ? []
      : [{ measure, ...(own !== rule.name && { rule: own }), scope, coders, value, otherwise: instead }];
  });
  if (moved.length === 0) return [];
  const { cells, meaning } = data.otherBlanks!;
  return [{ code: 'blank-cells', cells, read: meaning === 'missing' ? 'uncoded' : 'missing', rule: rule.name, moved }];
}

/** Agreement of pairs and of all coders, and the coefficients that readers look at first. */
function headlines(patterns: Patterns, options: FigureOptions, joint: string): Result[] {
  return wholeFigures(patterns, {
    ...options,
    ...{ measures: MEASURES, ci: 'none', atLeast: [], valuesOnly: true },
  }).filter(({ measure, variant, k }) =>
    measure === 'joint-agreement'
      ? k === patterns.coders.length && (variant ?? 'common') === joint
      : variant === null && k === null,
  );
}

function keyOf({ measure, scope, coders }: Result): string {
  return JSON.stringify([measure, scope, coders]);
}
