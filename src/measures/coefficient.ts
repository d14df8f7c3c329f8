import { TOLERANCE } from './sum.ts';

/** Why a figure has no value. */
export type Reason =
  | 'no-pairable-units' // no unit has codings of both (or two, or all) of these coders to compare
  | 'no-variation' // chance agreement is complete: every coding in use is the same
  | 'one-coder'
  | 'category-not-applied' // nobody applied the category to a unit that counts here
  | 'category-always-applied'
  | 'nothing-assigned' // no coder applied any category
  | 'fewer-than-two-units'
  | 'fewer-than-two-categories';

/** A figure with its parts, or the reason why it is undefined. Unrounded. */
export interface Coefficient {
  readonly value: number | null;
  readonly reason: Reason | null;
  /** Observed agreement, Aₒ; null if the figure has no such part. */
  readonly observed: number | null;
  /** Agreement expected by chance, Aₑ; null if the figure has no such part. */
  readonly expected: number | null;
  /** The units (or assignments) it is based on. */
  readonly units: number;
  /** How many of them agree, if the rule is a matter of yes or no. */
  readonly agreed: number | null;
}

interface Parts {
  readonly units: number;
  readonly observed?: number | null;
  /** A function if it takes long; resamples of the value do not call it. */
  readonly expected?: number | null | (() => number | null);
  readonly agreed?: number | null;
}

export function defined(value: number, parts: Parts): Coefficient {
  return coefficient(value, null, parts);
}

/** The same figure with another expected part; an undefined figure stays as it is. */
export function expecting(found: Coefficient, expected: () => number | null): Coefficient {
  const { value, units, observed, agreed } = found;
  return value === null ? found : defined(value, { units, observed, agreed, expected });
}

export function undefinedBecause(reason: Reason, parts: Parts): Coefficient {
  return coefficient(null, reason, parts);
}

function coefficient(
  value: number | null,
  reason: Reason | null,
  { observed = null, expected = null, units, agreed = null }: Parts,
): Coefficient {
  if (typeof expected === 'function') return new WithExpected(value, reason, observed, units, agreed, expected);
  return { value, reason, observed, expected, units, agreed };
}

/** A figure whose expected part is computed when it is read. */
class WithExpected implements Coefficient {
  readonly value: number | null;
  readonly reason: Reason | null;
  readonly observed: number | null;
  readonly units: number;
  readonly agreed: number | null;
  readonly #expect: () => number | null;
  #expected: number | null | undefined;

  constructor(
    value: number | null,
    reason: Reason | null,
    observed: number | null,
    units: number,
    agreed: number | null,
    expect: () => number | null,
  ) {
    this.value = value;
    this.reason = reason;
    this.observed = observed;
    this.units = units;
    this.agreed = agreed;
    this.#expect = expect;
  }

  get expected(): number | null {
    if (this.#expected === undefined) this.#expected = this.#expect();
    return this.#expected;
  }
}

/** (Aₒ − Aₑ) / (1 − Aₑ): how much of the agreement left open by chance was reached. Null if chance leaves none. */
export function chanceCorrected(observed: number, expected: number): number | null {
  return isComplete(expected) ? null : (observed - expected) / (1 - expected);
}

/** A figure corrected for chance, from its parts; undefined if chance leaves nothing open. */
export function beyondChance(observed: number, expected: number, units: number): Coefficient {
  const value = chanceCorrected(observed, expected);
  const parts = { observed, expected, units };
  return value === null ? undefinedBecause('no-variation', parts) : defined(value, parts);
}

/** Whether an expected agreement is 1 apart from rounding. Then nothing can be corrected for chance. */
export function isComplete(expected: number): boolean {
  return 1 - expected < TOLERANCE;
}
