import { join } from 'node:path';
import { expect, it } from 'vitest';
import { run } from '../support/run.ts';
import { folderWith } from '../support/scratch.ts';

const sheet = (...labels: readonly string[]) =>
  ['id,label', ...labels.map((label, i) => `p${i + 1},${label}`)].join('\n');

const FILES = {
  'gpt-4o.csv': sheet('NEG', 'POS', 'POS', 'NEG', 'NEU', 'POS'),
  'claude.csv': sheet('NEG', 'POS', 'NEG', 'NEG', 'NEU', 'NEU'),
  'codes.csv': 'code,name\nPOS,positive\nNEG,negative\nNEU,neutral',
};

async function agree(gold: string, ...options: readonly string[]) {
  const folder = folderWith({ ...FILES, 'gold.csv': gold });
  const path = (name: string) => join(folder, name);
  const given = [path('gpt-4o.csv'), path('claude.csv'), '--gold', path('gold.csv')];
  return run(['agree', ...given, ...options.map((one) => one.replace('DIR', folder))]);
}

it('a gold file may have the other names of the codebook, and units that nobody coded', async () => {
  const gold = sheet('negative', 'positive', 'positive', 'negative', 'neutral', 'positive', 'neutral');
  const { code, stdout, stderr } = await agree(gold, '--codebook', 'DIR/codes.csv');
  expect(code).toBe(0);
  expect(stdout).toMatch(/gpt-4o +100%/);
  expect(stdout).toMatch(/claude +66\.7%/);
  expect(stderr).toContain('gold.csv: left out 1 unit that no coder coded: "p7"');
});

it.each([
  ['capitals', 'ID,Label\np1,NEG\np2,POS\np3,POS\np4,NEG\np5,NEU\np6,POS'],
  [
    'a text between',
    'Nr;Text;Lösung\np1;Das war gut, sagte er;NEG\np2;Nie wieder, sagte sie;POS\np3;Es war zu teuer;POS\np4;Kalt und laut;NEG\np5;Gern wieder;NEU\np6;Es geht so;POS',
  ],
  [
    'the label first',
    'étiquette\textrait\tdate\nNEG\tp1\t2024\nPOS\tp2\t2024\nPOS\tp3\t2024\nNEG\tp4\t2024\nNEU\tp5\t2024\nPOS\tp6\t2024',
  ],
])('a gold file may have other columns and other headings: %s', async (_what, gold) => {
  const { code, stdout, stderr } = await agree(gold);
  expect([code, stderr]).toEqual([0, expect.not.stringContaining('error')]);
  expect(stdout).toMatch(/gpt-4o +100%/);
  expect(stdout).toMatch(/claude +66\.7%/);
});

it('a gold file whose units are mostly others is refused', async () => {
  const gold = ['id,label', 'p1,NEG', 'q1,NEG', 'q2,POS', 'q3,POS'].join('\n');
  const { code, stderr } = await agree(gold);
  expect(code).toBe(2);
  expect(stderr).toContain('there is no unit "q1"');
});

it('a gold file with other categories than the coders’ is warned of', async () => {
  const { stderr } = await agree(sheet('good', 'bad', 'good', 'bad', 'good', 'bad'));
  expect(stderr).toMatch(/warning: "gold" \(.*\) and "gpt-4o", "claude" \(.*\) have no category in common/);
});

it('--hold codes says so where codes and names are one', async () => {
  const { code, stderr } = await agree(sheet('NEG'), '--codebook', 'DIR/codes.csv', '--hold', 'codes');
  expect(code).toBe(2);
  expect(stderr).toContain('two names of each category');
  expect(stderr).toContain('hint: leave --hold out');
});
