import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BadInputError, type Problem } from '../../../src/problems.ts';
import { presets } from '../../../src/study/presets/list.ts';
import { readStudy } from '../../../src/study/read-study-with-names.ts';
import { runInFolder } from '../../support/in-folder.ts';
import { readAs } from '../../support/options.ts';
import { drawnUnits, noticesOf } from '../../support/read-data.ts';
import { folderWith } from '../../support/scratch.ts';
import { sheetOf } from '../../support/sheet-writer.ts';
import {
  atlasti,
  CODERS,
  changed,
  dedoose,
  labelStudio,
  MAXQDA,
  maxqda,
  mechanicalTurk,
  PASSAGES,
  qualcoder,
  rayyan,
  rqda,
  type Sheets,
  taguette,
  type Written,
} from './exports.ts';

function read(sheets: Sheets, ...argv: readonly string[]) {
  const tables = Object.entries(sheets).map(([path, rows]) => sheetOf(path, rows as string[][]));
  return readStudy(tables, readAs(...argv));
}

function problems(sheets: Sheets, ...argv: readonly string[]): readonly Problem[] {
  try {
    read(sheets, ...argv);
  } catch (error) {
    if (error instanceof BadInputError) return error.problems;
    throw error;
  }
  return [];
}

/** Whoever coded what: the study as it was made up. */
function asMade({ unit }: Pick<Written, 'unit'>): string[] {
  return PASSAGES.map((one) => {
    const said = CODERS.flatMap((coder) => (one[coder] ? [`${coder}: ${[...one[coder]].sort().join('+')}`] : []));
    return `${unit(one)} ${said.join(', ')}`;
  }).sort();
}

function asRead(written: Written, ...argv: readonly string[]): string[] {
  return drawnUnits(read(written.sheets, ...argv).data).sort();
}

const WRITTEN: readonly Written[] = [
  maxqda(MAXQDA.en),
  atlasti(),
  dedoose(),
  taguette(),
  qualcoder(),
  rqda(),
  labelStudio(),
  mechanicalTurk(),
  rayyan(),
];

describe.each(WRITTEN.map((written) => [written.preset, written] as const))('an export of %s', (preset, written) => {
  it('is recognized, and that is said', () => {
    const { notices } = read(written.sheets);
    expect(noticesOf(notices, 'preset')).toMatchObject([{ preset, isNamed: false, isByPlace: false }]);
    expect(asRead(written)).toEqual(asMade(written));
  });

  it('is read the same way by its name', () => {
    const { notices } = read(written.sheets, '--preset', preset);
    expect(noticesOf(notices, 'preset')).toMatchObject([{ preset, isNamed: true }]);
    expect(asRead(written, '--preset', preset)).toEqual(asMade(written));
  });

  it('may have its columns in another order, and further ones', () => {
    const turned = changed(written, (row, isHeading) => [...row, isHeading ? 'Remarks' : ''].reverse());
    expect(asRead(turned)).toEqual(asMade(written));
  });

  it('is a sheet like any other with --preset none', () => {
    const tables = Object.entries(written.sheets).map(([path, rows]) => sheetOf(path, rows as string[][]));
    const notices = (() => {
      try {
        return readStudy(tables, readAs('--preset', 'none')).notices;
      } catch {
        return [];
      }
    })();
    expect(noticesOf(notices, 'preset')).toEqual([]);
  });
});

describe('headings in other languages', () => {
  it.each(Object.entries(MAXQDA))('of MAXQDA are known: %s', (_, headings) => {
    const written = maxqda(headings);
    expect(asRead(written)).toEqual(asMade(written));
  });

  it('may differ from coder to coder', () => {
    const written = {
      ...maxqda(MAXQDA.de),
      sheets: {
        'a.csv': maxqda(MAXQDA.de, ['Mira']).sheets['segments.csv']!,
        'b.csv': maxqda(MAXQDA.pl, ['Otto']).sheets['segments.csv']!,
      },
    };
    expect(asRead(written)).toEqual(asMade(written));
  });

  it('that are not known are told by their places', () => {
    const written = maxqda('Väri|Huomautus|Ryhmä|Asiakirja|Koodi|Alku|Loppu|Paino|Katkelma|Ala|Kattavuus|Tekijä|Luotu');
    expect(noticesOf(read(written.sheets).notices, 'preset')).toMatchObject([{ preset: 'maxqda', isByPlace: true }]);
    expect(asRead(written)).toEqual(asMade(written));
  });

  it('of QualCoder are known but for the first one', () => {
    const written = qualcoder('Filnamn');
    expect(asRead(written)).toEqual(asMade(written));
  });

  it('of ATLAS.ti are known', () => {
    const written = atlasti(
      'ID|Zitatname|Dokument|Dokumentgruppen|Zitatinhalt|Kommentar|Kodes|Referenz|Dichte|Erstellt von|Geändert von|Erstellt|Geändert',
    );
    expect(asRead(written)).toEqual(asMade(written));
  });
});

describe('who coded', () => {
  it('is told by the files if all have the same author', () => {
    const shared = (coder: 'Mira' | 'Otto') => maxqda(MAXQDA.en, [coder], () => 'Team').sheets['segments.csv']!;
    const written = { ...maxqda(MAXQDA.en), sheets: { 'Mira.csv': shared('Mira'), 'Otto.csv': shared('Otto') } };
    expect(asRead(written)).toEqual(asMade(written));
  });

  it('is not who made a quotation', () => {
    const written = atlasti(undefined, (coder, number) => (number % 3 === 0 ? coder : 'Mira'));
    expect(asRead(written)).toEqual(asMade(written));
  });

  it('is a column that somebody added, if there is one', () => {
    const { sheets, ...rest } = taguette();
    const rows = Object.entries(sheets).flatMap(([path, [, ...own]]) =>
      own.map((row) => [...row, path.replace('.csv', '')]),
    );
    const written = { ...rest, sheets: { 'all.csv': [['id', 'document', 'tag', 'content', 'coder'], ...rows] } };
    expect(asRead(written)).toEqual(asMade(written));
  });
});

describe('what the user says', () => {
  it('stands above the preset, column by column', () => {
    const { sheets } = qualcoder();
    const { data } = read(sheets, '--unit', 'Coded', '--category', '#7', '--on-duplicate', 'first');
    expect(data.categories).toEqual(['People', 'Things']);
    expect(data.units!.names()).toContain('You hear every trolley go by.');
  });

  it('leaves no preset to be guessed where it is a layout', () => {
    const { notices } = read(
      taguette().sheets,
      '--layout',
      'per-coder',
      '--unit',
      'document,content',
      '--category',
      'tag',
      '--on-duplicate',
      'union',
    );
    expect(noticesOf(notices, 'preset')).toEqual([]);
  });

  it('must fit the sheets', () => {
    const wide = {
      'w.csv': [
        ['unit', 'Mira', 'Otto'],
        ['1', 'a', 'b'],
      ],
    };
    expect(problems(wide, '--preset', 'dedoose')).toMatchObject([
      { code: 'preset-does-not-fit', lacking: ['Media Title', 'Excerpt Range', 'Excerpt Creator', 'Code: * Applied'] },
    ]);
  });
});

describe('forms', () => {
  const ANSWERS = ['care', 'food, warm', 'noise', 'care, noise', 'noise', 'food, warm'];
  const form = (time: string, answers: readonly string[]) => ({
    'r.csv': [
      [time, 'Dein Name', 'Stelle', 'Worum geht es?'],
      ...CODERS.flatMap((coder, c) =>
        answers.map((answer, i) => [
          `2024/03/0${i + 1} 9:0${c}:00`,
          coder,
          `s${i + 1}`,
          answers[(i + c * 2) % 6] ?? answer,
        ]),
      ),
    ],
  });

  it('of Google are known by their first heading, and people are asked for their names in many languages', () => {
    const { data, notices } = read(form('Zeitstempel', ['care', 'food', 'noise', 'care, noise', 'noise', 'food']));
    expect(noticesOf(notices, 'preset')).toMatchObject([{ preset: 'google-forms' }]);
    expect(data.coders).toEqual(['Mira', 'Otto']);
    expect(data.categories).toEqual(['care', 'food', 'noise']);
    const { 'r.csv': rows } = form('Timestamp', ['care', 'food', 'noise', 'care', 'noise', 'food']);
    const within = { 'r.csv': rows.map(([time, ...others]) => [...others, time!]) };
    expect(noticesOf(read(within).notices, 'preset')).toEqual([]);
  });

  it('do not tell a comma in an answer from one between answers', () => {
    const once = ANSWERS.map((answer) => (answer === 'care, noise' ? 'care' : answer));
    expect(problems(form('Timestamp', once))).toMatchObject([
      { code: 'separator-unclear', separator: ',', found: 'food, warm', cells: 4 },
    ]);
    expect(read(form('Timestamp', once), '--separator', 'none').data.categories).toEqual([
      'care',
      'food, warm',
      'noise',
    ]);
  });

  it('of REDCap with two checkbox fields ask for one of them', () => {
    const rows = CODERS.flatMap((coder) =>
      PASSAGES.map((_, i) => [coder, `p${i}`, String(i % 2), String((i >> 1) % 2), '1', '0', '2']),
    );
    const sheets = {
      'r.csv': [
        ['record_id', 'coder', 'passage', 'topic___1', 'topic___2', 'tone___1', 'tone___2', 'coding_complete'],
        ...rows.map((row, i) => [String(i + 1), ...row]),
      ],
    };
    expect(problems(sheets)).toMatchObject([
      { code: 'preset-several-sets', questions: ['topic', 'tone'], patterns: ['topic___*', 'tone___*'] },
    ]);
    const { data } = read(sheets, '--category', 'topic___*');
    expect([data.coders, data.categories, data.unitCount]).toEqual([['Mira', 'Otto'], ['1', '2'], PASSAGES.length]);
  });
});

describe('what the JSON of a program is', () => {
  it('is known where it was read', async () => {
    const hashes = [-1, -2, -3];
    const lines = CODERS.flatMap((coder, c) =>
      hashes.map((hash, i) => ({
        ...{ text: `t${i}`, _input_hash: hash, _task_hash: hash, _annotator_id: coder, answer: 'accept' },
        ...{ options: [], accept: i === c ? ['care'] : ['food', 'care'] },
      })),
    );
    const folder = folderWith({ 'a.jsonl': lines.map((line) => JSON.stringify(line)).join('\n') });
    for (const options of [[], ['--preset', 'prodigy']]) {
      const { code, stdout, stderr } = await runInFolder(folder, ['a.jsonl', '--format', 'json', ...options]);
      expect([code, JSON.parse(stdout).data]).toMatchObject([0, { coders: [...CODERS], units: 3 }]);
      expect(stderr).toContain('annotations of Prodigy');
    }
    const other = await runInFolder(folder, ['a.jsonl', '--preset', 'argilla']);
    expect([other.code, other.stderr]).toEqual([2, expect.stringContaining('these are not records of Argilla')]);
  });

  it('of doccano in a project a coder, which number the same texts anew, are of the same texts', async () => {
    const texts = ['The market is up', 'I love this phone', 'Worst service ever', 'It rained all day', 'Great food'];
    const made = (first: number, labels: string) =>
      texts.map((text, i) => JSON.stringify({ id: first + i, text, label: [labels[i]], Comments: [] })).join('\n');
    const folder = folderWith({ 'ana.jsonl': made(1, 'ppnnp'), 'ben.jsonl': made(101, 'ppnnn') });
    const { code, stdout, stderr } = await runInFolder(folder, ['ana.jsonl', 'ben.jsonl']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining('unit "text"') });
    expect(stdout).toContain('80% of the units (4 of 5');
  });

  it('of doccano is kept with the options that are printed, and in a config', async () => {
    const made = (first: number, texts: string, labels: readonly string[]) =>
      [...texts]
        .map((text, i) => JSON.stringify({ id: first + i, text, label: labels[i] ? [labels[i]] : [], Comments: [] }))
        .join('\n');
    const folder = folderWith({ 'p.jsonl': made(1, 'abc', ['x', 'y']), 'q.jsonl': made(11, 'bca', ['y', 'y', 'x']) });
    const agreement = async (...options: string[]) => {
      const { code, stdout } = await runInFolder(folder, ['p.jsonl', 'q.jsonl', ...options]);
      return [code, /\d+ of \d+/.exec(stdout)?.[0]];
    };
    const { stderr } = await runInFolder(folder, ['p.jsonl', 'q.jsonl']);
    const printed = /--layout per-coder --unit text .*/.exec(stderr)![0].split(' ');
    expect(printed).toContain('--preset');
    expect(await agreement(...printed)).toEqual([0, '2 of 2']); // an example without a label counts as not coded
    expect(await agreement('--reading', '1', '--save-config', 'kept.json')).toEqual([0, '2 of 2']);
    expect(await agreement('--config', 'kept.json')).toEqual([0, '2 of 2']);
  });

  it('of doccano, if other texts have the same numbers, is asked about', async () => {
    const made = (texts: string) =>
      [...texts].map((text, i) => JSON.stringify({ id: i + 1, text, label: [text], Comments: [] })).join('\n');
    const folder = folderWith({ 'ana.jsonl': made('abcde'), 'ben.jsonl': made('badce') });
    const { code, stderr } = await runInFolder(folder, ['ana.jsonl', 'ben.jsonl']);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('--unit text') });
  });
});

describe('the guide on reading sheets', () => {
  const guide = readFileSync(new URL('../../../docs/reading-sheets.md', import.meta.url), 'utf8');

  it.each(presets.filter(({ exportInstead }) => exportInstead === undefined).map(({ name }) => name))(
    'has %s',
    (name) => {
      expect(guide).toMatch(new RegExp(`^\\|.*(--preset |, \`)${name}\``, 'm'));
    },
  );
});

describe('results in place of codings', () => {
  const numbers = ['0.71', '97.2', '4.1', '93.1', '2.8', '1.6', '1.2'];
  const table = (headings: readonly string[]) => ({
    'results.csv': [
      headings,
      ['food', 'Visit 1', ...numbers],
      ['care', 'Visit 1', ...numbers],
      ['care', 'Visit 2', ...numbers],
    ],
  });

  it.each([
    [
      'English',
      [
        'Node',
        'Source',
        'Kappa',
        'Agreement (%)',
        'A and B (%)',
        'Not A and Not B (%)',
        'Disagreement (%)',
        'A and Not B (%)',
        'B and Not A (%)',
      ],
    ],
    [
      'German',
      [
        'Code',
        'Datei',
        'Kappa',
        'Übereinstimmung (%)',
        'A und B (%)',
        'Nicht A und nicht B (%)',
        'Abweichung (%)',
        'A und nicht B (%)',
        'B und nicht A (%)',
      ],
    ],
  ])('of NVivo are refused with what to export: %s', (_, headings) => {
    expect(problems(table(headings))).toMatchObject([
      { code: 'results-not-codings', exportInstead: expect.stringContaining('REFI-QDA') },
    ]);
  });
});
