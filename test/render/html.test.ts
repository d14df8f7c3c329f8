import { describe, expect, it } from 'vitest';
import { madeUp, TWELVE } from '../support/examples.ts';
import { runInFolder } from '../support/in-folder.ts';
import { fixture } from '../support/paths.ts';
import { namedFigures, rendered } from '../support/rendered.ts';
import { folderWith } from '../support/scratch.ts';
import { studyOf } from '../support/study.ts';

const ODD = `<script>alert('1')</script>&"`;

const sheet = [
  'unit,text,A,B',
  '1,"a <b>text</b>",x,x',
  `2,two,x,"${ODD.replaceAll('"', '""')}"`,
  '3,three,y,y',
  '4,,x,y',
];

const files = { 'sheet.csv': `${sheet.join('\n')}\n`, 'codebook.csv': 'category,theme\nx,t\ny,"t;u"\n' };

const COMMANDS = [
  ['agree', 'sheet.csv', '--separator', 'none'],
  ['codebook', 'codebook.csv'],
  ['compare', 'sheet.csv', 'sheet.csv', '--resamples', '100', '--separator', 'none'],
  ['consensus', 'sheet.csv', '--method', 'unanimous', '--separator', 'none'],
  ['disagreements', 'sheet.csv', '--separator', 'none'],
  ['gate', 'sheet.csv', '--min', 'categories:cohen-kappa=0.5', '--separator', 'none', '--min-units', '1'],
  ['inspect', 'sheet.csv', '--separator', 'none'],
  ['measures'],
  ['measures', 'gwet-ac'],
  ['plan', '--kappa', '0.8', '--prevalence', '0.5', '--width', '0.3'],
  ['revise', 'sheet.csv', '--merge', 'x+y=z', '--separator', 'none'],
  ['sample', 'sheet.csv', '--units', '2'],
];

const VOID = ['meta', 'link', 'br', 'input'];

/** The page of a meeting has a script of its own, which its policy names, and the study for it; a browser tests both. */
const SCRIPTS = /<script\b[^>]*>[\s\S]*?<\/script>/g;

/** Elements that are closed in another order than they were opened, or not at all. */
function unbalanced(page: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [, end, name] of page.matchAll(/<(\/?)([a-z][a-z0-9]*)\b(?:[^>]*[^>/])?>/g)) {
    if (VOID.includes(name!)) continue;
    if (end === '') open.push(name!);
    else if (open.pop() !== name) wrong.push(name!);
  }
  return [...wrong, ...open];
}

/** How the titles of pages with pictures begin: with what the study is called, and what the page is of it. */
const ABOUT: Readonly<Record<string, string>> = {
  agree: 'sheet, agreement of 2 coders: ',
  compare: 'sheet, two rounds compared: ',
  gate: 'sheet, checked against thresholds: ',
  revise: 'sheet, revised codebook',
};

describe('a page', () => {
  it('can be opened and read', async () => {
    const page = await rendered(namedFigures(madeUp(['SG', 'KO', 'SLG'], TWELVE, 30)), 'html');
    await expect(page).toMatchFileSnapshot(fixture('rendered', 'three-coders.html'));
  });

  it.each(COMMANDS)('of %s %s is complete, and loads and runs nothing', async (...command) => {
    const { code, stdout, stderr } = await runInFolder(folderWith(files), [...command, '--format', 'html']);
    expect([0, 1, 3], stderr).toContain(code);
    expect(stdout.match(SCRIPTS) ?? []).toHaveLength(command[0] === 'disagreements' ? 2 : 0);
    const page = stdout.replace(SCRIPTS, '');
    expect(unbalanced(page)).toEqual([]);
    expect(page.match(/<h1>/g)).toHaveLength(1);
    expect(page).toContain(`<title>${ABOUT[command[0]!] ?? `intercoder ${command[0]}`}`);
    expect(page).not.toMatch(/<script|\son[a-z]+=|url\(|@import|\bsrc=/i);
    const targets = [...page.matchAll(/href="([^"]*)"/g)].map(([, target]) => target!);
    expect(targets.filter((target) => !target.startsWith('#'))).toEqual(['data:,']);
    for (const target of targets.slice(1)) expect(page).toContain(`id="${target.slice(1)}"`);
    expect(page).not.toMatch(/NaN|undefined|\[object/);
    for (const [table] of page.matchAll(/<table>[\s\S]*?<\/table>/g)) {
      const cells = [...table.matchAll(/<tr>.*<\/tr>/g)].map(([row]) => row.match(/<t[hd]\b/g)!.length);
      expect(new Set(cells).size, table).toBe(1);
    }
  });

  it('has names and texts as they are, and not as marks', async () => {
    const escaped = '&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;&quot;';
    const run = async (...args: string[]) =>
      (await runInFolder(folderWith(files), [...args, '--format', 'html'])).stdout;
    const units = await run('disagreements', 'sheet.csv', '--separator', 'none', '--all');
    expect(units).toContain(escaped);
    expect(units).toContain('a &lt;b&gt;text&lt;/b&gt;');
    const study = { ...studyOf(['A A', 'A B']), coders: [ODD, 'KO\u0007'] };
    const page = await rendered(namedFigures(study), 'html');
    expect(page).toContain(`<bdi>${escaped} – KO\\u0007</bdi>`);
    expect(page).not.toContain('\u0007');
  });

  it('has every figure of a gate, and the verdict first', async () => {
    const args = ['gate', 'sheet.csv', '--min', 'pairs:agreement=0.9', '--separator', 'none', '--format', 'html'];
    const { code, stdout: page } = await runInFolder(folderWith(files), args);
    expect(code).toBe(1);
    expect(page).toContain('<header class="failed"><h1>Gate failed: ');
    expect(page).toContain('<th scope="row">agreement/any, <bdi>A – B</bdi></th>');
    expect(page).toContain('<td>below the threshold</td>');
  });

  it('does not say that coders agree on units if the rule grades', async () => {
    const study = { ...studyOf(['A A A', 'B B B', 'C C C', 'A A C', 'B A B'], 'ABC'), coders: ['X', 'Y', 'Z'] };
    const page = await rendered(namedFigures(study, ['--rule', 'linear']), 'html');
    expect(page).toContain('<h2>Mean agreement of two coders: 70% to 90%</h2>');
    expect(page).not.toContain('of the units</h2>');
  });

  it('has whole names, and no columns that a screen would leave out', async () => {
    const coders = ['alpha', 'gamma', 'delta'].map(
      (name) => `study-2024-interviews-coder-${name}-final-version-checked`,
    );
    const page = await rendered(namedFigures({ ...madeUp(coders, ['yes', 'no'], 30), coders }), 'html');
    expect(page).toContain(`<bdi>${coders[0]} – ${coders[1]}</bdi>`);
    expect(page).not.toContain('C1');
  });
});
