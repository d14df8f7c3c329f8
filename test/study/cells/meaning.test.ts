import { describe, expect, it } from 'vitest';
import { patternsOf } from '../../../src/patterns/patterns.ts';
import { drawnUnits, noticesOf, problemsOf, readDrawn } from '../../support/read-data.ts';

describe('a blank cell', () => {
  const long = { 'all.csv': 'unit | coder | category \n u1 | SG | A \n u1 | KO | \n u2 | SG | A \n u2 | KO | A' };
  const wide = { 'all.csv': 'unit | coder_SG | coder_KO \n u1 | A | \n u2 | A | A' };

  it('is uncoded where a row is a coding: the coder looked, and none applied', () => {
    const { data, notices } = readDrawn(long);
    expect(drawnUnits(data)).toEqual(['u1 SG: A, KO: uncoded', 'u2 SG: A, KO: A']);
    expect(noticesOf(notices, 'blanks')).toMatchObject([{ read: 'uncoded', cells: 1 }]);
  });

  it('is missing where each coder has a column: the coder may never have come to that row', () => {
    const { data, notices } = readDrawn(wide);
    expect(drawnUnits(data)).toEqual(['u1 coder_SG: A', 'u2 coder_SG: A, coder_KO: A']);
    expect(noticesOf(notices, 'blanks')).toMatchObject([{ read: 'missing', cells: 1 }]);
  });

  it('is what the user says', () => {
    expect(drawnUnits(readDrawn(long, '--blank', 'missing').data)[0]).toBe('u1 SG: A');
    expect(drawnUnits(readDrawn(wide, '--blank', 'uncoded').data)[0]).toBe('u1 coder_SG: A, coder_KO: uncoded');
  });

  it('may have a token of its own', () => {
    const sheet = { 'all.csv': 'unit | coder_SG | coder_KO \n u1 | A | NA \n u2 | A | 99 \n u3 | | A' };
    const { data, notices } = readDrawn(sheet, '--missing', 'NA,99', '--blank', 'uncoded');
    expect(drawnUnits(data)).toEqual(['u1 coder_SG: A', 'u2 coder_SG: A', 'u3 coder_SG: uncoded, coder_KO: A']);
    expect(noticesOf(notices, 'missing-tokens')).toMatchObject([{ tokens: ['NA', '99'], cells: 2 }]);
  });

  it('in one of several columns of categories says nothing of the others', () => {
    const sheet = 'unit | Code 1 | Code 2 \n u1 | A | NA \n u2 | NA | NA \n u3 | A | B';
    const { data } = readDrawn({ 'SG.csv': sheet, 'KO.csv': sheet }, '--missing', 'NA');
    expect(drawnUnits(data)).toEqual(['u1 SG: A, KO: A', 'u2', 'u3 SG: A+B, KO: A+B']);
  });

  it('is of whole cells: a token beside categories is told', () => {
    const sheet = 'unit | coder_1 | coder_2 \n u1 | A; NA | NA \n u2 | A | A; B';
    const { data, notices } = readDrawn({ 'all.csv': sheet }, '--missing', 'NA', '--separator', ';');
    expect(data.categories).toEqual(['A', 'B', 'NA']);
    expect(noticesOf(notices, 'looks-missing')).toEqual([
      { code: 'looks-missing', found: 'NA', cells: 1, isToken: true },
    ]);
  });

  it.each(['NA', '<NA>', '#N/A', 'nan', 'NULL', 'missing', 'not coded'])('is meant by %s, which is told', (text) => {
    const { data, notices } = readDrawn({ 'all.csv': `unit | coder_1 | coder_2 \n u1 | A | ${text} \n u2 | A | A` });
    expect(drawnUnits(data)).toEqual(['u1 coder_1: A', 'u2 coder_1: A, coder_2: A']);
    expect(noticesOf(notices, 'missing-word')).toEqual([{ code: 'missing-word', found: text, cells: 1 }]);
  });

  it.each(['n/a', 'N/A', '-', '?', '.'])('may be meant by %s, which is told and left to the user', (text) => {
    const { data, notices } = readDrawn({ 'all.csv': `unit | coder_1 | coder_2 \n u1 | A | ${text} \n u2 | A | A` });
    expect(data.categories).toContain(text);
    expect(noticesOf(notices, 'looks-missing')).toMatchObject([{ found: text, cells: 1, isToken: false }]);
  });

  it('is meant by no word that the codebook has, or that an option says to mean something else', () => {
    const sheet = { 'all.csv': 'unit | coder_1 | coder_2 \n u1 | A | NA \n u2 | A | A' };
    const declared = readDrawn({ ...sheet, 'codebook.csv': 'category \n A \n NA' });
    expect([declared.data.categories, noticesOf(declared.notices, 'missing-word')]).toEqual([['A', 'NA'], []]);
    const none = readDrawn(sheet, '--none', 'NA');
    expect(drawnUnits(none.data)[0]).toBe('u1 coder_1: A, coder_2: uncoded');
  });

  it('may be meant by a number beside small codes, which is told and left to the user', () => {
    const { data, notices } = readDrawn({ 'all.csv': 'unit | coder_1 | coder_2 \n u1 | 1 | 99 \n u2 | 2 | 2' });
    expect(data.categories).toEqual(['1', '2', '99']);
    expect(noticesOf(notices, 'looks-missing')).toMatchObject([{ found: '99', cells: 1, isToken: false }]);
  });
});

describe('categories', () => {
  const sheets = (...cells: string[]) => ({
    'SG.csv': `unit | category \n ${cells.map((cell, i) => `u${i} | ${cell}`).join(' \n ')}`,
    'KO.csv': `unit | category \n ${cells.map((_, i) => `u${i} | A`).join(' \n ')}`,
  });

  it('without a codebook stand in the order of their signs, numbers by size', () => {
    expect(readDrawn(sheets('b', 'B', 'Ä')).data.categories).toEqual(['A', 'B', 'b', 'Ä']);
    const numbers = { 'all.csv': 'unit | coder_1 | coder_2 \n u1 | 10 | 9 \n u2 | 2 | 10' };
    expect(readDrawn(numbers).data.categories).toEqual(['2', '9', '10']);
  });

  it('with a codebook stand in its order, used or not', () => {
    const { data } = readDrawn({ ...sheets('B'), 'codebook.csv': 'category | definition \n C | x \n B | y \n A | z' });
    expect(data).toMatchObject({ categories: ['C', 'B', 'A'], declared: true });
    expect(readDrawn(sheets('B')).data.declared).toBe(false);
  });

  it('that the codebook does not have are a problem, with the one that may be meant', () => {
    const problems = problemsOf({
      ...sheets('Shared experence', 'XYZ'),
      'codebook.csv': 'category \n A \n Shared experience',
    });
    expect(problems).toMatchObject([
      { code: 'unknown-category', found: 'Shared experence', nearest: 'Shared experience', times: 1, at: { line: 2 } },
      { code: 'unknown-category', found: 'XYZ', times: 1, at: { file: 'SG.csv', line: 3 } },
    ]);
    expect(problems[1]).not.toHaveProperty('nearest');
  });

  it('may be separated by two signs, of which an option names one', () => {
    const drawn = {
      'A.csv': `unit|category\n1|pay\n2|pay; support\n3|support`,
      'B.csv': `unit|category\n1|pay, support\n2|pay\n3|support`,
    };
    const expected = ['1 A: pay, B: pay+support', '2 A: pay+support, B: pay', '3 A: support, B: support'];
    for (const sign of [',', ';']) {
      const { data, notices } = readDrawn(drawn, '--separator', sign);
      expect(drawnUnits(data)).toEqual(expected);
      expect(noticesOf(notices, 'separator-beside')).toHaveLength(1);
    }
    const options = ['--layout', 'per-coder', '--unit', 'unit', '--category', 'category'];
    expect(drawnUnits(readDrawn(drawn, ...options, '--separator', ',').data)).toEqual(expected);
    expect(readDrawn(drawn, '--separator', 'none').data.categories).toContain('pay; support');
  });

  it('may hold the separator, if the codebook has them so', () => {
    const codebook = { 'codebook.csv': 'category \n A \n Pay; leave' };
    const { data } = readDrawn({ ...sheets('Pay; leave', 'A', 'A; A'), ...codebook }, '--separator', ';');
    expect(drawnUnits(data)).toEqual(['u0 SG: Pay; leave, KO: A', 'u1 SG: A, KO: A', 'u2 SG: A, KO: A']);
  });
});

describe('spellings', () => {
  const pair = (a: string, b: string) => ({
    'all.csv': `unit | coder_1 | coder_2 \n u1 | ${a} | ${b} \n u2 | ${a} | ${a}`,
  });

  it('of numbers are one, where all categories are numbers', () => {
    expect(readDrawn(pair('1', '1.0')).data.categories).toEqual(['1']);
    expect(readDrawn(pair('007', '7')).data.categories).toEqual(['7']);
    expect(readDrawn(pair('1', 'A')).data.categories).toEqual(['1', 'A']);
  });

  it('of whole numbers are one beside other categories too, and 01 is another', () => {
    const mixed = 'unit | coder_1 | coder_2 \n u1 | 1 | 1.0 \n u2 | A | A \n u3 | 01 | 1 \n u4 | 1.10 | 1.1';
    const { data, notices } = readDrawn({ 'all.csv': mixed });
    expect(data.categories).toEqual(['01', '1', '1.1', '1.10', 'A']);
    expect(noticesOf(notices, 'spellings-unified')).toMatchObject([{ examples: [['1.0', '1']] }]);
  });

  it('of numbers are told apart however long they are', () => {
    expect(readDrawn(pair('9007199254740993', '9007199254740992')).data.categories).toEqual([
      '9007199254740992',
      '9007199254740993',
    ]);
    expect(readDrawn(pair('0.10000000000000000001', '.1')).data.categories).toEqual(['0.1', '0.10000000000000000001']);
  });

  it('of numbers are one with or without signs, zeros and points that say nothing', () => {
    for (const [a, b, one] of [
      ['+1', '01.', '1'],
      ['-0', '0.0', '0'],
      ['-.50', '-0.5', '-0.5'],
      ['100', '100.00', '100'],
    ] as const)
      expect(readDrawn(pair(a, b)).data.categories).toEqual([one]);
  });

  it('stay as they are written where nothing is to be made equal', () => {
    expect(readDrawn(pair('1', '1.0'), '--normalize', 'none').data.categories).toEqual(['1', '1.0']);
    expect(readDrawn(pair('007', '007'), '--normalize', 'none').data.categories).toEqual(['007']);
    expect(readDrawn(pair('TRUE', 'True'), '--normalize', 'none').data.categories).toEqual(['TRUE', 'True']);
  });

  it('of truth values are one, where all categories are truth values', () => {
    const { data, notices } = readDrawn(pair('TRUE', 'True'));
    expect(data.categories).toEqual(['TRUE']);
    expect(noticesOf(notices, 'spellings-unified')).toMatchObject([{ examples: [['True', 'TRUE']] }]);
  });

  it('in another case are another category, unless told otherwise', () => {
    expect(readDrawn(pair('Trust', 'trust')).data.categories).toEqual(['Trust', 'trust']);
    expect(readDrawn(pair('Trust', 'trust'), '--normalize', 'case').data.categories).toEqual(['Trust']);
  });

  it('take the codebook’s form when case is ignored', () => {
    const codebook = { 'codebook.csv': 'category \n TRUST' };
    const { data } = readDrawn({ ...pair('Trust', 'trust'), ...codebook }, '--normalize', 'case');
    expect(drawnUnits(data)[0]).toBe('u1 coder_1: TRUST, coder_2: TRUST');
  });

  it.each([
    ['a soft hyphen', 'p\u00aday'],
    ['a zero-width space', 'pa\u200by'],
    ['a mark of direction', 'pay\u200f'],
    ['marks of embedding', '\u202apay\u202c'],
    ['an isolate', '\u2066pay\u2069'],
    ['a byte-order mark', 'pa\ufeffy'],
    ['a variation selector', 'pay\ufe0e'],
    ['a space and a mark behind it', 'pay\u00a0\u200e'],
  ])('with and without %s are the same, and that is told, unless they are to stay as written', (_, other) => {
    const { data, notices } = readDrawn(pair('pay', other));
    expect(data.categories).toEqual(['pay']);
    expect(noticesOf(notices, 'spellings-unified')).toMatchObject([{ examples: [[other, 'pay']] }]);
    expect(noticesOf(notices, 'near-duplicate')).toEqual([]);
    expect(readDrawn(pair('pay', other), '--normalize', 'none').data.categories).toHaveLength(2);
  });

  it.each([
    ["don't", 'don’t'],
    ['"so"', '“so”'],
    ['self-care', 'self–care'],
    ['peer role', 'peer\u00a0role'],
  ])('%s and %s are the same, shown as most cells have it', (typed, typeset) => {
    const sheet = (a: string, b: string) => ({
      'all.csv': `unit | coder_1 | coder_2 \n u1 | ${a} | ${a} \n u2 | ${a} | ${b}`,
    });
    expect(readDrawn(sheet(typed, typeset)).data.categories).toEqual([typed]);
    expect(readDrawn(sheet(typeset, typed)).data.categories).toEqual([typeset]);
  });

  it('of different flags, and of signs without letters, are kept apart', () => {
    const flag = (region: string) =>
      `\u{1F3F4}${[...region].map((letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join('')}\u{E007F}`;
    expect(readDrawn(pair(flag('gbsct'), flag('gbeng'))).data.categories).toHaveLength(2);
    expect(readDrawn(pair('-', '–')).data.categories).toHaveLength(2);
  });

  it('that look alike are two where a codebook declares both', () => {
    const codebook = { 'codebook.csv': "category \n don't \n don’t" };
    const { data } = readDrawn({ ...pair("don't", 'don’t'), ...codebook });
    expect(drawnUnits(data)[0]).toBe("u1 coder_1: don't, coder_2: don’t");
    const one = { 'codebook.csv': 'category \n pay' };
    expect(drawnUnits(readDrawn({ ...pair('pay', 'pay\u200f'), ...one }).data)[0]).toBe(
      'u1 coder_1: pay, coder_2: pay',
    );
  });

  it('with spaces around them are the same, and that is told, unless spaces count', () => {
    const { data, notices } = readDrawn(pair('A', '·A'));
    expect(data.categories).toEqual(['A']);
    expect(noticesOf(notices, 'trimmed')).toMatchObject([{ cells: 1 }]);
    expect(readDrawn(pair('A', '·A'), '--normalize', 'none').data.categories).toEqual([' A', 'A']);
  });
});

describe('categories with quotes around them, or full stops behind them', () => {
  const pair = (a: string, b: string) => ({ 'all.csv': `unit | coder_1 | coder_2 \n u1 | ${a} | ${b}` });

  it('are the same on request', () => {
    const options = ['--normalize', 'case,signs'];
    expect(readDrawn(pair('Pay', '"pay."'), ...options).data.categories).toHaveLength(1);
    expect(readDrawn(pair('Pay', '"pay."'), '--normalize', 'signs').data.categories).toHaveLength(2);
    expect(readDrawn(pair('Pay', 'Pay.')).data.categories).toHaveLength(2);
    const codebook = { 'codebook.csv': 'category \n Pay' };
    expect(drawnUnits(readDrawn({ ...pair('Pay', '"pay."'), ...codebook }, ...options).data)[0]).toBe(
      'u1 coder_1: Pay, coder_2: Pay',
    );
  });
});

describe('categories that may be one', () => {
  const found = (a: string, b: string) => {
    const rows = `u1 | ${a} | ${a} \n u2 | ${a} | ${a} \n u3 | ${a} | ${b}`;
    const { notices } = readDrawn({ 'all.csv': `unit | coder_1 | coder_2 \n ${rows}` });
    return noticesOf(notices, 'near-duplicate').map(({ names }) => [...names].sort());
  };

  it.each([
    ['peer role', 'Peer Role'],
    ['peer role', 'peer-role'],
    ['peer role', 'peer··role'],
    ['supervision', 'supervison'],
    ['Ａ１', 'A1'],
    ['pay', '"pay"'],
    ['pay', 'Pay.'],
  ])('%s and %s are told', (a, b) => {
    const written = b.replaceAll('·', ' ');
    expect(found(a, b)).toEqual([[a, written].sort()]);
  });

  it.each([
    ['Training', 'Boundaries'],
    ['code 1', 'code 2'],
    ['HR', 'PR'],
    ['A1', 'A2'],
  ])('%s and %s are not', (a, b) => {
    expect(found(a, b)).toEqual([]);
  });

  it('are not told where a codebook declares both', () => {
    const sheets = {
      'all.csv': 'unit | coder_1 | coder_2 \n u1 | Role | role',
      'codebook.csv': 'category \n Role \n role',
    };
    expect(noticesOf(readDrawn(sheets).notices, 'near-duplicate')).toEqual([]);
  });
});

describe('codings', () => {
  it('are numbered once: in canonical order, equal ones as one, so that the patterns keep their numbers', () => {
    const drawn =
      'unit | coder | category \n u1 | SG | B;A \n u1 | KO | A \n u2 | SG | A;B \n u2 | KO | \n u3 | SG | ·A· \n u3 | KO | NA';
    const { data } = readDrawn({ 'all.csv': drawn }, '--separator', ';', '--missing', 'NA');
    expect(data.codings).toEqual([[], [0], [0, 1]]);
    expect(patternsOf(data).codings).toEqual(data.codings);
    expect(patternsOf(data).cells).toEqual(Int32Array.of(-1, 1, 0, 2, 1, 2));
  });
});

describe('cells without an answer', () => {
  const sheet = (text: string) => ({
    'all.csv': `unit | coder_1 | coder_2 \n u1 | pay | pay \n u2 | help | ${text} \n u3 | help | pay`,
  });

  it.each([
    'I’m sorry, I can’t classify this',
    'As an AI language model, I do not code',
    'I cannot determine the category',
    'Es tut mir leid, das geht nicht',
  ])('are missing where a model declines: %s', (text) => {
    const { data, notices } = readDrawn(sheet(text));
    expect(drawnUnits(data)[1]).toBe('u2 coder_1: help');
    expect(noticesOf(notices, 'refusals')).toMatchObject([{ cells: 1 }]);
    const codebook = { 'codebook.csv': `category \n pay \n help \n ${text}` };
    expect(drawnUnits(readDrawn({ ...sheet(text), ...codebook }).data)[1]).toContain(text.slice(0, 2));
  });

  it.each(['Sorry for the staff', 'I can help', 'unable to pay'])(
    'are categories where nobody declines: %s',
    (text) => {
      expect(noticesOf(readDrawn(sheet(text)).notices, 'refusals')).toEqual([]);
    },
  );

  it('are told where a program failed', () => {
    const { data, notices } = readDrawn(sheet('ERROR'));
    expect(data.categories).toContain('ERROR');
    expect(noticesOf(notices, 'looks-failed')).toEqual([{ code: 'looks-failed', found: 'ERROR', cells: 1 }]);
    expect(readDrawn(sheet('ERROR'), '--missing', 'ERROR').data.categories).toEqual(['help', 'pay']);
  });
});
