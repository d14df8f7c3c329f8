import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../src/report/disagreements/kinds.ts';

describe('how two codings lie to each other', () => {
  it.each([
    [[0], [1], 'disjoint'],
    [[0, 2], [1, 3], 'disjoint'],
    [[], [1], 'one-uncoded'],
    [[0, 1], [], 'one-uncoded'],
    [[], [], 'both-uncoded'],
    [[0, 1], [1, 2], 'overlap'],
    [[0, 1], [1], 'subset'],
    [[1], [0, 1, 2], 'subset'],
    [[0, 2], [0, 2], 'same'],
  ])('%j and %j: %s', (a, b, kind) => {
    expect(kindOf(a, b)).toBe(kind);
    expect(kindOf(b, a)).toBe(kind);
  });
});
