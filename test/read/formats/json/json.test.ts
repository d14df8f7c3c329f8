import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridOf } from '../../../../src/read/formats/json/json-table.ts';
import { JsonParser } from '../../../../src/read/formats/json/parse.ts';
import { tablesIn } from '../../../../src/read/formats/json/shapes.ts';
import { settings } from '../../../support/property.ts';
import { problemsOf, rowsIn } from '../../../support/workbooks.ts';

const at = { file: 'x.json' };

/** The tables in a text, as rows of texts, and what was left out of them. */
function read(text: string) {
  const tables = tablesIn(text, at).map((table) => ({ name: table.name, ...gridOf(table, at) }));
  return {
    rows: tables.map(({ grid }) => rowsIn(grid))[0],
    all: Object.fromEntries(tables.map(({ name, grid }) => [name, rowsIn(grid)])),
    lines: tables.map(({ grid }) => Array.from({ length: grid.rows }, (_, row) => grid.line(row)))[0],
    leftOut: tables.flatMap(({ notices }) =>
      notices.flatMap((one) => (one.code === 'records-left-out' ? [[one.why, one.records]] : [])),
    ),
  };
}

const rows = (value: unknown) => read(JSON.stringify(value)).rows;

const parsed = (text: string) => JSON.parse(JSON.stringify(new JsonParser(text, at).value()));

describe('a list of records in each record', () => {
  const said = ['pay', 'care', 'pay', 'time'];

  it('whose fields do not say who coded has coders by their places', () => {
    const records = said.map((label, i) => ({
      id: `s${i}`,
      ratings: [
        { label, sure: 2 },
        { label: 'pay', sure: 2 },
      ],
    }));
    expect(rows(records)).toEqual([
      ['id', 'label', 'sure', 'coder'],
      ...said.flatMap((label, i) => [
        [`s${i}`, label, '2', '1'],
        [`s${i}`, 'pay', '2', '2'],
      ]),
    ]);
  });

  it.each([
    ['a name', (place: number) => ({ by: ['Anna', 'Ben'][place]! })],
    ['an item', (place: number) => ({ item: `q${place}` })],
    ['a worker of one unit only', (place: number, i: number) => ({ worker: `w${2 * i + place}` })],
  ])('has none where they have %s', (_, own) => {
    const records = said.map((label, i) => ({
      id: `s${i}`,
      ratings: [0, 1].map((place) => ({ ...own(place, i), label })),
    }));
    expect(rows(records)![0]).not.toContain('coder');
  });

  it('nor where the record is of one coder', () => {
    const records = said.map((label, i) => ({ annotator: `A${i}`, answers: [{ label }, { label: 'pay' }] }));
    expect(rows(records)![0]).toEqual(['annotator', 'label']);
  });
});

it('a list keeps the places at which nothing stands', () => {
  expect(
    rows([
      { id: 1, labels: ['pay', null, 'care'] },
      { id: 2, labels: [null, null] },
    ]),
  ).toEqual([
    ['id', 'labels'],
    ['1', '["pay","","care"]'],
    ['2', '[]'],
  ]);
});

describe('a value of JSON', () => {
  it('is what any program reads', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom('', ' ', '\n\t'), (text, blank) => {
        const spaced = JSON.stringify(JSON.parse(text), null, blank);
        expect(parsed(spaced)).toEqual(JSON.parse(spaced));
      }),
      settings,
    );
  });

  it.each([
    ['a number with more digits than a computer holds', '12345678901234567890', '12345678901234567890'],
    ['the number of a post', '1234567890123456789', '1234567890123456789'],
    ['a decimal that is whole', '1.0', 1],
    ["Python's number that is none", 'NaN', null],
    ['signs by their numbers', '"\\u00e9\\ud83d\\ude00\\/\\n"', 'é😀/\n'],
    ['a line break in a text', '"a\nb"', 'a\nb'],
    [
      'an object with any names',
      '{"__proto__": 1, "constructor": 2}',
      JSON.parse('{"__proto__": 1, "constructor": 2}'),
    ],
  ])('may be %s', (_what, text, value) => {
    expect(parsed(text)).toEqual(value);
  });

  it.each([
    ['[{"a": 1},\n {"b": 2},\n]', 3, 1, '"{"', ']'],
    ['[{"a": 1} {"b": 2}]', 1, 11, '"," or "]"', '{"b": 2}]'],
    ['[{"a" 1}]', 1, 7, '":"', '1}]'],
    ["[{'a': 1}]", 1, 3, 'a name in double quotes', "'a': 1}]"],
    ['[{"a": tru}]', 1, 8, 'a value', 'tru}]'],
    ['[{"a": 01}]', 1, 8, 'a value', '01}]'],
    ['[{"a": "x}]', 1, 12, 'the end of a text in double quotes', ''],
    ['[{"a": "\\x"}]', 1, 10, 'a sign that may follow "\\"', 'x"}]'],
    ['[{"a": 1}', 1, 10, '"," or "]"', ''],
    ['[{"a": 1}] x', 1, 12, 'the end of the file', 'x'],
    ['{"a": 1}\n{"a": 2\n', 3, 1, '"," or "}"', ''],
    ['{"s1": {"A": 1},\n "s1": {"A": 2}}', 2, 2, 'a name that does not stand twice', '"s1": {"A": 2}}'],
  ])('%s is wrong in line %d, column %d', async (text, line, column, expected, actual) => {
    expect(await problemsOf(() => read(text))).toEqual([
      { code: 'bad-json', at: { ...at, line, column }, expected, actual },
    ]);
  });

  it('is not nested without end', async () => {
    const text = `[{"a": ${'['.repeat(100_000)}`;
    expect(await problemsOf(() => read(text))).toMatchObject([{ code: 'refused-file', why: 'depth' }]);
  });
});

const wide = [
  ['unit', 'Anna', 'Ben'],
  ['s1', 'A', 'B'],
  ['s2', 'A', ''],
  ['s3', 'B', 'B'],
];

describe('the records in a JSON file', () => {
  const records = [
    { unit: 's1', Anna: 'A', Ben: 'B' },
    { unit: 's2', Anna: 'A', Ben: null },
    { unit: 's3', Anna: 'B', Ben: 'B' },
  ];
  const columns = {
    unit: { 0: 's1', 1: 's2', 2: 's3' },
    Anna: { 0: 'A', 1: 'A', 2: 'B' },
    Ben: { 0: 'B', 1: null, 2: 'B' },
  };

  it.each([
    ['a list', JSON.stringify(records)],
    ['a list over lines', JSON.stringify(records, null, 2)],
    ['a list after a mark', `\uFEFF${JSON.stringify(records)}`],
    ['a line each', records.map((record) => JSON.stringify(record)).join('\n')],
    ['one after the other, over lines', records.map((record) => JSON.stringify(record, null, 2)).join('\n\n')],
    ['a list in an object', JSON.stringify({ version: 1, items: records })],
    ['a list in objects', JSON.stringify({ project: { name: 'x', tasks: records } })],
    ['objects by number, as pandas has them by index', JSON.stringify({ ...records })],
    ['columns by number, as pandas has them', JSON.stringify(columns)],
    [
      'lists of columns',
      JSON.stringify({ unit: ['s1', 's2', 's3', 's4'], Anna: ['A', 'A', 'B', null], Ben: ['B', null, 'B', null] }),
    ],
    ['rows with headings apart', JSON.stringify({ columns: wide[0], index: [0, 1, 2], data: wide.slice(1) })],
    ['rows with headings', JSON.stringify(wide)],
    ['a row a line', wide.map((row) => JSON.stringify(row)).join('\n')],
    ['coders by unit', JSON.stringify({ s1: { Anna: 'A', Ben: 'B' }, s2: { Anna: 'A' }, s3: { Anna: 'B', Ben: 'B' } })],
    ['units by coder', JSON.stringify({ Anna: { s1: 'A', s2: 'A', s3: 'B' }, Ben: { s1: 'B', s3: 'B' } })],
  ])('are %s', (_how, text) => {
    const { rows } = read(text);
    expect(rows!.filter((row) => row[0] !== 's4')).toEqual(wide);
  });

  it('may be one alone, if it is on a line of JSON Lines', async () => {
    const text = '{"unit": "s1", "category": "A"}\n';
    expect(tablesIn(text, at, true).map((table) => rowsIn(gridOf(table, at).grid))).toEqual([
      [
        ['unit', 'category'],
        ['s1', 'A'],
      ],
    ]);
    expect(await problemsOf(() => tablesIn(text, at))).toMatchObject([{ code: 'json-without-records' }]);
  });

  it('have the lines on which they begin', () => {
    expect(read(JSON.stringify(records, null, 1)).lines).toEqual([2, 7, 12]);
    expect(read(records.map((record) => JSON.stringify(record)).join('\n')).lines).toEqual([1, 2, 3]);
  });

  it('have fields that only some of them have, and objects in them', () => {
    expect(
      rows([
        { id: 1, meta: { site: 'N', tags: { x: true } } },
        { id: 2, codes: { Anna: 'A' } },
      ]),
    ).toEqual([
      ['id', 'meta.site', 'meta.tags.x', 'codes.Anna'],
      ['1', 'N', 'true', ''],
      ['2', '', '', 'A'],
    ]);
  });

  it('have sets, which are written as lists; those of one at most as what they hold', () => {
    expect(
      rows([
        { id: 1, many: ['a', 'b;c'], one: ['a'] },
        { id: 2, many: ['a'], one: [] },
        { id: 3, many: [], one: null },
      ]),
    ).toEqual([
      ['id', 'many', 'one'],
      ['1', '["a","b;c"]', 'a'],
      ['2', '["a"]', '[]'],
      ['3', '[]', ''],
    ]);
  });

  it('have choices as Label Studio writes them', () => {
    expect(
      rows([
        { id: 1, topic: { choices: ['a', 'b'] } },
        { id: 2, topic: 'a' },
      ]),
    ).toEqual([
      ['id', 'topic'],
      ['1', '["a","b"]'],
      ['2', 'a'],
    ]);
  });

  it('are one for each of those who coded', () => {
    const judged = [
      {
        id: 1,
        text: 'x',
        judgments: [
          { worker: 'w1', id: 7, label: 'A' },
          { worker: 'w2', id: 8, label: 'B' },
        ],
      },
      { id: 2, text: 'y', judgments: [] },
      { id: 3, text: 'z', judgments: [{ worker: 'w1', id: 9, label: 'A' }] },
    ];
    const { rows, leftOut } = read(JSON.stringify(judged));
    expect(rows).toEqual([
      ['id', 'text', 'worker', 'judgments.id', 'label'],
      ['1', 'x', 'w1', '7', 'A'],
      ['1', 'x', 'w2', '8', 'B'],
      ['3', 'z', 'w1', '9', 'A'],
    ]);
    expect(leftOut).toEqual([['not-annotated', 1]]);
  });

  it('keep lists of what is no coding as they are', () => {
    expect(rows([{ id: 1, writers: [{ name: 'n' }], Anna: 'A' }])).toEqual([
      ['id', 'writers', 'Anna'],
      ['1', '[{"name":"n"}]', 'A'],
    ]);
  });

  it('are what one coder gave each unit', () => {
    expect(rows({ s1: 'A', s2: 'B', s3: ['A'], s4: 'A', s5: 'B', s6: 'B' })).toEqual([
      ['unit', 'category'],
      ...[
        ['s1', 'A'],
        ['s2', 'B'],
        ['s3', 'A'],
        ['s4', 'A'],
        ['s5', 'B'],
        ['s6', 'B'],
      ],
    ]);
  });

  it('may be in several lists, each a table', () => {
    expect(read(JSON.stringify({ round1: [{ unit: 1 }], round2: [{ unit: 2 }] })).all).toEqual({
      round1: [['unit'], ['1']],
      round2: [['unit'], ['2']],
    });
  });

  it.each([
    ['settings', { name: 'x', version: '1.0', private: true }],
    ['settings in objects and lists', { compilerOptions: { lib: ['a'] }, include: ['b'] }],
    ['a text', 'x'],
    ['numbers', [1, 2]],
    ['nothing', {}],
    ['an empty list', []],
    ['one row', [['a', 'b']]],
  ])('are not there: %s', async (_what, value) => {
    expect(await problemsOf(() => read(JSON.stringify(value)))).toEqual([{ code: 'json-without-records', at }]);
  });

  it('are not those of a report of its own', async () => {
    expect(await problemsOf(() => read(JSON.stringify({ schema: 'intercoder/report@1', results: [{}] })))).toEqual([
      { code: 'unread-kind', at, kind: 'report' },
    ]);
  });

  it('may have ten thousand fields, not more than twenty', async () => {
    const record = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`f${i}`, i]));
    expect(rows([record(10_000), record(10_000)])![0]).toHaveLength(10_000);
    expect(await problemsOf(() => rows([record(20_001)]))).toEqual([
      { code: 'too-large', at, of: 'columns', limit: 20_000 },
    ]);
  });
});

describe('what annotation programs export', () => {
  const choice = (...choices: string[]) => ({
    from_name: 'tone',
    to_name: 'text',
    type: 'choices',
    value: { choices },
  });

  it('Label Studio: an annotation a row; no predictions, drafts, cancelled annotations or tasks of nobody', () => {
    const tasks = [
      {
        id: 5,
        data: { text: 'x', tone: 'not this', list: [1] },
        annotations: [
          {
            completed_by: 1,
            was_cancelled: false,
            result: [choice('a'), { from_name: 'stars', type: 'rating', value: { rating: 4 } }],
          },
          { completed_by: { id: 2, email: 'b@x.org' }, result: [choice('a', 'b')] },
          { completed_by: 3, was_cancelled: true, result: [choice('c')] },
        ],
        predictions: [{ result: [choice('z')] }],
        drafts: [{ result: [] }],
      },
      { id: 6, data: { text: 'y' }, annotations: [{ completed_by: 1, result: [] }], predictions: [] },
      { id: 7, data: { text: 'z' }, annotations: [] },
    ];
    const { rows, leftOut } = read(JSON.stringify(tasks));
    expect(rows).toEqual([
      ['unit', 'coder', 'tone', 'stars', 'text'],
      ['5', '1', '["a"]', '4', 'x'],
      ['5', 'b@x.org', '["a","b"]', '', 'x'],
      ['6', '1', '', '', 'y'],
    ]);
    expect(leftOut).toEqual([
      ['prediction', 1],
      ['draft', 1],
      ['cancelled', 1],
      ['not-annotated', 1],
    ]);
  });

  it('Label Studio: categories of a tree, and those of several questions of one name', () => {
    const tree = { from_name: 'where', type: 'taxonomy', value: { taxonomy: [['a', 'b'], ['c']] } };
    const task = { id: 1, data: {}, annotations: [{ completed_by: 1, result: [tree, choice('x'), choice('y')] }] };
    expect(rows([task])).toEqual([
      ['unit', 'coder', 'where', 'tone'],
      ['1', '1', '["a > b","c"]', '["x","y"]'],
    ]);
  });

  it('EPPI-Reviewer: the names of the codes of each reference, their paths where names repeat', () => {
    const other = (id: number) => ({ AttributesList: [{ AttributeId: id, AttributeName: 'Other' }] });
    const codes = [
      { AttributeId: 1, AttributeName: 'In', Attributes: other(3) },
      { AttributeId: 2, AttributeName: 'Out', Attributes: other(4) },
    ];
    const file = {
      CodeSets: [{ SetName: 'Screen', Attributes: { AttributesList: codes } }],
      References: [
        { ItemId: 7, Title: 'x', Codes: [{ AttributeId: 1 }, { AttributeId: 4 }] },
        { ItemId: 8, Title: 'y', Codes: [{ AttributeId: 2 }] },
        { ItemId: 9, Title: 'z' },
      ],
    };
    const { rows, leftOut } = read(JSON.stringify(file));
    expect(rows).toEqual([
      ['unit', 'category', 'text'],
      ['7', '["In","Screen > Out > Other"]', 'x'],
      ['8', '["Out"]', 'y'],
    ]);
    expect(leftOut).toEqual([['not-annotated', 1]]);
  });

  const asked = { text: 'x', _input_hash: -1, _task_hash: -2, _annotator_id: 's-anna' };

  it('Prodigy: the options that were chosen; nothing where the example was ignored or rejected', () => {
    const answers = [
      { ...asked, options: [{ id: 'a' }], accept: ['a', 'b'], answer: 'accept' },
      { ...asked, _annotator_id: 's-ben', accept: [], answer: 'accept' },
      { ...asked, _annotator_id: 's-cho', accept: [], answer: 'ignore' },
      { ...asked, _annotator_id: 's-dan', accept: ['a'], answer: 'reject' },
    ];
    const { rows, leftOut } = read(answers.map((one) => JSON.stringify(one)).join('\n'));
    expect(rows).toEqual([
      ['unit', 'coder', 'category', 'text'],
      ['-1', 's-anna', '["a","b"]', 'x'],
      ['-1', 's-ben', '[]', 'x'],
    ]);
    expect(leftOut).toEqual([
      ['ignored', 1],
      ['rejected', 1],
    ]);
  });

  it('Prodigy: yes or no to a label, which is the unit with its text; the session is the coder where nobody is named', () => {
    const { _annotator_id: _, ...session } = { ...asked, _session_id: 's1', label: 'POS' };
    expect(
      rows([
        { ...session, answer: 'accept' },
        { ...session, _task_hash: -3, answer: 'reject' },
      ]),
    ).toEqual([
      ['unit', 'coder', 'category', 'text', 'question'],
      ['-2', 's1', '1', 'x', 'POS'],
      ['-3', 's1', '0', 'x', 'POS'],
    ]);
  });

  const answered = [
    ['unit', 'coder', 'tone', 'stars', 'text'],
    ['r1', 'u1', 'a', '5', 'x'],
    ['r1', 'u2', 'b', '', 'x'],
  ];

  it.each([
    [
      'by question',
      {
        id: 'r1',
        fields: { text: 'x' },
        responses: {
          tone: [
            { value: 'a', user_id: 'u1', status: 'submitted' },
            { value: 'b', user_id: 'u2' },
            { value: 'c', user_id: 'u3', status: 'draft' },
          ],
          stars: [{ value: 5, user_id: 'u1' }],
        },
      },
    ],
    [
      'by user',
      {
        id: 'r1',
        fields: { text: 'x' },
        responses: [
          { user_id: 'u1', status: 'submitted', values: { tone: { value: 'a' }, stars: { value: 5 } } },
          { user_id: 'u2', status: 'submitted', values: { tone: { value: 'b' } } },
          { user_id: 'u3', status: 'discarded', values: { tone: { value: 'c' } } },
        ],
      },
    ],
    [
      'in columns',
      {
        id: 'r1',
        text: 'x',
        'tone.responses': ['a', 'b', 'c'],
        'tone.responses.users': ['u1', 'u2', 'u3'],
        'tone.responses.status': ['submitted', 'submitted', 'draft'],
        'stars.responses': [5],
        'stars.responses.users': ['u1'],
      },
    ],
  ])('Argilla: what users submitted, %s', (_how, record) => {
    const { rows, leftOut } = read(JSON.stringify([record]));
    expect(rows).toEqual(answered);
    expect(leftOut).toEqual([['not-submitted', 1]]);
  });

  it('doccano: labels as a set; stretches of the text only where there are categories besides', async () => {
    expect(
      rows([
        { id: 1, text: 'x', label: ['a', 'b'], Comments: [] },
        { id: 2, text: 'y', label: [], Comments: [] },
      ]),
    ).toEqual([
      ['id', 'text', 'label', 'Comments'],
      ['1', 'x', '["a","b"]', '[]'],
      ['2', 'y', '[]', '[]'],
    ]);
    const both = read(
      JSON.stringify([
        { text: 'x', entities: [[0, 1, 'City']], cats: ['flight'] },
        { text: 'y', entities: [], cats: ['rail'] },
      ]),
    );
    expect(both.rows).toEqual([
      ['text', 'cats'],
      ['x', 'flight'],
      ['y', 'rail'],
    ]);
    expect(both.leftOut).toEqual([['span', 1]]);
    for (const label of [[[0, 1, 'City']], [{ start_offset: 0, end_offset: 1, label: 'City' }]])
      expect(await problemsOf(() => rows([{ id: 1, text: 'x', label }]))).toEqual([{ code: 'spans-only', at }]);
  });
});
