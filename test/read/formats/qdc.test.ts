import { describe, expect, it } from 'vitest';
import { checkedCodebook } from '../../../src/codebook/codebook.ts';
import { readSource } from '../../../src/read/formats/list.ts';
import { qdc } from '../../../src/read/formats/qdc/qdc.ts';
import { sourceOfBytes } from '../../../src/read/formats/source.ts';
import { rowsIn } from '../../support/workbooks.ts';

const CODEBOOK = `<?xml version="1.0" encoding="utf-8"?>
<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="a program">
  <Codes>
    <Code guid="A1" name="Work" isCodable="false" color="#ff0000">
      <Description>all of it</Description>
      <Code guid="A2" name="Pay &amp; benefits" isCodable="true"><Description>money,
twice</Description></Code>
      <Code guid="A3" name="Hours"/>
    </Code>
    <Code guid="A4" name="Help" isCodable="true"><NoteRef targetGUID="N1"/></Code>
  </Codes>
  <Sets>
    <Set guid="S1" name="Hard"><Description>of the set</Description><MemberCode targetGUID="a2"/><MemberCode targetGUID="A4"/></Set>
    <Set guid="S2" name="Soft"><MemberCode targetGUID="A4"/><MemberCode targetGUID="unknown"/></Set>
  </Sets>
</CodeBook>`;

const read = (content: string | Buffer) => readSource(sourceOfBytes(Buffer.from(content), 'b.qdc'), {});

async function problemsIn(content: string | Buffer) {
  const { tables, problems } = await read(content);
  expect(tables).toEqual([]);
  return problems;
}

describe('a REFI-QDA codebook', () => {
  it('has a row per code, with its levels, its description and its sets', async () => {
    const { tables } = await read(CODEBOOK);
    expect(rowsIn(tables[0]!)).toEqual([
      ['level 1', 'level 2', 'definition', 'theme', 'codable', 'color'],
      ['Work', '', 'all of it', '', 'no', '#ff0000'],
      ['Work', 'Pay & benefits', 'money,\ntwice', 'Hard', 'yes', ''],
      ['Work', 'Hours', '', '', 'yes', ''],
      ['Help', '', '', 'Hard; Soft', 'yes', ''],
    ]);
    expect(tables[0]!.position!(1)).toEqual({ file: 'b.qdc', line: 6 });
  });

  it('declares what may be coded; the rest are headings', async () => {
    const { tables } = await read(CODEBOOK);
    const { categories, entries } = checkedCodebook(tables[0]!);
    expect(categories).toEqual(['Pay & benefits', 'Hours', 'Help']);
    expect(entries.map(({ parent }) => parent)).toEqual([undefined, 'Work', 'Work', undefined]);
  });

  it.each([
    ['with a prefix', CODEBOOK.replace(/<(\/?)(\w)/g, '<$1q:$2').replace('xmlns=', 'xmlns:q=')],
    ['with a mark', `\uFEFF${CODEBOOK}`],
    ['without a declaration', CODEBOOK.slice(CODEBOOK.indexOf('<CodeBook'))],
    ['with a comment first', CODEBOOK.replace('<CodeBook', '<!-- made by a program -->\n<CodeBook')],
    ['in UTF-16', Buffer.from(`\uFEFF${CODEBOOK.replace('utf-8', 'utf-16')}`, 'utf16le')],
  ])('is known by its contents: %s', async (_, content) => {
    const { tables, problems } = await read(content);
    expect(problems).toEqual([]);
    expect(checkedCodebook(tables[0]!).categories).toEqual(['Pay & benefits', 'Hours', 'Help']);
  });

  it('tells names apart that are the same in different places', async () => {
    const twice =
      '<CodeBook><Codes><Code name="A"><Code name="x"/></Code><Code name="B"><Code name="x"/></Code></Codes></CodeBook>';
    const { tables } = await read(twice);
    expect(checkedCodebook(tables[0]!).categories).toEqual(['A', 'A > x', 'B', 'B > x']);
  });

  it('is refused with each fault on its line', async () => {
    const { tables } = await read(
      '<CodeBook><Codes>\n<Code name="A"/>\n<Code name="A"/>\n<Code name=" "/>\n</Codes></CodeBook>',
    );
    expect(() => checkedCodebook(tables[0]!)).toThrow(
      'b.qdc:3: category-declared-twice; b.qdc:4: category-without-name',
    );
  });

  it('may not bring entities, a DOCTYPE, endless depth or half a file', async () => {
    const entities = `<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(50)}">]>`;
    const deep = 100_000;
    expect(
      await problemsIn(`<?xml version="1.0"?>${entities}<CodeBook><Codes><Code name="&b;"/></Codes></CodeBook>`),
    ).toMatchObject([{ code: 'refused-file', why: 'doctype' }]);
    expect(
      await problemsIn('<!DOCTYPE CodeBook SYSTEM "http://example.org/x.dtd"><CodeBook><Codes/></CodeBook>'),
    ).toMatchObject([{ code: 'refused-file', why: 'doctype' }]);
    expect(
      await problemsIn(
        `<CodeBook><Codes>${'<Code name="x">'.repeat(deep)}${'</Code>'.repeat(deep)}</Codes></CodeBook>`,
      ),
    ).toMatchObject([{ code: 'refused-file', why: 'depth' }]);
    expect(await problemsIn('<CodeBook><Codes><Code name="&a;"/></Codes></CodeBook>')).toMatchObject([
      { code: 'damaged-file', format: 'qdc', why: 'not-xml' },
    ]);
    expect(await problemsIn(CODEBOOK.slice(0, 400))).toMatchObject([{ code: 'damaged-file', why: 'not-xml' }]);
    expect(await problemsIn('<CodeBook><Codes/></CodeBook>')).toMatchObject([{ code: 'codebook-without-codes' }]);
  });

  it('is recognized behind comments, and other XML with many of them is none', () => {
    const comments = '<!-- one --> <!---->\n'.repeat(30);
    const looks = (content: string) => qdc.sniff!(new TextEncoder().encode(content));
    expect(looks(`${comments}<CodeBook>`)).toBe(true);
    expect(looks(`${comments}<Project>`)).toBe(false);
  });
});
