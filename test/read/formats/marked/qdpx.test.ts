import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tryReadTables } from '../../../../src/read/files/read-tables.ts';
import { Characters } from '../../../../src/spans/characters.ts';
import { joined } from '../../../../src/spans/join.ts';
import { folderWith } from '../../../support/scratch.ts';
import { zipOf } from '../../../support/zip-writer.ts';

const TEXT = 'I: How was it?\nAna: The bus costs a lot.\nI: And then?\nAna: The nurse helped me, the bus did not.\n';

const CODES = '<Code guid="c" name="cost"/><Code guid="n" name="nurse"/>';

async function read(sources: string, texts: Readonly<Record<string, string>> = { 't.txt': TEXT }, codes = CODES) {
  const qde = `<?xml version="1.0" encoding="utf-8"?><Project xmlns="urn:QDA-XML:project:1.0"><Users><User guid="a" name="Ana"/><User guid="b" name="Ben"/></Users><CodeBook><Codes>${codes}</Codes></CodeBook><Sources>${sources}</Sources></Project>`;
  const files = [{ name: 'project.qde', content: qde }];
  for (const [name, content] of Object.entries(texts)) files.push({ name: `sources/${name}`, content });
  const path = join(folderWith({ 'p.qdpx': zipOf(files) }), 'p.qdpx');
  const found = await tryReadTables([path], {}, async () => new Uint8Array());
  const { texts: all, problems, notices } = joined(found.marked);
  return {
    marks: all.marks.map(
      ({ document, coder, category, start, end }) =>
        `${all.documents[document]!.name}: ${all.coders[coder]} ${all.categories[category]!.name} “${new Characters(all.documents[document]!.text!).slice(start, end)}”`,
    ),
    problems: [...found.problems, ...problems],
    notices: [...found.notices, ...notices],
  };
}

const coded = (code: string, user: string) =>
  `<Coding guid="${code}${user}" creatingUser="${user}"><CodeRef targetGUID="${code}"/></Coding>`;

describe('a transcript', () => {
  const POINTS =
    '<SyncPoint guid="p0" position="20" timeStamp="1"/><SyncPoint guid="p1" position="40" timeStamp="2"/><SyncPoint guid="p2" timeStamp="3"/>';
  const selected = (from: string, to: string, codings: string) =>
    `<TranscriptSelection guid="s" name="clip 1" fromSyncPoint="${from}" toSyncPoint="${to}">${codings}</TranscriptSelection>`;
  const transcript = (inside: string) =>
    `<AudioSource guid="x" name="one.mp3" path="internal://x.mp3"><Transcript guid="t" name="one.mp3.transcribed" plainTextPath="internal://t.txt">${POINTS}${inside}</Transcript></AudioSource>`;

  it('is marked from one point in time to another, each of which has a place in the text', async () => {
    const { marks, problems, notices } = await read(
      transcript(selected('P0', 'p1', coded('c', 'a') + coded('n', 'b')) + selected('p0', 'p1', coded('c', 'b'))),
    );
    expect([...problems, ...notices]).toEqual([]);
    expect(marks).toEqual([
      'one.mp3.transcribed: Ana cost “The bus costs a lot.”',
      'one.mp3.transcribed: Ben cost “The bus costs a lot.”',
      'one.mp3.transcribed: Ben nurse “The bus costs a lot.”',
    ]);
  });

  it.each([
    ['a point without a place', 'p0', 'p2'],
    ['a point that is not there', 'p9', 'p1'],
  ])('is marked in the recording alone at %s, which is left out and said', async (_, from, to) => {
    const { marks, problems, notices } = await read(
      transcript(selected('p0', 'p1', coded('c', 'a')) + selected(from, to, coded('n', 'b'))),
    );
    expect(problems).toEqual([]);
    expect(marks).toEqual(['one.mp3.transcribed: Ana cost “The bus costs a lot.”']);
    expect(notices).toMatchObject([{ code: 'marks-left-out', why: 'sound', marks: 1 }]);
  });

  it('is one text if the project has it as a text, too, as QualCoder writes it, without the coders at the recording', async () => {
    const nameless = '<Coding guid="k"><CodeRef targetGUID="c"/></Coding>';
    const { marks, problems } = await read(
      `<TextSource guid="u" name="one.mp3.transcribed" plainTextPath="internal://t.txt"><PlainTextSelection guid="v" name="The bus costs a lot." startPosition="20" endPosition="40">${coded('c', 'a')}</PlainTextSelection></TextSource>${transcript(selected('p0', 'p1', nameless))}`,
    );
    expect(problems).toEqual([]);
    expect(marks).toEqual(['one.mp3.transcribed: Ana cost “The bus costs a lot.”']);
  });
});

describe('a selection', () => {
  const text = (selections: string) =>
    `<TextSource guid="t" name="one" plainTextPath="internal://t.txt">${selections}</TextSource>`;
  const selected = (name: string, start: number, end: number, inside: string) =>
    `<PlainTextSelection guid="s${start}" name="${name}" startPosition="${start}" endPosition="${end}" creatingUser="a">${inside}</PlainTextSelection>`;

  it('has its codes in codings, or by themselves, as some programs write them', async () => {
    const { marks, problems, notices } = await read(
      text(
        selected('', 20, 27, '<CodeRef targetGUID="c"/><CodeRef targetGUID="n"/><Description>a memo</Description>') +
          selected('', 28, 33, coded('c', 'b')),
      ),
    );
    expect([...problems, ...notices]).toEqual([]);
    expect(marks).toEqual(['one: Ana cost “The bus”', 'one: Ana nurse “The bus”', 'one: Ben cost “costs”']);
  });

  it.each([
    ['the name of its code', 'nurse'],
    ['a word that somebody gave it', 'bus'],
  ])('may be called by %s, which stands elsewhere in the text', async (_, name) => {
    const { marks, problems } = await read(text(selected(name, 0, 40, coded('c', 'a'))));
    expect(problems).toEqual([]);
    expect(marks).toEqual([`one: Ana cost “${TEXT.slice(0, 40)}”`]);
  });

  it.each([
    ['its text', 'bus', 29, 32],
    ['the start of its text', 'The nurse helped', 20, 60],
    ['the start of its text, with dots', 'The n…', 20, 60],
  ])('that is called by %s must be where that is', async (_, name, start, end) => {
    const { problems } = await read(text(selected(name, start, end, coded('c', 'a'))));
    expect(problems).toMatchObject([{ code: 'other-quote' }]);
  });
});

describe('the codes', () => {
  const text = `<TextSource guid="t" name="one" plainTextPath="internal://t.txt"><PlainTextSelection guid="s" startPosition="20" endPosition="40">${coded('c', 'a')}</PlainTextSelection></TextSource>`;

  it.each([
    ['two of them', '<Code guid="c" name="cost"/><Code guid="C" name="nurse"/>', 'cost, nurse'],
    ['one and another below it', '<Code guid="c" name="cost"><Code guid="c" name="bus"/></Code>', 'cost, cost/bus'],
  ])('are refused with the same id for %s, since nothing says which was given', async (_, codes, detail) => {
    const { problems } = await read(text, undefined, codes);
    expect(problems).toMatchObject([{ code: 'damaged-file', why: 'one-id', detail }]);
  });

  it('may say the same code twice', async () => {
    const { marks, problems } = await read(text, undefined, CODES + CODES);
    expect(problems).toEqual([]);
    expect(marks).toEqual(['one: Ana cost “The bus costs a lot.”']);
  });
});
