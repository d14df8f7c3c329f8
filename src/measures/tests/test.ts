import type { Uncertainty } from '../intervals/interval.ts';
import { normalTail } from '../intervals/normal.ts';
import { studentTail } from '../intervals/student.ts';

/** A test of a figure against a value. */
export interface Test {
  /** The value that the figure is tested against. */
  readonly value: number;
  readonly se: number | null;
  readonly statistic: number;
  readonly distribution: 'normal' | 't' | 'chi-squared' | 'F';
  readonly df: number | readonly [number, number] | null;
  /** The probability of a statistic as far out as this one, on both sides or on one, if the figure of all units is the value. */
  readonly p: number;
  /** Of a two-sided test: the probability of a statistic as large as this one, so a small one says that the figure is greater. */
  readonly pGreater?: number;
  readonly sides: 1 | 2;
  readonly method: string;
}

/** A figure that has a value. */
export interface Found {
  readonly value: number;
  readonly expected: number | null;
}

/** (θ̂ − θ₀) / se, against the normal distribution, or against Student's t where it has degrees of freedom. */
export function wald(
  { value, against }: { readonly value: number; readonly against: number },
  se: number,
  df: number | null,
  method: string,
): Test | null {
  if (!(se > 0)) return null;
  const statistic = (value - against) / se;
  const tail = df === null ? normalTail : (x: number) => studentTail(x, df);
  return {
    ...{ value: against, se, statistic, distribution: df === null ? 'normal' : 't', df },
    ...{ p: Math.min(1, 2 * tail(Math.abs(statistic))), pGreater: tail(statistic), sides: 2, method },
  };
}

/** The same with the standard error of the figure's own interval, and with its distribution. */
export function byOwnError(value: number, against: number, { se, df, ci }: Uncertainty): Test | null {
  return se === null || ci === null ? null : wald({ value, against }, se, df ?? null, ci.method);
}

/** A measure of which the source has nothing but that: t = (θ̂ − θ₀) / se (Gwet 2014, chapter 5), or z. */
export const testedByOwnError = (
  _data: unknown,
  _weights: unknown,
  { value }: Found,
  against: number,
  own: () => Uncertainty,
): Test | null => byOwnError(value, against, own());
