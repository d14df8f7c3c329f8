import { describe, expect, it } from 'vitest';
import { droppedBy, groupsOf, identityMap, mapOfNames } from '../../src/codebook/category-map.ts';
import { type Move, type MoveFault, mapOfMoves, writtenMerge, writtenRename } from '../../src/codebook/moves.ts';
import { reduce } from '../../src/patterns/patterns.ts';
import { applyMapInPlace } from '../../src/patterns/select.ts';
import { codings } from '../support/codings.ts';

const FOUR = ['A', 'B', 'C', 'D'];

function mapOf(...moves: readonly (readonly [string, string | null])[]) {
  const made = mapOfMoves(FOUR, asMoves(moves), 'in-steps');
  if ('faults' in made) throw new Error(JSON.stringify(made.faults));
  return made.map;
}

function faultsOf(...moves: readonly (readonly [string, string | null])[]): readonly MoveFault[] {
  const made = mapOfMoves(FOUR, asMoves(moves), 'in-steps');
  return 'faults' in made ? made.faults : [];
}

function asMoves(moves: readonly (readonly [string, string | null])[]): Move[] {
  return moves.map(([from, to]) => ({ from, to: to === null ? [] : [to] }));
}

describe('moves', () => {
  it('merge, rename and drop', () => {
    const map = mapOf(['A', 'X'], ['C', 'X'], ['B', 'Y'], ['D', null]);
    expect(groupsOf(map)).toEqual([
      { category: 'X', from: ['A', 'C'] },
      { category: 'Y', from: ['B'] },
    ]);
    expect(droppedBy(map)).toEqual(['D']);
  });

  it('lead on: what is moved to a category that is moved goes with it', () => {
    expect(groupsOf(mapOf(['A', 'X'], ['B', 'X'], ['X', 'Y'], ['C', 'Y']))).toEqual([
      { category: 'Y', from: ['A', 'B', 'C'] },
      { category: 'D', from: ['D'] },
    ]);
  });

  it('stand for themselves where they are made at once: names can be swapped', () => {
    const made = mapOfMoves(
      FOUR,
      asMoves([
        ['A', 'B'],
        ['B', 'C'],
        ['C', 'A'],
      ]),
      'at-once',
    );
    expect('map' in made && groupsOf(made.map)).toEqual([
      { category: 'B', from: ['A'] },
      { category: 'C', from: ['B'] },
      { category: 'A', from: ['C'] },
      { category: 'D', from: ['D'] },
    ]);
  });

  it('lead on by many ways in no time', () => {
    const levels = Array.from({ length: 60 }, (_, i) => i);
    const moves = levels.flatMap((i) => ['X', 'Y'].map((x) => ({ from: `${x}${i}`, to: [`X${i + 1}`, `Y${i + 1}`] })));
    const made = mapOfMoves(['A'], [{ from: 'A', to: ['X0', 'Y0'] }, ...moves], 'at-once');
    expect('map' in made && made.map.to).toEqual(['X60', 'Y60']);
  });

  it('at once may not say of a category that it stays and that it becomes another one', () => {
    const made = mapOfMoves(
      FOUR,
      asMoves([
        ['A', 'A'],
        ['A', 'C'],
      ]),
      'at-once',
    );
    expect(made).toEqual({ faults: [{ code: 'two-targets', move: 1, name: 'A', first: 0 }] });
  });

  it('can make one category several', () => {
    const made = mapOfMoves(
      FOUR,
      [
        { from: 'A', to: ['A', 'X'] },
        { from: 'B', to: ['X', 'Y'] },
      ],
      'at-once',
    );
    expect('map' in made && groupsOf(made.map)).toEqual([
      { category: 'A', from: ['A'] },
      { category: 'X', from: ['A', 'B'] },
      { category: 'Y', from: ['B'] },
      { category: 'C', from: ['C'] },
      { category: 'D', from: ['D'] },
    ]);
  });

  it('can join a category that stays, and can keep the name of one', () => {
    expect(groupsOf(mapOf(['D', 'B']))[1]).toEqual({ category: 'B', from: ['B', 'D'] });
    expect(groupsOf(mapOf(['D', 'B'], ['B', 'B']))[1]).toEqual({ category: 'B', from: ['B', 'D'] });
    expect(groupsOf(mapOf(['A', 'A'], ['B', 'A']))[0]).toEqual({ category: 'A', from: ['A', 'B'] });
  });

  it('may not name what is not there, give one category two targets, run in a circle, or drop everything', () => {
    expect(faultsOf(['a', 'X'])).toEqual([{ code: 'unknown', move: 0, name: 'a', nearest: 'A' }]);
    expect(faultsOf(['A', 'X'], ['A', 'Y'])).toEqual([{ code: 'two-targets', move: 1, name: 'A', first: 0 }]);
    expect(faultsOf(['A', 'B'], ['B', 'C'], ['C', 'A'])).toEqual([{ code: 'cycle', move: 0, names: ['A', 'B', 'C'] }]);
    expect(faultsOf(['A', 'B'], ['B', 'A'])).toEqual([{ code: 'cycle', move: 0, names: ['A', 'B'] }]);
    expect(faultsOf(...FOUR.map((name) => [name, null] as const))).toEqual([{ code: 'nothing-left', move: 3 }]);
  });
});

describe('a map', () => {
  it('gives every coding its new categories, each once', () => {
    const data = codings(
      [
        [
          ['A', 'B'],
          ['C', 'D'],
        ],
        [['D'], []],
      ],
      { categories: FOUR },
    );
    const mapped = reduce(applyMapInPlace(data, mapOf(['A', 'X'], ['B', 'X'], ['D', null])));
    expect(mapped.categories).toEqual(['X', 'C']);
    // {A, B} → {X}, {C, D} → {C}, {D} → nothing
    expect(mapped).toEqual(
      codings(
        [
          [['X'], ['C']],
          [[], []],
        ],
        { categories: ['X', 'C'] },
      ),
    );
  });

  it('can put a category under several', () => {
    const data = codings([['A', 'B']], { categories: ['A', 'B'] });
    const mapped = reduce(applyMapInPlace(data, mapOfNames(['A', 'B'], [['one', 'two'], ['two']])));
    expect(mapped).toEqual(codings([[['one', 'two'], ['two']]], { categories: ['one', 'two'] }));
  });

  it('that changes nothing changes nothing', () => {
    const data = codings(
      [
        [['A', 'B'], 'D'],
        [[], null],
      ],
      { categories: FOUR },
    );
    expect(reduce(applyMapInPlace(data, identityMap(FOUR)))).toEqual(data);
  });
});

describe('what is typed', () => {
  it('is taken apart at + and =', () => {
    expect(writtenMerge('A + B=C', FOUR)).toEqual(
      asMoves([
        ['A', 'C'],
        ['B', 'C'],
      ]),
    );
    expect(writtenRename('A=B', FOUR)).toEqual({ from: 'A', to: ['B'] });
  });

  it('may hold + and = in names', () => {
    const known = ['a+b', 'x=y', 'c'];
    expect(writtenMerge('a+b+c=x', known)).toEqual(
      asMoves([
        ['a+b', 'x'],
        ['c', 'x'],
      ]),
    );
    expect(writtenMerge('x=y+c=z', known)).toEqual(
      asMoves([
        ['x=y', 'z'],
        ['c', 'z'],
      ]),
    );
    expect(writtenRename('x=y=z', known)).toEqual({ from: 'x=y', to: ['z'] });
  });

  it('needs both sides', () => {
    expect(writtenMerge('A+B', FOUR)).toBeNull();
    expect(writtenMerge('=C', FOUR)).toBeNull();
    expect(writtenRename('A=', FOUR)).toBeNull();
  });
});
