import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gillard } from '../support/gillard.ts';
import { runInFolder } from '../support/in-folder.ts';
import { run } from '../support/run.ts';
import { folderWith, scratchFolder } from '../support/scratch.ts';

const SHEETS = gillard('gillard-2013');

describe('files that were written', () => {
  it('are named, whatever the command', async () => {
    const folder = scratchFolder();
    const at = (name: string) => join(folder, name);
    for (const [argv, names] of [
      [
        ['agree', ...SHEETS, '-o', at('report.html'), '-o', at('pairs.svg')],
        [at('report.html'), at('pairs.svg')],
      ],
      [['disagreements', ...SHEETS, '-o', at('meeting.html')], [at('meeting.html')]],
      [['consensus', ...SHEETS, '--method', 'majority', '-o', at('final.csv')], [at('final.csv')]],
      [
        ['revise', ...SHEETS, '--drop', 'HR', '--groupings', '100', '-o', at('r.json'), '--write-map', at('map.csv')],
        [at('r.json'), at('map.csv')],
      ],
      [['convert', ...SHEETS, '-o', at('long.csv')], [at('long.csv')]],
    ] as const) {
      const { code, stdout, stderr } = await run(argv);
      expect(code, stderr).toBe(0);
      // what convert wrote, with how to read it, is its report
      expect(argv[0] === 'convert' ? stdout : stderr, argv[0]).toContain(`Wrote ${names.join(' and ')}`);
    }
  });

  it('are not named if nothing was written', async () => {
    expect((await run(['agree', ...SHEETS])).stderr).not.toContain('Wrote');
    const { code, stderr } = await run(['agree', ...SHEETS, '-o', join(scratchFolder(), 'nowhere', 'report.html')]);
    expect(code).toBe(2);
    expect(stderr).not.toContain('Wrote');
  });
});

describe('a report page', () => {
  it('says with which command line to make it again, as text', async () => {
    const folder = folderWith({ 'a <b>&.csv': 'unit,A,B\n1,x,x\n2,y,x\n3,y,y\n' });
    const page = join(folder, 'report.html');
    await run(['agree', join(folder, 'a <b>&.csv'), '--coders', 'A,B', '-o', page]);
    const html = readFileSync(page, 'utf8');
    expect(html).toContain(
      `To make this again: <code class="whole">intercoder agree &#39;${folder}/a &lt;b&gt;&amp;.csv&#39; --coders A,B -o ${page}</code>`,
    );
  });

  it('names the config that was found, and set something', async () => {
    const sheet = 'unit,A,B\n1,x,x\n2,y,x\n3,y,y\n';
    const folder = folderWith({ 's.csv': sheet, 'intercoder.json': '{"sheets":"s.csv"}' });
    expect((await runInFolder(folder, ['-o', 'report.html'])).code).toBe(0);
    const html = readFileSync(join(folder, 'report.html'), 'utf8');
    expect(html).toContain('<code class="whole">intercoder -o report.html --config intercoder.json</code>');
    expect((await runInFolder(folder, ['s.csv', '-o', 'report.html'])).code).toBe(0);
    expect(readFileSync(join(folder, 'report.html'), 'utf8')).toContain('>intercoder s.csv -o report.html</code>');
  });

  it('says how many units its strip leaves out', async () => {
    // the coders of unit n who give "a" are the ones of n in binary, so no two units are alike
    const coders = [...'ABCDEFGHIJK'];
    const rows = Array.from({ length: 600 }, (_, n) => [`u${n}`, ...coders.map((__, i) => ((n >> i) & 1 ? 'a' : 'b'))]);
    const folder = folderWith({
      'sheet.csv': [['unit', ...coders], ...rows].map((row) => `${row.join(',')}\n`).join(''),
    });
    const page = join(folder, 'report.html');
    const { stdout } = await run(['agree', join(folder, 'sheet.csv'), '--format', 'json', '-o', page]);
    const { columns, left } = JSON.parse(stdout).overview.units;
    const drawn = columns.reduce((sum: number, { units }: { units: number }) => sum + units, 0);
    expect(columns).toHaveLength(500);
    expect(drawn + left.units).toBe(600);
    expect(readFileSync(page, 'utf8')).toContain(`Not drawn: the ${left.units} units with the most agreement.`);
  });
});
