import { describe, expect, it } from 'vitest';
import { BadInputError } from '../../../src/problems.ts';
import { readStudies } from '../../../src/study/read-study-with-names.ts';
import { PLAIN_READING, type ReadingOptions } from '../../../src/study/reading-options.ts';
import { singleUnits } from '../../../src/study/study.ts';
import { withChosen } from '../../../src/study/tried-options.ts';
import { codersOfCategories } from '../../../src/study/unpacked/coders-of-categories.ts';
import { unpacked } from '../../../src/study/unpacked/unpacked.ts';
import { tableOf } from '../reading/study-of.ts';

/** Per unit what the coders gave, in the order of the coders. */
function read(rows: readonly (readonly string[])[], options: Partial<ReadingOptions> = {}) {
  const { studies, notices } = readStudies([tableOf('sheet.csv', rows)], { ...PLAIN_READING, ...options });
  return {
    notices,
    variables: studies.map((study) => {
      const { name, cells } = singleUnits(study);
      const given = Array.from({ length: study.unitCount }, (_, unit) => [
        name(unit),
        ...[...cells(unit)].map((cell) => study.codings[cell]?.map((number) => study.categories[number]).join('+')),
      ]);
      return { coders: study.coders, given };
    }),
  };
}

const TRUTH = ['pay', 'care', 'time', 'pay', 'pay', 'care', 'time', 'care'];
/** What two coders gave eight units: all the same but for the last one. */
const codings = TRUTH.map((category, i) => [category, i === 7 ? 'pay' : category] as const);

function expected(coders: readonly string[], units = (unit: number) => `s${unit}`) {
  return { coders, given: codings.map((both, i) => [units(i + 1), ...both]) };
}

describe('record numbers with the number of the one who entered them', () => {
  const rows = codings.flatMap((both, i) => both.map((category, c) => [`${i + 11}--${c + 1}`, category]));

  it('are records and coders', () => {
    const { variables, notices } = read([['record_id', 'risk_of_bias'], ...rows]);
    expect(variables).toEqual([expected(['1', '2'], (unit) => String(unit + 10))]);
    expect(notices).toContainEqual({
      code: 'unpacked',
      what: 'units-and-coders',
      column: 'record_id',
      example: '11--1',
    });
  });

  it('beside a record that was merged from both, which is no coder’s', () => {
    const merged = [...rows, ['11', 'pay'], ['12', 'care']];
    const { variables, notices } = read([['record_id', 'risk_of_bias'], ...merged]);
    expect(variables).toEqual([expected(['1', '2'], (unit) => String(unit + 10))]);
    expect(notices).toContainEqual({ code: 'not-a-coder', name: 'merged', kind: 'value' });
  });

  it('with names in their place', () => {
    const named = codings.flatMap((both, i) =>
      both.map((category, c) => [`s${i + 1}_${['Anna', 'Ben'][c]}`, category]),
    );
    expect(read([['segment', 'code'], ...named]).variables).toEqual([expected(['Anna', 'Ben'])]);
  });

  it('but not where the parts are words, and the coders have columns of their own', () => {
    const parts = codings.flatMap((both, i) => ['intro', 'methods'].map((word) => [`p${i + 1}-${word}`, ...both]));
    const { coders, given } = read([['id', 'Anna', 'Ben'], ...parts]).variables[0]!;
    expect(coders).toEqual(['Anna', 'Ben']);
    expect(given).toHaveLength(16);
  });

  it('but not where a part is of the unit, or a column names the coder', () => {
    const parts = codings.flatMap((both, i) => both.map((category, c) => [`d${i + 1}-${c + 1}`, category, category]));
    expect(read([['segment', 'Anna', 'Ben'], ...parts]).variables[0]!.given).toHaveLength(16);
    const coded = rows.flatMap(([unit, category]) => ['Mia', 'Tom'].map((coder) => [unit!, coder, category!]));
    expect(read([['record_id', 'coder', 'code'], ...coded]).variables[0]!.given).toHaveLength(16);
  });
});

describe('a column of coders and what each of them gave', () => {
  const cells = codings.map(([a, b], i) => [`s${i + 1}`, `Anna: ${a}; Ben: ${b}`]);

  it.each([
    [
      2,
      [
        ['', 'codes'],
        ['unit', 'given'],
      ],
    ],
    [
      2,
      [
        ['sheet', 'answers'],
        ['unit', 'given'],
      ],
    ],
    [
      2,
      [
        ['Codings of May', ''],
        ['sheet', 'answers'],
        ['unit', 'given'],
      ],
    ],
    [
      3,
      [
        ['', 'study'],
        ['sheet', 'answers'],
        ['unit', 'given'],
      ],
    ],
    [1, [['unit', 'given']]],
    [0, []],
  ])('is read under %i rows of headings, each unit', (headerRows, headings) => {
    const { variables, notices } = read([...headings, ...cells], { headerRows });
    expect(variables).toEqual([expected(['Anna', 'Ben'])]);
    expect(notices).toContainEqual({
      code: 'unpacked',
      what: 'coders-and-codings',
      column: headerRows === 0 ? '#2' : expect.stringMatching(/codes|answers|study|given/),
      example: 'Anna: pay; Ben: pay',
    });
  });

  it('is read in one of several tables with two rows of headings, the units of the others too', () => {
    const table = (name: string, headings: readonly string[], rows: readonly (readonly string[])[]) =>
      tableOf(name, [['', 'answers', ...headings.slice(2).map(() => '')], headings, ...rows]);
    const others = codings.flatMap(([a, b], i) => [
      [`t${i + 1}`, 'Anna', a],
      [`t${i + 1}`, 'Ben', b],
    ]);
    const tables = [table('a.csv', ['unit', 'given'], cells), table('b.csv', ['unit', 'coder', 'given'], others)];
    const { tables: made, options } = unpacked(tables, { ...PLAIN_READING, headerRows: 2 });
    expect(options.headerRows).toBe(1);
    expect(made.map(({ rows }) => rows)).toEqual([8, 16]);
    expect(made[1]!.columns.map(({ name }) => name)).toEqual(['unit', 'answers | coder', 'answers | given']);
  });
});

describe('several coders in a cell', () => {
  const rows = (sign: string) =>
    codings.flatMap(([a, b], i) =>
      a === b && i % 2 === 0
        ? [[`s${i + 1}`, ['Ana', 'Ben'].join(sign), a]]
        : [
            [`s${i + 1}`, 'Ana', a],
            [`s${i + 1}`, 'Ben', b],
          ],
    );

  it.each(['; ', ', ', ' & ', ' / ', '\n', '|', ' and '])('gave the same, between %j', (sign) => {
    expect(read([['unit', 'coder', 'theme'], ...rows(sign)]).variables).toEqual([expected(['Ana', 'Ben'])]);
  });

  it.each([', ', ' & ', ' / '])('also where the blanks beside %j are missing in some cells', (sign) => {
    const mixed = rows(sign).map(([unit, coder, theme], i) => [
      unit!,
      i < 3 ? coder!.replaceAll(sign, sign.trim()) : coder!,
      theme!,
    ]);
    expect(read([['unit', 'coder', 'theme'], ...mixed]).variables).toEqual([expected(['Ana', 'Ben'])]);
  });

  it('and letters of a name are no names', () => {
    const initials = (name: string) => name.replace('Ana', 'A').replace('Ben', 'B');
    const three = [...rows('\n'), ...codings.map(([a], i) => [`s${i + 1}`, 'AB', a])];
    const named = three.map(([unit, coder, theme]) => [unit!, initials(coder!), theme!]);
    expect(read([['unit', 'coder', 'theme'], ...named]).variables[0]!.coders).toEqual(['A', 'AB', 'B']);
  });

  it('also under a heading that is not known, and not where the user wants cells whole', () => {
    expect(read([['unit', 'zork', 'theme'], ...rows('; ')]).variables).toEqual([expected(['Ana', 'Ben'])]);
    expect(read([['unit', 'coder', 'theme'], ...rows('; ')], { separator: 'none' }).variables[0]!.coders).toHaveLength(
      3,
    );
  });

  it('but sets under the heading of one coder beside others are categories', () => {
    const sets = codings.map(([a, b], i) => [`s${i + 1}`, i % 2 ? a : `${a}; care`, i % 3 ? b : `${b}; time`]);
    const { variables } = read([['unit', 'Nurse 1', 'Physician'], ...sets]);
    expect(variables).toMatchObject([{ coders: ['Nurse 1', 'Physician'] }]);
    expect(variables[0]!.given).toHaveLength(8);
  });

  it('and what numbers the rows names no units', () => {
    const numbered = rows('; ').map((row, i) => [...row, `${(i + 16).toString(16)}aa-uuid-${i}`]);
    expect(read([['unit', 'coder', 'theme', 'uuid'], ...numbered]).variables).toEqual([expected(['Ana', 'Ben'])]);
  });

  it('whatever units are called beside what numbers the rows', () => {
    const numbered = rows('; ').map((row, i) => [...row, `${(i + 16).toString(16)}aa-uuid-${i}`]);
    expect(read([['zork', 'coder', 'theme', 'uuid'], ...numbered]).variables).toEqual([expected(['Ana', 'Ben'])]);
  });

  it('also where two of them always stand together', () => {
    const three = codings.flatMap(([a, b], i) => [
      [`s${i + 1}`, 'Ana; Ben', a],
      [`s${i + 1}`, 'Cleo', b],
    ]);
    const { variables } = read([['unit', 'coder', 'theme'], ...three]);
    expect(variables[0]!.coders).toEqual(['Ana', 'Ben', 'Cleo']);
    expect(variables[0]!.given[7]).toEqual(['s8', 'care', 'care', 'pay']);
  });

  it.each(['; ', '|', '\n'])('also where these are no words that people are called by, between %j', (sign) => {
    const three = codings.flatMap(([a, b], i) => [
      [`s${i + 1}`, `vonku${sign}kexum`, a],
      [`s${i + 1}`, 'zivonte', b],
    ]);
    const { variables } = read([['unit', 'coder', 'theme'], ...three]);
    expect(variables[0]!.coders).toEqual(['kexum', 'vonku', 'zivonte']);
  });

  it('are no coder together', () => {
    const beside = rows('; ').map(([unit, coder, theme], i) => [unit!, coder!, theme!, i < 2 ? 'Ana' : 'Ben']);
    const sheet = [['unit', 'coder', 'theme', 'checked'], ...beside];
    expect(() => read(sheet)).toThrow();
    expect(read(sheet, { coder: 'coder', ignore: ['checked'] }).variables).toEqual([expected(['Ana', 'Ben'])]);
  });

  it('but one coder with a sign in the name is one', () => {
    const named = rows('; ').flatMap(([unit, coder, theme]) =>
      coder!.split('; ').map((name) => [unit!, name === 'Ana' ? 'Berg, Ana' : 'Koch, Ben', theme!]),
    );
    expect(read([['unit', 'coder', 'theme'], ...named]).variables).toEqual([expected(['Berg, Ana', 'Koch, Ben'])]);
  });
});

describe('what each coder gave, all in one cell', () => {
  const sheet = (cell: (a: string, b: string) => string) => [
    ['unit', 'codings'],
    ...codings.map(([a, b], i) => [`s${i + 1}`, cell(a, b)]),
  ];

  it.each([
    (a: string, b: string) => `Ana: ${a} | Ben: ${b}`,
    (a: string, b: string) => `Ana=${a}; Ben=${b}`,
    (a: string, b: string) => `Ana: ${a}\nBen: ${b}`,
    (a: string, b: string) => `Ana:${a}, Ben:${b}`,
    (a: string, b: string) => `${a} (Ana); ${b} (Ben)`,
    (a: string, b: string) => `{"Ana": "${a}", "Ben": "${b}"}`,
    (a: string, b: string) => `{'Ana': ['${a}'], 'Ben': ['${b}']}`,
  ])('is read with the names, as %s', (cell) => {
    expect(read(sheet(cell)).variables).toEqual([expected(['Ana', 'Ben'])]);
  });

  it('with sets, and units that one coder left out', () => {
    const rows = sheet((a, b) => `Ana: ${a}, extra; Ben: ${b}`);
    rows[3] = ['s3', 'Ben: time'];
    expect(read(rows, { separator: ',' }).variables[0]!.given.slice(0, 3)).toEqual([
      ['s1', 'extra+pay', 'pay'],
      ['s2', 'care+extra', 'care'],
      ['s3', undefined, 'time'],
    ]);
  });

  it.each([
    (a: string, b: string) => `(Ana) ${a}; (Ben) ${b}`,
    (a: string, b: string) => `Ana (${a}), Ben (${b})`,
    (a: string, b: string) => `${a} [Ana] ${b} [Ben]`,
    (a: string, b: string) => `Ana - ${a}; Ben - ${b}`,
    (a: string, b: string) => `[('Ana', '${a}'), ('Ben', '${b}')]`,
    (a: string, b: string) => `[{"annotator": "Ana", "label": "${a}"}, {"annotator": "Ben", "label": "${b}"}]`,
  ])('also as %s', (cell) => {
    expect(read(sheet(cell)).variables).toEqual([expected(['Ana', 'Ben'])]);
  });

  it('in a cell per variable, also where both agree on all units', () => {
    const rows = codings.map(([a, b], i) => [`s${i + 1}`, `Ana: ${a}; Ben: ${a}`, `Ana: ${a}; Ben: ${b}`]);
    const { variables } = read([['unit', 'tone', 'frame'], ...rows]);
    expect(variables).toHaveLength(2);
    expect(variables[1]).toEqual(expected(['Ana', 'Ben']));
  });

  it('below a title and above sums, which are left out', () => {
    const table = sheet((a, b) => `Ana: ${a}; Ben: ${b}`);
    const { variables, notices } = read([['Pilot coding', ''], ...table, ['Total', '8']]);
    expect(variables).toEqual([expected(['Ana', 'Ben'])]);
    expect(notices).toContainEqual({ code: 'title-left-out', file: 'sheet.csv', title: 'Pilot coding' });
    expect(notices.map(({ code }) => code)).toContain('total-left-out');
  });

  it('also where most units have one coder', () => {
    const cell = (i: number, given: readonly (readonly [string, string])[]) => [
      `s${i}`,
      `[${given.map(([coder, category]) => `('${coder}', '${category}')`).join(', ')}]`,
    ];
    const rows = codings.map(([a, b], i) =>
      cell(i, [...(i % 3 === 2 ? [] : [['Ana', a] as const]), ...(i % 3 === 1 ? [] : [['Ben', b] as const])]),
    );
    const { variables } = read([['unit', 'votes'], ...rows]);
    expect(variables[0]!.coders).toEqual(['Ana', 'Ben']);
    expect(variables[0]!.given.slice(0, 3)).toEqual([
      ['s0', 'pay', 'pay'],
      ['s1', 'care', undefined],
      ['s2', undefined, 'time'],
    ]);
  });

  it('is asked about where the names may be anyone’s', () => {
    const rows = sheet((a, b) => `zork: ${a}; blip: ${b}`);
    expect(() => read(rows)).toThrow();
    expect(read(rows, { coders: ['zork', 'blip'] }).variables).toMatchObject([{ coders: ['blip', 'zork'] }]);
  });

  it('with words of Python and brackets between quotes, which are what coders gave', () => {
    const rows = ['None', 'pay (low)', 'True', "it's"].map((given, i) => {
      const quoted = given.includes("'") ? `"${given}"` : `'${given}'`;
      return [`s${i + 1}`, `{'Ana': ${quoted}, 'Ben': 'say \\\\ "caf\\xe9"\\n don\\'t', 'Cleo': None}`];
    });
    const { variables } = read([['unit', 'codings'], ...rows], { none: ['-'] });
    const [{ coders, given }] = variables as [(typeof variables)[0]];
    expect(coders).toEqual(['Ana', 'Ben']);
    expect(given.map(([, ana]) => ana)).toEqual(['None', 'pay (low)', 'True', "it's"]);
    expect(new Set(given.map(([, , ben]) => ben))).toEqual(new Set(['say \\ "café"\n don\'t']));
  });

  it('is left whole where each coder gave several things, and none of them is dropped', () => {
    const records = (more: string) =>
      sheet((a, b) =>
        JSON.stringify([
          { annotator: 'Ana', [more]: a, label: a },
          { annotator: 'Ben', [more]: a, label: b },
        ]),
      );
    for (const more of ['tone', 'score', 'start']) expect(() => read(records(more)), more).toThrow();
    for (const more of ['id', 'comment', 'created_at', 'confidence'])
      expect(read(records(more)).variables, more).toEqual([expected(['Ana', 'Ben'])]);
  });

  it('but what describes a unit is no coding', () => {
    const rows = codings.map((both, i) => [`s${i + 1}`, ...both, `{"language": "en", "year": "${2000 + i}"}`]);
    expect(read([['unit', 'Ana', 'Ben', 'info'], ...rows]).variables).toEqual([expected(['Ana', 'Ben'])]);
  });

  it('but names of variables are no coders', () => {
    const rows = sheet((a, b) => `tone: ${a} | stance: ${b}`);
    expect(() => read(rows)).toThrow();
  });
});

describe('the coders of each category', () => {
  const sheet = (sign: string, [first, second]: readonly string[] = ['Ana', 'Ben']) => [
    ['unit', 'pay', 'care', 'time'],
    ...codings.map(([a, b], i) => [
      `s${i + 1}`,
      ...['pay', 'care', 'time'].map((name) =>
        [...(a === name ? [first] : []), ...(b === name ? [second] : [])].join(sign),
      ),
    ]),
  ];

  it.each(['; ', ', ', '/', ' '])('stand in its column, between %j', (sign) => {
    expect(read(sheet(sign)).variables).toEqual([expected(['Ana', 'Ben'])]);
  });

  it.each([
    ['Ana Berg', 'Ben Koch'],
    ['Coder A', 'Coder B'],
    ['Reviewer 1', 'Reviewer 2'],
  ])('may have names of two words between blanks: %s, %s', (...names) => {
    expect(read(sheet(' ', names)).variables).toEqual([expected(names)]);
    expect(read(sheet('; ', names)).variables).toEqual([expected(names)]);
  });

  it.each([
    ['Rater 1', 'Rater 2', 'Rater 3', 'Rater 4'],
    ['Ana Berg', 'Ben Koch', 'Cleo Roth', 'Dan Kern'],
  ])('may have names of two words though %s is the only one who ever stands alone', (...names) => {
    const cells = ['1234|', '1234|', '1|234', '12|34', '13|24', '|1234', '1234|', '|1234'];
    const rows = cells.map((row, i) => [
      `s${i + 1}`,
      ...row.split('|').map((digits) => [...digits].map((digit) => names[Number(digit) - 1]!).join(' ')),
    ]);
    const [study] = read([['unit', 'pay', 'care'], ...rows]).variables;
    expect(study!.coders).toEqual(names);
    expect(study!.given[4]).toEqual(['s5', 'pay', 'care', 'pay', 'care']);
  });

  it('are asked for where two words may be one name, or two coders who always agree', () => {
    for (const names of [
      ['Ana Ben', 'Cleo Dan'],
      ['Vosk Pelm', 'Dral Kuno'],
    ]) {
      expect(() => read(sheet(' ', names))).toThrow();
      const [study] = read(sheet(' ', names), { coders: names }).variables;
      expect([...study!.coders].sort()).toEqual([...names].sort());
    }
    expect(() => read(sheet(' ', ['Ana Ben', 'Cleo']))).toThrow();
  });

  it.each(['; ', '/', ' '])('between %j beside numbers that several columns share', (sign) => {
    const beside = sheet(sign).map((row, i) => [
      ...(i === 0 ? ['document'] : [String(i)]),
      ...row.slice(1),
      ...(i === 0 ? ['batch', 'clarity'] : [String(1 + (i % 3)), String(1 + (i % 4))]),
    ]);
    expect(read(beside).variables).toEqual([expected(['Ana', 'Ben'], (unit) => String(unit))]);
  });

  it('but a coder whose name stands elsewhere, too, is not left out', () => {
    const rows = sheet('; ').map((row, i) => [...row, i === 0 ? 'other' : i % 2 ? 'Ana' : 'Cleo']);
    expect(() => read(rows)).not.toThrow();
    expect(read(rows).variables[0]!.coders).toEqual(['Ana', 'Ben', 'Cleo']);
  });

  it('are looked for once in a wide sheet of numbers', () => {
    const headings = Array.from({ length: 300 }, (_, i) => `measure ${i}`);
    const rows = Array.from({ length: 150 }, (_, row) => headings.map((_, i) => `${row * 300 + i}, 5`));
    const start = process.cpuUsage().user;
    expect(codersOfCategories.unpack(tableOf('wide.csv', [headings, ...rows]), PLAIN_READING)).toBeUndefined();
    expect((process.cpuUsage().user - start) / 1e6).toBeLessThan(3);
  });

  describe('with names between blanks', () => {
    const names = ['Ann Ben', 'Ben Ann', 'Ann Ben', 'Ann', 'Ann Ben', 'Ben', 'Ann Ben', 'Ben Ann'];
    const rows = names.map((cell, i) => [cell, i === 3 ? 'Ben' : i === 5 ? 'Ann' : '']);
    const coders = ['Ann', 'Ben'];
    const given = names.map((_, i) => [`s${i + 1}`, i === 5 ? 'care' : 'pay', i === 3 ? 'care' : 'pay']);

    it('are read whatever stands in a column of texts', () => {
      const texts = rows.map((row, i) => [`s${i + 1}`, `Ann told ${i} people of Ben`, ...row]);
      expect(read([['unit', 'text', 'pay', 'care'], ...texts]).variables).toEqual([{ coders, given }]);
    });

    it('are read under letters, which stand for categories then', () => {
      const lettered = rows.map((row, i) => [`s${i + 1}`, ...row]);
      const { variables } = read([['unit', 'A', 'B'], ...lettered]);
      expect(variables[0]!.coders).toEqual(coders);
      expect(variables[0]!.given[3]).toEqual(['s4', 'A', 'B']);
    });
  });

  it('but sets of codes under the names of coders are sets', () => {
    const rows = codings.map(([a, b], i) => [`s${i + 1}`, `${a}; extra`, i % 2 ? b : `${b}; extra`]);
    expect(read([['unit', 'Ana', 'Ben'], ...rows]).variables[0]!.coders).toEqual(['Ana', 'Ben']);
  });
});

describe('several questions on each unit, in a row per coder', () => {
  const questions = codings.flatMap((_, i) => [`${i + 1}_tone`, `${i + 1}_frame`]);
  const answers = (c: 0 | 1) =>
    codings.flatMap((both, i) => [both[c], (i + Number(c === 1 && i > 5)) % 2 ? 'low' : 'high']);

  it('are variables of units', () => {
    const { variables } = read([
      ['coder', 'age', ...questions],
      ['Ana', '31', ...answers(0)],
      ['Ben', '42', ...answers(1)],
    ]);
    expect(variables).toHaveLength(2);
    expect(variables[0]).toEqual(expected(['Ana', 'Ben'], (unit) => String(unit)));
  });

  it('also of a unit of which one question was not asked', () => {
    const { variables } = read([
      ['coder', ...questions.slice(0, -1)],
      ['Ana', ...answers(0).slice(0, -1)],
      ['Ben', ...answers(1).slice(0, -1)],
    ]);
    expect(variables[0]).toEqual(expected(['Ana', 'Ben'], (unit) => String(unit)));
    expect(variables[1]!.given.at(-1)).toEqual(['8', undefined, undefined]);
    expect(variables[1]!.given.slice(0, 2)).toEqual([
      ['1', 'high', 'high'],
      ['2', 'low', 'low'],
    ]);
  });

  it('but what is asked once, of none of the units, is not one of them', () => {
    const { variables } = read([
      ['coder', ...questions, 'overall_tone'],
      ['Ana', ...answers(0), 'pay'],
      ['Ben', ...answers(1), 'care'],
    ]);
    expect(variables[0]).toEqual(expected(['Ana', 'Ben'], (unit) => String(unit)));
  });
});

describe('cells of two variables, which say who gave what', () => {
  it('have the coders’ columns for each variable, and are no lists of names', () => {
    const said = (c: 0 | 1, category: string) => `${['Ana Berg', 'Ben Roth'][c]}: ${category}`;
    const rows = codings.map(([ana, ben], i) => [
      `s${i + 1}`,
      `${said(0, ana)}; ${said(1, ben)}`,
      `${said(0, ben)}; ${said(1, ben)}`,
    ]);
    const { variables } = read([['unit', 'theme', 'cause'], ...rows]);
    expect(variables[0]).toEqual(expected(['Ana Berg', 'Ben Roth']));
    expect(variables).toHaveLength(2);
  });
});

describe('a column per choice that repeats the choice', () => {
  it('is a mark of it', () => {
    const choices = ['pay', 'care', 'time'];
    const rows = codings.flatMap((both, i) =>
      both.map((given, c) => [`s${i + 1}`, ['Ana', 'Ben'][c]!, ...choices.map((name) => (name === given ? name : ''))]),
    );
    const { variables, notices } = read([
      ['unit', 'coder', ...choices.map((name) => `Which theme? - ${name}`)],
      ...rows,
    ]);
    expect(variables).toEqual([expected(['Ana', 'Ben'])]);
    expect(notices).toContainEqual({
      code: 'unpacked',
      what: 'choices',
      column: 'Which theme? - pay',
      example: 'pay',
    });
  });

  it('is a mark of it, too, where the choices stand in a row of their own below the question', () => {
    const choices = ['pay', 'care', 'time'];
    const rows = codings.flatMap((both, i) =>
      both.map((given, c) => [`s${i + 1}`, ['Ana', 'Ben'][c]!, ...choices.map((name) => (name === given ? name : ''))]),
    );
    const { variables } = read([['unit', 'coder', 'Themes', '', ''], ['Response', 'Response', ...choices], ...rows]);
    expect(variables).toEqual([expected(['Ana', 'Ben'])]);
  });

  it.each([
    ['a list', 'alpha;beta', 'alpha;beta'],
    ['a longer word', 'very good', 'not good'],
    ['the same longer word', 'not good', 'not good'],
  ])('but no coder’s column in which %s comes before what it ends with', (_, ofAna, ofBen) => {
    const text = /\w+$/.exec(ofAna)![0];
    const rows = [
      ['s1', ofAna, ofBen],
      ['s2', text, ofBen],
      ['s3', '', ''],
      ['s4', text, text],
    ];
    const options = { separator: 'none', blank: 'uncoded' } as const;
    const { variables } = read([['unit', 'Ana', 'Ben'], ...rows], { ...options, coders: ['Ana', 'Ben'] });
    const { variables: split } = read([['unit', 'Ana', 'Ben'], ...rows], {
      ...{ ...options, separator: ';' },
      coders: ['Ana', 'Ben'],
    });
    expect(variables[0]!.given.at(-1)).toEqual(['s4', text, text]);
    expect(split[0]!.given.at(-1)).toEqual(['s4', text, text]);
  });
});

describe('units named above their rows', () => {
  const rows = codings.flatMap((both, i) =>
    both.map((given, c) => [c === 0 ? `s${i + 1}` : '', ['Ana', 'Ben'][c]!, given]),
  );

  it('are those of the rows below', () => {
    expect(read([['unit', 'coder', 'code'], ...rows]).variables).toEqual([expected(['Ana', 'Ben'])]);
  });

  it('but not where a coder has two rows below one name', () => {
    const twice = rows.map(([unit, coder, code]) => [unit!, coder === 'Ben' ? 'Ana' : coder!, code!]);
    expect(() => read([['unit', 'coder', 'code'], ...twice])).toThrow();
  });

  it('but what the first coder alone gave is not filled into the rows of the others', () => {
    const alone = rows.map(([unit, coder, code]) => [unit!, coder!, unit === '' ? '' : code!]);
    const second = (heading: string, options: Partial<ReadingOptions> = {}) => {
      const [variable] = read(
        [['unit', 'coder', heading, 'stance'], ...alone.map((row, i) => [...row, rows[i]![2]!])],
        options,
      ).variables;
      return variable!.given.map((cells) => cells[2] || undefined);
    };
    for (const heading of ['code', 'tone'])
      for (const options of [{ category: [heading] }, { variables: [heading, 'stance'] }])
        expect(second(heading, options), heading).toEqual(codings.map(() => undefined));
    expect(
      read([['unit', 'coder', 'code'], ...alone]).variables[0]!.given.map((cells) => cells[2] || undefined),
    ).toEqual(codings.map(() => undefined));
  });

  it.each(['text', 'Statement', 'zork'])('and what is said of the unit under %j does not hinder', (heading) => {
    const said = rows.map(([unit, coder, code]) => [unit!, unit === '' ? '' : `wording of ${unit}`, coder!, code!]);
    const { variables, notices } = read([['unit', heading, 'coder', 'code'], ...said]);
    expect(variables).toEqual([expected(['Ana', 'Ben'])]);
    expect(notices.map(({ code }) => code)).toContain('unpacked');
  });
});

describe('names that may be anyone’s', () => {
  /** The readings that are shown, each with what its number and its options lead to. */
  function asked(rows: readonly (readonly string[])[]) {
    try {
      read(rows);
    } catch (error) {
      const [problem] = error instanceof BadInputError ? error.problems : [];
      if (problem?.code !== 'unclear-reading') throw error;
      return problem.readings.map(({ number, options }) => ({
        options,
        byNumber: () => read(rows, { reading: number }).variables,
        byOptions: () => read(rows, withChosen(PLAIN_READING, options)).variables,
      }));
    }
    throw new Error('nothing was asked');
  }

  const together = codings.flatMap(([a, b], i) =>
    a === b
      ? [[`s${i + 1}`, 'losha; miro', a]]
      : [
          [`s${i + 1}`, 'losha', a],
          [`s${i + 1}`, 'miro', b],
        ],
  );

  it('are shown where two of them always stand together, as a first name and a surname do', () => {
    const alike = TRUTH.map((_, i) => [`s${i + 1}`, i % 2 ? 'Ann Ben' : '', i % 2 ? '' : 'Ben Ann']);
    const found = asked([['unit', 'pay', 'care'], ...alike]).map((one) => one.byOptions());
    const given = TRUTH.map((_, i) => [`s${i + 1}`, ...(i % 2 ? ['pay', 'pay'] : ['care', 'care'])]);
    expect(found).toContainEqual([{ coders: ['Ann', 'Ben'], given }]);
    const whole = alike.map((row) => row.map((cell) => cell.replaceAll('Ben', 'Zuvik')));
    const other = asked([['unit', 'pay', 'care'], ...whole]).flatMap((one) => one.byOptions());
    expect(other.map(({ coders }) => coders)).not.toContainEqual(['Ann', 'Zuvik']);
  });

  it('stand for a coder each where the column that names them has several in a cell', () => {
    const rows = [['extrait', 'drero', 'codage'], ...together];
    const [first] = asked(rows);
    expect(first!.byNumber()).toEqual([expected(['losha', 'miro'])]);
    expect(first!.byOptions()).toEqual(first!.byNumber());
    expect(read(rows, { coder: 'drero' }).variables).toEqual([expected(['losha', 'miro'])]);
  });

  it('are shown as coders where they stand under the headings of categories', () => {
    const gave = (row: number, category: string) =>
      ['losha', 'miro'].filter((_, c) => codings[row]![c] === category || (row === 0 && category === 'care'));
    const names = ['pay', 'care', 'time'];
    const rows = [
      ['brano', ...names],
      ...codings.map((_, i) => [`s${i + 1}`, ...names.map((name) => gave(i, name).join('; '))]),
    ];
    const last = asked(rows).at(-1)!;
    expect(last.byNumber()).toMatchObject([{ coders: ['losha', 'miro'] }]);
    expect(last.byNumber()[0]!.given[7]).toEqual(['s8', 'care', 'pay']);
    expect(last.byOptions()).toEqual(last.byNumber());
  });

  it('are those of all coders where a cell says what each of them gave, whatever scale stands beside', () => {
    const rows = [
      ['Einheit', 'labels', 'clarity (1-5)'],
      ...TRUTH.map((_, i) => [`s${i + 1}`, `Dreku (${i % 3}); Tewum (${i === 7 ? 2 : i % 3})`, String(1 + (i % 5))]),
    ];
    const given = TRUTH.map((_, i) => [`s${i + 1}`, String(i % 3), String(i === 7 ? 2 : i % 3)]);
    const last = asked(rows).at(-1)!;
    expect(last.byNumber()).toEqual([{ coders: ['Dreku', 'Tewum'], given }]);
    expect(last.byOptions()).toEqual(last.byNumber());
    const named = rows.map((cells) => cells.map((text) => text.replace('Dreku', 'Anna').replace('Tewum', 'Ben')));
    expect(read(named).variables).toEqual([{ coders: ['Anna', 'Ben'], given }]);
  });

  it('are taken from behind a unit, also a name and a surname', () => {
    const rowsOf = (names: readonly string[]) => [
      ['unidad', 'codice'],
      ...codings.flatMap((both, i) => both.map((category, c) => [`s${i + 1} ${names[c]}`, category])),
    ];
    expect(read(rowsOf(['Anna Kunar', 'Ben Ludo'])).variables).toEqual([expected(['Anna Kunar', 'Ben Ludo'])]);
    expect(asked(rowsOf(['R1', 'R2']))[0]!.byOptions()).toEqual([expected(['R1', 'R2'])]);
  });
});

describe('a table per coder, beside the one before', () => {
  const orders = [
    [0, 1, 2, 3, 4, 5, 6, 7],
    [3, 1, 7, 0, 2, 6, 5, 4],
  ];
  const rowsOf = (rows: readonly (readonly number[])[]) => [
    ['Excerpt', 'Anna', '', 'Excerpt', 'Ben'],
    ...TRUTH.map((_, i) => {
      const [a, b] = rows.map((order) => order[i]);
      return [
        ...(a === undefined ? ['', ''] : [`s${a + 1}`, codings[a]![0]]),
        '',
        ...(b === undefined ? ['', ''] : [`s${b + 1}`, codings[b]![1]]),
      ];
    }),
  ];

  it('has the same units in an order of its own', () => {
    const { variables, notices } = read(rowsOf(orders));
    expect(variables).toEqual([expected(['Anna', 'Ben'])]);
    expect(notices).toContainEqual(expect.objectContaining({ code: 'sides-joined', sides: 2 }));
  });

  it('may lack some of them', () => {
    const { variables } = read(rowsOf([orders[0]!, orders[1]!.filter((unit) => unit !== 2)]));
    const { given } = expected(['Anna', 'Ben']);
    expect(variables).toMatchObject([
      { coders: ['Anna', 'Ben'], given: given.map((unit, i) => (i === 2 ? [unit[0], unit[1], undefined] : unit)) },
    ]);
  });

  it('may have a number behind the heading of its units', () => {
    const [, ...rows] = rowsOf(orders);
    const { variables } = read([['Excerpt 1', 'Anna', '', 'Excerpt 2', 'Ben'], ...rows]);
    expect(variables).toEqual([expected(['Anna', 'Ben'])]);
  });

  it('is asked about where most of its units are others', () => {
    const others = rowsOf(orders).map((row, i) => (i === 0 ? row : [...row.slice(0, 3), `t${i}`, row[4]!]));
    expect(() => read(others)).toThrow();
  });
});

describe('a row for each unit and category', () => {
  const names = ['pay', 'care', 'time'];
  // The first coder gave the first unit two categories.
  const marks = (unit: number, coder: number, name: string) =>
    String(Number(codings[unit]![coder] === name || (unit + coder === 0 && name === 'care')));
  const { given } = expected([]);
  const due = { coders: ['Anna', 'Ben'], given: given.map((unit, i) => (i === 0 ? ['s1', 'care+pay', 'pay'] : unit)) };
  const wide = [
    ['unit', 'code', 'Anna', 'Ben'],
    ...codings.flatMap((_, i) => names.map((name) => [`s${i + 1}`, name, marks(i, 0, name), marks(i, 1, name)])),
  ];

  it('says for each coder, in a column, whether it applies', () => {
    expect(read(wide).variables).toEqual([due]);
  });

  it('says so in a row for each coder', () => {
    const rows = codings.flatMap((_, i) =>
      names.flatMap((name) => ['Anna', 'Ben'].map((coder, c) => [`s${i + 1}`, name, coder, marks(i, c, name)])),
    );
    const numbered = rows.map((row, i) => [String(i + 1), ...row]);
    expect(read([['unit', 'code', 'coder', 'present'], ...rows]).variables).toEqual([due]);
    expect(read([['nr', 'unit', 'code', 'coder', 'applies'], ...numbered]).variables).toEqual([due]);
  });

  it('is no unit where cells are to stay whole', () => {
    expect(() => read(wide, { separator: 'none' })).toThrow();
  });

  it('is none where a mark stands beside what each coder gave', () => {
    const rows = codings.flatMap((both, i) =>
      both.map((code, c) => [`s${i + 1}`, ['Anna', 'Ben'][c]!, code, String(i % 2)]),
    );
    expect(read([['unit', 'coder', 'code', 'checked'], ...rows]).notices).not.toContainEqual(
      expect.objectContaining({ code: 'unpacked' }),
    );
  });
});

describe('a plain sheet', () => {
  it('is not walked through in search of what its columns may say of two things', () => {
    const rows = Array.from({ length: 1200 }, (_, i) => [`s${i}`, ...codings[i % codings.length]!]);
    const { columns, ...table } = tableOf('sheet.csv', [['unit', 'A', 'B'], ...rows]);
    const largest = columns[0]!;
    const unread = new Proxy(largest, {
      get(column, key) {
        if (key === 'texts') throw new Error('the texts of all units were made');
        return Reflect.get(column, key);
      },
    });
    expect(unpacked([{ ...table, columns: [unread, ...columns.slice(1)] }], PLAIN_READING).notices).toEqual([]);
  });
});

describe('a coder named in the first of their rows', () => {
  /** The rows of each coder, one below the other, with a name in the first of them. */
  const below = (names: readonly string[]) =>
    names.flatMap((name, c) => codings.map((both, i) => [i === 0 ? name : '', `s${i + 1}`, both[c % 2]!]));

  it('is that of the rows below', () => {
    const { variables, notices } = read([['coder', 'unit', 'code'], ...below(['Ana', 'Ben'])]);
    expect(variables).toEqual([expected(['Ana', 'Ben'])]);
    expect(notices).toContainEqual({ code: 'unpacked', what: 'coders-above', column: 'coder', example: 'Ana' });
    const named = read([['who', 'what', 'code'], ...below(['Ana', 'Ben'])], { coder: 'who', unit: ['what'] });
    expect(named.variables).toEqual([expected(['Ana', 'Ben'])]);
  });

  it('also where each document begins with the names anew', () => {
    const rows = ['d1', 'd2'].flatMap((document) =>
      ['Ana', 'Ben'].flatMap((coder, c) =>
        TRUTH.slice(0, 4).map((category, i) => [document, String(i + 1), i === 0 ? coder : '', c ? 'pay' : category]),
      ),
    );
    const { coders, given } = read([['document', 'paragraph', 'coder', 'code'], ...rows]).variables[0]!;
    expect(coders).toEqual(['Ana', 'Ben']);
    expect(given).toHaveLength(8);
    expect(given[1]!.slice(1)).toEqual(['care', 'pay']);
  });

  it('but a name that was forgotten stays a problem', () => {
    const rows = codings.flatMap((both, i) => both.map((category, c) => [['Ana', 'Ben'][c]!, `s${i + 1}`, category]));
    const some = rows.map(([name, ...cells], i) => [i > 0 && i % 3 === 1 ? '' : name!, ...cells]);
    const few = rows.map(([name, ...cells], i) => [i === 0 || i === 3 ? name! : '', ...cells]);
    for (const wrong of [some, few])
      expect(() => read([['coder', 'unit', 'code'], ...wrong])).toThrowError(BadInputError);
  });
});
