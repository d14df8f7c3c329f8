import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Element, xmlText } from '../../../src/render/formats/junit.ts';
import { type Gate, gateSchema } from '../../../src/report/gate/schema.ts';
import { runInFolder, times, wideSheet } from '../../support/in-folder.ts';
import { folderWith } from '../../support/scratch.ts';

/** 8 of 10 units agree; "50%, a:b <&>" is a category, of which kappa is 0.6 = (0.8 − 0.5) / (1 − 0.5). */
const ODD = '50%; a:b <&> "q"';

const sheet = ['unit,A,B', ...units(4, 'x', 'x'), ...units(4, ODD, ODD), ...units(1, 'x', ODD), ...units(1, ODD, 'x')];

function units(number: number, a: string, b: string): string[] {
  return times(number, `"${a.replaceAll('"', '""')}","${b.replaceAll('"', '""')}"`);
}

const files = {
  'sheet.csv': sheet.map((row, i) => (i === 0 ? row : `u${i},${row}`)).join('\n'),
};

const ARGS = ['gate', 'sheet.csv', '--separator', 'none'];

const FAILING = [...ARGS, '--min', 'categories:cohen-kappa=0.7', '--min', 'agreement=0.8'];

describe('what the gate says', () => {
  it('as JSON keeps to its contract, unrounded, with the exit code', async () => {
    const { code, stdout } = await runInFolder(folderWith(files), [...FAILING, '--format', 'json']);
    const gate: Gate = gateSchema.parse(JSON.parse(stdout));
    expect([code, gate.exitCode, gate.verdict]).toEqual([1, 1, 'failed']);
    expect(gate.thresholds.map(({ text, verdict }) => [text, verdict])).toEqual([
      ['categories:cohen-kappa=0.7', 'failed'],
      ['agreement=0.8', 'passed'],
    ]);
    const [check] = gate.thresholds[0]!.checks;
    expect(check).toMatchObject({ category: ODD, units: 10, applied: 6, verdict: 'failed', why: 'below' });
    expect(check!.value).toBeCloseTo(0.6, 12);
    expect(check!.margin).toBeCloseTo(-0.1, 12);
    expect(gate.counts).toEqual({ passed: 1, failed: 2, inconclusive: 0, ignored: 0 });
  });

  it('calls the mean of all pairs another name than what all agree on', async () => {
    const rows = [...times(6, 'x,x,x'), ...times(4, 'x,y,y')].map((row, i) => `u${i},${row}`);
    const three = ['unit,A,B,C', ...rows].join('\n');
    const thresholds = ['--min', 'agreement=0.1', '--min', 'joint-agreement=0.1', '--min-units', '0'];
    const { stdout } = await runInFolder(folderWith({ 's.csv': three }), ['gate', 's.csv', ...thresholds]);
    expect(stdout).toMatch(/ agreement=0\.1 +mean of 3 +0\.733 /);
    expect(stdout).toMatch(/ joint-agreement=0\.1 +all 3 +0\.600 /);
  });

  it('as JUnit XML escapes what is the sheets’ own', async () => {
    const { stdout } = await runInFolder(folderWith(files), [...FAILING, '--format', 'junit']);
    expect(stdout).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<testsuites name="intercoder gate" tests="3" /);
    expect(stdout).toContain('failures="2" errors="0" skipped="0"');
    expect(stdout).toContain(
      'name="cohen-kappa, 50%; a:b &lt;&amp;&gt; &quot;q&quot;">\n      <failure type="below" message="0.600, needed 0.700: below the threshold">',
    );
  });

  it('as annotations for GitHub escapes what would end them', async () => {
    const { stdout } = await runInFolder(folderWith(files), [...FAILING, '--format', 'github']);
    const [verdict, first] = stdout.split('\n');
    expect(verdict).toMatch(/^::error title=intercoder gate::Gate failed: 1 of 2 thresholds was not met: /);
    expect(verdict).toContain('50%25; a:b <&> "q"');
    expect(first).toBe(
      '::error title=categories%3Acohen-kappa=0.7::cohen-kappa, 50%25; a:b <&> "q": 0.600, needed 0.700; below the threshold',
    );
  });

  it('as CSV has a row a figure and threshold', async () => {
    const { stdout } = await runInFolder(folderWith(files), [...ARGS, '--min', 'agreement=0.8', '--format', 'csv']);
    const [head, row, ...rest] = stdout.trimEnd().split('\n');
    expect(head).toMatch(/^threshold,measure,rule,scope,coders,/);
    expect(row).toMatch(/^agreement=0\.8,agreement,any,pair,A \| B,.*,passed,,$/);
    expect(rest).toEqual([]);
  });

  it('goes to files by their endings, and to the screen as a table', async () => {
    const folder = folderWith(files);
    const outputs = ['v.json', 'v.xml', 'v.md', 'v.csv', 'v.txt'].flatMap((file) => ['-o', file]);
    const { stdout } = await runInFolder(folder, [...FAILING, ...outputs]);
    const read = (name: string) => readFileSync(join(folder, name), 'utf8');
    expect(read('v.txt')).toBe(stdout);
    expect(JSON.parse(read('v.json')).schema).toBe('intercoder/gate@1');
    expect(read('v.xml')).toMatch(/^<\?xml/);
    expect(read('v.md')).toMatch(/^\*\*Gate failed: /);
    expect(read('v.csv').split('\n')).toHaveLength(5);
  });

  it('shows as many decimals as it takes to see why a figure fails', async () => {
    const { stdout } = await runInFolder(folderWith(files), [...ARGS, '--min', 'agreement=0.80004']);
    expect(stdout).toMatch(/0\.80000\s+0\.80004\s+-0\.00004\s+failed/);
  });

  it('names the figure that is inconclusive, not one that passes with less', async () => {
    const codings = ['ab', 'bb', 'bb', 'bb', 'bb', 'bb', 'bb', 'bc', 'cc', 'cc', 'ab', 'ab', 'bb', 'cb'];
    const { code, stdout } = await runInFolder(folderWith({ 'sheet.csv': wideSheet(codings) }), [
      ...['gate', 'sheet.csv', '--min', 'categories:cohen-kappa.lower=-0.5', '--min-units', '1'],
      ...['--ci', 'published'],
    ]);
    expect(code).toBe(3);
    expect(stdout).toMatch(/categories:cohen-kappa.lower=-0.5 +a +0.000 +-0.500 +\+0.500 +inconclusive/);
    expect(stdout.replaceAll('\n', ' ')).toContain(
      'too few units to decide categories:cohen-kappa.lower=-0.5 (a: 0.000).',
    );
  });

  it('says how two uncoded codings were counted', async () => {
    const both = 'unit,A,B\nu1,x,x\nu2,y,y\nu3,,\n';
    const { code, stdout } = await runInFolder(folderWith({ 'sheet.csv': both }), [
      ...['gate', 'sheet.csv', '--blank', 'uncoded', '--min', 'agreement=0.7'],
    ]);
    expect(code).toBe(1);
    expect(stdout.replaceAll('\n', ' ')).toContain('both left uncoded: 1. Rule any counts them as disagreement');
  });

  it('tells of a baseline with another codebook', async () => {
    const folder = folderWith({
      'twelve.csv': wideSheet(['xx', 'yy', 'zz', 'xy']),
      'two.csv': wideSheet(['xx', 'yy', 'xx', 'xy']),
    });
    await runInFolder(folder, ['agree', 'twelve.csv', '-o', 'before.json']);
    const { code, stdout } = await runInFolder(folder, [
      ...['gate', 'two.csv', '--baseline', 'before.json', '--max-drop', '0'],
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain('The baseline has 3 categories, these data have 2.');
  });

  it('tells of a baseline that counts two uncoded codings otherwise, under any rule that is held against a threshold', async () => {
    const folder = folderWith({ 'sheet.csv': 'unit,A,B\nu1,x,x\nu2,y,y\nu3,,\nu4,x,y\n' });
    await runInFolder(folder, ['agree', 'sheet.csv', '--blank', 'uncoded', '-o', 'before.json']);
    const { stdout } = await runInFolder(folder, [
      ...['gate', 'sheet.csv', '--blank', 'uncoded', '--uncoded', 'disagree'],
      ...['--baseline', 'before.json', '--max-drop', '0.01', '--min', 'all:krippendorff-alpha/exact=0.1'],
    ]);
    expect(stdout.replaceAll('\n', ' ')).toContain(
      'Under rule exact the baseline counts two uncoded codings as agreement; here they count as disagreement (--uncoded).',
    );
    expect(stdout).not.toContain('Under rule any the');
  });
});

describe('in a workflow of GitHub', () => {
  const args = [...ARGS, '--min', 'agreement=0.9'];

  it('annotations go to stderr, and the verdict is added to the summary', async () => {
    const folder = folderWith({ ...files, 'summary.md': 'before\n' });
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: join(folder, 'summary.md') };
    const { code, stdout, stderr } = await runInFolder(folder, args, { env });
    expect(code).toBe(1);
    expect(stdout).not.toContain('::error');
    expect(stderr).toContain('::error title=intercoder gate::Gate failed');
    expect(readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8')).toMatch(
      /^before\n## intercoder gate\n\n\*\*Gate failed: [\s\S]*### Thresholds\n\n\|[\s\S]*```text\n0 +0\.5 +1\n[·├─|●]{41} {2}agreement=0\.9\n```\n/,
    );
  });

  it('a pass is a notice', async () => {
    const { stderr } = await runInFolder(folderWith(files), [...ARGS, '--min', 'agreement=0.8'], {
      env: { GITHUB_ACTIONS: 'true' },
    });
    expect(stderr).toContain('::notice title=intercoder gate::Gate passed: agreement=0.8 was met.');
  });

  it('a summary that cannot be written changes no verdict', async () => {
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: join('nowhere', 'summary.md') };
    const { code, stderr } = await runInFolder(folderWith(files), [...ARGS, '--min', 'agreement=0.8'], { env });
    expect([code, stderr]).toEqual([0, expect.stringContaining('warning: the step summary')]);
  });

  it('elsewhere nothing of it is written', async () => {
    const folder = folderWith({ ...files, 'summary.md': '' });
    const { stderr } = await runInFolder(folder, args, { env: { GITHUB_STEP_SUMMARY: join(folder, 'summary.md') } });
    expect(stderr).not.toContain('::');
    expect(readFileSync(join(folder, 'summary.md'), 'utf8')).toBe('');
  });
});

describe('XML', () => {
  it('holds any text', () => {
    const root: Element = { name: 'a', attributes: { b: '<&>"\'\t\n\r é 😀 \u0000\u000b\uFFFE\uD800' }, text: ']]>' };
    expect(xmlText(root)).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n' +
        '<a b="&lt;&amp;&gt;&quot;&apos;&#9;&#10;&#13; é 😀 \uFFFD\uFFFD\uFFFD\uFFFD">]]&gt;</a>\n',
    );
  });
});
