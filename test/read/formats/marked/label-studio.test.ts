import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tryReadTables } from '../../../../src/read/files/read-tables.ts';
import { Characters } from '../../../../src/spans/characters.ts';
import { joined } from '../../../../src/spans/join.ts';
import { folderWith } from '../../../support/scratch.ts';

/** What is read of tasks: each mark with its text, problems and notices. */
async function read(...tasks: readonly object[]) {
  const path = join(folderWith({ 'export.json': JSON.stringify(tasks) }), 'export.json');
  const options = { marked: { layer: undefined, coders: [], areWanted: true } };
  const found = await tryReadTables([path], options, async () => new Uint8Array());
  const { texts, problems, notices } = joined(found.marked);
  const of = (document: number) => new Characters(texts.documents[document]!.text!);
  return {
    texts: texts.documents.map(({ text }) => text),
    marks: texts.marks.map(
      ({ document, coder, category, start, end }) =>
        `${texts.coders[coder]} ${texts.categories[category]!.name} “${of(document).slice(start, end)}”`,
    ),
    problems: [...found.problems, ...problems],
    notices: [...found.notices, ...notices],
  };
}

const task = (data: object, type: string, ...values: readonly object[]) => ({
  id: 1,
  data,
  annotations: [{ completed_by: 1, result: values.map((value, i) => ({ id: `r${i}`, type, to_name: 'x', value })) }],
});

describe('Label Studio', () => {
  it('names the paragraphs of a conversation, and places in them', async () => {
    const dialogue = [
      { author: 'Ana', text: 'The bus 👩‍⚕️ costs a lot.' },
      { author: 'Ben', text: 'Yes.\nThe nurse helped.' },
      { text: 'And then?' },
    ];
    const { texts, marks, problems } = await read(
      task(
        { dialogue },
        'paragraphlabels',
        { start: '0', end: '0', startOffset: 14, endOffset: 19, text: 'costs', paragraphlabels: ['cost'] },
        { start: 0, end: 1, startOffset: 20, endOffset: 4, text: 'a lot.\n\nYes.', paragraphlabels: ['cost', 'yes'] },
        { start: '2', end: '2', startOffset: 0, endOffset: 3, paragraphlabels: ['and'] },
      ),
    );
    expect(problems).toEqual([]);
    expect(texts).toEqual(['Ana: The bus 👩‍⚕️ costs a lot.\nBen: Yes.\u2028The nurse helped.\nAnd then?']);
    expect(marks).toEqual(['1 cost “costs”', '1 cost “a lot.\nBen: Yes.”', '1 yes “a lot.\nBen: Yes.”', '1 and “And”']);
  });

  it('refuses a place in a paragraph that is not there, or without the paragraphs', async () => {
    const value = { start: '1', end: '1', startOffset: 0, endOffset: 4, text: 'Dont', paragraphlabels: ['no'] };
    for (const data of [{ dialogue: [{ author: 'Ana', text: 'Dont' }] }, { url: 'http://example.org/1.json' }])
      expect((await read(task(data, 'paragraphlabels', value))).problems).toMatchObject([{ code: 'mark-outside' }]);
  });

  it('counts the text of a page, not its HTML', async () => {
    const html = '<p>The <b>bus</b> 😀 costs</p>\n<p title="a>b">a &amp; b</p>';
    const at = (start: number, end: number) => ({
      start: '/p[1]/text()[1]',
      end: '/p[2]/text()[1]',
      startOffset: 0,
      endOffset: 1,
      globalOffsets: { start, end },
    });
    const { texts, marks, problems } = await read(
      task(
        { html },
        'hypertextlabels',
        { ...at(4, 7), text: 'bus', htmllabels: ['vehicle'] },
        { ...at(11, 16), text: 'costs', hypertextlabels: ['cost'] },
        { ...at(17, 22), text: 'a & b', hypertextlabels: ['rest'] },
      ),
    );
    expect(problems).toEqual([]);
    expect(texts).toEqual(['The bus 😀 costs\na & b']);
    expect(marks).toEqual(['1 vehicle “bus”', '1 cost “costs”', '1 rest “a & b”']);
  });

  it('has answers about single marks, which are no marks', async () => {
    const place = { start: 0, end: 3, text: 'The' };
    const tasks = task({ text: 'The bus' }, 'labels', { ...place, labels: ['article'] });
    const about = [
      { id: 'r0', type: 'choices', value: { ...place, choices: ['sure'] } },
      { id: 'r0', type: 'textarea', value: { ...place, text: ['why not'] } },
    ];
    const [annotation] = tasks.annotations;
    const { marks, problems, notices } = await read({
      ...tasks,
      annotations: [{ ...annotation, result: [...annotation!.result, ...about] }],
    });
    expect(problems).toEqual([]);
    expect(marks).toEqual(['1 article “The”']);
    expect(notices).toMatchObject([{ code: 'records-left-out', why: 'about-mark', records: 2 }]);
  });

  it('exports a record an annotation as JSON-MIN, one without a mark too', async () => {
    const marked = (id: number, annotator: number, ...label: readonly object[]) => ({
      ...{ text: 'The bus 😀 costs', id, annotator, annotation_id: 10 * id + annotator, lead_time: 3.2 },
      ...(label.length === 0 ? {} : { label }),
    });
    const { texts, marks, problems, notices } = await read(
      marked(1, 1, { start: 10, end: 15, text: 'costs', labels: ['cost', 'money'] }),
      marked(1, 2, { start: 4, end: 7, text: 'bus', labels: ['vehicle'] }),
      marked(2, 1),
      marked(2, 2, { start: 0, end: 3, text: 'The', labels: ['article'] }),
    );
    expect([...problems, ...notices]).toEqual([]);
    expect(texts).toEqual(['The bus 😀 costs', 'The bus 😀 costs']);
    expect(marks).toEqual(['2 vehicle “bus”', '1 cost “costs”', '1 money “costs”', '2 article “The”']);
  });

  describe('as JSON-MIN', () => {
    const record = (annotator: string, data: object, ...label: readonly object[]) => ({
      ...{ ...data, id: 1, annotator, annotation_id: annotator.length, label },
    });
    const bus = { start: 4, end: 7, text: 'bus' };

    it('refuses a mark without a label, which would take the others of its list with it', async () => {
      for (const marks of [
        [
          { ...bus, labels: ['vehicle'] },
          { start: 0, end: 3, text: 'The' },
        ],
        [bus],
      ]) {
        const { problems } = await read(record('Ana', { text: 'The bus' }, ...marks));
        expect(problems).toEqual([{ code: 'bad-mark', at: expect.anything(), found: JSON.stringify(marks.at(-1)) }]);
      }
    });

    it('has marks in pages and in conversations', async () => {
      const html = '<p>The <b>bus</b></p>';
      const place = { start: '/p[1]/b[1]/text()[1]', end: '/p[1]/b[1]/text()[1]', globalOffsets: { start: 4, end: 7 } };
      const page = await read(record('Ana', { html }, { ...place, text: 'bus', hypertextlabels: ['vehicle'] }));
      expect(page).toMatchObject({ texts: ['The bus'], marks: ['Ana vehicle “bus”'], problems: [] });
      const dialogue = [
        { author: 'Cleo', text: 'The bus', start: 0, end: 1.5 },
        { author: 'Dan', text: 'Yes.', start: 1.5, end: 2 },
      ];
      const turn = { start: '0', end: '0', startOffset: 4, endOffset: 7, text: 'bus', paragraphlabels: ['vehicle'] };
      const talk = await read(record('Ana', { dialogue }, turn));
      expect(talk).toMatchObject({
        texts: ['Cleo: The bus\nDan: Yes.'],
        marks: ['Ana vehicle “bus”'],
        problems: [],
      });
    });

    it('does not take who annotated for the text', async () => {
      const { texts, marks } = await read(
        record('ana.with.a.long.name@example.org', { dialog: 'The bus' }, { ...bus, labels: ['vehicle'] }),
      );
      expect(texts).toEqual(['The bus']);
      expect(marks).toEqual(['ana.with.a.long.name@example.org vehicle “bus”']);
    });

    it('has answers about single marks, which are no marks', async () => {
      const { marks, problems, notices } = await read({
        ...record('Ana', { text: 'The bus' }, { ...bus, labels: ['vehicle'] }, { ...bus, choices: ['sure'] }),
        why: [{ ...bus, text: ['it has wheels'] }],
      });
      expect(problems).toEqual([]);
      expect(marks).toEqual(['Ana vehicle “bus”']);
      expect(notices).toMatchObject([{ code: 'records-left-out', why: 'about-mark', records: 2 }]);
    });
  });
});
