import { describe, expect, it } from 'vitest';
import { readStudies } from '../../../src/study/read-study-with-names.ts';
import { PLAIN_READING, type ReadingOptions } from '../../../src/study/reading-options.ts';
import { singleUnits } from '../../../src/study/study.ts';
import { tableOf } from '../reading/study-of.ts';

/** Of each variable per unit what the coders gave, `-` where one did not code it. */
function read(rows: readonly (readonly string[])[], options: Partial<ReadingOptions> = {}) {
  const { studies, notices } = readStudies([tableOf('sheet.csv', rows)], { ...PLAIN_READING, ...options });
  return {
    notices,
    coders: studies[0].coders,
    given: studies.map((study) => {
      const { name, cells } = singleUnits(study);
      return Array.from({ length: study.unitCount }, (_, unit) => [
        name(unit),
        ...[...cells(unit)].map(
          (cell) => study.codings[cell]?.map((number) => study.categories[number]).join('+') ?? '-',
        ),
      ]);
    }),
  };
}

const WHO = [
  ['W1', 'W2', 'W3'],
  ['W2', 'W3', 'W4'],
  ['W1', 'W3', 'W4'],
  ['W1', 'W2', 'W4'],
  ['W4', 'W1', 'W2'],
  ['W3', 'W2', 'W1'],
];
const SAID = [
  ['pay', 'pay', 'care'],
  ['care', 'pay', 'pay'],
  ['time', 'time', 'time'],
  ['pay', 'time', 'pay'],
  ['care', 'care', 'care'],
  ['time', 'pay', 'time'],
];
const MEAN = ['pay', 'pay', 'time', 'pay', 'care', 'time'];

const CODERS = ['W1', 'W2', 'W3', 'W4'];
const GIVEN = WHO.map((who, i) => [`s${i + 1}`, ...CODERS.map((coder) => SAID[i]![who.indexOf(coder)] ?? '-')]);

describe('coders in one column and what they gave in another, in the same order', () => {
  it.each([
    ['commas', (list: readonly string[]) => list.join(','), (list: readonly string[]) => list.join(',')],
    ['other signs', (list: readonly string[]) => list.join('; '), (list: readonly string[]) => list.join(' | ')],
    ['lists', (list: readonly string[]) => JSON.stringify(list), (list: readonly string[]) => JSON.stringify(list)],
    [
      'lists of Python',
      (list: readonly string[]) => `['${list.join("', '")}']`,
      (list: readonly string[]) => `['${list.join("', '")}']`,
    ],
  ])('between %s, are codings of one each', (_, names, labels) => {
    const rows = WHO.map((who, i) => [
      `s${i + 1}`,
      `The text of unit ${i + 1} goes on`,
      names(who),
      labels(SAID[i]!),
      '3',
    ]);
    const { coders, given, notices } = read([['id', 'text', 'workers', 'votes', 'votes cast'], ...rows]);
    expect(coders).toEqual(CODERS);
    expect(given).toEqual([GIVEN]);
    expect(notices).toContainEqual(
      expect.objectContaining({ code: 'unpacked', what: 'listed-coders', column: 'workers' }),
    );
  });

  it('and so are the variables of several columns, and what only tells of the coders', () => {
    const ages = { W1: 'old', W2: 'young', W3: 'old', W4: 'young' } as Record<string, string>;
    const rows = WHO.map((who, i) => [
      `s${i + 1}`,
      who.join(';'),
      who.map((one) => ages[one]).join(';'),
      SAID[i]!.join(';'),
      SAID[i]!.map((_, place) => ['high', 'low', 'mid'][(i + place) % 3]!).join(';'),
    ]);
    const { coders, given } = read([['id', 'annotators', 'group', 'topic', 'tone'], ...rows]);
    expect(coders).toEqual(CODERS);
    expect(given).toHaveLength(2);
    expect(given[0]).toEqual(GIVEN);
  });

  it('where one of them gave nothing, keep their places', () => {
    const rows = WHO.map((who, i) => [`s${i + 1}`, who.join(','), i === 0 ? 'pay,,care' : SAID[i]!.join(',')]);
    const { given } = read([['id', 'annotators', 'label'], ...rows], { blank: 'missing' });
    expect(given[0]![0]).toEqual(['s1', 'pay', '-', 'care', '-']);
  });

  it('but not where coders have columns of their own', () => {
    const rows = WHO.map((who, i) => [`s${i + 1}`, who.join(','), SAID[i]!.join(','), SAID[i]![0]!, SAID[i]![1]!]);
    const { coders, given } = read([['id', 'authors', 'places', 'Coder A', 'Coder B'], ...rows], { reading: 1 });
    expect(coders).toEqual(['Coder A', 'Coder B']);
    expect(given[0]).toHaveLength(6);
  });
});

describe('coders in one column and what they gave in numbered columns, in the same order', () => {
  const rows = WHO.map((who, i) => [`s${i + 1}`, who.join(';'), ...SAID[i]!]);

  it('are codings of one each', () => {
    const { coders, given } = read([['id', 'annotators', 'label_1', 'label_2', 'label_3'], ...rows]);
    expect(coders).toEqual(CODERS);
    expect(given).toEqual([GIVEN]);
  });

  it('where units have several or few coders, whatever the columns are called', () => {
    const few = rows.map(([unit, who, a, b, c], i) =>
      i % 2 === 0 ? [unit!, who!.split(';').slice(0, 2).join(';'), a!, b!, ''] : [unit!, who!, a!, b!, c!],
    );
    const { given } = read([['id', 'annotators', 'frame 1', 'frame 2', 'frame 3'], ...few], { blank: 'missing' });
    expect(given[0]!.map((cells) => cells.filter((cell) => cell !== '-').length - 1)).toEqual([2, 3, 2, 3, 2, 3]);
    expect(given[0]![1]).toEqual(GIVEN[1]);
  });

  it('but not where they are questions', () => {
    expect(() => read([['id', 'annotators', 'q1', 'q2', 'q3'], ...rows])).toThrow('unclear-reading');
  });
});

describe('coders in one column and what each gave under their names', () => {
  const rows = WHO.map((who, i) => [
    `s${i + 1}`,
    who.join(','),
    String(who.length),
    ...CODERS.map((coder) => SAID[i]![who.indexOf(coder)] ?? ''),
    MEAN[i] === 'pay' ? '0.7' : '0.2',
    MEAN[i] === 'pay' ? '0.3' : '0.8',
  ]);
  const headings = ['id', 'annotators', 'count', ...CODERS.map((name) => `annotations.${name}`), 'soft.0', 'soft.1'];

  it('are the codings of each unit once', () => {
    const { coders, given, notices } = read([headings, ...rows]);
    expect(coders).toEqual(CODERS);
    expect(given).toEqual([GIVEN]);
    expect(notices).toContainEqual(expect.objectContaining({ code: 'unpacked', what: 'listed-coders' }));
  });

  it('and are not repeated for each coder where an option names the columns', () => {
    const { given } = read([headings, ...rows], { coders: ['annotations.*'] });
    expect(given).toEqual([GIVEN]);
  });

  it('nor where others reviewed what they gave', () => {
    const reviewed = WHO.map((who, i) => [`s${i + 1}`, `${who[0]}; ${who[1]}`, SAID[i]![0]!, SAID[i]![1]!]);
    const { coders, given } = read([['id', 'reviewer', 'Coder A', 'Coder B'], ...reviewed], { reading: 1 });
    expect(coders).toEqual(['Coder A', 'Coder B']);
    expect(given[0]).toHaveLength(6);
  });
});

it('surnames before first names are of one coder each', () => {
  const rows = SAID.flatMap((said, i) =>
    ['Berg, Anna', 'Roth, Ben'].map((coder, c) => [`s${i + 1}`, coder, `${said[c]}, ${said[c + 1]}`]),
  );
  expect(read([['id', 'coder', 'code'], ...rows], { separator: ',' }).coders).toEqual(['Berg, Anna', 'Roth, Ben']);
});

describe('a first name and a surname', () => {
  it('are one coder’s', () => {
    const rows = SAID.flatMap((said, i) =>
      ['Musa Zinarro', 'Madison Pulvon'].map((name, c) => [`s${i + 1}`, name, said[c]!, said[0]!]),
    );
    const { coders } = read([['unit', 'valutatore', 'why', 'what'], ...rows], { variables: ['why'] });
    expect(coders).toEqual(['Madison Pulvon', 'Musa Zinarro']);
  });
});
