import { describe, expect, it } from 'vitest';
import { group, parseOptions } from '../../src/cli/options/option.ts';
import {
  choice,
  choiceOrNearest,
  flag,
  list,
  mapped,
  numberBetween,
  tested,
  text,
} from '../../src/cli/options/parser.ts';

const options = group('Options', {
  rule: { help: '', parser: list(choiceOrNearest(['any', 'exact'])) },
  atLeast: { help: '', parser: mapped(numberBetween(0, 1), (number) => number * 100) },
  scale: { help: '', parser: choice(['nominal', 'ordinal']) },
  name: { help: '', parser: tested(text, (name) => name !== '', 'a name is expected') },
  byRow: { help: '', parser: flag },
  ci: { help: '', parser: choice(['auto', 'none']), default: 'auto' },
});

describe('options', () => {
  it('have the values that were typed; those not typed have their default or none, lists are empty, flags off', () => {
    expect(parseOptions(options, { rule: ['exact'], atLeast: '0.5', byRow: true, other: 1 })).toEqual({
      ...{ rule: ['exact'], atLeast: 50, byRow: true },
      ...{ scale: undefined, name: undefined, ci: 'auto' },
    });
    expect(parseOptions(options, {})).toMatchObject({ rule: [], byRow: false });
  });

  it('have the types of their values', () => {
    const { rule, atLeast, byRow, ci } = parseOptions(options, {});
    const typed: [readonly ('any' | 'exact')[], number | undefined, boolean, 'auto' | 'none'] = [
      rule,
      atLeast,
      byRow,
      ci,
    ];
    // @ts-expect-error without a default there may be no value
    const certain: number = atLeast;
    expect([typed.length, certain]).toEqual([4, undefined]);
  });

  it('are refused with every fault at once, each with its option as it is typed', () => {
    const typed = { rule: ['exct', 'any', 'x'], atLeast: 'much', scale: 'ratio', name: '' };
    expect(() => parseOptions(options, typed)).toThrow(
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
    const broken = mapped(text, () => {
      throw new TypeError('a bug');
    });
    expect(() => parseOptions(group('', { rule: { help: '', parser: broken } }), { rule: 'any' })).toThrow(TypeError);
  });
});
