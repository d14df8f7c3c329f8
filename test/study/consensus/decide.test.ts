import { describe, expect, it } from 'vitest';
import { type Decision, decide, type Method } from '../../../src/study/consensus/decide.ts';

/** Codings such as "A AB -": "-" is uncoded. */
function decided(codings: string, method: Method): string {
  const sets = codings
    .split(' ')
    .filter((one) => one !== '')
    .map((one) => (one === '-' ? [] : [...one].map((letter) => 'ABC'.indexOf(letter))));
  return text(decide(sets, method));
}

function text(decision: Decision): string {
  if (decision.final === null) return decision.reason;
  return `${decision.final.map((place) => 'ABC'[place]).join('') || '-'} by ${decision.by}`;
}

const majority: Method = { name: 'majority' };

const unanimous: Method = { name: 'unanimous' };

const atLeast = (k: number): Method => ({ name: 'at-least', k });

describe('the final coding', () => {
  it.each([
    ['AB AB AB', majority, 'AB by unanimous'],
    ['- - -', majority, '- by unanimous'],
    ['A A B', majority, 'A by majority'],
    ['AB A B', majority, 'AB by majority'],
    ['AB AC A', majority, 'A by majority'],
    ['A B C', majority, 'no-majority'],
    ['A B', majority, 'no-majority'],
    ['AB A', majority, 'no-majority'],
    ['- - A', majority, '- by majority'],
    ['- A B', majority, 'no-majority'],
    ['AB AB A A', majority, 'no-majority'],
    ['A', majority, 'A by only-coder'],
    ['', majority, 'not-coded'],
    ['A A', unanimous, 'A by unanimous'],
    ['AB A', unanimous, 'not-unanimous'],
    ['A', unanimous, 'A by only-coder'],
    ['AB A', atLeast(2), 'A by at-least:2'],
    ['AB AC BC', atLeast(2), 'ABC by at-least:2'],
    ['AB AC BC', atLeast(3), 'fewer-than-k'],
    ['A B C', atLeast(1), 'ABC by at-least:1'],
    ['- - A', atLeast(2), '- by at-least:2'],
    ['- B A', atLeast(2), 'fewer-than-k'],
    ['A A', atLeast(3), 'too-few-coders'],
    ['A', atLeast(2), 'too-few-coders'],
    ['A', atLeast(1), 'A by only-coder'],
  ])('of %s under %j: %s', (codings, method, expected) => {
    expect(decided(codings, method)).toBe(expected);
  });
});
