import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disagreementsSchema } from '../../src/report/disagreements/schema.ts';
import { contextAround } from '../../src/spans/context.ts';
import { run } from '../support/run.ts';
import { folderWith } from '../support/scratch.ts';

/** The context of the words of a text. */
function around(text: string, words: string) {
  const start = text.indexOf(words);
  return contextAround(text, start, start + words.length);
}

describe('the sentences around a part of a text', () => {
  it('are the one before and the one after', () => {
    expect(around('I began in May. Pay is low.\n\nThe work is hard. It is late.', 'Pay is low.')).toEqual({
      before: 'I began in May.',
      after: 'The work is hard.',
    });
  });

  it('are the rest of its own sentence, if it is part of one', () => {
    expect(around('I said so. They told me that pay is low, every time. Yes.', 'pay is low')).toEqual({
      before: 'They told me that',
      after: ', every time.',
    });
  });

  it('are none at the ends of a text', () => {
    expect(around('Pay is low.', 'Pay is low.')).toEqual({ before: undefined, after: undefined });
  });

  it('are cut between words where they are long, which is shown', () => {
    const long = 'word '.repeat(100).trim();
    const { before, after } = around(`${long} HERE ${long}`, 'HERE');
    expect(before).toMatch(/^… word( word)+$/);
    expect(after).toMatch(/^word( word)+ …$/);
    expect(before!.length).toBeLessThan(303);
  });

  it('are parts of the text, whatever it is', () => {
    const part = fc.string({ unit: 'grapheme', maxLength: 400 });
    const plain = (text: string) => text.replace(/\s+/g, ' ');
    fc.assert(
      fc.property(part, part, part, (first, own, last) => {
        const { before, after } = contextAround(first + own + last, first.length, first.length + own.length);
        expect(plain(first)).toContain(before?.replace(/^… /, '') ?? '');
        expect(plain(last)).toContain(after?.replace(/ …$/, '') ?? '');
      }),
    );
  });
});

describe('the report of disagreements', () => {
  const FILES = {
    'spans.csv': 'document,coder,category,start,end\nd,Ann,work,0,20\nd,Ben,pay,0,20\nd,Ann,pay,29,36\n',
    'd.txt': 'Work is hard, they told me. Pay is low. It is late.\n',
    'codebook.csv': 'category,definition,Example\nwork,What is done,"I mow lawns, gladly."\npay,Money,\n',
  };

  async function reported(...more: readonly string[]) {
    const folder = folderWith(FILES);
    const named = ['--extents', `${folder}/d.txt`, '--codebook', `${folder}/codebook.csv`];
    const argv = ['disagreements', `${folder}/spans.csv`, '--layout', 'spans', ...named, '--unit', 'sentence', '--all'];
    const { code, stdout, stderr } = await run([...argv, '--format', 'json', ...more]);
    expect(code, stderr).toBe(0);
    return disagreementsSchema.parse(JSON.parse(stdout));
  }

  it('has the sentences around a unit of a marked text, and the codebook’s examples', async () => {
    const { units, data } = await reported();
    const around = new Map(units.map(({ text, before, after }) => [text, [before, after]]));
    expect(around.get('Pay is low.')).toEqual(['Work is hard, they told me.', 'It is late.']);
    expect(around.get('Work is hard, they told me.')).toEqual([null, 'Pay is low.']);
    expect(data.examples).toEqual([{ category: 'work', example: 'I mow lawns, gladly.' }]);
  });

  it('has neither if texts are left out', async () => {
    const { units, data } = await reported('--redact');
    expect(units.flatMap(({ text, before, after }) => [text, before, after]).filter((one) => one !== null)).toEqual([]);
    expect(data.examples).toEqual([]);
  });
});
