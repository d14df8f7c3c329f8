import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type DocumentName, formatsOf } from '../../src/render/documents/list.ts';
import { endingsOf, formats } from '../../src/render/formats/list.ts';
import { render } from '../../src/render/render.ts';
import { jsonSchemas } from '../../src/report/json-schemas.ts';
import { runInFolder } from '../support/in-folder.ts';
import { folderWith } from '../support/scratch.ts';

const files = { 'sheet.csv': 'unit,A,B\n1,x,x\n2,x,y\n3,y,y\n4,y,y\n' };

const COMMANDS: Record<DocumentName, readonly string[]> = {
  agree: ['agree', 'sheet.csv', '--full'],
  codebook: ['codebook', 'codebook.csv'],
  compare: ['compare', 'sheet.csv', 'sheet.csv', '--resamples', '100'],
  consensus: ['consensus', 'sheet.csv', '--method', 'majority'],
  disagreements: ['disagreements', 'sheet.csv'],
  gate: ['gate', 'sheet.csv', '--min', 'agreement=0.5'],
  inspect: ['inspect', 'sheet.csv'],
  measures: ['measures'],
  methods: ['methods', 'sheet.csv'],
  plan: ['plan', '--kappa', '0.8', '--prevalence', '0.5', '--width', '0.3'],
  revise: ['revise', 'sheet.csv', '--merge', 'x+y=z'],
  sample: ['sample', 'sheet.csv', '--units', '2'],
};

const CONTRACTS = Object.keys(jsonSchemas()).map((name) => `intercoder/${name}@1`);

describe('every format that a command offers', () => {
  it.each(Object.keys(COMMANDS) as DocumentName[])('%s writes to stdout and to files', async (name) => {
    const folder = folderWith({ ...files, 'codebook.csv': 'category,theme\nx,t\ny,t\n' });
    const endings = [...endingsOf(formatsOf(name))];
    const outputs = endings.flatMap(([ending]) => ['-o', `out${ending}`]);
    const { code, stderr } = await runInFolder(folder, [...COMMANDS[name], ...outputs]);
    expect(code, stderr).toBe(0);
    for (const format of formatsOf(name)) {
      const { stdout } = await runInFolder(folder, [...COMMANDS[name], '--format', format]);
      expect(stdout, format).not.toBe('');
      if (format === 'json')
        expect(CONTRACTS, 'src/report/json-schemas.ts lists it').toContain(JSON.parse(stdout).schema);
      const [ending] = endings.find(([, one]) => one === format) ?? [];
      if (ending === undefined) continue;
      const file = readFileSync(join(folder, `out${ending}`), 'utf8');
      expect(withoutCommandLine(file), format).toBe(withoutCommandLine(stdout));
    }
  });
});

/** A page says with which command line it was made. */
function withoutCommandLine(text: string): string {
  return text.replace(/To make this again: .*/, '');
}

describe('the list of formats', () => {
  it('offers those that can write what a document has', () => {
    expect(formatsOf('inspect')).not.toContain('csv');
    expect(formatsOf('agree')).toContain('csv');
    expect(formatsOf('agree')).not.toContain('junit');
    expect(formatsOf('gate')).toEqual(formats.map(({ name }) => name));
  });

  it('has no name and no file ending twice', () => {
    const names = formats.map(({ name }) => name);
    const endings = formats.flatMap(({ extensions }): readonly string[] => extensions);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(endings).size).toBe(endings.length);
  });

  it('refuses a document that lacks what the format writes', () => {
    const document = { title: 'intercoder inspect', report: {}, parts: () => [] };
    expect(() => render(document, 'csv', { columns: 80, colour: false })).toThrow(/intercoder inspect has no records/);
  });
});
