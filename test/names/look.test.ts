import { describe, expect, it } from 'vitest';
import { fold, lookOf } from '../../src/names/look.ts';
import { run } from '../support/run.ts';
import { folderWith } from '../support/scratch.ts';

/** Signs that nobody sees, and what word processors write for plain signs: a name with either is the same name. */
const SAME: [string, string, string][] = [
  ['a zero-width space', 'pay', 'pa\u200by'],
  ['a soft hyphen', 'workload', 'work\u00adload'],
  ['a right-to-left mark', 'pay', 'pay\u200f'],
  ['a left-to-right mark', 'pay', '\u200epay'],
  ['an embedding', 'pay', '\u202apay\u202c'],
  ['an override', 'pay', '\u202epay\u202c'],
  ['an isolate', 'pay', '\u2066pay\u2069'],
  ['a word joiner', 'pay', 'pay\u2060'],
  ['a byte-order mark', 'pay', 'p\ufeffay'],
  ['a variation selector', '\u2764', '\u2764\ufe0f'],
  ['a tag', 'pay', 'pay\u{e0041}'],
  ['a no-break space', 'a b', 'a\u00a0b'],
  ['a narrow no-break space', 'a b', 'a\u202fb'],
  ['a curly apostrophe', "don't", 'don\u2019t'],
  ['curly quotes', 'the "why"', 'the \u201cwhy\u201d'],
  ['an en dash', 'a-b', 'a\u2013b'],
  ['an em dash', 'a-b', 'a\u2014b'],
  ['a hyphen', 'a-b', 'a\u2010b'],
  ['a no-break hyphen', 'a-b', 'a\u2011b'],
];

/** What may be one and the same: two names, and a warning. */
const NEAR: [string, string, string][] = [
  ['a joiner', 'pay', 'pa\u200dy'],
  ['a non-joiner', 'pay', 'pa\u200cy'],
  ['an ellipsis', 'etc...', 'etc\u2026'],
  ['full-width letters', 'pay', '\uff50\uff41\uff59'],
  ['full-width brackets', 'pay (x)', 'pay \uff08x\uff09'],
  ['a Cyrillic letter', 'pay', 'p\u0430y'],
  ['a Greek letter', 'Other', '\u039fther'],
  ['Arabic digits', '10', '\u0661\u0660'],
  ['zeros before a number', '1', '01'],
  ['zeros after the point', '1.5', '1.50'],
  ['no zero before the point', '0.5', '.5'],
  ['a decimal comma', '1.0', '1,0'],
  ['an exponent', '100000', '1E+05'],
  ['a negative exponent', '0.025', '2.5e-2'],
  ['an accent for an apostrophe', "don't", 'don\u00b4t'],
  ['a grave accent for an apostrophe', "don't", 'don`t'],
  ['a prime for an apostrophe', "don't", 'don\u2032t'],
  ['French quotes', 'the "why"', 'the \u00ab\u00a0why\u00a0\u00bb'],
  ['a fraction slash', 'pay/time', 'pay\u2044time'],
  ['a bullet for a middle dot', 'pay\u00b7time', 'pay\u2022time'],
  ['a control character', 'pay', 'pa\u0001y'],
  ['a next-line sign', 'pay', 'pay\u0085'],
  ['a Turkish capital', 'Istanbul', '\u0130stanbul'],
];

it.each(SAME)('%s makes no other name', (_, a, b) => {
  expect(lookOf(b)).toBe(lookOf(a));
  expect(fold(b)).toBe(fold(a));
});

it.each(NEAR)('%s may make no other name', (_, a, b) => {
  expect(fold(b)).toBe(fold(a));
  expect(lookOf(b)).not.toBe(lookOf(a));
});

it.each([
  ['flags', '\u{1F3F4}\u{e0067}\u{e0062}\u{e007f}', '\u{1F3F4}\u{e0066}\u{e0072}\u{e007f}'],
  ['emoji that are joined and apart', '\u{1F469}\u200d\u{1F467}', '\u{1F469}\u{1F467}'],
])('%s look different', (_, a, b) => expect(lookOf(a)).not.toBe(lookOf(b)));

it.each([
  ['a number and its opposite', '-1', '1'],
  ['numbers', '10', '100'],
  ['Cyrillic names', 'оплата', 'работа'],
])('%s are two names', (_, a, b) => expect(fold(a)).not.toBe(fold(b)));

/** Figures are not looked at here. */
const FEW = ['--measures', 'agreement', '--ci', 'none'];

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

describe.each([...SAME, ...NEAR])('%s is told', (_, a, b) => {
  it('in categories, beside other words', async () => {
    const rows = [`1,${quoted(a)},${quoted(b)}`, `2,${quoted(a)},${quoted(a)}`, `3,${quoted(b)},${quoted(b)}`, '4,x,x'];
    const folder = folderWith({ 'sheet.csv': ['unit,A,B', ...rows, ''].join('\n') });
    const { code, stderr } = await run([
      'agree',
      `${folder}/sheet.csv`,
      '--coders',
      'A,B',
      '--separator',
      'none',
      ...FEW,
    ]);
    expect([code, stderr]).toEqual([0, expect.stringMatching(/read as one category|may be one and the same/)]);
  });

  it('in coders', async () => {
    const rows = [
      [1, a],
      [1, 'Ben'],
      [2, b],
      [2, 'Ben'],
      [3, a],
      [3, 'Ben'],
    ].map(([unit, coder], i) => `${unit},${quoted(`${coder}`)},${'xy'[i % 2]}`);
    const folder = folderWith({ 'sheet.csv': ['unit,coder,category', ...rows, ''].join('\n') });
    const { stderr } = await run(['agree', `${folder}/sheet.csv`, ...FEW]);
    expect(stderr).toMatch(/coders "[^"]*.* and .* differ only/);
  });

  it('in units that one coder coded', async () => {
    const rows = [
      [a, 'Ana'],
      [b, 'Ben'],
      [2, 'Ana'],
      [2, 'Ben'],
      [3, 'Ana'],
      [3, 'Ben'],
    ].map(([unit, coder], i) => `${quoted(`${unit}`)},${coder},${'xy'[i % 2]}`);
    const folder = folderWith({ 'sheet.csv': ['unit,coder,category', ...rows, ''].join('\n') });
    const { stderr } = await run(['agree', `${folder}/sheet.csv`, ...FEW]);
    expect(stderr).toMatch(/units .* and .* differ only/);
  });
});

it('letters that only look the same are shown apart', async () => {
  const folder = folderWith({ 'sheet.csv': 'unit,A,B\n1,pay,p\u0430y\n2,pay,pay\n3,x,x\n' });
  const { stderr } = await run(['agree', `${folder}/sheet.csv`, '--coders', 'A,B']);
  expect(stderr).toContain('categories "pay" and "p\\u0430y" may be one and the same');
});
