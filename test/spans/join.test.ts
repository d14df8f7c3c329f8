import { describe, expect, it } from 'vitest';
import type { Counting, FoundMark, MarkedFile } from '../../src/read/marked-file.ts';
import { Characters } from '../../src/spans/characters.ts';
import { joined } from '../../src/spans/join.ts';

const CHARACTERS: Counting = { by: 'characters', lineEnd: 2, mark: 0 };

function file(name: string, text: string, marks: readonly Partial<FoundMark>[], rest: Partial<MarkedFile> = {}) {
  const at = { file: `${name}.x` };
  return {
    path: at.file,
    name,
    format: 'x',
    source: { path: at.file, sha256: '', rows: 0 },
    documents: [{ name: 'one', text, at }],
    codes: undefined,
    coders: [],
    marks: marks.map((mark, i) => ({
      ...{ document: 'one', coder: undefined, code: ['c'], start: 0, end: 1, at: { ...at, line: i + 1 } },
      ...mark,
    })),
    read: [],
    areQuotesSure: true,
    counting: [CHARACTERS],
    ...rest,
  } satisfies MarkedFile;
}

/** What is marked. */
function stretches(...files: MarkedFile[]): string[] {
  const { texts, problems } = joined(files);
  expect(problems).toEqual([]);
  return texts.marks.map(({ document, start, end }) =>
    new Characters(texts.documents[document]!.text!).slice(start, end),
  );
}

const RAW = '\uFEFFa😀\r\nnu\u0301\r\nend';

describe('positions', () => {
  it.each([
    ['characters', CHARACTERS, 4, 7],
    ['characters, with the mark', { ...CHARACTERS, mark: 1 }, 5, 8],
    ['characters, line ends as one', { ...CHARACTERS, lineEnd: 1 }, 3, 6],
    ['UTF-16 units', { ...CHARACTERS, by: 'utf-16' }, 5, 8],
    ['bytes', { ...CHARACTERS, by: 'bytes' }, 7, 11],
    ['bytes, with the mark', { ...CHARACTERS, by: 'bytes', mark: 1 }, 10, 14],
  ] as const)('are %s', (_, counting, start, end) => {
    expect(stretches(file('A', RAW, [{ start, end }], { counting: [counting] }))).toEqual(['nu\u0301']);
  });

  it('are counted as the quotes bear out, and that is said', () => {
    const counting = [CHARACTERS, { ...CHARACTERS, by: 'utf-16' }, { ...CHARACTERS, lineEnd: 1 }] as const;
    const one = file(
      'A',
      RAW,
      [
        { start: 3, end: 6, quote: 'n\u00FA' },
        { start: 7, end: 10 },
      ],
      { counting },
    );
    expect(stretches(one)).toEqual(['nu\u0301', 'end']);
    expect(joined([one]).notices).toEqual([
      { code: 'counted-otherwise', at: { file: 'A.x' }, documents: ['one'], by: 'characters', lineEnd: 1, mark: 0 },
    ]);
  });

  it('are refused if no count fits the quotes', () => {
    const one = file('A', RAW, [{ start: 4, end: 7, quote: 'end' }]);
    expect(joined([one]).problems).toEqual([
      { code: 'other-quote', at: { file: 'A.x', line: 1 }, document: 'one', quote: 'end', found: 'nu\u0301' },
    ]);
  });

  it('takes a name that is nowhere in the text for no quote, where people may give marks names', () => {
    const named = [{ start: 4, end: 7, quote: 'line:2' }];
    expect(stretches(file('A', RAW, named, { areQuotesSure: false }))).toEqual(['nu\u0301']);
    const cut = [{ start: 2, end: 11, quote: '\nnu\u0301 e…' }];
    expect(stretches(file('A', RAW, cut, { areQuotesSure: false }))).toEqual(['\nnu\u0301\nen']);
  });

  it.each([
    ['beyond the text', 4, 99],
    ['below 0', -1, 4],
    ['backwards', 5, 4],
    ['within a character', 0.5, 4],
    ['no numbers', Number.NaN, 4],
  ])('%s are refused', (_, start, end) => {
    expect(joined([file('A', RAW, [{ start, end }])]).problems).toEqual([
      { code: 'mark-outside', at: { file: 'A.x', line: 1 }, document: 'one', start, end, length: 10 },
    ]);
  });
});

describe('several files', () => {
  it('are of one text whatever its line ends, and of two if it is another', () => {
    expect(stretches(file('A', 'a\r\nb', [{}]), file('B', '\uFEFFa\nb\n', [{ end: 3 }]))).toEqual(['a', 'a\nb']);
    expect(joined([file('A', 'a', [{}]), file('B', 'b', [{}])]).problems).toMatchObject([
      { code: 'other-text', document: 'one', first: { file: 'A.x' } },
    ]);
  });

  it('are of one text if its name differs by white space only, and refused if that makes two texts one', () => {
    const at = { file: 'B.x' };
    const spaced = file('B', 'ab', [{ document: 'one ', coder: 'A ', code: [' c'] }], {
      documents: [{ name: 'one ', text: 'ab', at }],
    });
    const { texts } = joined([file('A', 'ab', [{}]), spaced]);
    expect([texts.documents, texts.coders, texts.categories].map((list) => list.length)).toEqual([1, 1, 1]);
    const documents = ['one', 'one '].map((name, i) => ({ name, text: `${i}`, at }));
    expect(joined([file('A', '', [], { documents })]).problems).toMatchObject([{ code: 'other-text' }]);
  });

  it('are refused if they say differently where a document begins and ends', () => {
    const stretch = (start: number, end: number) => ({
      documents: [{ name: 'one', text: undefined, extent: { start, end }, at: { file: 'extents.csv' } }],
    });
    const problems = (...ends: number[]) =>
      joined(ends.map((end) => file('A', '', [{}], stretch(0, end)))).problems.map(({ code }) => code);
    expect(problems(20, 20)).toEqual([]);
    expect(problems(20, 50)).toEqual(['other-text']);
  });

  it('are refused if a mark names no category, which would read as nothing marked', () => {
    expect(joined([file('A', 'ab', [{ code: [' '] }])]).problems).toEqual([
      { code: 'mark-without-category', at: { file: 'A.x', line: 1 }, document: 'one', start: 0, end: 1 },
    ]);
  });

  it('are the coder where a mark has a blank name of a coder', () => {
    expect(joined([file('A', 'ab', [{ coder: ' ' }])]).texts.coders).toEqual(['A']);
  });

  it('name the coders whom the marks do not name, in the order of the alphabet', () => {
    const { texts } = joined([file('B', 'ab', [{}]), file('A', 'ab', [{ coder: 'C' }, {}])]);
    expect(texts.coders).toEqual(['A', 'B', 'C']);
  });

  it('call a code by its own name if no other bears it, else by its path', () => {
    const codes = [['home'], ['home', 'other'], ['work'], ['work', 'other'], ['work', 'pay']].map((path) => ({
      path,
      isApplied: path.length > 1,
    }));
    const { texts } = joined([file('A', 'ab', [{ code: ['work', 'pay'] }], { codes })]);
    expect(texts.categories.map(({ name, isApplied }) => [name, isApplied])).toEqual([
      ['home', false],
      ['home > other', true],
      ['pay', true],
      ['work', false],
      ['work > other', true],
    ]);
    expect(texts.declared).toBe(true);
  });

  it('leave it open who read a text in which they have no mark, unless a file says it', () => {
    const at = { file: 'B.x' };
    const documents = ['one', 'two'].map((name) => ({ name, text: 'ab', at }));
    const read = [{ document: 'two', coder: 'D', isRead: true }];
    const { texts } = joined([file('A', 'ab', [{}]), file('B', 'ab', [{}], { documents, read })]);
    expect(texts.coders).toEqual(['A', 'B', 'D']);
    expect(texts.reading).toEqual(['read', 'read', 'unsaid', 'unsaid', 'unsaid', 'read']);
  });
});
