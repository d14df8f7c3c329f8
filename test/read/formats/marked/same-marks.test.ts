import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tryReadTables } from '../../../../src/read/files/read-tables.ts';
import { Characters } from '../../../../src/spans/characters.ts';
import { joined } from '../../../../src/spans/join.ts';
import {
  brat,
  type Coding,
  doccano,
  labelStudio,
  qdpx,
  qualCoder,
  sheetOfSpans,
  taguette,
  webAnno,
} from '../../../support/marked-projects.ts';
import { random } from '../../../support/random.ts';
import { run } from '../../../support/run.ts';
import { isInFull } from '../../../support/runs.ts';

const PIECES = [
  'The bus',
  ' ',
  ' costs',
  '😀',
  ' nu\u0301mero',
  '.',
  '\r\n',
  ' 病院',
  '👩‍⚕️',
  ' a < b & c',
  '\n',
  ' I: why?',
  '"',
];
const CODERS = ['Anna', 'Ben'];
const CODES = ['access', 'cost', 'distance', 'help'];

/** Texts of all these signs, with marks anywhere but on white space only. */
const CODINGS: readonly Coding[] = ['one', 'two', 'three'].map((document, i) => {
  const next = random(i + 1);
  const draw = (below: number) => Math.floor(next() * below);
  const text = Array.from({ length: 60 }, () => PIECES[draw(PIECES.length)]!)
    .join('')
    .replace(/^\s+/, '');
  const raw = `${i === 1 ? '\uFEFF' : ''}Start ${i === 0 ? text.replaceAll('\r\n', '\n') : text.replaceAll(/\r?\n/g, '\r\n')} end`;
  const characters = [...raw.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')];
  const marks = CODERS.flatMap((coder) =>
    Array.from({ length: 8 }, () => {
      const start = draw(characters.length);
      const end = Math.min(characters.length, start + 1 + draw(30));
      return [coder, CODES[draw(CODES.length)]!, start, end] as const;
    }).filter(([, , start, end]) => /^\S[\s\S]*\S$/.test(characters.slice(start, end).join(''))),
  );
  return { document, raw, marks };
});

describe('the same marks in each format', () => {
  const folder = mkdtempSync(join(tmpdir(), 'intercoder-marks-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const at = (name: string) => join(folder, name);
  let places: Record<string, readonly string[]> = {};

  beforeAll(async () => {
    for (const name of ['each', 'taguette', 'study.qda', 'doccano', 'spans']) mkdirSync(at(name));
    writeFileSync(at('team.qdpx'), qdpx(CODINGS, CODERS));
    writeFileSync(at('nvivo.qdpx'), qdpx(CODINGS, CODERS, { by: 'utf-16', origin: 'NVivo 14' }));
    for (const coder of CODERS) {
      const atlas = { lineEnd: 1, origin: 'ATLAS.ti 23', prefix: coder } as const;
      writeFileSync(join(at('each'), `${coder}.qdpx`), qdpx(CODINGS, [coder], atlas));
      writeFileSync(join(at('taguette'), `${coder}.sqlite3`), await taguette(CODINGS, coder));
    }
    writeFileSync(join(at('study.qda'), 'data.qda'), await qualCoder(CODINGS));
    writeFileSync(at('new.json'), labelStudio(CODINGS, CODERS, 'characters'));
    writeFileSync(at('old.json'), labelStudio(CODINGS, CODERS, 'utf-16'));
    brat(at('brat'), CODINGS, CODERS);
    doccano(at('doccano'), CODINGS, CODERS);
    webAnno(at('export'), CODINGS, CODERS);
    sheetOfSpans(at('spans'), CODINGS);
    places = {
      'a project of all users': [at('team.qdpx')],
      'a project of NVivo, which counts UTF-16 units': [at('nvivo.qdpx')],
      'a project a coder of ATLAS.ti, which counts line ends once': [at('each')],
      brat: [at('brat')],
      QualCoder: [at('study.qda')],
      Taguette: [at('taguette')],
      'Label Studio': [at('new.json')],
      'Label Studio before it counted characters': [at('old.json')],
      doccano: [at('doccano')],
      INCEpTION: [at('export')],
      'a sheet of spans': [
        join(at('spans'), 'spans.csv'),
        '--layout',
        'spans',
        '--extents',
        join(at('spans'), 'texts'),
      ],
    };
  });

  it.each([
    'a project of all users',
    'a project of NVivo, which counts UTF-16 units',
    'a project a coder of ATLAS.ti, which counts line ends once',
    'brat',
    'QualCoder',
    'Taguette',
    'Label Studio',
    'Label Studio before it counted characters',
    'doccano',
    'INCEpTION',
  ])('%s marks the right characters', async (name) => {
    const noInput = async () => new Uint8Array();
    const { marked, problems } = await tryReadTables(places[name]!, {}, noInput);
    const { texts, problems: met } = joined(marked);
    expect([...problems, ...met]).toEqual([]);
    const found = texts.marks.map(({ document, coder, category, start, end }) =>
      [
        ...[texts.coders[coder], texts.categories[category]!.name],
        new Characters(texts.documents[document]!.text!).slice(start, end),
      ].join(' '),
    );
    const made = CODINGS.flatMap(({ raw, marks }) => {
      const characters = [...raw.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')];
      return marks.map(([coder, code, start, end]) => `${coder} ${code} ${characters.slice(start, end).join('')}`);
    });
    expect(found.sort()).toEqual(made.sort());
  });

  // a format differs from others in its texts and marks: of these each unit is made in the same way
  const UNITS = ['sentence', 'character', '/why/', 'document', 'question', 'paragraph', 'line', 'segment'];

  it.each(isInFull ? UNITS : UNITS.slice(0, 3))(
    'gives the same figures for each %s, to the last digit',
    async (unit) => {
      const said: Record<string, unknown> = {};
      for (const [name, args] of Object.entries(places)) {
        const { code, stdout, stderr } = await run(['agree', ...args, '--unit', unit, '--format', 'json']);
        expect({ name, code, stderr: code === 0 ? '' : stderr }).toEqual({ name, code: 0, stderr: '' });
        const { data, ...report } = JSON.parse(stdout);
        const { sources: _, ...facts } = data;
        said[name] = { facts, report };
      }
      const lists = ['a project of all users', 'a project a coder of ATLAS.ti, which counts line ends once', 'brat'];
      const [first, ...others] = lists.map((name) => JSON.stringify(said[name]));
      for (const other of others) expect(other).toBe(first);
      // formats without a list of codes, or without names of texts, say less of the codebook, but give the same figures
      const figures = ({ report }: { report: { results: object } }) => JSON.stringify(report.results);
      const all = Object.values(said as Record<string, { report: { results: object } }>).map(figures);
      expect(new Set(all).size).toBe(1);
    },
  );
});
