import type { GammaWeights } from '../../measures/unitizing/alignment.ts';
import * as defaults from '../../report/defaults.ts';
import { InvalidValue, mapped, text } from './parser.ts';

const FORM = '"alpha=1,beta=1,empty=1" is expected: numbers from 0 up, alpha or beta above 0, empty above 0';

/** The weights of gamma, as "alpha=1,beta=1,empty=1"; those that are not named are 1. */
export const gammaWeights = mapped(text, (typed): GammaWeights => {
  const weights: Record<string, number> = { ...defaults.gamma };
  for (const part of typed.split(',')) {
    const [, name, number] = /^\s*(alpha|beta|empty)\s*=\s*(\d+(?:\.\d+)?|\.\d+)\s*$/.exec(part) ?? [];
    if (name === undefined) throw new InvalidValue(FORM);
    weights[name] = Number(number);
  }
  const { alpha = 0, beta = 0, empty = 0 } = weights;
  if (alpha + beta === 0 || empty === 0) throw new InvalidValue(FORM);
  return { alpha, beta, empty };
});
