import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Sample, sampleSchema } from '../../../src/report/sample/schema.ts';
import { agreeReport, run } from '../../support/run.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'intercoder-sample-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Forty units: thirty from the ward, ten from home; texts with signs that spreadsheets and CSV take for their own. */
const rows = Array.from({ length: 40 }, (_, i) => ({
  unit: `s${String(i + 1).padStart(2, '0')}`,
  text: i % 5 === 0 ? `=Übergabe, "wörtlich"\nzweite Zeile ${i}` : `支援 ${i}`,
  setting: i < 30 ? 'ward' : 'home',
}));

function unitsFile(from: readonly object[] = rows): string {
  const path = join(folder, 'units.csv');
  writeFileSync(path, stringify([...from], { header: true }));
  return path;
}

async function sample(...argv: readonly string[]): Promise<Sample> {
  const { code, stdout, stderr } = await run(['sample', ...argv, '--format', 'json']);
  expect(code, stderr).toBe(0);
  return sampleSchema.parse(JSON.parse(stdout));
}

function recordsOf(path: string): Record<string, string>[] {
  return parse(readFileSync(path), { columns: true, bom: true });
}

describe('the units drawn', () => {
  it('are in proportion to the strata', async () => {
    const { strata, drawn, seed } = await sample(unitsFile(), '--units', '12', '--by', 'setting');
    expect(strata.map(({ stratum, units, drawn: number }) => [stratum, units, number])).toEqual([
      ['home', 10, 3],
      ['ward', 30, 9],
    ]);
    expect(drawn.filter(({ stratum }) => stratum === 'home')).toHaveLength(3);
    expect(seed).toBe(1);
  });

  it('are a share, or so many of each stratum as it has', async () => {
    expect((await sample(unitsFile(), '--share', '0.1')).drawn).toHaveLength(4);
    const { strata } = await sample(unitsFile(), '--per-stratum', '12', '--by', 'setting');
    expect(strata.map(({ drawn, wanted }) => [drawn, wanted])).toEqual([
      [10, 12],
      [12, 12],
    ]);
    const { stdout } = await run(['sample', unitsFile(), '--per-stratum', '12', '--by', 'setting']);
    expect(stdout).toContain('Fewer than requested, for lack of units: home (10 of 12).');
  });

  it('stand in blank sheets with their strata, by which the coded sheets are told apart again', async () => {
    const out = join(folder, 'out');
    const asked = ['--units', '8', '--coders', 'A,B', '--out', out];
    await sample(unitsFile(), ...asked, '--by', 'setting');
    const blank = recordsOf(join(out, 'A.csv'));
    expect(Object.keys(blank[0]!)).toEqual(['unit', 'setting', 'text', 'category', 'note']);
    for (const { unit, setting } of blank) expect(setting).toBe(rows.find((row) => row.unit === unit)!.setting);
    for (const coder of ['A', 'B']) {
      const coded = recordsOf(join(out, `${coder}.csv`)).map((row) => ({ ...row, category: 'x' }));
      writeFileSync(join(out, `${coder}.csv`), stringify(coded, { header: true }));
    }
    const { stdout } = await run(['agree', out, '--by', 'setting']);
    expect(stdout).toMatch(/By setting.*home.*ward/s);
  });

  it.each(['category 1', 'coder', 'Coded by', 'consensus'])('call a column %s stratum in blank sheets', async (by) => {
    const units = rows.map(({ unit, setting }) => ({ unit, [by]: setting }));
    await sample(unitsFile(units), '--units', '4', '--by', by, '--coders', 'A,B', '--out', join(folder, 'out'));
    expect(Object.keys(recordsOf(join(folder, 'out', 'A.csv'))[0]!)).toEqual(['unit', 'stratum', 'category', 'note']);
  });

  it('of a stratum without a name are called blank', async () => {
    const units = rows.map((row) => ({ ...row, setting: row.setting === 'home' ? '' : row.setting }));
    const { stdout } = await run(['sample', unitsFile(units), '--per-stratum', '12', '--by', 'setting']);
    expect(stdout).toContain('Fewer than requested, for lack of units: (blank) (10 of 12).');
  });

  it('do not depend on the order of the sheet, but on the seed', async () => {
    const names = ({ drawn }: Sample) => drawn.map(({ unit }) => unit).sort();
    const first = await sample(unitsFile(), '--units', '9', '--seed', '5');
    const turned = await sample(unitsFile([...rows].reverse()), '--units', '9', '--seed', '5');
    const other = await sample(unitsFile(), '--units', '9', '--seed', '6');
    expect(names(turned)).toEqual(names(first));
    expect(names(other)).not.toEqual(names(first));
  });

  it('are none of those coded already', async () => {
    const pilot = join(folder, 'pilot');
    const options = ['--units', '30', '--coders', 'A,B', '--out', pilot];
    const before = await sample(unitsFile(), ...options);
    const after = await sample(unitsFile(), '--units', '10', '--exclude', pilot);
    const coded = new Set(before.drawn.map(({ unit }) => unit));
    expect(after.drawn.filter(({ unit }) => coded.has(unit))).toEqual([]);
    expect(after.strata).toEqual([{ stratum: '', units: 40, excluded: 30, drawn: 10, wanted: 10 }]);
    const { code, stderr } = await run(['sample', unitsFile(), '--units', '11', '--exclude', pilot]);
    expect(code).toBe(2);
    expect(stderr).toContain('there are only 10 units to draw from');
  });

  it('are recognised where a spreadsheet’s guard stands before their names', async () => {
    const guarded = unitsFile([
      { unit: '-1', text: 'a' },
      { unit: '+2', text: 'b' },
      { unit: '3', text: 'c' },
    ]);
    const pilot = join(folder, 'pilot');
    await sample(guarded, '--units', '3', '--coders', 'A', '--out', pilot);
    const { code, stderr } = await run(['sample', guarded, '--units', '1', '--exclude', pilot]);
    expect(code).toBe(2);
    expect(stderr).toContain('there are no units left to draw');
  });
});

describe('names that a spreadsheet program changes when it saves', () => {
  const list = (...units: readonly string[]) => unitsFile(units.map((unit) => ({ unit, text: `text of ${unit}` })));

  it('are told of before the sheets are handed out', async () => {
    const argv = ['--share', '1', '--coders', 'A', '--out', join(folder, 'out')];
    const { code, stderr } = await run(['sample', list('007', '1-2', '1.10', '2/3', 'u007', '12', 'S 1-2'), ...argv]);
    expect(code).toBe(0);
    expect(stderr).toMatch(
      /^warning: spreadsheet programs would change 4 units when they save .*: "007", "1-2", "1.10", …; open it with the column "unit" as text/m,
    );
    expect(stderr).toContain('or give the units names with a letter in front');
  });

  it('are not spoken of where there are none, or no sheet is written', async () => {
    const argv = ['--share', '1', '--coders', 'A', '--out', join(folder, 'out')];
    expect((await run(['sample', list('7', 'u-1', 'S01'), ...argv])).stderr).toMatch(/^Wrote \S+\.\n$/);
    expect((await run(['sample', list('007', '1-2'), '--share', '1'])).stderr).toBe('');
  });

  it('are told of where units to be left out come back changed', async () => {
    const units = list('007', '008', '009', '010');
    const [back, mixed] = [join(folder, 'back.csv'), join(folder, 'mixed.csv')];
    writeFileSync(back, 'unit,category\n7,x\n8,x\n');
    const { code, stderr } = await run(['sample', units, '--units', '1', '--exclude', back]);
    expect(code).toBe(0);
    expect(stderr).toContain(
      'warning: 2 units in the sheets of --exclude are not in the list of units: "7", "8"; spreadsheet',
    );
    writeFileSync(mixed, 'unit,category\n007,x\n008,x\n');
    expect((await run(['sample', units, '--units', '1', '--exclude', mixed])).stderr).toBe('');
  });
});

describe('the blank sheets', () => {
  it('are filled in and read back', async () => {
    const out = join(folder, 'round 1');
    const { drawn, files } = await sample(unitsFile(), '--units', '10', '--coders', 'A,B 2,李', '--out', out, '--bom');
    expect(files).toEqual(['A', 'B 2', '李'].map((coder) => join(out, `${coder}.csv`)));
    for (const [c, file] of files.entries()) {
      const records = recordsOf(file);
      expect(Object.keys(records[0]!)).toEqual(['unit', 'text', 'category', 'note']);
      expect(records.every(({ category, note }) => category === '' && note === '')).toBe(true);
      // Everybody agrees, but the third coder on the first unit.
      const filled = records.map((record, i) => ({
        ...record,
        category: c === 2 && i === 0 ? 'y; z' : 'x',
        note: `n${i}`,
      }));
      writeFileSync(file, stringify(filled, { header: true }));
    }
    const { report } = await agreeReport([out, '--separator', ';']);
    expect(report.data.coders).toEqual(['A', 'B 2', '李']);
    expect(report.data.units).toBe(drawn.length);
    const agreed = report.results.filter(
      (one) => one.measure === 'agreement' && one.scope === 'pair' && one.rule === 'any',
    );
    expect(agreed.map(({ agreed: units }) => units)).toEqual([10, 9, 9]);
  });

  it('hold the texts as they were, safe for a spreadsheet', async () => {
    const out = join(folder, 'out');
    await sample(unitsFile(), '--share', '1', '--coders', 'A', '--out', out);
    const texts = recordsOf(join(out, 'A.csv')).map(({ text }) => text);
    expect(texts).toEqual(rows.map(({ text }) => (text.startsWith('=') ? `'${text}` : text)));
  });

  it('never take the place of a sheet that is there, and are written all or none', async () => {
    const out = join(folder, 'out');
    mkdirSync(out);
    writeFileSync(join(out, 'B.csv'), 'mine');
    const { code, stdout, stderr } = await run([
      'sample',
      unitsFile(),
      '--units',
      '5',
      '--coders',
      'A,B',
      '--out',
      out,
    ]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('B.csv already exists and may be filled in');
    expect(readdirSync(out)).toEqual(['B.csv']);
    expect(readFileSync(join(out, 'B.csv'), 'utf8')).toBe('mine');
  });

  it('are taken back where the report cannot be written', async () => {
    const out = join(folder, 'out');
    const nowhere = join(folder, 'nowhere', 'sample.json');
    const argv = ['sample', unitsFile(), '--units', '5', '--coders', 'A', '--out', out, '-o', nowhere];
    expect((await run(argv)).code).toBe(2);
    expect(existsSync(out)).toBe(false);
  });
});

describe('sample, misused', () => {
  it.each([
    [[], 'no sample size given'],
    [['--units', '5', '--share', '0.1'], 'more than one sample size given'],
    [['--units', '50'], '--units 50: there are only 40 units'],
    [['--per-stratum', '5'], '--per-stratum needs --by'],
    [['--units', '5', '--by', 'seting'], '--by: there is no column "seting"'],
    [['--units', '5', '--coders', 'A'], '--coders needs --out'],
    [['--units', '5', '--out', 'x'], '--out needs --coders'],
    [['--units', '5', '--out', 'x', '--coders', 'A,a'], 'the same coder is named twice'],
    [['--units', '5', '--out', 'x', '--coders', '../A'], 'also a valid file name'],
    [['--units', '5', '--out', 'x', '--coders', 'consensus'], 'taken for a consensus'],
  ])('is refused: %j', async (argv, message) => {
    const { code, stdout, stderr } = await run(['sample', unitsFile(), ...argv]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  it.each(['Überschrift', 'Kugif', '标题', 'خبر'])(
    'takes the texts under %s for the texts of units',
    async (heading) => {
      const texts = [
        'Streit um neue Rente',
        'Bahn stellt Fahrplan um',
        'Mehr Geld für Schulen',
        'Stadt baut Radwege aus',
      ];
      const list = unitsFile(texts.map((text, i) => ({ id: `s${i + 1}`, site: ['n', 's'][i % 2]!, [heading]: text })));
      const { stdout } = await run(['sample', list, '--units', '4', '--format', 'json']);
      for (const text of texts) expect(stdout).toContain(text);
    },
  );

  it('says which unit stands twice, or has no name', async () => {
    const twice = unitsFile([
      { unit: 'a', text: 'x' },
      { unit: 'a', text: 'y' },
      { unit: '', text: 'z' },
    ]);
    const { code, stderr } = await run(['sample', twice, '--units', '1']);
    expect(code).toBe(2);
    expect(stderr).toContain(':3:1: error: unit "a" already has a row on line 2');
    expect(stderr).toContain(':4:1: error: the row does not name its unit');
    expect(stderr).not.toContain('--by-row');
  });
});
