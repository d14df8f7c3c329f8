import { describe, expect, it } from 'vitest';
import { BadInputError } from '../../../src/problems.ts';
import { readStudies } from '../../../src/study/read-study-with-names.ts';
import { PLAIN_READING, type ReadingOptions } from '../../../src/study/reading-options.ts';
import { singleUnits } from '../../../src/study/study.ts';
import { tableOf } from '../reading/study-of.ts';

/** Per unit what the coders gave, `-` where one did not code it. */
function read(rows: readonly (readonly string[])[], options: Partial<ReadingOptions> = {}) {
  const { studies, notices } = readStudies([tableOf('sheet.csv', rows)], { ...PLAIN_READING, ...options });
  const [study] = studies;
  const { name, cells } = singleUnits(study);
  return {
    notices,
    variables: studies.length,
    coders: study.coders,
    given: Array.from({ length: study.unitCount }, (_, unit) => [
      name(unit),
      ...[...cells(unit)].map(
        (cell) => study.codings[cell]?.map((number) => study.categories[number]).join('+') ?? '-',
      ),
    ]),
  };
}

const SAID = [
  ['pay', 'pay', 'care'],
  ['care', 'pay', 'pay'],
  ['time', 'time', 'time'],
  ['pay', 'time', 'pay'],
  ['care', 'care', 'care'],
  ['time', 'pay', 'time'],
  ['care', 'pay', 'time'],
  ['pay', 'pay', 'pay'],
];
const GIVEN = SAID.map((said, i) => [`s${i + 1}`, ...said]);

const FORMS: readonly (readonly [string, (list: readonly string[]) => string])[] = [
  ['JSON', (list) => JSON.stringify(list)],
  ['Python', (list) => `['${list.join("', '")}']`],
  ['a text with commas', (list) => list.join(',')],
  ['a text with semicolons', (list) => list.join('; ')],
];

describe('a list of what coders without names gave', () => {
  it.each(FORMS)('in %s is read by the places, where its heading names coders', (_, write) => {
    const rows = SAID.map((said, i) => [`s${i + 1}`, `The text of unit ${i + 1} goes on`, write(said)]);
    const { coders, given, notices } = read([['id', 'text', 'annotator_labels'], ...rows]);
    expect(coders).toEqual([1, 2, 3].map((place) => `annotator_labels ${place}`));
    expect(given).toEqual(GIVEN);
    expect(notices).toContainEqual(
      expect.objectContaining({ code: 'unpacked', what: 'labels-of-coders', column: 'annotator_labels' }),
    );
  });

  it('is asked about where its heading does not', () => {
    const rows = SAID.map((said, i) => [`s${i + 1}`, JSON.stringify(said)]);
    const sheet = [['id', 'labels'], ...rows];
    expect(() => read(sheet)).toThrow(BadInputError);
    const { coders, given } = read(sheet, { reading: 1 });
    expect(coders).toHaveLength(3);
    expect(given).toEqual(GIVEN);
  });

  it('stands beside coders with columns of their own', () => {
    const rows = SAID.map((said, i) => [`s${i + 1}`, JSON.stringify(said), said[i % 3]!]);
    const { coders, given } = read([['id', 'annotator_labels', 'llm_label'], ...rows]);
    expect(coders).toEqual(['annotator_labels 1', 'annotator_labels 2', 'annotator_labels 3', 'llm_label']);
    expect(given).toEqual(GIVEN.map((cells, i) => [...cells, SAID[i]![i % 3]!]));
  });

  it('has fewer coders for some units', () => {
    const rows = SAID.map((said, i) => [`s${i + 1}`, JSON.stringify(said.slice(0, 2 + (i % 2)))]);
    const { given } = read([['id', 'worker_labels'], ...rows]);
    expect(given).toEqual(SAID.map((said, i) => [`s${i + 1}`, ...said.slice(0, 2), i % 2 === 1 ? said[2]! : '-']));
  });

  it('has one coder alone for some units', () => {
    const rows = SAID.map((said, i) => [`s${i + 1}`, JSON.stringify(i % 4 === 3 ? said.slice(0, 1) : said)]);
    const { given } = read([['id', 'worker_labels'], ...rows]);
    expect(given).toEqual(GIVEN.map((cells, i) => (i % 4 === 3 ? [cells[0], cells[1], '-', '-'] : cells)));
  });

  it('is a set where no list has a member twice', () => {
    const rows = SAID.flatMap((said, i) =>
      ['Anna', 'Ben'].map((coder, c) => [`s${i + 1}`, coder, JSON.stringify([...new Set(said)].slice(c))]),
    );
    const { coders, given } = read([['id', 'coder', 'labels'], ...rows], { blank: 'uncoded' });
    expect(coders).toEqual(['Anna', 'Ben']);
    expect(given[0]).toEqual(['s1', 'care+pay', 'care']);
  });

  it('stays whole where the user wants cells whole', () => {
    const rows = SAID.map((said, i) => [`s${i + 1}`, said.join(';'), said.join(';')]);
    const { coders } = read([['id', 'rater A', 'rater B'], ...rows], { separator: 'none' });
    expect(coders).toEqual(['rater A', 'rater B']);
  });
});

describe('cells that look like lists of codings', () => {
  it.each([
    ['dates', SAID.map((_, i) => `${1 + (i % 2)}/1/2024`)],
    ['numbers', SAID.map((_, i) => `${1 + (i % 2)},1`)],
  ])('are left alone where they are %s', (_, cells) => {
    const rows = SAID.map(([a, b], i) => [`s${i + 1}`, cells[i]!, a!, b!]);
    const { coders, notices } = read([['id', 'when', 'Anna', 'Ben'], ...rows]);
    expect(coders).toEqual(['Anna', 'Ben']);
    expect(notices.filter(({ code }) => code === 'unpacked')).toEqual([]);
  });
});

describe('sets that are written as lists', () => {
  it('are said to be lists, not to be split at a sign that is not there, and to name a category twice', () => {
    const rows = SAID.map((said, i) => [
      `s${i + 1}`,
      JSON.stringify([...new Set(said)]),
      i === 0 ? '["pay","care","pay"]' : '["pay","care"]',
    ]);
    const { notices } = read([['id', 'Anna', 'Ben'], ...rows]);
    expect(notices.filter(({ code }) => code === 'separator-guessed')).toEqual([]);
    expect(notices).toContainEqual(expect.objectContaining({ code: 'lists-split', cells: 13 }));
    expect(notices).toContainEqual({ code: 'named-twice', example: 'pay; care; pay', cells: 1 });
  });
});
