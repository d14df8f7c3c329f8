import { expect, it } from 'vitest';
import { writtenMerge, writtenRename } from '../../src/codebook/moves.ts';
import { fold } from '../../src/names/look.ts';
import { nearDuplicates } from '../../src/names/near-duplicates.ts';
import { nearestName, suggester } from '../../src/names/nearest.ts';
import { NUMBER, plainNumber, shareOf, withoutAtEnd } from '../../src/names/numbers.ts';
import { matcherOf } from '../../src/names/pattern.ts';
import { run } from '../support/run.ts';
import { folderWith } from '../support/scratch.ts';

// Each of these took minutes where its time grew with the square of the length, or with all ways to share a text among stars.

const LONG = 200_000;

it('numbers of very many digits', () => {
  expect(NUMBER.test(`${'1'.repeat(LONG)}e`)).toBe(false);
  expect(shareOf(`${'1'.repeat(LONG)}x`)).toBeUndefined();
  const small = `0.${'0'.repeat(LONG)}1`;
  expect(plainNumber(`${small}000`)).toBe(small);
  expect(withoutAtEnd(`${'_'.repeat(LONG)}x`, ' _-')).toHaveLength(LONG + 1);
});

it('names of very many spaces', () => {
  expect(fold(`coder${' '.repeat(LONG)}x`)).toBe('coder x');
  expect(fold(`\u00ab a${' '.repeat(LONG)}\u00bb\u00bb`)).toBe('"a""');
});

it('patterns of very many stars', () => {
  const name = 'a'.repeat(5000);
  expect(matcherOf(`${'a*'.repeat(40)}b`)(name)).toBe(false);
  expect(matcherOf(`${'a*'.repeat(40)}A`)(name)).toBe(true);
});

it.each([
  ['*', '', true],
  ['code*', 'Code 1', true],
  ['*1', 'code 11', true],
  ['c*d*1', 'code 1', true],
  ['c*d*1', 'code 2', false],
  ['a.b', 'axb', false],
  ['a?', 'ab', false],
  ['', 'a', false],
])('%s is %s: %s', (pattern, name, is) => expect(matcherOf(pattern)(name)).toBe(is));

it('patterns of files of very many stars are refused', async () => {
  const folder = folderWith({ [`${'a'.repeat(60)}.csv`]: 'unit,A,B\n1,x,y\n' });
  const { code, stderr } = await run(['agree', `${folder}/${'*a'.repeat(20)}b.csv`]);
  expect([code, stderr]).toEqual([2, expect.stringContaining('a pattern has at most 4 stars')]);
});

it('merges of very many parts, and of very many "="', () => {
  const known = ['x', 'x+x', 'y'];
  expect(writtenMerge(`${'x+'.repeat(50_000)}y=w`, known)).toHaveLength(50_001);
  expect(writtenMerge(`${'x+'.repeat(50_000)}z=w`, known)).toHaveLength(50_001);
  expect(writtenMerge(`x+y=${'='.repeat(100_000)}w`, known)!.map(({ from }) => from)).toEqual(['x', 'y']);
  expect(writtenRename(`x=${'='.repeat(100_000)}w`, known)!.from).toBe('x');
});

it('names that contain "+" and "=" are put together as before', () => {
  const known = ['a+b', 'a', 'b=c', 'd'];
  expect(writtenMerge('a+b+d=w', known)!.map(({ from }) => from)).toEqual(['a+b', 'd']);
  expect(writtenMerge('b=c+d=w', known)!.map(({ from }) => from)).toEqual(['b=c', 'd']);
  expect(writtenMerge('a + d = w', known)).toEqual([
    { from: 'a', to: ['w'] },
    { from: 'd', to: ['w'] },
  ]);
});

it('suggestions for texts, and for very many names', () => {
  const text = 'lorem ipsum '.repeat(9000);
  expect(nearestName(text, [`${text}y`])).toBeUndefined();
  const suggest = suggester(Array.from({ length: 20_000 }, (_, i) => `category ${i}`));
  const found = Array.from({ length: 20_000 }, (_, i) => suggest(`categry ${i}`));
  expect(found.slice(0, 3)).toEqual(['category 0', 'category 1', 'category 2']);
  expect(found.at(-1)).toBeUndefined();
});

it('texts that are compared as names', () => {
  const coders = new Set([0]);
  const texts = Array.from({ length: 1500 }, (_, i) => ({ name: `answer ${i} ${'word '.repeat(200)}`, coders }));
  expect(nearDuplicates(texts)).toEqual([]);
});
