/** Why a figure of marked texts has no value. */
export type UnitizingReason =
  | 'one-coder'
  | 'no-document-in-common' // no document was read by all coders
  | 'overlapping-units' // a coder gave a place two categories, and the figure knows one value a place
  | 'no-variation' // no disagreement is to be expected: one value only
  | 'no-gap' // all coders covered all of the continuum, so nothing is outside of units
  | 'nothing-marked'
  | 'all-or-nothing' // both coders marked every character with the category, or none
  | 'no-units-meet'; // no unit has a character in common with another coder’s

/** A figure of marked texts, 1 − Dₒ / Dₑ, with its parts, or the reason why it is undefined. Unrounded. */
export interface UnitizingFigure {
  readonly value: number | null;
  readonly reason: UnitizingReason | null;
  /** Dₒ; null if undefined. */
  readonly observedDisagreement: number | null;
  /** Dₑ; null if undefined. */
  readonly expectedDisagreement: number | null;
}

/** 1 − Dₒ / Dₑ; undefined, for a reason, if no disagreement is to be expected. */
export function beyondExpected(observed: number, expected: number, reason: UnitizingReason): UnitizingFigure {
  if (!(expected > 0)) return undefinedFigure(reason);
  return {
    value: 1 - observed / expected,
    reason: null,
    observedDisagreement: observed,
    expectedDisagreement: expected,
  };
}

export function undefinedFigure(reason: UnitizingReason): UnitizingFigure {
  return { value: null, reason, observedDisagreement: null, expectedDisagreement: null };
}
