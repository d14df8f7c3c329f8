import { describe, expect, it } from 'vitest';
import { BadInputError } from '../../../src/problems.ts';
import { readStudies } from '../../../src/study/read-study-with-names.ts';
import { PLAIN_READING, type ReadingOptions } from '../../../src/study/reading-options.ts';
import { tableOf } from '../reading/study-of.ts';

const META = ['StartDate', 'EndDate', 'IPAddress', 'Progress', 'RecordedDate', 'ResponseId'];

/** Answers as Qualtrics exports them: names of questions, their texts, and how they are called inside. */
function exported(questions: readonly (readonly [string, string])[], answers: readonly (readonly string[])[]) {
  const names = [...META, ...questions.map(([name]) => name)];
  return tableOf('answers.csv', [
    names,
    [...META, ...questions.map(([, text]) => text)],
    names.map((name) => `{"ImportId":"${name}"}`),
    ...answers.map((own, i) => [
      ...[
        `2024-05-0${i + 1} 10:00:00`,
        `2024-05-0${i + 1} 10:30:00`,
        `10.0.0.${i}`,
        '100',
        `2024-05-0${i + 1} 10:30:01`,
      ],
      `R_3f${i}Xa`,
      ...own,
    ]),
  ]);
}

const read = (table: ReturnType<typeof tableOf>, options: Partial<ReadingOptions> = {}) =>
  readStudies([table], { ...PLAIN_READING, ...options }).studies;

const UNITS = Array.from({ length: 8 }, (_, i) => [`Q${i + 1}`, `Excerpt ${i + 1}: which tone?`] as const);
const FIRST = ['pos', 'neg', 'neu', 'pos', 'pos', 'neg', 'neu', 'neg'];
const SECOND = ['pos', 'neg', 'neu', 'pos', 'neg', 'neg', 'neu', 'neg'];

function readingsOf(table: ReturnType<typeof tableOf>) {
  try {
    read(table);
    return [];
  } catch (error) {
    if (error instanceof BadInputError) return error.problems.flatMap((one) => ('readings' in one ? one.readings : []));
    throw error;
  }
}

describe('answers to a survey', () => {
  it('have coders in rows where a question is their name and the others are units', () => {
    const table = exported(
      [['Q0', 'Please enter your name'], ...UNITS],
      [
        ['Anna Berg', ...FIRST],
        ['Ben Koch', ...SECOND],
      ],
    );
    expect(read(table)).toMatchObject([{ layout: 'transposed', coders: ['Anna Berg', 'Ben Koch'], unitCount: 8 }]);
  });

  it('have coders in rows where a sentence asks for their initials, and leave remarks out', () => {
    const table = exported(
      [['Q0', 'Please enter your rater initials'], ...UNITS, ['Q40', 'Any remarks on the excerpts?']],
      [
        ['HB', ...FIRST, 'The third one was hard to judge'],
        ['CdS', ...SECOND, ''],
      ],
    );
    expect(read(table)).toMatchObject([{ layout: 'transposed', coders: ['CdS', 'HB'], unitCount: 8 }]);
  });

  it('have the right reading first where questions are numbered and nothing says who answers', () => {
    const table = exported(
      [
        ['Q1', 'To begin with, which of us are you, if we may ask?'],
        ...UNITS.map(([, text], i) => [`Q${i + 3}`, text] as const),
      ],
      [
        ['HB', ...FIRST],
        ['CdS', ...SECOND],
      ],
    );
    expect(readingsOf(table)[0]).toMatchObject({ layout: 'transposed', coders: ['HB', 'CdS'] });
  });

  describe('of which the program says that they only tried out the survey', () => {
    const withStatus = (statuses: readonly string[]) => {
      const names = ['Status', 'StartDate', 'ResponseId', 'Q0', ...UNITS.map(([name]) => name)];
      const answers = [
        ['test', ...SECOND],
        ['Anna Berg', ...FIRST],
        ['Ben Koch', ...SECOND],
      ];
      return tableOf('answers.csv', [
        names,
        ['Response Type', 'Start Date', 'Response ID', 'Please enter your name', ...UNITS.map(([, text]) => text)],
        names.map((name) => `{"ImportId":"${name}"}`),
        ...answers.map((own, i) => [statuses[i]!, `2024-05-0${i + 1} 10:00:00`, `R_3f${i}Xa`, ...own]),
      ]);
    };

    it.each([
      ['in words', ['Survey Preview', 'IP Address', 'IP Address']],
      ['as numbers', ['1', '0', '0']],
    ])('are left out, and a note says so: %s', (_, statuses) => {
      const { studies, notices } = readStudies([withStatus(statuses)], PLAIN_READING);
      expect(studies).toMatchObject([{ coders: ['Anna Berg', 'Ben Koch'], unitCount: 8 }]);
      expect(notices).toContainEqual(expect.objectContaining({ code: 'records-left-out', why: 'trial', records: 1 }));
    });
  });

  it('are asked about where nobody is named, with whoever answered as a coder', () => {
    const table = exported(UNITS, [FIRST, SECOND]);
    const [first] = readingsOf(table);
    expect(first).toMatchObject({ layout: 'transposed', coders: ['R_3f0Xa', 'R_3f1Xa'] });
    expect(read(table, { reading: 1 })).toMatchObject([{ layout: 'transposed', unitCount: 8 }]);
  });

  it('have a row for each unit and coder where questions ask for both', () => {
    const answers = FIRST.flatMap((tone, i) => [
      ['Anna', `a${i + 1}`, tone],
      ['Ben', `a${i + 1}`, SECOND[i]!],
    ]);
    const table = exported(
      [
        ['Q1', 'Your name'],
        ['Q2', 'Which article are you coding?'],
        ['Q3', 'Which tone?'],
      ],
      answers,
    );
    expect(read(table)).toMatchObject([{ layout: 'long', coders: ['Anna', 'Ben'], unitCount: 8 }]);
  });

  it('have the texts of questions below their names, also in two heading rows', () => {
    const [names, texts] = [
      [...META, 'Q1', 'Q2', 'Q3'],
      [...META.map((name) => `${name} of the answer`), 'Your name', 'Which article are you coding?', 'Which tone?'],
    ];
    const rows = FIRST.flatMap((tone, i) =>
      [tone, SECOND[i]!].map((given, c) => [
        ...[`2024-05-0${i + 1} 10:0${c}:00`, `2024-05-0${i + 1} 10:3${c}:00`, `10.0.0.${c}`, '100'],
        ...[`2024-05-0${i + 1} 10:3${c}:01`, `R_${i}${c}Xa`, ['Anna', 'Ben'][c]!, `a${i + 1}`, given],
      ]),
    );
    expect(read(tableOf('answers.csv', [names, texts, ...rows]))).toMatchObject([
      { layout: 'long', coders: ['Anna', 'Ben'], unitCount: 8, categories: ['neg', 'neu', 'pos'] },
    ]);
  });

  it('have no units behind them that are comments, means or results', () => {
    const rows = [FIRST, SECOND].map((own, i) => [['Anna', 'Ben'][i]!, ...own, i ? 'hard!' : '', '']);
    const table = tableOf('answers.csv', [['coder', ...UNITS.map(([name]) => name), 'Comments', 'Kappa'], ...rows]);
    expect(read(table)).toMatchObject([{ layout: 'transposed', coders: ['Anna', 'Ben'], unitCount: 8 }]);
  });
});
