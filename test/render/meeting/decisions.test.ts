import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Decision, decidedCsv, keptText, readKept } from '../../../src/render/meeting/decisions.ts';
import { meetingStudy } from '../../../src/render/meeting/meeting-page.ts';
import type { MeetingStudy } from '../../../src/render/meeting/meeting-study.ts';
import { consensusSchema } from '../../../src/report/consensus/schema.ts';
import { disagreementsSchema } from '../../../src/report/disagreements/schema.ts';
import { run } from '../../support/run.ts';
import { folderWith } from '../../support/scratch.ts';

const SHEET = `unit,A,B,text
007,=sum,"b, c",one
u2,b,=sum,two
u3,,b,three
u4,b,b,four
`;

const READING = ['--coders', 'A,B', '--blank', 'uncoded', '--separator', 'none'];

const AT = '2026-03-01T10:15:00Z';

async function meeting(folder: string): Promise<MeetingStudy> {
  const { code, stdout, stderr } = await run(['disagreements', `${folder}/sheet.csv`, ...READING, '--format', 'json']);
  expect(code, stderr).toBe(0);
  return meetingStudy(disagreementsSchema.parse(JSON.parse(stdout)));
}

function decision(categories: readonly string[], more: Partial<Decision> = {}): Decision {
  return { categories, why: '', codebook: false, at: AT, ...more };
}

describe('the decisions of a meeting', () => {
  it('have the columns that the guide explains, in this order', async () => {
    const study = await meeting(folderWith({ 'sheet.csv': SHEET }));
    const [heading] = decidedCsv({ ...study, hasStrata: true }, new Map(), '').split('\n');
    const guide = readFileSync('docs/disagreements-and-consensus.md', 'utf8');
    const table = guide.split('| column of `decided.csv` |')[1]!.split('\n\n')[0]!;
    expect([...table.matchAll(/^\| `([^`]+)` \|/gm)].map(([, column]) => column)).toEqual(heading!.split(','));
  });

  it('are taken by consensus, with who, why and when', async () => {
    const folder = folderWith({ 'sheet.csv': SHEET });
    const study = await meeting(folder);
    const place = (name: string) => study.units.findIndex((unit) => unit.name === name);
    const decisions = new Map([
      [place('007'), decision(['=sum'], { why: 'It says "sum",\nplainly.', codebook: true })],
      [place('u2'), decision(['b, c'])],
      [place('u3'), decision([])],
    ]);
    const { folder: own } = {
      folder: folderWith({ 'sheet.csv': SHEET, 'decided.csv': decidedCsv(study, decisions, 'A and B') }),
    };
    const argv = ['consensus', `${own}/sheet.csv`, ...READING, '--worksheet', `${own}/decided.csv`, '--format', 'json'];
    const { code, stdout, stderr } = await run(argv);
    expect(code, stderr).toBe(0);
    const { units } = consensusSchema.parse(JSON.parse(stdout));
    expect(units.map(({ unit, categories, decidedBy }) => [unit, categories, decidedBy])).toEqual([
      ['007', ['=sum'], 'worksheet'],
      ['u2', ['b, c'], 'worksheet'],
      ['u3', [], 'worksheet'],
      ['u4', ['b'], 'unanimous'],
    ]);
    expect(units[0]!.provenance).toEqual({ why: 'It says "sum",\nplainly.', by: 'A and B', at: AT, codebook: true });
    expect(units[1]!.provenance).toEqual({ why: null, by: 'A and B', at: AT, codebook: false });
    expect(units[3]!.provenance).toBeNull();
  });

  it('are refused where a sheet was changed since, with the line', async () => {
    const folder = folderWith({ 'sheet.csv': SHEET });
    const study = await meeting(folder);
    const decisions = new Map(study.units.map((_, i) => [i, decision(['b'])]));
    const changed = folderWith({
      'sheet.csv': SHEET.replace('u2,b,=sum', 'u2,"b, c",=sum'),
      'decided.csv': decidedCsv(study, decisions, ''),
    });
    const { code, stdout, stderr } = await run([
      'consensus',
      `${changed}/sheet.csv`,
      ...READING,
      '--worksheet',
      `${changed}/decided.csv`,
    ]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/decided\.csv:\d:2: error: unit "u2" was decided on other codings than these sheets have/);
    expect(stderr).toContain('1 problem; nothing was computed.');
  });

  it('do not depend on what the coders are called', async () => {
    const folder = folderWith({ 'sheet.csv': SHEET });
    const argv = ['disagreements', `${folder}/sheet.csv`, ...READING, '--format', 'json'];
    const fingerprints = async (more: readonly string[]) => {
      const { stdout } = await run([...argv, ...more]);
      return disagreementsSchema.parse(JSON.parse(stdout)).units.map(({ fingerprint }) => fingerprint);
    };
    expect(await fingerprints(['--anonymize'])).toEqual(await fingerprints([]));
  });

  it('are read again as they were kept, whatever they hold', async () => {
    const study = await meeting(folderWith({ 'sheet.csv': SHEET }));
    const some = fc.record({
      categories: fc.subarray(study.categories.map(({ name }) => name)),
      why: fc.string({ unit: 'grapheme' }),
      codebook: fc.boolean(),
      at: fc.constant(AT),
    });
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('0', '1', '2'), some), fc.string(), (decided, by) => {
        const decisions = new Map(Object.entries(decided).map(([unit, one]) => [Number(unit), { ...one }]));
        expect(readKept(study, keptText(study, decisions, by))).toEqual({ by, decisions });
      }),
    );
  });

  it('are none where what was kept is no such text', async () => {
    const study = await meeting(folderWith({ 'sheet.csv': SHEET }));
    for (const text of [null, '', '{', '[]', '{"decisions":3}', '{"by":1,"decisions":[{"unit":"u2"}]}'])
      expect(readKept(study, text)).toEqual({ by: '', decisions: new Map() });
  });
});
