import { describe, expect, it } from 'vitest';
import {
  guessSeparator,
  listedNames,
  separatorsBeside,
  splitCell,
  unclearSeparator,
} from '../../src/names/separator.ts';

const cells = (...texts: string[]) => texts.map((text) => ({ text, times: 1 }));

const guessed = (texts: string[], declared?: string[]) =>
  guessSeparator(cells(...texts), declared && new Set(declared));

describe('the separator is found out', () => {
  it.each([
    ['semicolons', ['A', 'B', 'A; B'], ';'],
    ['bars', ['A', 'B', 'A|B'], '|'],
    ['line breaks', ['A', 'B', 'A\nB'], '\n'],
    ['the semicolons of Chinese texts', ['支持', '安全', '支持；安全'], '；'],
    ['the enumeration commas of Japanese texts', ['支持', '安全', '支持、安全'], '、'],
    ['line breaks of another system', ['A', 'B', 'A\r\nB'], '\n'],
  ])('%s, where the parts are cells of their own too', (_what, texts, separator) => {
    expect(guessed(texts).separator).toBe(separator);
  });

  it.each([
    ['commas, which are a part of many names', ['A', 'B', 'A, B'], ','],
    ['slashes', ['A', 'B', 'A/B'], '/'],
    ['wide commas', ['支持', '安全', '支持，安全'], '，'],
    ['semicolons whose parts are never cells of their own', ['x; y', 'z; w'], ';'],
  ])('not %s; that is told', (_what, texts, separator) => {
    const { separator: taken, notices } = guessed(texts);
    expect(taken).toBeUndefined();
    expect(notices).toContainEqual({ code: 'separator-unused', separator, cells: expect.any(Number) });
  });

  it('not where the cells are sentences of which a part happens to be a category', () => {
    const { separator, notices } = guessed(['A', 'A; because it rained', 'B; as she said', 'no; never; not once']);
    expect(separator).toBeUndefined();
    expect(notices).toMatchObject([{ code: 'separator-unused', separator: ';', cells: 3 }]);
  });

  it('by the codebook, also a comma; cells that are categories are left whole', () => {
    expect(guessed(['Pay, leave', 'HR, Trust'], ['Pay, leave', 'HR', 'Trust']).separator).toBe(',');
    expect(guessed(['Pay, leave'], ['Pay, leave', 'HR']).separator).toBeUndefined();
  });

  it('and said, with how many cells it takes apart', () => {
    const { notices } = guessSeparator([
      { text: 'A', times: 5 },
      { text: 'A;B', times: 3 },
      { text: 'B', times: 1 },
    ]);
    expect(notices).toEqual([{ code: 'separator-guessed', separator: ';', cells: 3 }]);
  });

  it('by parts that come back in many cells, too', () => {
    expect(guessed(['A; B', 'A; C', 'B; C', 'A; B; C', 'A; D', 'C; D', 'B; D', 'A']).separator).toBe(';');
  });

  it('is not looked for in cells without any', () => {
    expect(guessed(['A', 'B'])).toEqual({ separator: undefined, notices: [] });
  });
});

describe('a sign in whole cells', () => {
  it.each([
    ['/', ['positive', 'positive/neutral', 'negative/neutral', 'negative'], 'positive/neutral'],
    [',', ['pay, hours', 'rota, hours'], 'pay, hours'],
    ['+', ['A', 'A+B'], 'A+B'],
  ])('%s may separate categories if other cells contain the parts, too', (separator, texts, found) => {
    expect(unclearSeparator(cells(...texts))).toMatchObject({ separator, found });
  });

  it.each([
    ['within names that share nothing', ['home/garden', 'auto/moto', 'R&D']],
    ['in numbers', ['1,5', '2,5', '1', '2', '5']],
    ['in numbers as NumPy saves them', ['1.0e+00', '2.0e+00', '3.5e-01', 'nan']],
    [
      'in texts',
      [
        'I said that once to him, and then again not',
        'and then again not',
        'he came, and so on and so forth as always',
      ],
    ],
    ['at the end of a cell', ['A+', 'A']],
    ['if it is a usual one, which is told', ['x;y', 'x;z', 'y']],
  ])('is not asked about %s', (_where, texts) => {
    expect(unclearSeparator(cells(...texts))).toBeUndefined();
  });
});

describe('a cell is taken apart', () => {
  it.each([
    ['A; B ;C', ';', ['A', 'B', 'C']],
    ['A;;B;', ';', ['A', 'B']],
    [' ; ', ';', []],
    ['A\r\nB\rC\nD', '\n', ['A', 'B', 'C', 'D']],
    ['A; B', undefined, ['A; B']],
    ['A + B', ' + ', ['A', 'B']],
  ])('%j at %j', (text, separator, parts) => {
    expect(splitCell(text, separator)).toEqual(parts);
  });
});

describe('a cell written as a list', () => {
  it.each([
    ['["pay","support"]', ['pay', 'support']],
    ["['pay', 'work load']", ['pay', 'work load']],
    ['[]', []],
    ['[unclear]', undefined],
    ['[1, 2]', undefined],
    ['pay', undefined],
  ])('%s', (text, names) => {
    expect(listedNames(text)).toEqual(names);
  });
});

describe('a second separator beside the first', () => {
  const beside = (texts: string[], separator: string | undefined, declared?: string[]) =>
    separatorsBeside(cells(...texts), separator, declared && ((name) => declared.includes(name))).separators;

  it('is one at which all cells with it fall apart into categories of other cells', () => {
    expect(beside(['A', 'B; A', 'A, B'], ',')).toEqual([';']);
    expect(beside(['A', 'B; A', 'A, B'], ';')).toEqual([',']);
    expect(beside(['A', 'B', 'A|B', 'B\nA'], '/')).toEqual(['|', '\n']);
  });

  it('is none if a part is no category, or if it is part of a name of the codebook', () => {
    expect(beside(['A', 'B', 'A; B', 'A, because'], ';')).toEqual([]);
    expect(beside(['A', 'B', 'A, B', 'A; B'], ';', ['A', 'B', 'A, B'])).toEqual([]);
    expect(beside(['A', 'B', 'A/B', 'A; B'], ';')).toEqual([]);
  });

  it('is told with how many cells it takes apart', () => {
    const { notices } = separatorsBeside(
      [
        { text: 'A', times: 2 },
        { text: 'A; B', times: 3 },
        { text: 'B, A', times: 4 },
      ],
      ',',
    );
    expect(notices).toEqual([{ code: 'separator-beside', separator: ';', cells: 3 }]);
  });
});
