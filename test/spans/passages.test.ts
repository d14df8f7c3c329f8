import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { agreeReport, run } from '../support/run.ts';
import { folderWith } from '../support/scratch.ts';

const TEXT = 'The bus costs more than I earn.\r\nThe nurse 😀 helped. The nurse\r\n phoned.\r\n';

const FILES = {
  'Ana.csv':
    'id,document,tag,content\n1,one,cost,The bus costs more\n1,one,way,The bus costs more\n2,one,nurse,nurse 😀 helped.\n',
  'Ben.csv': 'id,document,tag,content\n7,one,cost,costs\n9,one,nurse,The nurse phoned.\n',
  'all.csv':
    'File,Coder,Coded,Id,Codename\none.txt,Ana,The bus costs more,1,cost\none.txt,Ana,The bus costs more,2,way\none.txt,Ana,nurse 😀 helped.,3,nurse\none.txt,Ben,costs,4,cost\none.txt,Ben,The nurse phoned.,5,nurse\n',
  'spans.csv':
    'document,coder,category,start,end\none,Ana,cost,0,18\none,Ana,way,0,18\none,Ana,nurse,37,52\none,Ben,cost,8,13\none,Ben,nurse,53,72\n',
  'texts.csv': `document,text\none,"${TEXT}"\n`,
  'twice.csv': 'document,tag,content\none,nurse,The nurse\n',
  'never.csv': 'document,tag,content\none,nurse,The nurse said\ntwo,nurse,The nurse\n',
};

function places() {
  const folder = folderWith(FILES);
  const at = (name: string) => join(folder, name);
  return { at, options: ['--layout', 'spans', '--extents', at('texts.csv')] };
}

describe('passages without positions', () => {
  it.each(['paragraph', 'sentence', 'segment', 'character'])(
    'are where their text is, in exports of Taguette and of QualCoder: --unit %s',
    async (unit) => {
      const { at, options } = places();
      const of = async (...sheets: string[]) =>
        (await agreeReport([...sheets.map(at), ...options, '--unit', unit])).report;
      const [taguette, qualCoder, spans] = [await of('Ana.csv', 'Ben.csv'), await of('all.csv'), await of('spans.csv')];
      expect(taguette.results).toEqual(spans.results);
      expect(qualCoder.results).toEqual(spans.results);
      expect(taguette.data.units).toBe(spans.data.units);
    },
  );

  it('that are in their text twice, or never, are refused with their lines', async () => {
    const { at, options } = places();
    const twice = await run([at('Ana.csv'), at('twice.csv'), ...options, '--unit', 'paragraph']);
    expect(twice.code).toBe(2);
    expect(twice.stderr).toMatch(
      /twice\.csv:2: error: "The nurse" appears 2 times in the text "one"[\s\S]*start and end/,
    );
    const never = await run([at('Ana.csv'), at('never.csv'), ...options, '--unit', 'paragraph']);
    expect(never.code).toBe(2);
    expect(never.stderr).toMatch(/never\.csv:2: error: "The nurse said" does not appear in the text "one"/);
    expect(never.stderr).toMatch(/never\.csv:3: error: "The nurse" does not appear in the text "two"[\s\S]*--extents/);
  });

  it('need the texts', async () => {
    const { at } = places();
    const { code, stderr } = await run([at('Ana.csv'), at('Ben.csv'), '--layout', 'spans', '--unit', 'paragraph']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/no column "start", "end"[\s\S]*--extents/);
  });

  it('are told how to be cut into units where these are no column', async () => {
    const { at } = places();
    const { code, stderr } = await run([at('Ana.csv'), at('Ben.csv'), '--unit', 'sentence']);
    expect(code).toBe(2);
    expect(stderr.replace(/\s+/g, ' ')).toMatch(/--layout spans --extents TEXTS cuts the texts into such units/);
  });
});
