import { join } from 'node:path';
import { expect, it } from 'vitest';
import { agreeReport, run } from '../support/run.ts';
import { folderWith } from '../support/scratch.ts';

const HEADINGS =
  'Media Title,Excerpt Range,Excerpt Creator,Excerpt Copy,Codes Applied Combined,Code: support Applied,Code: work\\load Applied';

const EXCERPTS = [
  HEADINGS,
  'Visit,6-20,Anna,never told who,support,True,False',
  'Visit,12-28,Ben,told who to turn,support,True,False',
  'Visit,54-63,Anna,two of us,"load, support",True,True',
  'Visit,54-63,Ben,two of us,load,False,True',
  'Visit,85-93,Ben,the cost,load,False,True',
  '',
].join('\n');

const SPANS = [
  'document,coder,category,start,end,text',
  'Visit,Anna,support,6,20,never told who',
  'Visit,Ben,support,12,28,told who to turn',
  'Visit,Anna,support,54,63,two of us',
  'Visit,Anna,load,54,63,two of us',
  'Visit,Ben,load,54,63,two of us',
  'Visit,Ben,load,85,93,the cost',
  '',
].join('\n');

const TEXTS =
  'document,text\nVisit,"I was never told who to turn to.\nOn Mondays there are two of us.\nNobody talks of all the cost.\n"\n';

it.each(['paragraph', 'sentence', 'segment', 'character'])(
  'the excerpts that Dedoose exports are marks, as those of a sheet of spans: --unit %s',
  async (unit) => {
    const folder = folderWith({ 'excerpts.csv': EXCERPTS, 'spans.csv': SPANS, 'texts.csv': TEXTS });
    const of = async (sheet: string) => {
      const options = ['--layout', 'spans', '--extents', join(folder, 'texts.csv'), '--unit', unit];
      return (await agreeReport([join(folder, sheet), ...options])).report;
    };
    const [excerpts, spans] = [await of('excerpts.csv'), await of('spans.csv')];
    expect(excerpts.results).toEqual(spans.results);
    expect(excerpts.data.units).toBe(spans.data.units);
  },
);

it('an excerpt of a recording, whose place is a time, is refused with its line', async () => {
  const folder = folderWith({ 'excerpts.csv': EXCERPTS.replace('12-28', '0:12-0:28'), 'texts.csv': TEXTS });
  const options = ['--layout', 'spans', '--extents', join(folder, 'texts.csv'), '--unit', 'paragraph'];
  const { code, stderr } = await run([join(folder, 'excerpts.csv'), ...options]);
  expect(code).toBe(2);
  expect(stderr).toMatch(/excerpts\.csv:3/);
});
