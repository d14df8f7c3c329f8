import { describe, expect, it } from 'vitest';
import { columnsByName } from '../../src/study/columns-by-name.ts';

const columns = ['unit', 'Ana', 'ana', 'Pay | Ana', 'Pay | Ben', 'Unit'].map((name, i) => ({ name, number: i + 1 }));

describe('columns by name', () => {
  const find = columnsByName(columns, ({ name }) => [name]);
  const numbersOf = (typed: string) => find(typed).map(({ number }) => number);

  it('are those that are written so, else those in another case', () => {
    expect(numbersOf('Ana')).toEqual([2]);
    expect(numbersOf(' unit ')).toEqual([1]);
    expect(numbersOf('UNIT')).toEqual([1, 6]);
    expect(numbersOf('Cy')).toEqual([]);
  });

  it('may be counted, or matched by a pattern', () => {
    expect(numbersOf('#4')).toEqual([4]);
    expect(numbersOf('#7')).toEqual([]);
    expect(numbersOf('*ana')).toEqual([2, 3, 4]);
  });

  it('have further names, as those with several headings do', () => {
    const byPart = columnsByName(columns, ({ name }) => [name, ...name.split(' | ').slice(0, -1)]);
    expect(byPart('Pay').map(({ number }) => number)).toEqual([4, 5]);
    expect(byPart('pay')).toEqual([]);
  });
});
