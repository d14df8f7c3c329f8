import { describe, expect, it } from 'vitest';
import { findReading } from '../../../src/study/reading/find-reading.ts';
import type { Fixed } from '../../../src/study/reading/fixed.ts';
import { studyOf, tableOf } from './study-of.ts';

/** A sheet as one writes it in a test: a line a row, cells between bars. */
function drawn(path: string, text: string) {
  const lines = text.trim().split('\n');
  return tableOf(
    path,
    lines.map((line) => line.split('|').map((cell) => cell.trim())),
  );
}

async function read(sheets: Readonly<Record<string, string>>, fixed: Fixed = {}) {
  return findReading(
    Object.entries(sheets).map(([path, text]) => drawn(path, text)),
    fixed,
  );
}

/** In one line what was read, or "asks". */
async function said(text: string | Readonly<Record<string, string>>, fixed: Fixed = {}): Promise<string> {
  const outcome = await read(typeof text === 'string' ? { 'sheet.csv': text } : text, fixed);
  if (!outcome.read) return 'asks';
  const { layout, unit, byRow, coder, coders, variables } = outcome.read;
  const units = byRow ? 'row' : unit.join('+');
  const codes = variables.length > 1 ? `; ${variables.join(', ')}` : '';
  return `${layout}: ${units}; ${coder === undefined ? '' : `${coder}: `}${coders.join(', ')}${codes}`;
}

describe('who codes must be shown', () => {
  it('by names over columns, not by what the cells hold', async () => {
    const cells = '1 | low | mid\n2 | low | low\n3 | mid | mid\n4 | low | mid\n5 | high | high\n6 | mid | high';
    expect(await said(`unit | Koen | Lars\n${cells}`)).toBe('wide: unit; Koen, Lars');
    expect(await said(`unit | tone | stance\n${cells}`)).toBe('asks');
    expect(await said(`unit | pre | post\n${cells}`)).toBe('asks');
  });

  it('by letters behind the same word, though one of these is a name', async () => {
    const cells = '1 | low | mid\n2 | low | low\n3 | mid | mid\n4 | low | mid\n5 | high | high\n6 | mid | high';
    for (const headings of ['rada | radb', 'RADB | RADA', 'rad_a | rad_b', 'Rada | Radka'])
      expect(await said(`unit | ${headings}\n${cells}`)).toBe(`wide: unit; ${headings.replace(' | ', ', ')}`);
    for (const headings of ['q1 | q2', 'q1a | q1b', 'fear | feat', 'rada | rade', 'coderate | tone'])
      expect(await said(`unit | ${headings}\n${cells}`)).toBe('asks');
  });

  it('by words that stand for each of the files where these are only numbered', async () => {
    const cells = ['1 | WHO | low', '2 | WHO | high', '3 | WHO | low', '4 | WHO | mid'].join('\n');
    const files = (heading: string, names: readonly string[], whos: readonly string[]) =>
      Object.fromEntries(
        names.map((name, i) => [name, `Fall | ${heading} | Urteil\n${cells.replaceAll('WHO', whos[i]!)}`]),
      );
    const numbered = ['export1.csv', 'export2.csv'];
    const of = (heading: string, names: readonly string[], whos: readonly string[]) =>
      said(files(heading, names, whos));
    expect(await of('Kugif', numbered, ['Zikex', 'Pulnar'])).toBe('long: Fall; Kugif: Zikex, Pulnar');
    expect(await of('Kugif', ['zora.csv', 'tilo.csv'], ['Zikex', 'Pulnar'])).toBe('per-coder: Fall; zora, tilo');
    expect(await of('Kugif', numbered, ['2021', '2022'])).toBe('per-coder: Fall; export1, export2');
    expect(await of('Datum', numbered, ['Montag', 'Dienstag'])).toBe('per-coder: Fall; export1, export2');
  });

  it('by names in cells, not by a heading that may be that of units', async () => {
    const rows = ['Mira', 'Otto'].flatMap((who) =>
      ['E1', 'E2', 'E3', 'E4'].map((what, i) => [who, what, 'abc'[i % 3]]),
    );
    const cells = rows.map((row) => row.join(' | ')).join('\n');
    expect(await said(`Votre nom | Passage | Code\n${cells}`)).toBe('long: Passage; Votre nom: Mira, Otto');
    expect(await said(`Ihr Name | Stelle | Code\n${cells}`)).toBe('long: Stelle; Ihr Name: Mira, Otto');
    expect(await said(`Patient Name | Stelle | Code\n${cells}`)).toBe('asks');
  });

  it.each(['HEAD – WHO', 'HEAD — WHO', 'HEAD（WHO）', 'HEAD【WHO】', 'WHO – HEAD'])(
    'by a grid of headings with the signs of other scripts: %s',
    async (form) => {
      const heading = (who: string, what: string) => form.replace('WHO', who).replace('HEAD', what);
      const headings = ['感情', '主題'].flatMap((what) => ['審査員A', '審査員B'].map((who) => heading(who, what)));
      const cells =
        '1 | 正 | 正 | 政治 | 経済\n2 | 負 | 正 | 文化 | 文化\n3 | 負 | 負 | 経済 | 経済\n4 | 正 | 正 | 政治 | 政治';
      expect(await said(`番号 | ${headings.join(' | ')}\n${cells}`)).toBe(
        'variables: 番号; 審査員A, 審査員B; 感情, 主題',
      );
    },
  );

  it('by a grid of headings, either way round', async () => {
    const rows = '1 | a | a | x | y\n2 | b | b | x | x\n3 | a | b | y | y\n4 | b | b | x | x\n5 | a | a | y | y';
    expect(await said(`id | v1_kim | v1_lee | v2_kim | v2_lee\n${rows}`)).toBe('variables: id; kim, lee; v1, v2');
    const turned = '1 | a | x | a | y\n2 | b | x | b | x\n3 | a | y | b | y\n4 | b | x | b | x\n5 | a | y | a | y';
    expect(await said(`id | kim v1 | kim v2 | lee v1 | lee v2\n${turned}`)).toBe('variables: id; kim, lee; v1, v2');
  });

  it('by a grid with gaps: a coder lacks a variable', async () => {
    const rows = [
      'a a b x x 1 1 2',
      'b b b y x 2 2 2',
      'a b a x x 3 3 2',
      'a a a y y 1 2 1',
      'b b b x x 2 2 2',
      'b a b y y 3 3 3',
    ];
    const cells = rows.map((row, i) => `${i + 1} | ${row.replaceAll(' ', ' | ')}`).join('\n');
    const headings = 'R1_tone | R2_tone | R3_tone | R1_frame | R2_frame | R1_trust | R2_trust | R3_trust';
    for (const names of [
      headings,
      headings.replaceAll('R', 'rater'),
      headings.replace(/R(\d)/g, (_, n) => ['Ann', 'Ben', 'Cleo'][n - 1]!),
    ]) {
      const outcome = await read({ 'sheet.csv': `id | ${names}\n${cells}` });
      expect(outcome.read?.variables).toEqual(['tone', 'frame', 'trust']);
      const [tone, frame] = studyOf(outcome.read!);
      expect(tone!.coders).toHaveLength(3);
      expect(frame!.coders).toHaveLength(2);
      expect(tone!.given![0]).toEqual([['a'], ['a'], ['b']]);
    }
    // what is headed otherwise is no coder's
    const other = headings.replaceAll('R3', 'change');
    expect(await said(`id | ${other}\n${cells}`)).not.toContain('change');
  });

  it('by a grid, beside a coder with one column for all variables, if an option names it', async () => {
    const rows = '1 | a | a | a | a | b\n2 | b | b | b | a | a\n3 | a | a | b | b | b\n4 | b | b | b | a | a';
    const sheet = `id | gold_label | kim_v1 | kim_v2 | lee_v1 | lee_v2\n${rows}\n5 | a | a | b | a | b`;
    expect(await said(sheet)).toBe('variables: id; kim, lee; v1, v2');
    expect(await said(sheet, { asCoders: ['gold_label'] })).toBe('variables: id; kim, lee, gold_label; v1, v2');
    const outcome = await read({ 'sheet.csv': sheet }, { asCoders: ['gold_label'] });
    const variables = studyOf(outcome.read!);
    expect(variables.map(({ given }) => given![1])).toEqual([
      [['b'], ['b'], ['a']],
      [['b'], ['b'], ['a']],
    ]);
  });

  it('by an option that names who agreed in the end, in each variable', async () => {
    const sheet = [
      'id | AE_tone | AE_frame | MK_tone | MK_frame | FINAL_tone | FINAL_frame',
      '1 | 1 | 0 | 1 | 0 | 1 | 0\n2 | 2 | 1 | 2 | 0 | 2 | 1\n3 | 0 | 3 | 0 | 3 | 1 | 3\n4 | 2 | 0 | 1 | 0 | 2 | 0',
    ].join('\n');
    expect(await said(sheet)).toBe('variables: id; AE, MK; tone, frame');
    expect(await said(sheet, { asCoders: ['FINAL'] })).toBe('variables: id; AE, MK, FINAL; tone, frame');
    // the column of one variable is not that of the others
    const outcome = await read({ 'sheet.csv': sheet }, { asCoders: ['FINAL_tone'] });
    const coded = outcome.read!.proposal.coded.filter(({ coder }) => coder === 'FINAL_tone');
    expect(coded.map(({ variable }) => variable)).toEqual(['tone']);
  });

  it('by initials in front of a common word, in several rows of each unit', async () => {
    const rows = [
      '17 | 20',
      'k-fold | k-fold',
      '12 | 12',
      'LOSO | k-fold',
      '30 | 30',
      'LOSO | LOSO',
      '17 | 17',
      'k-fold | LOSO',
    ];
    const cells = rows
      .map((row, i) => `${1 + Math.floor(i / 2)} | ${i % 2 ? 'validation' : 'sample'} | ${row}`)
      .join('\n');
    for (const headings of ['AE_Value | MK_Value', 'Value (AE) | Value (MK)']) {
      const outcome = await read({ 'sheet.csv': `Study_ID | Field | ${headings}\n${cells}` });
      expect(!outcome.read && outcome.readings[0]).toMatchObject({
        unit: ['Study_ID', 'Field'],
        coders: headings.split(' | '),
      });
    }
  });

  it('by a column of names in front of each value, whatever both are headed', async () => {
    const rows = '1 | Mira | a | Otto | b\n2 | Otto | b | Zora | b\n3 | Zora | a | Mira | a\n4 | Mira | c | Otto | c';
    expect(await said(`id | first rater | mark | second rater | grade\n${rows}`)).toBe('slots: id; Mira, Otto, Zora');
    expect(await said(`Fall | Hauptkodierer | Kode | Nebenkodierer | Kode B\n${rows}`)).toBe(
      'slots: Fall; Mira, Otto, Zora',
    );
    expect(await said(`id | sender | mood | receiver | state\n${rows}`)).toBe('asks');
  });

  it('by a column of names beside each value', async () => {
    const sheet =
      'id | label_1 | annotator_1 | label_2 | annotator_2\n1 | con | kim | con | lee\n2 | neu | kim | pro | max\n3 | pro | lee | con | max\n4 | pro | lee | pro | kim';
    expect(await said(sheet)).toBe('slots: id; kim, lee, max');
  });

  it('by the names of files with the same headings', async () => {
    const one = 'unit | code\n1 | a\n2 | b\n3 | a';
    expect(await said({ 'ana.csv': one, 'ben.csv': 'Unit | CODE\n1 | a\n2 | a\n3 | b' })).toBe(
      'per-coder: unit; ana, ben',
    );
  });
});

describe('nobody and nothing is left out without a word', () => {
  it('a column that coders filled in differently, beside the only one that is headed as codings', async () => {
    const rows = ['pay', 'care', 'pay', 'staff', 'care', 'pay'].flatMap((code, i) => [
      `${i} | Ann | ${code} | ${i % 2 ? 'yes' : 'no'}`,
      `${i} | Ben | ${i === 3 ? 'pay' : code} | ${i % 3 ? 'yes' : 'no'}`,
    ]);
    const sheet = (heading: string, ...more: readonly string[]) =>
      [`unit | coder | label | ${heading}`, ...rows, ...more].join('\n');
    const outcome = await read({ 'sheet.csv': sheet('urgent') });
    expect(!outcome.read && outcome.readings.slice(0, 2).map(({ variables }) => variables)).toEqual([
      [],
      ['label', 'urgent'],
    ]);
    expect(await said(sheet('urgent'), { variables: ['label', 'urgent'] })).toBe(
      'variables: unit; coder: Ann, Ben; label, urgent',
    );
    for (const heading of ['sure', 'note', 'round', 'viewed'])
      expect(await said(sheet(heading)), heading).toBe('long: unit; coder: Ann, Ben');
    expect(await said(sheet('urgent'), { ignore: ['urgent'] })).toBe('long: unit; coder: Ann, Ben');
    // one cell that differs is a slip
    const same = rows.map((row) => row.replace(/(yes|no)$/, 'no'));
    const slip = [...same.slice(0, -1), same.at(-1)!.replace(/no$/, 'yes')];
    expect(await said(['unit | coder | label | urgent', ...slip].join('\n'))).toBe('long: unit; coder: Ann, Ben');
  });

  it('a coder whose labels differ stands between coders', async () => {
    const sheet =
      'unit | Anna | Zzyx | Ben\n1 | pay | a rather long remark on it | pay\n2 | help | quite another remark on this | help\n3 | pay | nothing to be said of this one | help\n4 | pay | more or less the same as before | pay\n5 | help | the last of these long remarks | help';
    expect(await said(sheet)).toBe('asks');
  });

  it('a coder with one category, and one who marked nothing', async () => {
    expect(
      await said('unit | Anna | Ben | Cleo\n1 | no | no | no\n2 | yes | yes | no\n3 | no | no | no\n4 | yes | no | no'),
    ).toBe('wide: unit; Anna, Ben, Cleo');
    expect(await said('unit | rater 1 | rater 2 | rater 3\n1 | x | x | \n2 | | x | \n3 | x | x | \n4 | x | | ')).toBe(
      'wide: unit; rater 1, rater 2, rater 3',
    );
  });

  it('a machine that spells its labels otherwise', async () => {
    expect(
      await said(
        'id | anna | ben | gpt4\n1 | pos | pos | Pos.\n2 | neg | neg | Neg.\n3 | neu | pos | Neu.\n4 | neg | neg | Neg.',
      ),
    ).toBe('wide: id; anna, ben, gpt4');
  });

  it('a variable on which all coders agree', async () => {
    const one = 'id | tone | stance\n1 | pro | con\n2 | con | con\n3 | pro | pro\n4 | con | pro';
    const other = 'id | tone | stance\n1 | pro | pro\n2 | con | con\n3 | pro | con\n4 | con | pro';
    expect(await said({ 'ana.csv': one, 'ben.csv': other })).toBe('variables: id; ana, ben; tone, stance');
  });

  it('a mark column whose heading is a word for something else', async () => {
    const ana = 'id | stigma | time | access\n1 | 1 | 0 | 0\n2 | 0 | 1 | 0\n3 | 0 | 0 | 1\n4 | 1 | 1 | 0';
    const ben = 'id | stigma | time | access\n1 | 1 | 0 | 0\n2 | 0 | 0 | 0\n3 | 0 | 0 | 1\n4 | 1 | 1 | 1';
    const outcome = await read({ 'ana.csv': ana, 'ben.csv': ben });
    expect(outcome.read?.proposal.coded[0]?.categories).toEqual(['stigma', 'time', 'access']);
  });
});

describe('columns that are no coders', () => {
  it('codes of one coder, variables, scales and votes are asked about', async () => {
    expect(
      await said('id | harm | care | other\n1 | 1 | 0 | 0\n2 | 0 | 1 | 0\n3 | 0 | 0 | 1\n4 | 1 | 1 | 0\n5 | 0 | 1 | 0'),
    ).toBe('asks');
    expect(
      await said(
        'respondent | Q1 | Q2 | Q3\np1 | 1 | 2 | 3\np2 | 2 | 2 | 4\np3 | 5 | 4 | 4\np4 | 1 | 1 | 2\np5 | 3 | 3 | 3',
      ),
    ).toBe('asks');
  });

  it('what was agreed on, and whether coders agree', async () => {
    const sheet =
      'unit | anna | ben | Agreed label | match\n1 | a | a | a | 1\n2 | b | a | b | 0\n3 | b | b | b | 1\n4 | a | a | a | 1\n5 | a | b | a | 0';
    expect(await said(sheet)).toBe('wide: unit; anna, ben');
  });

  it('counts of nameless coders, and a cross-table of two', async () => {
    expect(
      await said('unit | pay | help | load\n1 | 4 | 0 | 0\n2 | 1 | 3 | 0\n3 | 0 | 2 | 2\n4 | 0 | 4 | 0\n5 | 2 | 1 | 1'),
    ).toMatch(/^counts: unit; 1, 2, 3, 4/);
    expect(await said(' | pay | help | load\npay | 13 | 2 | 1\nhelp | 3 | 11 | 2\nload | 0 | 4 | 13')).toMatch(
      /^contingency/,
    );
  });

  it('a sheet per category', async () => {
    const sheet = (marks: string) =>
      ['id | Anna | Ben', ...marks.split(' ').map((pair, i) => `${'ACFKMR'[i]} | ${pair[0]} | ${pair[1]}`)].join('\n');
    const anger = sheet('11 00 01 00 11 00');
    const joy = sheet('00 11 11 01 00 10');
    expect(await said({ 'anger.csv': anger, 'joy.csv': joy })).toBe('per-category: id; Anna, Ben');
    const isMarked = (text: string) => text.replaceAll('1', 'x').replaceAll('0', '');
    expect(await said({ 'anger.csv': isMarked(anger), 'joy.csv': isMarked(joy) })).toBe('per-category: id; Anna, Ben');
    // The same units are coded twice, or only numbered, so that they may be others.
    expect(await said({ 'march.csv': anger, 'april.csv': anger })).toBe('asks');
    expect(await said({ 'round 1.csv': anger, 'round 2.csv': joy })).toBe('asks');
    const numbered = (text: string) =>
      [...'ACFKMR'].reduce((all, id, i) => all.replace(`\n${id} `, `\n${i + 1} `), text);
    const sites = { 'Leiden.csv': numbered(anger), 'Delft.csv': numbered(joy) };
    expect(await said(sites)).toBe('asks');
    expect(await said(sites, { layout: 'per-category' })).toBe('per-category: id; Anna, Ben');
    expect(
      await said({
        'Anna.csv': numbered(anger).replace('Anna | Ben', 'anger | joy'),
        'Ben.csv': numbered(joy).replace('Anna | Ben', 'anger | joy'),
      }),
    ).toBe('one-hot: id; Anna, Ben');
  });

  it('a dash, a stop or a nought beside an x says that a category does not apply', async () => {
    for (const [yes, no] of [
      ...['-', '.', '0', '–', ''].map((sign) => ['x', sign] as const),
      ['+', ''] as const, // beside "-" it may say that something is good
    ])
      expect(
        await said(
          `fragmento | codificador | salario | carga
1 | Mar | YES | NO
1 | Teo | YES | YES
2 | Mar | NO | NO
2 | Teo | NO | YES
3 | Mar | NO | YES
3 | Teo | YES | YES`
            .replaceAll('YES', yes)
            .replaceAll('NO', no),
        ),
      ).toBe('one-hot: fragmento; codificador: Mar, Teo');
  });

  it('a column headed as coders is not left out as the unit’s where it may be the coder’s', async () => {
    const links = ['https://example.org/1078', 'https://example.org/3898', 'https://example.org/8813'];
    const rows = Array.from({ length: 24 }, (_, u) =>
      ['Chidi', 'Ngozi', 'Emeka'].map(
        (who, c) => `${who} | s${u + 1} | ${['pos', 'neg', 'mixed'][(u + (u % 4 ? 0 : c)) % 3]} | ${links[c]}`,
      ),
    ).flat();
    expect(await said(`Bewerter | member | label | url\n${rows.join('\n')}`)).toBe(
      'long: member; Bewerter: Chidi, Ngozi, Emeka',
    );
  });

  it.each([
    ['コーダー | 単位 | カテゴリ | メモ', ['よい', '迷った', '確認', '不明'], ['支援', '負担', '時間']],
    ['кодировщик | номер | категория | заметка', ['да', 'сомнения', 'ясно', 'позже'], ['помощь', 'время', 'деньги']],
    ['编码员 | 编号 | 类别 | 备注', ['好', '疑问', '检查', '清楚'], ['支持', '负担', '时间']],
    ['코더 | 번호 | 범주 | 비고', ['좋음', '의문', '확인', '분명'], ['지원', '부담', '시간']],
    ['kodlayıcı | birim | kategori | yorum', ['iyi', 'emin', 'bak', 'net'], ['destek', 'zaman', 'para']],
  ])('notes are no second variable: %s', async (headings, notes, categories) => {
    const rows = Array.from({ length: 20 }, (_, u) =>
      ['A', 'B'].map(
        (who, c) => `${who} | ${u} | ${categories[(u + (u % 4 ? 0 : c)) % 3]} | ${notes[(u * 7 + c * 3) % 4]}`,
      ),
    ).flat();
    const [coder, unit] = headings.split(' | ');
    expect(await said(`${headings}\n${rows.join('\n')}`)).toBe(`long: ${unit}; ${coder}: A, B`);
  });

  it('but what is headed as people is left out where each unit has others', async () => {
    const rows = Array.from({ length: 24 }, (_, u) =>
      ['Ana', 'Ben'].map((who, c) => `${who} | ${1000 + u} | ${(u + (u % 4 ? 0 : c)) % 3} | user${u * 7}`),
    ).flat();
    for (const heading of ['username', 'interviewer', 'reviewer'])
      expect(await said(`annotator | tweet_id | label | ${heading}\n${rows.join('\n')}`)).toBe(
        'long: tweet_id; annotator: Ana, Ben',
      );
  });

  it('a sheet per variable', async () => {
    const tone = 'id | Anna | Ben | site\nA | pos | pos | n\nC | neg | pos | n\nF | neg | neg | s\nK | pos | pos | s';
    const topic = 'id | Anna | Ben | site\nC | tax | tax | n\nA | war | war | n\nK | tax | war | s\nF | art | art | s';
    expect(await said({ 'tone.csv': tone, 'topic.csv': topic })).toBe('per-variable: id; Anna, Ben; tone, topic');
  });

  it('a sheet per variable, or category, of coders of unknown names, who agree within sheets and not across them', async () => {
    const sheet = (of: (i: number) => string) => [
      'id | Vonlo | Rodreba',
      ...Array.from({ length: 12 }, (_, i) => `A${i} | ${of(i)} | ${of(i % 5 ? i : i + 1)}`),
    ];
    const variables = {
      'frame.csv': sheet((i) => ['high', 'low'][i % 2]!).join('\n'),
      'actor.csv': sheet((i) => ['high', 'low'][(i >> 1) % 2]!).join('\n'),
    };
    const outcome = await read(variables);
    expect(outcome).toMatchObject({ read: undefined });
    expect(outcome.read === undefined && outcome.readings.map(({ layout }) => layout)).toContain('per-variable');
    const marks = Object.fromEntries(
      Object.entries(variables).map(([name, text]) => [name, text.replaceAll('high', '1').replaceAll('low', '0')]),
    );
    expect(await said(marks)).not.toMatch('frame, actor');
    // Files of people have variables of their own.
    const people = { 'Anna.csv': variables['frame.csv'], 'Ben.csv': variables['actor.csv'] };
    expect(await said(people)).toBe('variables: id; Anna, Ben; Vonlo, Rodreba');
  });

  it('a sheet per variable of coders of whom one always says the same is asked about', async () => {
    const sheet = (heading: string, codes: string) =>
      [`id | ${heading} | Rotimi`, ...[...codes].map((code, i) => `A${i} | ${code} | 0`)].join('\n');
    const sheets = (heading: string, [one, other]: readonly [string, string]) => ({
      [one]: sheet(heading, '222200021'),
      [other]: sheet(heading, '021221101'),
    });
    expect(await said(sheets('Vonlo', ['frame.csv', 'actor.csv']))).toBe('asks');
    const outcome = await read(sheets('Ieremia', ['frame.csv', 'actor.csv']));
    expect(outcome).toMatchObject({ read: undefined });
    expect(outcome.read === undefined && outcome.readings.map(({ layout }) => layout)).toContain('per-variable');
    // Files of people, or a heading that says what was coded, leave no doubt.
    expect(await said(sheets('Vonlo', ['Anna.csv', 'Ben.csv']))).toBe('per-coder: id; Anna, Ben');
    expect(await said(sheets('code', ['frame.csv', 'actor.csv']))).toBe('per-coder: id; frame, actor');
  });

  it('two rounds of a wide sheet are asked about', async () => {
    const round = (a: string) => `unit | Anna | Ben\n1 | ${a} | x\n2 | y | y\n3 | x | y\n4 | y | y`;
    expect(await said({ 'round1.csv': round('x'), 'round2.csv': round('y') })).toBe('asks');
  });
});

describe('what is coded must be keyed', () => {
  it('by the unit and the coder, whatever they are called', async () => {
    const rows =
      '7 | 1 | stay | 10.0\n7 | 2 | go | 3.0\n7 | 3 | go | 2.0\n8 | 1 | stay | 8.0\n8 | 2 | go | 7.0\n8 | 3 | stay | 2.0\n9 | 1 | go | 1.0\n9 | 2 | go | 9.0\n9 | 3 | go | 4.0';
    expect(await said(`physician | question | decision | confidence\n${rows}`)).toBe(
      'long: question; physician: 7, 8, 9',
    );
  });

  it('never by a number of the row where another column is shared', async () => {
    const rows =
      '1 | t1 | w1 | cat\n2 | t1 | w2 | cat\n3 | t2 | w1 | dog\n4 | t2 | w2 | cat\n5 | t3 | w1 | cat\n6 | t3 | w2 | cat';
    expect(await said(`annotation_id | task | worker | label\n${rows}`)).toBe('long: task; worker: w1, w2');
  });

  it('by two columns where each is headed so', async () => {
    const rows =
      'd1 | 1 | A | x\nd1 | 1 | B | x\nd1 | 2 | A | y\nd1 | 2 | B | x\nd2 | 1 | A | x\nd2 | 1 | B | y\nd2 | 2 | A | y\nd2 | 2 | B | y';
    expect(await said(`document | sentence | annotator | label\n${rows}`)).toBe(
      'long: document+sentence; annotator: A, B',
    );
  });

  it('by two columns of which one is a stratum, too', async () => {
    const rows =
      'd1 | 1 | A | x\nd1 | 1 | B | x\nd1 | 2 | A | y\nd1 | 2 | B | x\nd2 | 1 | A | x\nd2 | 1 | B | y\nd2 | 2 | A | y\nd2 | 2 | B | y';
    const by = { by: ['document'] };
    expect(await said(`document | sentence | annotator | label\n${rows}`, by)).toBe(
      'long: document+sentence; annotator: A, B',
    );
    const ids =
      's1 | d1 | A | x\ns1 | d1 | B | x\ns2 | d1 | A | y\ns2 | d1 | B | x\ns3 | d2 | A | x\ns3 | d2 | B | y\ns4 | d2 | A | y\ns4 | d2 | B | y';
    expect(await said(`sentence | document | annotator | label\n${ids}`, by)).toBe('long: sentence; annotator: A, B');
  });

  it('one coder is no study', async () => {
    const outcome = await read({ 'long.csv': 'unit | coder | code\n1 | Anna | a\n2 | Anna | b\n3 | Anna | a' });
    expect(outcome).toMatchObject({ read: undefined, why: 'one-coder' });
  });

  it('texts that differ keep rows from being paired by their numbers', async () => {
    const one =
      'text | code\nThe food was good today | a\nNever again said the man | b\nIt was only a lunch break | a\nSlow and costly, too, it was | b';
    const other =
      'text | code\nSlow and costly, too, it was | b\nThe food was good today | a\nNever again said the man | a\nIt was only a lunch break | a';
    expect(await said({ 'ana.csv': one, 'ben.csv': other })).toBe('per-coder: text; ana, ben');
  });
});

describe('rows that are no units', () => {
  it('no heading row, two of them, a title, a total', async () => {
    const outcome = await read({ 'two.csv': '1 | 2\n2 | 2\n1 | 1\n2 | 2\n1 | 1\n2 | 1' });
    expect(outcome.read === undefined || outcome.read.how.headingRows === 0).toBe(true);
    const short = await read({
      'short.csv': '1 | B2 | A2\n2 | C1 | C1\n3 | A1 | A1\n4 | B1 | B1\n5 | A2 | B2\n6 | C1 | B2\n7 | B2 | B2',
    });
    expect(short.read === undefined || short.read.how.headingRows === 0).toBe(true);
    expect(
      await said(
        ' | Anna | | Ben | \nunit | code | note | code | note\n1 | a | | b | \n2 | b | why? | b | \n3 | a | | a | hm\n4 | b | | b | ',
      ),
    ).toBe('wide: unit; Anna, Ben');
    expect(await said('My pilot | | \nunit | Anna | Ben\n1 | a | a\n2 | b | a\n3 | a | a')).toBe(
      'wide: unit; Anna, Ben',
    );
    const total = await read({ 'sheet.csv': 'unit | Anna | Ben\n1 | 1 | 1\n2 | 0 | 1\n3 | 1 | 1\nTotal | 2 | 3' });
    expect(total.read).toMatchObject({ how: { hasRowsBelow: true } });
  });

  it('coders in rows', async () => {
    expect(
      await said(
        ' | s1 | s2 | s3 | s4 | s5\nAnna | a | b | a | c | a\nBen | a | b | b | c | a\nChloe | a | b | a | c | c',
      ),
    ).toBe('transposed: (columns); Anna, Ben, Chloe');
  });
});

describe('what the user says', () => {
  it('is taken: columns, what to leave out, whether there are headings', async () => {
    const sheet = 'unit | tone | stance | third\n1 | a | a | b\n2 | b | a | b\n3 | a | a | a\n4 | b | b | b';
    expect(await said(sheet, { coders: ['tone', 'stance'] })).toBe('wide: unit; tone, stance');
    const columns = (await read({ 'sheet.csv': 'a | b\nb | b\na | a\nb | a' }, { headerRows: 0, coders: ['#1', '#2'] }))
      .read;
    expect(columns).toMatchObject({ coders: ['#1', '#2'], how: { headingRows: 0 } });
  });

  it('chooses one of the readings shown', async () => {
    const sheet = {
      'sheet.csv': 'unit | tone | stance\n1 | low | mid\n2 | low | low\n3 | mid | mid\n4 | high | mid\n5 | high | high',
    };
    const outcome = await read(sheet);
    expect(outcome.read).toBeUndefined();
    const chosen = await read(sheet, { reading: 1 });
    expect(chosen.read?.coders).toEqual(['tone', 'stance']);
  });
});

describe('rows above the headings are none of them', () => {
  const rows = '1 | low | mid\n2 | low | low\n3 | mid | mid\n4 | high | mid';

  it('if they hold a title and a date, or name groups of columns', async () => {
    expect(await said(`Pilot study | | 2024-05-01\nunit | Koen | Lars\n${rows}`)).toBe('wide: unit; Koen, Lars');
    expect(await said(`Pilot study | | 2024-05-01\nRound 2 | |\nunit | Koen | Lars\n${rows}`)).toBe(
      'wide: unit; Koen, Lars',
    );
    const dated = rows.replace(/^.*$/gm, (row) => `${row} | 2024-01-0${row[0]} | 2023-01-0${row[0]}`);
    expect(await said(`Pilot study | | | | 2024-05-01\nunit | Koen | Lars | created | created\n${dated}`)).toBe(
      'wide: unit; Koen, Lars',
    );
    const wider = rows.replace(/^.*$/gm, (row, at) => `${row} | text ${at}`);
    expect(await said(`Who codes | | | \nunit | Koen | Lars | text\n${wider}`)).toBe('wide: unit; Koen, Lars');
  });

  it('not if they name coders', async () => {
    const twice = rows.replace(/^(\d) \| (.*)$/gm, '$1 | $2 | $2');
    expect(await said(`| Koen | | Lars |\nunit | tone | stance | tone | stance\n${twice}`)).toBe(
      'variables: unit; Koen, Lars; tone, stance',
    );
  });

  it('in a table per coder, too', async () => {
    const sheet = (codes: string) =>
      `Pilot study | 2024-05-01\nunit | label\n${[...codes].map((code, i) => `${i + 1} | ${code}`).join('\n')}`;
    expect(await said({ 'Koen.csv': sheet('abab'), 'Lars.csv': sheet('abba') })).toBe('per-coder: unit; Koen, Lars');
  });
});

describe('what looks like a role must have the values for it', () => {
  it('what was agreed on is one for a unit', async () => {
    const long = 's1 | Koen | a\ns1 | Lars | b\ns2 | Koen | b\ns2 | Lars | b\ns3 | Koen | a\ns3 | Lars | a';
    expect(await said(`segment | coder | final_label\n${long}`)).toBe('long: segment; coder: Koen, Lars');
    // Nor where a few units have one coder, and a scale stands beside.
    const scaled = [...long.split('\n'), 's4 | Koen | a', 's5 | Lars | b'].map((row, i) => `${row} | ${1 + (i % 5)}`);
    const { read: found } = await read({
      'sheet.csv': `segment | coder | final_label | clarity\n${scaled.join('\n')}`,
    });
    const left = found?.columns.filter(({ role }) => role === 'left-out') ?? [];
    expect(left.map(({ heading }) => heading)).not.toContain('final_label');
  });

  it('what is headed as agreed on is shown as the codings, where all agree on all units', async () => {
    const part = (start: string) =>
      ['a', 'b', 'a', 'c', 'b']
        .flatMap((code, i) => ['Pulba', 'tenarku'].map((who) => `${start}${i} | ${who} | ${code}`))
        .join('\n');
    const sheets = (...starts: readonly string[]) =>
      Object.fromEntries(
        starts.map((start, i) => [`part${i + 1}.csv`, `extrait | giudice | final_label\n${part(start)}`]),
      );
    for (const some of [sheets('T'), sheets('T', 'U')]) {
      const { read: found, ...outcome } = await read(some);
      expect(found).toBeUndefined();
      expect('readings' in outcome && outcome.readings[0]).toMatchObject({
        layout: 'long',
        unit: ['extrait'],
        coder: 'giudice',
        coders: ['Pulba', 'tenarku'],
      });
    }
  });

  it('row numbers are no units, since none is coded twice', async () => {
    const outcome = await read({
      'sheet.csv': 'Nr | coder | code\n1 | Koen | a\n2 | Koen | b\n3 | Lars | a\n4 | Lars | b',
    });
    expect(outcome).toMatchObject({ read: undefined, readings: [] });
  });

  it('a coder who has no category in common with the others is left to the user, with and without', async () => {
    const rows = '1 | pos | pos | YES\n2 | neg | pos | NO\n3 | pos | pos | YES\n4 | neg | neg | NO\n5 | pos | neg | NO';
    const outcome = await read({ 'sheet.csv': `unit | Anna | Ben | gpt4\n${rows}` });
    expect('readings' in outcome && outcome.readings.map(({ coders }) => coders)).toEqual([
      ['Anna', 'Ben'],
      ['Anna', 'Ben', 'gpt4'],
    ]);
  });

  it('where passages begin and end is neither a coder nor a coding, and who coded no unit', async () => {
    const rows = [
      'Liza | noun | 0.2 | 1.3',
      'Liza | verb | 2.0 | 3.1',
      'Max | noun | 0.3 | 1.2',
      'Max | adj | 2.0 | 3.0',
      'Uwe | noun | 0.2 | 1.4',
    ];
    const outcome = await read({ 'sheet.csv': `annotator | annotation | start | end\n${rows.join('\n')}` });
    const shown = outcome.read ? [] : outcome.readings.map(({ unit, coder }) => [unit.join('+'), coder]);
    expect(shown).not.toHaveLength(0);
    for (const [unit, coder] of shown) {
      expect(coder).toBe('annotator');
      expect(unit).not.toBe('annotation');
    }
  });

  it('what was agreed on is known in other scripts, too', async () => {
    const rows = '1 | a | b | a\n2 | b | b | b\n3 | a | a | a\n4 | b | a | b\n5 | a | a | a';
    for (const agreed of ['合意', '最終', 'الاتفاق النهائي', 'Endgültiger Code'])
      expect(await said(`unit | Anna | Ben | ${agreed}\n${rows}`)).toBe('wide: unit; Anna, Ben');
  });

  it('days that name the rows of each file are units, wherever they stand in them', async () => {
    const days = [1, 2, 3, 4, 7, 8, 9, 10].map((day) => `2024-01-${String(day).padStart(2, '0')}`);
    const diary = (dates: readonly string[]) =>
      `Zork | code\n${dates.map((date) => `${date} | ${'abc'[Number(date.slice(-2)) % 3]}`).join('\n')}`;
    const of = (one: readonly string[], other: readonly string[]) =>
      said({ 'Anna.csv': diary(one), 'Ben.csv': diary(other) });
    expect(await of(days.slice(1), days.slice(0, -1))).toBe('per-coder: Zork; Anna, Ben');
    expect(await of(days, days)).toBe('per-coder: Zork; Anna, Ben');
    expect(await of(days, days.toReversed())).toBe('per-coder: Zork; Anna, Ben');
  });

  it('files called as rounds are no coders', async () => {
    const round = (codes: string) =>
      `unit | zork | blip\n${[...codes].map((code, i) => `${i} | ${code} | a`).join('\n')}`;
    expect(await said({ 'round1.csv': round('abab'), 'round2.csv': round('abba') })).toBe('asks');
  });

  it('numbers off the scale of the coders are not theirs without a name', async () => {
    const rows = '1 | 0 | 5 | 0\n2 | 1 | 4 | 1\n3 | 2 | 3 | 1\n4 | 0 | 1 | 0\n5 | 1 | 5 | 1\n6 | 2 | 2 | 2';
    expect(await said(`unit | Koen Vos | zork | Lars Bak\n${rows}`)).toBe('asks');
  });

  it('a column that names coders has no gaps', async () => {
    const rows = '1 | a | a | x\n2 | | b | y\n3 | b | a | x\n4 | a | b | y\n5 | b | b | z\n6 | | b | x';
    const outcome = await read({ 'sheet.csv': `unit | zork | blip | site\n${rows}` });
    expect(outcome.read ? [outcome.read] : outcome.readings).not.toContainEqual(
      expect.objectContaining({ coder: 'zork' }),
    );
  });

  it('what is another one for each unit is no category, though all agree on it', async () => {
    const sheet = 'zork | final_label\nT1 | a\nT2 | b\nT3 | a\nT4 | b';
    expect(await said({ 'Koen.csv': sheet, 'Lars.csv': sheet })).toBe('asks');
  });

  it('sets over rows are none of what no coder gives twice', async () => {
    const marks = (u: number, c: number) => [u % 2 ? 'x' : '', u % 3 ? '' : 'x', (u + (u % 5 ? 0 : c)) % 4 ? '' : 'x'];
    const sheet = (c: number) =>
      [
        'response_id | pay | support | workload | longitud | Erhebung',
        ...Array.from({ length: 12 }, (_, u) =>
          [1000 + u, ...marks(u, c), 1 + ((u * 3) % 5), `${1 + (u % 9)}.4.2023`].join(' | '),
        ),
      ].join('\n');
    const outcome = await read({ 'zork.csv': sheet(0), 'blip.csv': sheet(1) });
    expect(outcome.read).toBeUndefined();
    expect(outcome.read ? [] : outcome.readings.map(({ unit }) => unit)).not.toContainEqual(['Erhebung']);
  });

  it('sets over rows are none beside a column that names the units one by one', async () => {
    const sheet = (codes: string) =>
      `zork | tone | blip\n${[...codes].map((code, i) => `T${i} | ${code} | ${(i % 4) + 1}`).join('\n')}`;
    expect(await said({ 'Koen.csv': sheet('abcabcab'), 'Lars.csv': sheet('abcbbcab') })).not.toContain('blip');
  });

  it('a result beside two numbers is no third count', async () => {
    const rows = '1 | 2 | 2 | 1\n2 | 1 | 1 | 3\n3 | 2 | 2 | 1\n4 | 2 | 2 | 1\n5 | 1 | 1 | 3';
    expect(await said(`id | zork | blip | agreement\n${rows}`)).toBe('asks');
  });

  it('the sum of counts is no count, and the sum of marks no category', async () => {
    const counts = '1 | 0 | 1 | 4 | 5\n2 | 0 | 5 | 0 | 5\n3 | 2 | 3 | 0 | 5\n4 | 5 | 0 | 0 | 5\n5 | 1 | 1 | 3 | 5';
    expect(await said(`tweet | x | y | z | Total\n${counts}`)).toBe('counts: tweet; 1, 2, 3, 4, 5; x, y, z');
    const marks = ['A', 'B'].flatMap((who, w) =>
      ['101', '011', '110', '000', '111', '100'].map((cells, i) => {
        const own = [...cells].map((mark, c) => ((i + c) % 4 === w ? 1 - Number(mark) : Number(mark)));
        return [`p${i}`, who, ...own, own[0]! + own[1]! + own[2]!].join(' | ');
      }),
    );
    const outcome = await read({ 'sheet.csv': `post | coder | irony | anger | joy | zork\n${marks.join('\n')}` });
    expect(outcome.read?.columns.filter(({ role }) => role === 'category').map(({ heading }) => heading)).toEqual([
      'irony',
      'anger',
      'joy',
    ]);
  });

  it('a row of means is no unit, and what was agreed on in German no coder', async () => {
    const outcome = await read({
      'sheet.csv': 'Video | Ana | Ben\nv1 | 4 | 4\nv2 | 1 | 2\nv3 | 2 | 2\nv4 | 3 | 1\nMean | 2.5 | 2.25',
    });
    expect(outcome.read?.how.hasRowsBelow).toBe(true);
    const rows = 'F1 | a | a | a\nF2 | b | a | b\nF3 | a | a | a\nF4 | b | b | b\nF5 | c | b | c';
    expect(await said(`Fall | Ana | Bea | Endfassung\n${rows}`)).toBe('wide: Fall; Ana, Bea');
  });

  it('a column of the coders’ values before theirs, headed otherwise, may be the unit’s own', async () => {
    const rows =
      'C1 | high | low | low\nC2 | mid | low | low\nC3 | low | mid | low\nC4 | high | high | high\nC5 | low | mid | mid';
    expect(await said(`case | severity at referral | reader1 | reader2\n${rows}`)).toBe('asks');
  });

  it('ids are told by a word before them, also in one', async () => {
    const rows = ['1000 | 1 | 3 | R_1a', '1000 | 2 | 3 | R_1b', '1001 | 1 | 2 | R_1a', '1001 | 2 | 2 | R_1b'];
    const more = ['1002 | 1 | 3 | R_1a', '1002 | 2 | 2 | R_1b', '1003 | 1 | 1 | R_1a', '1003 | 2 | 1 | R_1b'];
    const cells = [...rows, ...more].join('\n');
    expect(await said(`caseid | coderid | issue | ResponseId\n${cells}`)).toBe('long: caseid; coderid: 1, 2');
  });

  it('what stands in brackets behind names is said of people', async () => {
    const cells = ['1 | low | mid', '2 | low | low', '3 | mid | mid', '4 | high | high'].join('\n');
    expect(await said(`item | Anna (senior) | Ben (junior)\n${cells}`)).toBe('wide: item; Anna (senior), Ben (junior)');
  });

  it('a form’s comments are no unit', async () => {
    const rows = [
      'a@x.org | yes | no | yes | no | yes | no | thanks',
      'b@x.org | yes | no | no | no | yes | no | the third was hard',
      'c@x.org | yes | yes | yes | no | yes | no | ',
    ];
    const form = (heading: string) => `Email Address | Q1 | Q2 | Q3 | Q4 | Q5 | Q6 | ${heading}\n${rows.join('\n')}`;
    expect(await said(form('Any other comments?'))).toBe('transposed: (columns); a@x.org, b@x.org, c@x.org');
    const { read: withComments } = await read({ 'form.csv': form('Any other comments?') });
    expect(withComments?.columns).toContainEqual({
      heading: 'Any other comments?',
      number: 8,
      role: 'left-out',
      reason: 'note',
    });
    expect(await said(form('Q7'))).toBe('asks');
    expect(await said(form('Q7').replace('thanks', 'no').replace('the third was hard', 'no'))).toContain('transposed');
  });
});

describe('what all coders say of a unit alike', () => {
  /** What two coders said of units, between columns in which they agree on each. */
  const long = (units: number, headings: string, cells: (unit: number) => readonly [string, string, string]) =>
    [
      headings,
      ...Array.from({ length: units }, (_, u) =>
        ['Ana', 'Ben']
          .map((coder, c) => {
            const tone = ['warm', 'cool'][(u + (u % 4 === 0 ? c : 0)) % 2]!;
            const [front, middle, end] = cells(u);
            return [front, `d${u}`, coder, tone, middle, ['tax', 'war'][(u + (u % 5 === 0 ? c : 0)) % 2], end].join(
              ' | ',
            );
          })
          .join('\n'),
      ),
    ].join('\n');
  const headings = 'site | id | coder | tone | speaker | topic | length';

  it('is left out in front of who coded, and asked about elsewhere', async () => {
    const site = (u: number) => ['N', 'S'][u % 2]!;
    expect(await said(long(12, headings, (u) => [site(u), '', '']))).toBe(
      'variables: id; coder: Ana, Ben; tone, topic',
    );
    expect(await said(long(12, headings, (u) => ['', ['pupil', 'teacher'][u % 2]!, '']))).toBe('asks');
    expect(await said(long(12, headings, (u) => ['', '', ['long', 'short'][u % 2]!]))).toBe('asks');
    expect(
      await said(
        long(12, headings, (u) => ['', ['pupil', 'teacher'][u % 2]!, '']),
        { variables: ['tone', 'topic'] },
      ),
    ).toBe('variables: id; coder: Ana, Ben; tone, topic');
  });

  it('is asked about whichever of two columns names the units', async () => {
    const rows = Array.from({ length: 9 }, (_, u) =>
      ['Ana', 'Ben', 'Cleo']
        .map((coder, c) => {
          const [theme, tone] = [['tax', 'war', 'art'][(u * 2) % 3], ['warm', 'cool'][(u + (u % 3 === 0 ? c : 0)) % 2]];
          return `s${u} | ${coder} | ${theme} | ${tone} | https://example.org/${u}`;
        })
        .join('\n'),
    ).join('\n');
    expect(await said(`tweet_id | coder | relevance | quality | url\n${rows}`)).toBe('asks');
    expect(await said(`rotegif | coder | relevance | quality | url\n${rows}`)).toBe('asks');
  });

  it('is asked about where it holds the words of the only variable', async () => {
    const words = ['support', 'pay', 'workload', 'training'];
    const sheet = (shift: number, heading: string) =>
      [
        `caso | Ton | ${heading}`,
        ...Array.from({ length: 8 }, (_, u) => {
          const other = u === 5 ? shift : 0;
          return `s${u} | ${words[(u * 3) % 4]} | ${words[(u + other) % 4]}`;
        }),
      ].join('\n');
    const of = (heading: string) => said({ 'J. Smith.csv': sheet(0, heading), 'K. Brown.csv': sheet(1, heading) });
    expect(await of('Thema')).toBe('asks');
    expect(await of('Code')).toBe('per-coder: caso; J. Smith, K. Brown');
  });

  it('is left out where coders who disagree as much elsewhere would not agree on so many units', async () => {
    expect(await said(long(60, headings, (u) => ['', '', ['long', 'short'][u % 2]!]))).toBe(
      'variables: id; coder: Ana, Ben; tone, topic',
    );
  });
});

it('a column among coders that agrees with nobody is asked about', async () => {
  const rows = (of: (i: number) => number) =>
    Array.from({ length: 12 }, (_, i) => `${i + 1} | ${1 + (i % 4)} | ${of(i)} | ${1 + (i % 4)}`).join('\n');
  expect(await said(`unit | Ana | Zork | Ben\n${rows((i) => 1 + (i % 4))}`)).toBe('wide: unit; Ana, Zork, Ben');
  expect(await said(`unit | Ana | Zork | Ben\n${rows((i) => 1 + (((i * i + 2) % 5) % 4))}`)).toBe('asks');
});

it('what was agreed on is the same for all coders of a unit, however the unit is headed', async () => {
  const rows = (label: (unit: number, coder: number) => string) =>
    Array.from({ length: 8 }, (_, u) =>
      ['Ana', 'Ben'].map((coder, c) => `T${u} | ${coder} | ${label(u, c)} | ${['senior', 'junior'][c]}`).join('\n'),
    ).join('\n');
  const own = (u: number, c: number) => ['pro', 'con'][(u + (u % 3 === 0 ? c : 0)) % 2]!;
  expect(await said(`gifmikex | coder | final_label | team\n${rows(own)}`)).toBe('long: gifmikex; coder: Ana, Ben');
  const isLeftOut = await read({ 'sheet.csv': `gifmikex | coder | final_label | team\n${rows((u) => own(u, 0))}` });
  expect(isLeftOut.read).toBeUndefined();
});

it('what was agreed on is the same in all coders’ files', async () => {
  const sheet = (coder: number) =>
    [
      'Kurodre | final_label | author',
      ...Array.from({ length: 9 }, (_, u) => {
        const label = ['pro', 'con'][(u + (u % 3 === 0 ? coder : 0)) % 2];
        return `${u + 1} | ${label} | ${['Miller', 'Novak', 'Rossi', 'Silva'][(u * u + coder * u) % 4]}`;
      }),
    ].join('\n');
  const outcome = await read({ 'Evelina.csv': sheet(0), 'Ilie.csv': sheet(1) });
  const agreed = outcome.read?.columns.filter(({ reason }) => reason === 'agreed');
  expect(agreed ?? []).toEqual([]);
});

it('a number in every row is no mark beside "yes" and "no"', async () => {
  const rows = Array.from({ length: 10 }, (_, u) =>
    ['Ana', 'Ben'].map(
      (coder, c) =>
        `${coder} | s${u} | ${[u % 2, (u + (u % 4 ? 0 : c)) % 3].map((n) => (n ? 'Yes' : 'No')).join(' | ')} | 1`,
    ),
  ).flat();
  const marked = (heading: string, one: string) =>
    said(
      `annotator | transcript | relevant | offensive | ${heading}\n${rows.map((row) => row.replace(/1$/, one)).join('\n')}`,
    );
  expect(await marked('batch', '1')).toBe('one-hot: transcript; annotator: Ana, Ben');
  const outcome = await read({
    'sheet.csv': `annotator | transcript | relevant | offensive | batch\n${rows.join('\n')}`,
  });
  expect(outcome.read?.columns.find(({ heading }) => heading === 'batch')?.role).toBe('left-out');
});

describe('numbers in columns without coders’ names', () => {
  const counts = '1 | 3 | 0 | 1\n2 | 0 | 5 | 0\n3 | 1 | 1 | 4\n4 | 0 | 2 | 1\n5 | 6 | 0 | 0\n6 | 2 | 1 | 0';

  it('are offered as counts where units have different numbers of coders', async () => {
    const outcome = await read({ 'sheet.csv': `unit | pay | help | load\n${counts}` });
    expect(outcome).toMatchObject({ read: undefined });
    expect(outcome.read ?? outcome.readings.map(({ layout }) => layout)).toContain('counts');
  });

  it('are scores of those who are numbered, though few units have the same ones', async () => {
    const rows = 'u1 | 9 | 2 | 5 | 8\nu2 | 6 | 1 | 3 | 2\nu3 | 8 | 4 | 6 | 8\nu4 | 7 | 1 | 2 | 6\nu5 | 10 | 5 | 6 | 9';
    expect(await said(`unit | J1 | J2 | J3 | J4\n${rows}`)).toBe('wide: unit; J1, J2, J3, J4');
  });

  it('are no counts where one says how far it is from another one to a third', async () => {
    const rows = '1 | 0 | 40 | 40\n2 | 60 | 39 | 99\n3 | 3 | 27 | 30\n4 | 0 | 12 | 12';
    const outcome = await read({ 'sheet.csv': `id | start | length | end\n${rows}` });
    expect(outcome.read?.layout).not.toBe('counts');
  });

  it('are counts where their sums stand beside them', async () => {
    const withSums = counts
      .split('\n')
      .map((row) => {
        const [, ...numbers] = row.split(' | ').map(Number);
        return `${row} | ${numbers.reduce((sum, number) => sum + number)}`;
      })
      .join('\n');
    expect(await said(`unit | pay | help | load | n\n${withSums}`)).toBe(
      'counts: unit; 1, 2, 3, 4, 5, 6; pay, help, load',
    );
  });

  it('are offered as coders’ scores where they are many', async () => {
    const rows = Array.from(
      { length: 20 },
      (_, i) => `e${i} | ${10 + ((i * 37) % 89)} | ${12 + ((i * 37 + (i % 5)) % 85)}`,
    );
    const outcome = await read({ 'sheet.csv': `essay | morning | evening\n${rows.join('\n')}` });
    expect(outcome.read ?? outcome.readings.map(({ layout, coders }) => [layout, ...coders])).toEqual([
      ['wide', 'morning', 'evening'],
    ]);
  });
});

describe('a scale beside each variable', () => {
  const rows = Array.from({ length: 12 }, (_, u) =>
    ['Ana', 'Ben'].map((coder, c) =>
      [
        `P${u}`,
        coder,
        ['warm', 'cool'][(u + (u % 4 === 0 ? c : 0)) % 2],
        1 + ((u * 3 + c) % 5),
        ['tax', 'war'][(u + (u % 5 === 0 ? c : 0)) % 2],
        1 + ((u * u + c) % 5),
      ].join(' | '),
    ),
  )
    .flat()
    .join('\n');

  it('is how sure coders are where headings say so, in whatever words', async () => {
    const headings =
      'What is the tone?|How sure are you about the tone?|What is the topic?|How sure are you about the topic?';
    expect(await said(`Post|Your name|${headings}\n${rows}`)).toBe(
      'variables: Post; Your name: Ana, Ben; What is the tone?, What is the topic?',
    );
    expect(await said(`Post|Ihr Name|Ton|Wie sicher sind Sie?|Thema|Wie sicher sind Sie?\n${rows}`)).toBe(
      'variables: Post; Ihr Name: Ana, Ben; Ton, Thema',
    );
  });

  it('is asked about elsewhere', async () => {
    expect(await said(`Post|Your name|tone|tone_r|topic|topic_r\n${rows}`)).toBe('asks');
    expect(await said(`Post|Your name|tone|warmth|topic|length\n${rows}`)).toMatch(/tone, warmth, topic/);
  });
});

describe('headings that come again', () => {
  const cells = ['s1 | a | a | b', 's2 | b | b | b', 's3 | a | b | a', 's4 | c | c | c', 's5 | b | b | a'].join('\n');

  it('under names are no unit', async () => {
    expect(await said(` | Anna | Ben | Cleo\nunit | code | code | code\n${cells}`)).toBe('wide: unit; Anna, Ben, Cleo');
    expect(await said(` | Anna | Ben | Cleo\n${cells}`)).toBe('wide: #1; Anna, Ben, Cleo');
  });

  it('are those of cells where the same stands below', async () => {
    const first = cells.replace('s1 | a | a | b', 'unit | code | code | code');
    expect(await said(` | Anna | Ben | Cleo\n${first}\ns6 | code | code | code`)).toBe('wide: #1; Anna, Ben, Cleo');
  });
});

describe('cells with several categories', () => {
  const TOPICS = ['pay and hours', 'care for kin', 'lack of time', 'training on the job', 'trust in the team'];
  /** Sets that differ from row to row, and of which no part stands alone. */
  const cells = (sign: string) =>
    Array.from({ length: 10 }, (_, i) => {
      const set = (from: number) => [from, from + 1, from + 3].map((at) => TOPICS[at % 5]).join(sign);
      return `s${i + 1} | ${set(i)}${sign}extra ${i % 3} | ${set(i + (i % 4))}`;
    });

  it('are sets where a few parts stand at several places of many cells', async () => {
    const { read: reading } = await read({ 'sheet.csv': `unit | Anna | Ben\n${cells(', ').join('\n')}` });
    expect(reading?.separators).toEqual([',']);
    const names = Array.from(
      { length: 9 },
      (_, i) => `s${i + 1} | ${'abc'[i % 3]}, ${'xyz'[Math.floor(i / 3)]} | a, x`,
    );
    const { read: whole } = await read({ 'sheet.csv': `unit | Anna | Ben\n${names.join('\n')}` });
    expect(whole?.separators).toEqual([]);
  });

  it('are sets where what never stands alone is now the first and now the last of several', async () => {
    const sheet = (pairs: readonly string[]) =>
      `unit | Anna | Ben\n${[...pairs, 'fear', 'joy', 'anger'].map((cell, i) => `s${i} | ${cell} | ${i % 2 ? 'fear' : 'joy'}`).join('\n')}`;
    const separators = async (...pairs: readonly string[]) =>
      (await read({ 'sheet.csv': sheet(pairs) })).read?.separators;
    expect(await separators('grief/fear', 'fear/joy', 'anger/grief', 'grief/joy')).toEqual(['/']);
    expect(await separators('health/fear', 'health/joy', 'health/anger')).toEqual([]);
    expect(await separators('fear/other', 'joy/other', 'fear/other')).toEqual([]);
  });

  it('are judged as they are split, so that coders of unknown names are asked about', async () => {
    const outcome = await read({ 'sheet.csv': `unit | Kugif | Zork\n${cells('+').join('\n')}` }, { separator: '+' });
    expect(outcome.read ?? outcome.readings).toMatchObject([
      {
        layout: 'wide',
        coders: ['Kugif', 'Zork'],
        first: { codings: [{ cell: 'pay and hours; care for kin; training on the job; extra 0' }, {}] },
      },
    ]);
  });
});

describe('nobody is left out without a word', () => {
  const UNITS = Array.from({ length: 12 }, (_, i) => i + 1);

  it('who always gave what nobody else did', async () => {
    const rows = UNITS.map((i) => `${i} | ${'BCD'[i % 3]} | 3 | ${'BCD'[i % 4 ? i % 3 : 0]} | ${1 + (i % 5)} | A | 2`);
    const heads = ['Anna', 'Ben', 'Zikex'].map((name) => `${name}_label | ${name}_confidence`).join(' | ');
    const outcome = await read({ 'sheet.csv': `id | ${heads}\n${rows.join('\n')}` });
    const coders = (outcome.read ? [outcome.read] : outcome.readings).map((one) => one.coders.join());
    expect(coders).toContain('Anna,Ben,Zikex');
    expect(outcome.read?.coders ?? ['Anna', 'Ben', 'Zikex']).toEqual(['Anna', 'Ben', 'Zikex']);
  });

  it('who always gave what nobody else did, in a row', async () => {
    const row = (name: string, given: (unit: number) => string) => [name, ...UNITS.map(given)].join(' | ');
    const head = row('coder', (i) => `T${i}`);
    const usual = (shift: number) => (i: number) => 'bcd'[(i + (i % 4 ? 0 : shift)) % 3]!;
    const three = [head, row('rater1', usual(0)), row('rater2', usual(1)), row('rater3', () => 'a')];
    expect(await said(three.join('\n'))).toBe('transposed: (columns); rater1, rater2, rater3');
    const outcome = await read({ 'sheet.csv': [head, row('Anna', usual(0)), row('Ben', () => 'a')].join('\n') });
    expect(outcome.read).toBeUndefined();
    expect(outcome.read ? [] : outcome.readings.map(({ coders }) => coders)).toContainEqual(['Anna', 'Ben']);
  });

  it('who gave scores beside a count', async () => {
    const scores = UNITS.map((i) => `${i} | ${60 + i * 3} | ${(i * 37) % 95} | ${((i * 37) % 95) + (i % 5)}`);
    const outcome = await read({ 'sheet.csv': `documento | word_count | roshavon | kubazi\n${scores.join('\n')}` });
    expect(outcome.read).toBeUndefined();
    expect(outcome.read ? [] : outcome.readings.map(({ coders }) => coders)).toContainEqual(['roshavon', 'kubazi']);
  });

  it('who gave scores under a name that nobody knows, beside a name', async () => {
    const scores = UNITS.map((i) => `${i} | ${(i * 37) % 95} | ${((i * 37) % 95) + (i % 5)}`).join('\n');
    const outcome = await read({ 'sheet.csv': `documento | Anna | Zikex\n${scores}` });
    expect(outcome.read).toBeUndefined();
    expect(outcome.read ? [] : outcome.readings.map(({ coders }) => coders)).toContainEqual(['Anna', 'Zikex']);
    expect(await said(`documento | Anna | Zoe\n${scores}`)).toBe('wide: documento; Anna, Zoe');
  });

  it('whose column stands beside a constant one in files that are named as variables', async () => {
    const sheet = (shift: number) =>
      `id | Koen | Lars\n${UNITS.map((i) => `${i} | ${'123'[(i * 7 + shift) % 3]} | 1`).join('\n')}`;
    expect(await said({ 'Ton.csv': sheet(0), 'Thema.csv': sheet(1) })).toBe('asks');
  });

  it('whose marks agree in files that are named as categories', async () => {
    const sheet = (shift: number) =>
      `id | Kugif | Zork\n${UNITS.map((i) => {
        const mark = (i * 5 + shift * 3) % 7 < 3 ? 'x' : '';
        return `u${i} | ${mark} | ${i === shift ? '' : mark}`;
      }).join('\n')}`;
    expect(await said({ 'care.csv': sheet(1), 'harm.csv': sheet(2), 'trust.csv': sheet(4) })).toBe('asks');
  });

  it('whose name stands in front of a role', async () => {
    const rows = UNITS.flatMap((i) =>
      ['Zikex | senior', 'Ziwum | junior', 'Gifvon | student'].map((who) => `${who} | s${i} | ${'ab'[i % 2]}`),
    );
    const outcome = await read({ 'sheet.csv': `zork | team | question | category\n${rows.join('\n')}` });
    expect((outcome.read ?? outcome.readings?.[0])?.coder).toBe('zork');
  });
});

describe('tables of results', () => {
  it('in which the same names stand over columns and in front of rows are no codings', async () => {
    const names = ['annotator_0', 'annotator_1', 'annotator_2'];
    const table = (cell: (a: number, b: number) => string) =>
      ` | ${names.join(' | ')}\n${names.map((name, a) => `${name} | ${names.map((_, b) => cell(a, b)).join(' | ')}`).join('\n')}`;
    expect(await said(table((a, b) => (a === b ? '1.0' : '0.42')))).toBe('asks');
    expect(await said(table((a, b) => String(7 + a + 3 * b)))).toBe('asks');
    expect(await said(table((a, b) => `[[${a} ${b}]]`))).toBe('asks');
  });
});

describe('numbers with one sum', () => {
  it('in no more than two rows show no counts', async () => {
    expect(await said('Name | s1 | s2 | s3 | s4\nBateku | 2 | 0 | 1 | 2\nMishavon | 1 | 2 | 2 | 0')).toBe('asks');
    expect(await said('id | pay | care | time\n1 | 3 | 0 | 0\n2 | 1 | 1 | 1\n3 | 0 | 2 | 1\n4 | 0 | 0 | 3')).toMatch(
      /^counts/,
    );
  });
});

it('sheets whose units come again in each of them are not one sheet in parts, though another column numbers the rows', async () => {
  const sheet = (shift: number) =>
    [
      'Textstelle | Anna | Ben | uuid',
      ...Array.from({ length: 12 }, (_, u) => {
        const [anna, ben] = [(u + shift) % 3 > 0, (u * 2 + shift) % 5 > 1].map((isMarked) => (isMarked ? 'x' : ''));
        return `${u + 1} | ${anna} | ${ben} | 10000000-aaaa-4bbb-8ccc-1000000${shift}${String(u).padStart(4, '0')}`;
      }),
    ].join('\n');
  expect(await said({ 'relevant.csv': sheet(1), 'offensive.csv': sheet(2) })).toBe('asks');
});

it('numbered units over the columns are shown as such beside names that nobody knows', async () => {
  const cells = 'Bateku | 2 | 2 | 0 | 2 | 1 | 0\nMishavon | 0 | 2 | 0 | 2 | 1 | 2';
  for (const head of [
    'Name | s1 | s2 | s3 | s4 | s5 | s6',
    ' | 1 | 2 | 3 | 4 | 5 | 6',
    'Name | T7 | T8 | T9 | T10 | T11 | T12',
  ]) {
    const outcome = await read({ 'sheet.csv': `${head}\n${cells}` });
    expect(outcome.read ? [] : outcome.readings.map(({ layout }) => layout)).toContain('transposed');
  }
});

describe('names that nobody knows beside variables', () => {
  const sheet = (headings: string, rows: number, cell: (row: number, column: number) => string) =>
    [
      headings,
      ...Array.from({ length: rows }, (_, row) => [`T${row}`, ...[0, 1, 2, 3].map((at) => cell(row, at))].join(' | ')),
    ].join('\n');
  const headings = 'video | BazikuTone | BazikuStance | BawummiTone | BawummiStance';

  it('are asked about where columns agree no more than they do by chance', async () => {
    const marks = ['++--', '+++-', '---+', '++++', '+---', '++--', '++-+', '+++-', '-+++', '-+++', '++++'];
    expect(await said(sheet(headings, 11, (row, at) => (marks[row]![at] === '+' ? 'include' : 'exclude')))).toBe(
      'asks',
    );
  });

  it('are told from these where the columns of a variable agree in many units', async () => {
    const tone = (row: number) => (row * 7) % 5 < 2;
    const stance = (row: number) => (row * 11) % 7 < 3;
    const cell = (row: number, at: number) => ([tone, stance][at % 2]!(row) ? 'include' : 'exclude');
    expect(await said(sheet(headings, 60, cell))).toBe('variables: video; Baziku, Bawummi; Tone, Stance');
  });

  it('are not told from these by a coder who always says the same', async () => {
    const words = ['neutral', 'mixed', 'contra', 'pro'];
    const cell = (row: number, at: number) => (at > 1 ? 'pro' : [words[(row * 3) % 4], words[(row >> 1) % 4]][at]!);
    expect(await said(sheet(headings, 14, cell))).toBe('asks');
  });

  it('are not told from these by a coder who always says what the other one never says of one variable', async () => {
    const words = ['neutral', 'mixed', 'contra'];
    const tone = (row: number) => (row % 5 === 0 ? 'pro' : words[(row * 3 + 1) % 3]!);
    const cell = (row: number, at: number) => (at > 1 ? 'pro' : [tone(row), words[(row >> 1) % 3]!][at]!);
    expect(await said(sheet(headings, 14, cell))).toBe('asks');
  });
});

describe('a variable on which all agree', () => {
  it('is asked about beside one whose name may be a variable’s, though they share but one word', async () => {
    const rows = (coder: number) =>
      Array.from({ length: 8 }, (_, u) =>
        [
          `s${u}`,
          u % 3 ? 'support' : 'workload',
          ['pay', 'training', 'workload'][(u + (u === 2 ? coder : 0)) % 3],
        ].join(' | '),
      ).join('\n');
    const sheets = { 'Anna.csv': `caso | Ton | Thema\n${rows(0)}`, 'Ben.csv': `caso | Ton | Thema\n${rows(1)}` };
    expect(await said(sheets)).toBe('asks');
  });

  it('is asked about where a survey program says what was asked, however unlikely that is', async () => {
    const rows = Array.from({ length: 40 }, (_, u) =>
      ['Ana', 'Ben'].map((coder, c) => `d${u} | ${coder} | ${(u + (u % 3 ? 0 : c)) % 3} | ${u % 3 ? 'in' : 'out'}`),
    ).flat();
    const head = ['Q1', 'Q2', 'Q3', 'Q4'];
    const asked = (last: string) =>
      said(
        [
          head,
          ['Article ID', 'Your name', 'Rate the tone of the text', last],
          head.map((name) => `{"ImportId":"${name}"}`),
          ...rows.map((row) => row.split(' | ')),
        ]
          .map((cells) => cells.join(' | '))
          .join('\n'),
      );
    expect(await asked('Rate the stance of the text')).toBe('asks');
    expect(await asked('Q4')).toBe('long: Q1 | Article ID; Q2 | Your name: Ana, Ben');
  });

  it('is asked about where headings are questions, however long', async () => {
    const rows = Array.from({ length: 9 }, (_, u) =>
      ['Ana', 'Ben'].map((coder, c) => `d${u} | ${coder} | ${u % 3 ? 'in' : 'out'} | ${(u + (u % 4 ? 0 : c)) % 3}`),
    ).flat();
    const asked = (tone: string, stance: string) =>
      said(`article | your name | ${tone} | ${stance}\n${rows.join('\n')}`);
    expect(await asked('tone', 'stance')).toBe('asks');
    expect(await asked('What is the tone of this text?', 'What is the stance of this text?')).toBe('asks');
    expect(await asked('place where it was first written', 'stance')).toBe('long: article; your name: Ana, Ben');
  });
});

describe('it is asked', () => {
  it('where more coders than units would have codings, and neither are called so by their cells', async () => {
    const rows = Array.from({ length: 9 }, (_, u) =>
      ['zork', 'mipf']
        .map((name, c) => `s${u} | ${name} | ${['pay', 'care'][(u + (u % 4 === 0 ? c : 0)) % 2]}`)
        .join('\n'),
    );
    expect(await said(`member | kudresha | theme\n${rows.join('\n')}`)).toBe('asks');
  });

  it('whether files are coders where their columns agree but for how they are spelt', async () => {
    const words = ['Wut', 'Trauer', 'Angst', 'Freude'];
    const sheet = (file: number) => {
      const rows = Array.from({ length: 12 }, (_, u) => {
        const one = words[(u * 3 + file * (u % 3)) % 4]!;
        return `T${u} | ${one} | ${u % 5 === 0 ? words[u % 4] : one}.`;
      });
      return ['Nummer | Zilo | bapulro', ...rows].join('\n');
    };
    expect(await said({ 'relevance.csv': sheet(0), 'quality.csv': sheet(1) })).toBe('asks');
  });

  it('what the units are where a program’s own names of rows differ from file to file', async () => {
    const sheet = (file: number) => {
      const rows = Array.from({ length: 8 }, (_, u) => {
        const one = ['a', 'b', 'c'].map((word) => `${word}${file}`)[(u * 2) % 3]!;
        return `s${u} | 1000${u}${file}ef-aaaa-4bbb-8ccc-10000${u}${file}19919 | ${one} | ${u % 4 ? one : `a${file}`}`;
      });
      return ['Wumkex | uuid | Koen | Lars', ...rows].join('\n');
    };
    expect(await said({ 'topic.csv': sheet(0), 'valence.csv': sheet(1) })).toBe('asks');
  });

  it('what was coded where all agree on all units', async () => {
    const rows = Array.from({ length: 9 }, (_, u) => `s${u} | ${['yes', 'no'][u % 2]} | ${1 + (u % 3)}`).join('\n');
    const sheet = `message | relevance | genre | grade\n${rows.replace(/^(.*) \| (\d)$/gm, '$1 | $2 | $2')}`;
    const outcome = await read({ 'Anna.csv': sheet, 'Ben.csv': sheet });
    const coded = (outcome.read ? [outcome.read] : outcome.readings).map(({ proposal }) =>
      proposal.coded.map((one) => one.columns[0]!.heading).join(),
    );
    expect(coded).toContain('relevance');
  });
});

describe('what is shown can be read', () => {
  const shown = async (text: string) => {
    const outcome = await read({ 'sheet.csv': text });
    return (outcome.read ? [] : outcome.readings).map(({ layout, coders }) => `${layout}: ${coders.join(', ')}`);
  };

  it('without several coders who would be called as the first unit was coded', async () => {
    const rows = ['s1 | 0 | 0 | 0', 's2 | 0 | 0 | 0', 's3 | 2 | 2 | 0', 's4 | 2 | 2 | 1', 's5 | 1 | 1 | 1'];
    expect(await shown(rows.join('\n'))).not.toContain('wide: 0, 0, 0');
  });

  it('with coders of unknown names apart from a scale beside', async () => {
    const scale = (u: number, c: number) => 1 + ((u * 3 + (u % 4 === c ? 1 : 0)) % 5);
    const sheet = (headings: string, row: (u: number, coders: number[]) => (string | number)[]) => {
      const rows = Array.from({ length: 12 }, (_, u) =>
        row(
          u,
          [0, 1, 2].map((c) => scale(u, c)),
        ).join(' | '),
      );
      return [headings, ...rows].join('\n');
    };
    const apart = (u: number, coders: number[]) => [u + 1000, ...coders, `P${u % 2}`, 1 + ((u * 2) % 5)];
    expect(await shown(sheet('id | vonte | lomi | shazi | project | readability', apart))).toContain(
      'wide: vonte, lomi, shazi',
    );
    const beside = (u: number, coders: number[]) => [u + 1000, ...coders, 1 + ((u * 2) % 5)];
    expect(await shown(sheet('id | vonte (code) | lomi (code) | shazi (code) | batch', beside))).toContain(
      'wide: vonte (code), lomi (code), shazi (code)',
    );
    const few = (u: number, coders: number[]) => [u + 1000, ...coders, 1 + (u % 3)];
    expect(await shown(sheet('id | vonte | lomi | shazi | batch', few))).toContain('wide: vonte, lomi, shazi');
  });

  it('with the only column that could be coded, though it is headed as agreed on', async () => {
    const rows = Array.from({ length: 6 }, (_, u) =>
      ['zork', 'mipf'].map((name, c) => `${1000 + u} | ${name} | ${'AB'[(u + (u % 3 === 0 ? c : 0)) % 2]}`).join('\n'),
    );
    expect(await shown(`thing | Pulbaro | final_label\n${rows.join('\n')}`)).toContain('long: zork, mipf');
  });

  it('without counts of a unit that comes again', async () => {
    const rows = Array.from({ length: 8 }, (_, u) =>
      ['Ropulmi', 'Tekumi'].map((name, c) => `${name} | T${u} | ${[u % 3, (u + c) % 3].join(' | ')}`).join('\n'),
    );
    const readings = await shown(`lorowum | video | why | Sicherheit\n${rows.join('\n')}`);
    expect(readings.filter((one) => one.startsWith('counts'))).toEqual([]);
  });
});

describe('letters with numbers', () => {
  it('on both axes may be coders or categories, either way round', async () => {
    const rows = Array.from({ length: 10 }, (_, i) =>
      [i, ...[0, 1, 2, 3, 4, 5].map((c) => ((i * (c + 2)) % 3 ? 0 : 1))].join(' | '),
    );
    expect(await said(`Index | C1 | C2 | C3 | D1 | D2 | D3\n${rows.join('\n')}`)).toBe('asks');
    expect(await said(`Index | C1 | C2 | C3 | C4 | C5 | C6\n${rows.join('\n')}`)).not.toBe('asks');
  });
});

describe('a column that is the same in every row', () => {
  const rows = Array.from(
    { length: 12 },
    (_, i) => `${i} | 5 | ${1 + (i % 5)} | ${1 + ((i + (i % 4 ? 0 : 1)) % 5)}`,
  ).join('\n');

  it('is no coder’s before others that are headed as coders', async () => {
    const outcome = await read({ 'sheet.csv': `id | Skala | TM | X\n${rows}` });
    expect(outcome.read).toBeUndefined();
    if (outcome.read) return;
    expect(outcome.readings[0]!.coders).toEqual(['TM', 'X']);
  });

  it('is a coder’s where it is headed as the others are', async () => {
    expect(await said(`id | AB | TM | KX\n${rows}`)).toBe('wide: id; AB, TM, KX');
  });
});

describe('a sheet without headings', () => {
  it('is read as it is where an option says so, too', async () => {
    const text = '1 | 2\n2 | 2\n1 | 1\n2 | 2\n1 | 1\n2 | 1\n1 | 1\n2 | 2';
    expect(await said(text)).toBe('wide: row; #1, #2');
    expect(await said(text, { headerRows: 0 })).toBe('wide: row; #1, #2');
  });
});

describe('files of coders whose rows have no names', () => {
  it('may be paired by row, though numbers and codings together come but once', async () => {
    const sheet = (codes: string) =>
      `Modell | Fall |  | Klarheit | Nutzen\n${codes
        .split(' ')
        .map((pair, i) => {
          const group = i % 3 === 0 ? `${['GPT', 'LLaMA', 'Claude'][i / 3]} | ${['GPCA', 'HNO', 'URO'][i / 3]}` : ' | ';
          return `${group} | ${(i % 3) + 1} | ${pair[0]} | ${pair[1]}`;
        })
        .join('\n')}`;
    const outcome = await read({
      'gutachter1.csv': sheet('aa ac cb cb ca aa ac bb ac'),
      'gutachter2.csv': sheet('aa bb cc bb ca ba cb ac aa'),
    });
    expect(!outcome.read && outcome.readings[0]).toMatchObject({
      byRow: true,
      coders: ['gutachter1', 'gutachter2'],
      variables: ['Klarheit', 'Nutzen'],
    });
  });
});

describe('a matrix without headings that is wider than long', () => {
  const matrix = '4 | 2 | 2 | 3 | 5 | 1\n3 | 2 | 1 | 3 |  | 1\n4 |  | 2 | 3 | 5 | 2\n4 | 2 | 2 | 3 | 5 | 1';
  const words = matrix.replaceAll(/\d/g, (digit) => 'abcdef'[Number(digit)]!);

  it.each([
    ['numbers', matrix],
    ['words', words],
    ['marks', '1 | 0 | 1 | 0 | 0\n1 | 0 | 1 | 1 | 0\n1 | 0 | 1 | 0 | 0'],
  ])('is asked about, first of all whether coders have its rows: %s', async (_what, text) => {
    const outcome = await read({ 'sheet.csv': text });
    const width = text.split('\n')[0]!.split('|').length;
    const height = text.split('\n').length;
    const [first] = outcome.read ? [] : outcome.readings;
    expect(first).toMatchObject({
      layout: 'transposed',
      options: [
        { option: 'layout', values: ['transposed'] },
        { option: 'header-rows', values: ['0'] },
      ],
    });
    const [study] = studyOf(first!);
    expect([study!.coders.length, study!.given?.length]).toEqual([height, width]);
    expect(await said(text, { layout: 'transposed', headerRows: 0 })).toBe(
      `transposed: (columns); ${Array.from({ length: height }, (_, i) => i + 1).join(', ')}`,
    );
  });

  it('has all rows of each coder, the first one too', async () => {
    const outcome = await read({ 'sheet.csv': words }, { layout: 'transposed', headerRows: 0 });
    const [study] = studyOf(outcome.read!);
    expect(study!.given!.slice(0, 2)).toEqual([
      [['e'], ['d'], ['e'], ['e']],
      [['c'], ['c'], null, ['c']],
    ]);
  });
});
