import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  accessFaults,
  hasBrowser,
  LOOKS,
  lookAt,
  openPage,
  PHONE,
  startBrowser,
  type TestBrowser,
} from '../support/browser.ts';
import { madeUp } from '../support/examples.ts';
import { fixture } from '../support/paths.ts';
import { run } from '../support/run.ts';
import { folderWith, scratchFolder } from '../support/scratch.ts';

const FIRST = [fixture('gillard-2013', '*.csv'), '--codebook', fixture('gillard-2013', 'codebook.csv')];

const ROUNDS = [fixture('gillard-2013', '*.csv'), fixture('gillard-2013-round-2', '*.csv')];

const MAP = ['--map', fixture('gillard-2013-round-2', 'map.csv')];

const HOSTILE = [
  '</script><img src=x onerror="window.ran = true">',
  '<svg onload="window.ran = true">',
  '" onmouseover="window.ran = true',
  'a\u202Eb\u001B[31mred',
  'x'.repeat(500),
];

function sheetOf(coders: readonly string[], categories: readonly string[], units: number): string {
  const study = madeUp(coders, categories, units);
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const rows = study.units.map((row, i) =>
    [`u${i}`, ...row.map((coding) => quoted((coding ?? []).map((c) => categories[c]).join('; ')))].join(','),
  );
  return `unit,${coders.map(quoted).join(',')}\n${rows.join('\n')}\n`;
}

describe.skipIf(!hasBrowser)('the page of a report', () => {
  let browser: TestBrowser;

  beforeAll(async () => {
    browser = await startBrowser({ bypassCSP: true });
  });

  afterAll(() => browser?.close());

  /** The page that a command writes, opened; whatever it must not do is a fault. */
  async function opened(argv: readonly string[]) {
    const file = join(scratchFolder(), 'report.html');
    const { code, stderr } = await run([...argv, '--config', 'none', '--output', file]);
    expect([0, 1], stderr).toContain(code);
    const start = performance.now();
    const { page, faults } = await openPage(browser, file);
    return { page, faults, milliseconds: performance.now() - start, bytes: statSync(file).size };
  }

  it.each([
    ['agree', ['agree', ...FIRST]],
    ['compare', ['compare', ...ROUNDS, ...MAP]],
    ['revise', ['revise', ...FIRST, '--suggest', '10', '--groupings', '100']],
    ['gate', ['gate', ...FIRST, '--min', 'pairs:cohen-kappa=0.65']],
  ])('of %s has no serious fault of access, in light and dark, and fits a phone', async (_, argv) => {
    const { page, faults } = await opened(argv);
    for (const look of LOOKS) {
      await lookAt(page, look);
      const found = await accessFaults(page);
      expect(found.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(look.width);
    }
    expect(faults).toEqual([]);
  });

  it('is small for three coders', async () => {
    const { bytes } = await opened(['agree', ...FIRST]);
    expect(bytes).toBeLessThan(150_000);
  });

  it('stays small, and opens soon, for 20 coders, 60 categories and 1,000 units', async () => {
    const coders = Array.from({ length: 20 }, (_, i) => `Coder ${i + 1}`);
    const categories = Array.from({ length: 60 }, (_, i) => `Category number ${i + 1}`);
    const folder = folderWith({ 'sheet.csv': sheetOf(coders, categories, 1000) });
    const argv = ['agree', join(folder, 'sheet.csv'), '--coders', coders.join(','), '--separator', ';'];
    const { bytes, milliseconds, page } = await opened(argv);
    expect(bytes).toBeLessThan(2_000_000);
    expect(milliseconds).toBeLessThan(2000);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(1100);
  });

  it('shows names of any kind as text, and runs none of them', async () => {
    const coders = HOSTILE.slice(0, 3);
    const folder = folderWith({ 'sheet.csv': sheetOf(coders, HOSTILE, 40) });
    const listed = coders.map((name) => `"${name.replaceAll('"', '""')}"`).join(',');
    const argv = ['agree', join(folder, 'sheet.csv'), '--coders', listed, '--separator', ';'];
    const { page, faults } = await opened(argv);
    expect(await page.evaluate('window.ran')).toBeUndefined();
    expect(await page.locator('img, script, [onload], [onmouseover]').count()).toBe(0);
    const text = await page.locator('main').textContent();
    for (const name of [HOSTILE[0]!, HOSTILE[1]!, HOSTILE[4]!]) expect(text).toContain(name);
    expect(text).toContain('a\\u202eb\\u001b[31mred');
    expect(faults).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(1100);
    await lookAt(page, PHONE);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  });
});
