import type { Threshold } from '../../report/gate/judge.ts';
import { parseThreshold } from '../../report/gate/parse-threshold.ts';
import { InvalidValue, type Parser } from './parser.ts';

/** A list of thresholds; reports the faults of all. A decimal comma has already split a threshold in two, and is put back. */
export const thresholds: Parser<readonly string[] | undefined, Threshold[]> = {
  parse: (typed = []) => {
    const whole = typed.flatMap((text, i) => {
      if (/^\d+%?$/.test(text) && /=[+-]?\d+$/.test(typed[i - 1] ?? '')) return [];
      const next = typed[i + 1];
      return [next !== undefined && /^\d+%?$/.test(next) && /=[+-]?\d+$/.test(text) ? `${text},${next}` : text];
    });
    const results = whole.map(parseThreshold);
    const faults = results.flatMap((one) => ('fault' in one ? [one.fault] : []));
    if (faults.length > 0) throw new InvalidValue(...faults);
    return results.flatMap((one) => ('fault' in one ? [] : [one]));
  },
  accepts: {
    kind: 'list',
    of: {
      kind: 'text',
      examples: ['agreement=0.70', 'all:joint-agreement=0.5', 'pairs:cohen-kappa=0.6'],
      faultOf: (typed) => {
        const result = parseThreshold(typed);
        return 'fault' in result ? result.fault : undefined;
      },
    },
    hasCommas: true,
  },
};
