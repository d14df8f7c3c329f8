import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reading } from '../../src/cli/options/reading.ts';
import { unitKinds } from '../../src/spans/units.ts';
import { runInFolder, writeInto } from '../support/in-folder.ts';
import { type Coding, qualCoder } from '../support/marked-projects.ts';
import { scratchFolder } from '../support/scratch.ts';

const SPANS = `document,coder,category,start,end
one,Ana,cost,0,4
one,Ben,cost,2,9
one,Ana,NA,10,12
two,Ana,cost,0,3
`;

function study(): string {
  const folder = scratchFolder();
  writeInto(folder, {
    'spans.csv': SPANS,
    'texts/one.txt': 'Dear, dear.\n12\n',
    'texts/two.txt': 'Now.\n',
    'twice.csv': 'document,text\none,"Dear, dear.\n"\none,12\ntwo,Now.\n',
    'coded.csv': 'document,coder\none,Ana\none,Ben\ntwo,Ana\n',
  });
  return folder;
}

const READ = ['spans.csv', '--layout', 'spans', '--extents', 'texts'];

describe('marked texts on the command line', () => {
  it('ask what a unit is, with what each choice gives', async () => {
    const { code, stdout, stderr } = await runInFolder(study(), READ);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/choose what counts as a unit: sheet of spans: 4 marks of 2 coders in 2 texts/);
    expect(stderr).toMatch(/--unit paragraph +3 /);
  });

  it('are offered what can be had without the texts, and how to have more', async () => {
    const { code, stderr } = await runInFolder(study(), READ.slice(0, 3));
    expect(code).toBe(2);
    expect(stderr).toContain('hint: use --unit segment; for other units give the texts with --extents PATH');
    expect(stderr).not.toContain('--unit paragraph');
    const chosen = await runInFolder(study(), [...READ.slice(0, 3), '--unit', 'segment', '--blank', 'missing']);
    expect(chosen.code, chosen.stderr).toBe(0);
  });

  it('are those of their files where all of these name the user of one computer', async () => {
    const folder = scratchFolder();
    const [head, ...rows] = SPANS.trim().split('\n');
    const of = (coder: string) => [head, ...rows.filter((row) => row.includes(coder))].join('\n');
    writeInto(folder, {
      'Ana.csv': of('Ana').replaceAll('Ana', 'Admin'),
      'Ben.csv': of('Ben').replaceAll('Ben', 'Admin'),
    });
    const args = ['Ana.csv', 'Ben.csv', '--layout', 'spans', '--unit', 'segment', '--blank', 'missing'];
    const { code, stderr } = await runInFolder(folder, args);
    expect(code).toBe(2);
    expect(stderr).toContain('hint: if each file is another coder’s, use --coder-from filename; otherwise add what');
    const byFile = await runInFolder(folder, [...args, '--coder-from', 'filename', '--format', 'json']);
    expect(byFile.code, byFile.stderr).toBe(0);
    expect(JSON.parse(byFile.stdout).data.coders).toEqual(['Ana', 'Ben']);
    const bySheet = await runInFolder(folder, [...args, '--coder-from', 'sheet']);
    expect([bySheet.code, bySheet.stdout]).toEqual([2, '']);
  });

  it.each([[[]], [['--unit', 'segment']]])('of one coder need another one’s marks, not a column: %j', async (unit) => {
    const folder = scratchFolder();
    writeInto(folder, { 'spans.csv': SPANS.replaceAll('Ben', 'Ana') });
    const { code, stderr } = await runInFolder(folder, ['spans.csv', '--layout', 'spans', ...unit]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/only one coder, "Ana".*\n.*hint: add what the other coders marked in the same texts\n/);
  });

  it('ask who read a text in which a coder has no mark, until it is said', async () => {
    const folder = study();
    const { code, stderr } = await runInFolder(folder, [...READ, '--unit', 'paragraph']);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/no mark of "Ben" in "two".*\n.*--blank.*--coded/)]);
    const answers = [
      [['--blank', 'uncoded'], 3],
      [['--blank', 'missing'], 2],
      [['--coded', 'coded.csv'], 2],
    ] as const;
    for (const [answer, pairable] of answers) {
      const said = await runInFolder(folder, ['agree', ...READ, '--unit', 'paragraph', ...answer, '--format', 'json']);
      expect(JSON.parse(said.stdout).data).toMatchObject({ pairable, categories: ['NA', 'cost'], declared: false });
    }
  });

  it('take a category with a sign that separates as one, without a hint that could not be followed', async () => {
    const folder = study();
    writeInto(folder, { 'spans.csv': SPANS.replaceAll('cost', 'cost; fee') });
    for (const unit of ['sentence', 'character']) {
      const args = [...READ, '--unit', unit, '--blank', 'uncoded', '--format', 'json'];
      const { stdout, stderr } = await runInFolder(folder, ['agree', ...args]);
      expect(JSON.parse(stdout).data.categories).toEqual(['NA', 'cost; fee']);
      expect(stderr).not.toContain('--separator');
    }
  });

  it('are written as a sheet that is read again as the same marks', async () => {
    const folder = study();
    const json = async (sheet: string) => {
      const args = [sheet, ...READ.slice(1), '--unit', 'sentence', '--blank', 'uncoded', '--format', 'json'];
      const { data, results } = JSON.parse((await runInFolder(folder, ['agree', ...args])).stdout);
      return { ...data, sources: [], results };
    };
    const { code } = await runInFolder(folder, ['convert', ...READ, '--to', 'spans', '-o', 'again.csv']);
    expect(code).toBe(0);
    expect(await json('again.csv')).toEqual(await json('spans.csv'));
  });

  it('are written as spans of the coders who were asked for, and not with an option that has no effect there', async () => {
    const folder = study();
    const args = ['convert', ...READ, '--to', 'spans'];
    const { stdout } = await runInFolder(folder, [...args, '--coders', 'Ana']);
    expect(stdout).toMatch(/^document,coder,category,start,end,text\n/);
    const rowsOf = (sheet: string, coder: string) => sheet.split(`,${coder},`).length - 1;
    expect([rowsOf(stdout, 'Ana'), rowsOf(stdout, 'Ben')]).toEqual([rowsOf(SPANS, 'Ana'), 0]);
    for (const more of [['--anonymize'], ['--where', 'document=one'], ['--codebook', 'coded.csv']]) {
      const refused = await runInFolder(folder, [...args, ...more]);
      expect([refused.code, refused.stdout]).toEqual([2, '']);
      expect(refused.stderr).toMatch(`${more[0]}: it has no meaning with --to spans`);
    }
  });

  it('refuse what has no meaning for them', async () => {
    const folder = study();
    for (const [args, words] of [
      [[...READ, '--unit', 'word'], /--unit: of marked texts it is document/],
      [[...READ, '--unit', '/(/'], /--unit \/\(\//],
      [[...READ, '--unit', 'paragraph', '--overlap', 'half'], /--overlap: any, a share/],
      [[...READ, '--unit', 'character', '--overlap', '2'], /a unit is one character/],
      [[...READ, '--unit', 'paragraph', '--separator', ';'], /--separator: it has no meaning/],
      [[...READ, '--unit', 'question'], /nothing in the texts begins a question/],
      [['spans.csv', '--layout', 'spans', '--unit', 'paragraph', '--blank', 'uncoded'], /needs the texts/],
      [
        ['spans.csv', '--layout', 'spans', '--extents', 'twice.csv', '--unit', 'sentence'],
        /twice\.csv:4: error: the text of "one" is another one than in twice\.csv:2\n.*one row for each document/,
      ],
      [['coded.csv', '--overlap', '0.5'], /--overlap: only for texts/],
    ] as const) {
      const { code, stdout, stderr } = await runInFolder(folder, args);
      expect([code, stdout, stderr]).toEqual([2, '', expect.stringMatching(words)]);
    }
  });

  it('leave out a coder whom the project hides, by name, unless the coder is named', async () => {
    const coding: Coding = {
      document: 'one',
      raw: 'The bus costs.',
      marks: [
        ['Ana', 'cost', 4, 7],
        ['Ben', 'cost', 4, 7],
        ['Zoe', 'help', 4, 7],
      ],
    };
    const folder = scratchFolder();
    mkdirSync(join(folder, 'study.qda'));
    const hidden = { coder_names: ['name, visibility', ['Ana', 1], ['Ben', 1], ['Zoe', 0]] } as const;
    writeFileSync(join(folder, 'study.qda', 'data.qda'), await qualCoder([coding], { ...hidden }));
    const args = ['study.qda', '--unit', 'sentence', '--format', 'json'];
    const usual = await runInFolder(folder, ['agree', ...args]);
    expect(JSON.parse(usual.stdout).data.coders).toEqual(['Ana', 'Ben']);
    expect(usual.stderr).toMatch(/left out 1 mark of a coder whom the project hides \("Zoe"\)/);
    const named = await runInFolder(folder, ['agree', ...args, '--coders', 'Ana,Ben,Zoe']);
    expect(JSON.parse(named.stdout).data.coders).toEqual(['Ana', 'Ben', 'Zoe']);
  });
});

it('show what of a unit each coder marked, if it is not all of it, and so does the page for the meeting', async () => {
  const folder = study();
  writeInto(folder, {
    'spans.csv': SPANS.replace('one,Ben,cost,2,9', 'one,Ben,time,6,9\none,Ben,time,0,4').replace('0,3', '0,4'),
  });
  const args = [...READ, '--unit', 'paragraph', '--blank', 'uncoded', '-o', 'meeting.html'];
  const { code, stdout, stderr } = await runInFolder(folder, ['disagreements', ...args]);
  expect(code, stderr).toBe(0);
  expect(stdout).toContain('note by Ana: NA: “.” / cost: “Dear”\n  note by Ben: time: “Dear” “dea”\n');
  // all of the second text is marked
  expect(stdout).not.toContain('“Now');
  expect(readFileSync(join(folder, 'meeting.html'), 'utf8')).toContain('time: “Dear” “dea”');
});

/** Two tokens on a layer with two features and one with a single one. */
function tsv(value: string, lemma: string | undefined): string {
  const layers = ['#T_SP=org.dkpro.POS|PosValue|coarseValue', ...(lemma ? ['#T_SP=org.dkpro.Lemma|value'] : [])];
  const cells = (token: string) => [token, value, value, ...(lemma ? [lemma] : [])].join('\t');
  return `#FORMAT=WebAnno TSV 3.3\n${layers.join('\n')}\n\n#Text=We go\n1-1\t0-2\t${cells('We')}\t\n1-2\t3-5\t${cells('go')}\t\n`;
}

describe('several layers of INCEpTION', () => {
  const LAYERS = { 'Ana.tsv': tsv('PRON', 'we'), 'Ben.tsv': tsv('VERB', 'we') };

  it.each([[LAYERS], [{ ...LAYERS, 'Ben.tsv': tsv('VERB', undefined) }]])(
    'are named so that the hint, followed, chooses one',
    async (files) => {
      const folder = scratchFolder();
      writeInto(folder, files);
      const { code, stderr } = await runInFolder(folder, ['Ana.tsv', 'Ben.tsv', '--unit', 'segment']);
      expect([code, stderr]).toEqual([2, expect.stringContaining("--layer 'POS|coarseValue'\n")]);
      const feature = await runInFolder(folder, ['Ana.tsv', 'Ben.tsv', '--unit', 'segment', '--layer', 'POS']);
      expect([feature.code, feature.stderr]).toEqual([2, expect.stringContaining("--layer 'POS|coarseValue'\n")]);
      const chosen = ['Ana.tsv', 'Ben.tsv', '--unit', 'segment', '--layer', 'POS|coarseValue'];
      expect((await runInFolder(folder, chosen)).code).toBe(0);
    },
  );
});

it.each([['segment'], ['none']])('leave out who has what was agreed on, by name, with --unit %s', async (unit) => {
  const folder = scratchFolder();
  writeInto(folder, {
    'spans.csv': `${SPANS}one,curator,cost,0,4\n`,
    'texts/one.txt': 'Dear, dear.\n12\n',
    'texts/two.txt': 'Now.\n',
  });
  const args = [...READ, '--unit', unit, '--blank', 'uncoded', '--format', 'json'];
  const { code, stdout, stderr } = await runInFolder(folder, args);
  expect(code, stderr).toBe(0);
  expect(JSON.parse(stdout).data.coders).toEqual(['Ana', 'Ben']);
  expect(stderr.match(/left out value "curator"/g)).toHaveLength(1);
  const kept = await runInFolder(folder, [...args, '--coders', 'Ana,Ben,curator']);
  expect(JSON.parse(kept.stdout).data.coders).toEqual(['Ana', 'Ben', 'curator']);
});

it('the help of --unit names all that a unit can be', () => {
  const named = reading.unit.help.replace(/^.*marked texts: | or .*$/g, '').split(', ');
  expect(named.toSorted()).toEqual(unitKinds.map(({ name }) => name).toSorted());
});
