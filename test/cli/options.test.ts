import { describe, expect, it } from 'vitest';
import { numberBetween, oneOf, parseOptions } from '../../src/cli/options/parse.ts';
import { choice, flag, list, mapped, optional, tested, text } from '../../src/cli/options/parser.ts';

const schema = {
  rule: list(oneOf(['any', 'exact'])),
  atLeast: optional(mapped(numberBetween(0, 1), (number) => number * 100)),
  scale: optional(choice(['nominal', 'ordinal'])),
  name: optional(tested(text, (name) => name !== '', 'a name is expected')),
  byRow: flag,
};

describe('options', () => {
  it('are what was meant; those not typed are absent, lists empty, flags off', () => {
    expect(parseOptions(schema, { rule: ['exact'], atLeast: '0.5', byRow: true, other: 1 })).toEqual({
      ...{ rule: ['exact'], atLeast: 50, byRow: true },
      ...{ scale: undefined, name: undefined },
    });
    expect(parseOptions(schema, {})).toMatchObject({ rule: [], byRow: false });
  });

  it('are refused with every fault at once, each with its option as it is typed', () => {
    const typed = { rule: ['exct', 'any', 'x'], atLeast: 'much', scale: 'ratio', name: '' };
    expect(() => parseOptions(schema, typed)).toThrow(
      [
        '--rule: "exct" is not known; did you mean "exact"?',
        'error: --rule: "x" is not known; one of any, exact is expected',
        'error: --at-least: a number from 0 to 1 is expected, not "much"',
        'error: --scale: one of nominal, ordinal is expected',
        'error: --name: a name is expected',
      ].join('\n'),
    );
  });

  it('let a fault of the program through', () => {
    const broken = () => {
      throw new TypeError('a bug');
    };
    expect(() => parseOptions({ rule: broken }, {})).toThrow(TypeError);
  });
});
