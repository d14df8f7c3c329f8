import { describe, expect, it } from 'vitest';
import { BadInputError, type Problem } from '../../src/problems.ts';
import { readStudies } from '../../src/study/read-study-with-names.ts';
import { PLAIN_READING, type ReadingOptions } from '../../src/study/reading-options.ts';
import { singleUnits } from '../../src/study/study.ts';
import { tableOf } from './reading/study-of.ts';

type Rows = readonly (readonly string[])[];

const read = (rows: Rows, options: Partial<ReadingOptions> = {}) =>
  readStudies([tableOf('answers.csv', rows)], { ...PLAIN_READING, ...options });

/** Per variable the coders, and what they gave each unit. */
function studiesOf(rows: Rows) {
  return read(rows).studies.map((study) => {
    const { cells } = singleUnits(study);
    return {
      variable: study.variable,
      coders: study.coders,
      given: Array.from({ length: study.unitCount }, (_, unit) =>
        [...cells(unit)].map((cell) => study.codings[cell]?.map((number) => study.categories[number]).join('+')),
      ),
    };
  });
}

function problemsOf(rows: Rows, options: Partial<ReadingOptions> = {}): readonly Problem[] {
  try {
    read(rows, options);
    return [];
  } catch (error) {
    if (error instanceof BadInputError) return error.problems;
    throw error;
  }
}

const CODERS = ['Ana', 'Ben', 'Cleo'];
const GIVEN = [
  ['pay', 'pay', 'pay'],
  ['care', 'care', 'pay'],
  ['time', 'time', 'time'],
  ['pay', 'care', 'pay'],
  ['care', 'care', 'care'],
  ['time', 'pay', 'time'],
];
const SURE = [
  ['very sure', 'sure', 'unsure'],
  ['unsure', 'sure', 'sure'],
  ['sure', 'sure', 'very sure'],
  ['unsure', 'unsure', 'sure'],
  ['sure', 'very sure', 'very sure'],
  ['sure', 'unsure', 'unsure'],
];
const study = [{ variable: undefined, coders: CODERS, given: GIVEN }];

/** A row per coder: a time, a name, and the answers to the questions. */
function form(
  headings: readonly string[],
  answers: (coder: number) => readonly string[],
  asked = 'Your name',
): string[][] {
  return [
    ['Timestamp', asked, ...headings],
    ...CODERS.map((name, c) => [`2024-05-0${c + 1} 10:00`, name, ...answers(c)]),
  ];
}

const texts = GIVEN.map((_, u) => `Text ${u + 1}`);
const plain = form(texts, (c) => GIVEN.map((unit) => unit[c]!));

describe('a row per coder', () => {
  it.each(['Please enter your initials', 'Which coder are you?', 'Who is coding?'])(
    'is told by the question who answers: %s',
    (asked) => {
      const rows = plain.map(([time, name, ...answers], i) => [time!, i === 0 ? asked : `${name}owu`, ...answers]);
      expect(studiesOf(rows)).toMatchObject([{ coders: ['Anaowu', 'Benowu', 'Cleoowu'], given: GIVEN }]);
    },
  );

  it('is told by the question under its name, as survey programs write it', () => {
    const ids = plain[0]!.map((_, i) => `{"ImportId":"QID${i}"}`);
    const names = plain[0]!.map((_, i) => `Q${i}`);
    const [, ...rows] = plain.map((row) => row.map((text) => (CODERS.includes(text) ? `${text}owu` : text)));
    const asked = ['Time', 'Which coder are you?', ...texts];
    expect(studiesOf([names, asked, ids, ...rows])).toMatchObject([
      { coders: ['Anaowu', 'Benowu', 'Cleoowu'], given: GIVEN },
    ]);
  });

  it.each([
    ['the same question behind each text', (_: number) => 'How sure are you?'],
    ['the same question, numbered', (u: number) => (u === 0 ? 'How sure are you?' : `How sure are you? (${u + 1})`)],
    ['a question that names the text', (u: number) => `How sure are you? [Text ${u + 1}]`],
  ])('has not coded how sure each coder was: %s', (_, heading) => {
    const headings = texts.flatMap((text, u) => [`${text}: which theme?`, heading(u)]);
    const rows = form(headings, (c) => GIVEN.flatMap((unit, u) => [unit[c]!, SURE[u]![c]!]));
    expect(studiesOf(rows)).toEqual(study);
    const numbers = form(headings, (c) => GIVEN.flatMap((unit, u) => [unit[c]!, String(1 + ((u + c) % 5))]));
    expect(studiesOf(numbers)).toEqual(study);
  });

  it('has not coded how sure each coder was where all are asked so behind the texts', () => {
    const rows = form([...texts, ...texts.map((text) => `How sure are you? [${text}]`)], (c) => [
      ...GIVEN.map((unit) => unit[c]!),
      ...SURE.map((unit) => unit[c]!),
    ]);
    expect(studiesOf(rows)).toEqual(study);
  });

  it('has several variables where the same questions come again for each text', () => {
    const rows = form(
      texts.flatMap(() => ['Which theme?', 'Which tone?']),
      (c) => GIVEN.flatMap((unit, u) => [unit[c]!, (u + (c === 2 && u === 1 ? 1 : 0)) % 2 ? 'warm' : 'cold']),
    );
    expect(studiesOf(rows)).toMatchObject([{ coders: CODERS, given: GIVEN }, { coders: CODERS }]);
  });

  it('is never a row of units where another question comes again behind each text', () => {
    const headings = texts.flatMap((text) => [`${text}: which theme?`, 'Which tone?']);
    const rows = form(headings, (c) => GIVEN.flatMap((unit, u) => [unit[c]!, u % 2 ? 'warm' : 'cold']));
    const [problem] = problemsOf(rows);
    expect(problem).toMatchObject({ code: 'unclear-reading', readings: [{ doubts: ['questions-in-turn'] }] });
    expect(read(rows, { ignore: ['Which tone?'] }).studies).toMatchObject([{ coders: CODERS, unitCount: 6 }]);
  });

  it('counts a question on which all agree among those that come for each text', () => {
    const rows = form(
      texts.flatMap((_, u) => [`${u + 1}_Q2`, `${u + 1}_Q3`]),
      (c) => GIVEN.flatMap((unit, u) => [unit[c]!, ['long', 'short'][u % 2]!]),
    );
    expect(studiesOf(rows).map(({ variable }) => variable)).toEqual(['Q2', 'Q3']);
  });
});

describe('columns about the coders in a row per coder', () => {
  const withColumns = (more: readonly (readonly string[])[]) =>
    plain.map(([time, name, ...answers], i) => [time!, ...more.map((column) => column[i]!), name!, ...answers]);

  it.each([
    ['an address', ['Email Address', 'a@x.org', 'b@x.org', 'c@x.org']],
    ['a number', ['Coder ID', '11', '12', '13']],
  ])('are no units: %s', (_, column) => {
    expect(studiesOf(withColumns([column]))).toMatchObject([{ given: GIVEN }]);
    const behind = withColumns([column]).map(([time, own, name, ...answers]) => [time!, name!, own!, ...answers]);
    expect(studiesOf(behind)).toMatchObject([{ coders: CODERS, given: GIVEN }]);
  });

  it('are asked about where they hold what no numbered text was given', () => {
    const rows = plain.map(([time, name, ...answers], i) => [time!, name!, ['Shift', 'f', 'm', 'f'][i]!, ...answers]);
    expect(problemsOf(rows)).toMatchObject([{ code: 'unclear-reading', readings: [{ doubts: ['odd-units'] }] }]);
    expect(read(rows, { ignore: ['Shift'] }).studies).toMatchObject([{ coders: CODERS, unitCount: 6 }]);
  });

  it('are no units where they are headed by what people are', () => {
    const rows = plain.map(([time, name, ...answers], i) => [time!, name!, ['Gender', 'f', 'm', 'f'][i]!, ...answers]);
    expect(read(rows).studies).toMatchObject([{ coders: CODERS, unitCount: 6 }]);
  });
});

describe('a coder with two rows where each has one', () => {
  const [, , ben] = plain;

  it('is told with both rows', () => {
    expect(problemsOf([...plain, ben!])).toEqual([
      {
        code: 'answered-twice',
        at: { file: 'answers.csv', line: 5, column: 2 },
        coder: 'Ben',
        first: { file: 'answers.csv', line: 3 },
      },
    ]);
  });

  it('is told although the answers differ', () => {
    expect(problemsOf([...plain, ['2024-05-09 10:00', 'Ben', ...GIVEN.map(() => 'pay')]])).toMatchObject([
      { code: 'answered-twice', coder: 'Ben' },
    ]);
  });

  it('never makes coders of the texts', () => {
    const names = ['Ana', 'Ben', 'Ana', 'Ben', 'Ana', 'Ben'];
    const rows = names.map((name, i) => ['', name, ...GIVEN[i]!, ...GIVEN[(i + 1) % 6]!]);
    expect(problemsOf([plain[0]!, ...rows])).not.toEqual([]);
  });
});
