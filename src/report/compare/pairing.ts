import { commonUnits } from '../../patterns/rounds.ts';
import { UsageError } from '../../problems.ts';
import { type Study, singleUnits } from '../../study/study.ts';
import type { pairings } from '../defaults.ts';
import type { Comparison } from './schema.ts';

export type Pairing = (typeof pairings)[number];

/** Two rounds in which units have the same name if, and only if, they are the same unit, as far as that is known. */
export interface PairedStudies {
  readonly before: Study;
  readonly after: Study;
  readonly units: Comparison['units'];
}

type MatchedBy = NonNullable<Comparison['units']['by']>;

/**
 * Says which units of two rounds are the same: those with the same name. The number of a row is no name: row 5 of one round need not be
 * row 5 of the other. Such units are matched by their texts, if these tell them apart; otherwise somebody has to say what is meant.
 */
export function pairUnits(before: Study, after: Study, pairing: Pairing): PairedStudies {
  switch (pairing) {
    case 'paired':
      return requested(before, after, 'unit');
    case 'text':
    case 'row':
      return requested(before, after, pairing);
    case 'unpaired': {
      const by = knownMatch(before, after);
      return by === undefined ? unpaired(before, after, 'asked') : matched(before, after, by, () => 'asked');
    }
    case 'auto':
      return found(before, after);
  }
}

function requested(before: Study, after: Study, by: MatchedBy): PairedStudies {
  if (before.units === undefined || after.units === undefined)
    throw new UsageError({ code: 'units-without-names', by });
  const rounds = { before: before.unitCount, after: after.unitCount };
  if (by === 'unit' && (before.unitsAreRows || after.unitsAreRows))
    throw new UsageError({ code: 'units-numbered-by-row', ...rounds, requested: true });
  if (by === 'row' && rounds.before !== rounds.after)
    throw new UsageError({ code: 'rounds-of-other-length', ...rounds });
  const untold = by === 'text' ? [before, after].find((round) => !areToldApartByText(round)) : undefined;
  if (untold !== undefined)
    throw new UsageError({ code: 'texts-not-unique', round: untold === before ? 'before' : 'after' });
  const paired = matched(before, after, by, () => undefined);
  const common = paired.units.common!;
  if (common < 2) throw new UsageError({ code: 'too-few-common-units', units: common, by });
  return { ...paired, units: { ...paired.units, compared: 'paired', why: 'asked' } };
}

function found(before: Study, after: Study): PairedStudies {
  if (before.units === undefined || after.units === undefined) return unpaired(before, after, 'counts');
  const by = knownMatch(before, after);
  if (by !== undefined) return matched(before, after, by, whyUnpaired);
  const order = before.unitsAreRows && after.unitsAreRows ? orderOfTexts(before, after) : 'other';
  if (order === 'same') return matched(before, after, 'row', () => undefined, 'same-texts');
  if (order === 'other') return unpaired(before, after, 'no-names');
  throw new UsageError({
    code: 'units-numbered-by-row',
    ...{ before: before.unitCount, after: after.unitCount },
    requested: false,
  });
}

/** What tells which units are the same: their names, or their texts if one of the rounds numbers its units by row. */
function knownMatch(before: Study, after: Study): 'unit' | 'text' | undefined {
  if (before.units === undefined || after.units === undefined) return undefined;
  if (!before.unitsAreRows && !after.unitsAreRows) return 'unit';
  return areToldApartByText(before) && areToldApartByText(after) ? 'text' : undefined;
}

/**
 * Whether rounds of as many rows could be of the same units in the same order: texts show it or rule it out; without them it is not known.
 */
function orderOfTexts(before: Study, after: Study): 'same' | 'other' | 'unknown' {
  if (before.unitCount !== after.unitCount) return 'other';
  const [first, second] = [textsOf(before), textsOf(after)];
  if (first.includes(undefined) || second.includes(undefined)) return 'unknown';
  return first.every((text, unit) => text === second[unit]) ? 'same' : 'other';
}

/** Units that are the same have the same name in these; `unless` says why they are not compared one by one. */
function matched(
  before: Study,
  after: Study,
  by: MatchedBy,
  unless: (before: Study, after: Study, common: readonly string[]) => Comparison['units']['why'] | undefined,
  because: Comparison['units']['why'] = by === 'text' ? 'same-texts' : 'common',
): PairedStudies {
  const rounds = { before: named(before, by), after: named(after, by) };
  const common = commonUnits(rounds.before, rounds.after);
  const why = unless(rounds.before, rounds.after, common);
  return {
    ...rounds,
    units: {
      compared: why === undefined ? 'paired' : 'unpaired',
      why: why ?? because,
      by,
      common: common.length,
      onlyBefore: before.unitCount - common.length,
      onlyAfter: after.unitCount - common.length,
    },
  };
}

function unpaired(before: Study, after: Study, why: Comparison['units']['why']): PairedStudies {
  return {
    before,
    after,
    units: { compared: 'unpaired', why, by: null, common: null, onlyBefore: null, onlyAfter: null },
  };
}

/** Rounds are compared unit by unit if at least half of the smaller round's units are in both, with the same texts. */
function whyUnpaired(before: Study, after: Study, common: readonly string[]): 'few-common' | 'other-texts' | undefined {
  if (common.length < 2 || 2 * common.length < Math.min(before.unitCount, after.unitCount)) return 'few-common';
  return haveOtherTexts(before, after, common) ? 'other-texts' : undefined;
}

/** Whether most units with the same name have different texts, as when each round numbers its units from 1. */
function haveOtherTexts(before: Study, after: Study, common: readonly string[]): boolean {
  const byName = ({ units, texts }: Study) => new Map(units?.names().map((name, unit) => [name, texts.get(unit)]));
  const [first, second] = [byName(before), byName(after)];
  const known = common.filter((unit) => first.get(unit) !== undefined && second.get(unit) !== undefined);
  return 2 * known.filter((unit) => first.get(unit) !== second.get(unit)).length > known.length;
}

function named(round: Study, by: MatchedBy): Study {
  if (by === 'unit') return round;
  const names = by === 'text' ? textsOf(round).map((text) => text!) : textsOf(round).map((_, unit) => String(unit + 1));
  return { ...round, units: { ...singleUnits(round), name: (unit) => names[unit]!, names: () => names } };
}

/** Whether every unit has a text, and no two the same. */
function areToldApartByText(round: Study): boolean {
  const texts = textsOf(round);
  return !texts.includes(undefined) && new Set(texts).size === texts.length;
}

function textsOf({ texts, unitCount }: Study): (string | undefined)[] {
  return Array.from({ length: unitCount }, (_, unit) => texts.get(unit));
}
