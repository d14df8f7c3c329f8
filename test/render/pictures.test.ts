import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { type DocumentName, picturesOf } from '../../src/render/documents/list.ts';
import { reportSchema } from '../../src/report/agree/schema.ts';
import { madeUp, TWELVE } from '../support/examples.ts';
import { eight, twelve, twelveToEight } from '../support/gillard.ts';
import { runInFolder } from '../support/in-folder.ts';
import { fixture } from '../support/paths.ts';
import { folderWith, scratchFolder } from '../support/scratch.ts';

const FIRST = [fixture('gillard-2013', '*.csv'), '--codebook', twelve];

/** Rows of a sheet with these coders. */
function sheetOf(coders: number, units: number): string {
  const names = Array.from({ length: coders }, (_, i) => `Coder ${i + 1}`);
  const study = madeUp(names, TWELVE, units);
  const rows = study.units.map((row, i) =>
    [`u${i}`, ...row.map((coding) => `"${(coding ?? []).map((c) => study.categories[c]).join('; ')}"`)].join(','),
  );
  return `unit,${names.join(',')}\n${rows.join('\n')}\n`;
}

const COMMANDS: readonly (readonly [name: DocumentName, argv: readonly string[], lacks: readonly string[]])[] = [
  ['agree', ['agree', ...FIRST], ['coders', 'every-pair']],
  ['agree', ['agree', 'many.csv', '--separator', ';', '--coders', eightCoders()], ['pairs']],
  [
    'compare',
    [
      ...['compare', fixture('gillard-2013', '*.csv'), fixture('gillard-2013-round-2', '*.csv')],
      ...['--codebook-before', twelve, '--codebook-after', eight, '--map', twelveToEight],
    ],
    [],
  ],
  ['gate', ['gate', ...FIRST, '--min', 'pairs:cohen-kappa=0.65'], []],
  [
    'revise',
    ['revise', fixture('readme', 'interviews.csv'), '--blank', 'uncoded', '--suggest', '2', '--groupings', '100'],
    [],
  ],
];

function eightCoders(): string {
  return Array.from({ length: 8 }, (_, i) => `Coder ${i + 1}`).join(',');
}

/** What is written in an SVG; throws if it is no XML. */
function textsOf(svg: string): string[] {
  const texts: string[] = [];
  let open = '';
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    open = name;
  });
  parser.on('text', (text) => {
    if (open === 'text' && text.trim() !== '') texts.push(text.replace(/[\u2068\u2069]/g, ''));
  });
  parser.on('closetag', () => {
    open = '';
  });
  parser.write(svg).close();
  return texts;
}

describe('pictures as files', () => {
  it.each(COMMANDS)('of %s: %j', async (name, argv, lacks) => {
    const folder = folderWith({ 'many.csv': sheetOf(8, 60) });
    const names = picturesOf(name).filter((one) => !lacks.includes(one));
    const outputs = names.flatMap((one) => ['-o', join(folder, `round-1-${one}.svg`)]);
    const { code, stderr } = await runInFolder(folder, [...argv, ...outputs, '--config', 'none']);
    expect([0, 1], stderr).toContain(code);
    for (const one of names) {
      const svg = readFileSync(join(folder, `round-1-${one}.svg`), 'utf8');
      expect(textsOf(svg).length, one).toBeGreaterThan(3);
      expect(svg, one).not.toMatch(/NaN|undefined|\[object|Infinity|var\(|<script|href|<foreignObject/);
    }
    for (const one of lacks) {
      const { code: none, stderr: why } = await runInFolder(folder, [...argv, '-o', `${one}.svg`, '--config', 'none']);
      expect(none).toBe(2);
      expect(why).toContain(`these data have no picture "${one}"`);
    }
  });

  it('show the figures of the report', async () => {
    const folder = scratchFolder();
    const argv = ['agree', ...FIRST, '-o', 'pairs.svg', '-o', 'matrix.svg', '-o', 'report.json', '--config', 'none'];
    expect((await runInFolder(folder, argv)).code).toBe(0);
    const { overview } = reportSchema.parse(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')));
    const pairs = textsOf(readFileSync(join(folder, 'pairs.svg'), 'utf8'));
    expect(pairs).toEqual(expect.arrayContaining(['All three', '56%', '28 of 50', '0.55', 'KO – SLG', '68%']));
    const square = overview.matrix!;
    const matrix = textsOf(readFileSync(join(folder, 'matrix.svg'), 'utf8'));
    const times = square.times.flat().filter((number) => number > 0);
    const alone = square.alone.filter((number) => number > 0);
    const numbers = matrix.filter((text) => /^[0-9]+$/.test(text)).map(Number);
    expect(numbers.toSorted((a, b) => a - b)).toEqual([...times, ...alone, ...square.both].toSorted((a, b) => a - b));
  });

  it('have names as they are, and none that would be marks', async () => {
    const odd = `<script>alert('1')</script>&"`;
    const cell = `"${odd.replaceAll('"', '""')}"`;
    const folder = folderWith({ 'sheet.csv': `unit,A,B,C\n1,x,x,${cell}\n2,${cell},y,x\n3,y,y,${cell}\n4,x,y,y\n` });
    const argv = ['sheet.csv', '--separator', 'none', '--coders', 'A,B,C', '-o', 'categories.svg', '-o', 'matrix.svg'];
    expect((await runInFolder(folder, argv)).code).toBe(0);
    for (const file of ['categories.svg', 'matrix.svg']) {
      const svg = readFileSync(join(folder, file), 'utf8');
      expect(svg).not.toContain('<script');
      expect(textsOf(svg)).toContain(odd);
    }
  });

  it('are named by their files', async () => {
    const { code, stderr } = await runInFolder(scratchFolder(), ['agree', ...FIRST, '-o', 'picture.svg']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/a picture is named by its file: pairs\.svg, .*not "picture\.svg"/);
    const compared = await runInFolder(scratchFolder(), [
      'consensus',
      ...FIRST,
      '--method',
      'majority',
      '-o',
      'pairs.svg',
    ]);
    expect(compared.stderr).toContain('a file ending in');
  });
});
