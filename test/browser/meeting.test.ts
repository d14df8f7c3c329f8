import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consensusSchema } from '../../src/report/consensus/schema.ts';
import {
  accessFaults,
  hasBrowser,
  LOOKS,
  type Look,
  lookAt,
  openPage,
  PHONE,
  startBrowser,
  type TestBrowser,
} from '../support/browser.ts';
import { fixture } from '../support/paths.ts';
import { run } from '../support/run.ts';
import { folderWith, scratchFolder } from '../support/scratch.ts';

const SHEETS = ['SG', 'KO', 'SLG'].map((coder) => fixture('gillard-2013', `${coder}.csv`));
const READING = [...SHEETS, '--codebook', fixture('gillard-2013', 'codebook.csv'), '--config', 'none'];

const HOSTILE = '</script><img src=x onerror="window.ran = true">';

describe.skipIf(!hasBrowser)('the page of a meeting', () => {
  let browser: TestBrowser;

  beforeAll(async () => {
    browser = await startBrowser();
  });

  afterAll(() => browser?.close());

  /** The page of these sheets, opened from its file; whatever it must not do is an error. */
  async function opened(argv: readonly string[], look?: Look) {
    const file = join(scratchFolder(), 'meeting.html');
    const { code, stderr } = await run(['disagreements', ...argv, '--output', file]);
    expect(code, stderr).toBe(0);
    return { ...(await openPage(browser, file, look)), file };
  }

  async function press(page: Page, ...keys: readonly string[]): Promise<void> {
    for (const key of keys) await page.keyboard.press(key);
  }

  async function saved(page: Page): Promise<string> {
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('s')]);
    return readFileSync(await download.path(), 'utf8');
  }

  it('is worked with keys alone, and consensus takes what was decided', async () => {
    const { page, faults } = await opened(READING);
    await press(page, '2', 'r');
    await page.keyboard.type('Title and pay are about power.');
    await press(page, 'Escape', 'c', 'Enter', '0', 'Enter', '1', '+');
    await page.keyboard.type('Boundaries');
    await press(page, 'Enter', 'Escape', 'Enter');
    expect(await page.locator('#progress').textContent()).toBe('3 of 20 decided');
    const text = await saved(page);
    const folder = folderWith({ 'decided.csv': text });
    const { code, stdout, stderr } = await run([
      'consensus',
      ...READING,
      '--worksheet',
      join(folder, 'decided.csv'),
      '--format',
      'json',
    ]);
    expect(code, stderr).toBe(0);
    const decided = consensusSchema
      .parse(JSON.parse(stdout))
      .units.filter(({ decidedBy }) => decidedBy === 'worksheet');
    expect(decided).toHaveLength(3);
    expect(decided.filter(({ provenance }) => provenance?.codebook).map(({ provenance }) => provenance?.why)).toEqual([
      'Title and pay are about power.',
    ]);
    expect(decided.map(({ categories }) => categories?.length)).toContain(0);
    expect(faults).toEqual([]);
  });

  it('takes a category that nobody gave, after a question, and keeps it', async () => {
    const { page, faults } = await opened(READING);
    page.on('dialog', (dialog) => dialog.accept());
    await press(page, '+');
    await page.keyboard.type('Quiet power');
    await press(page, 'Enter', 'Escape', 'Enter');
    await page.reload();
    expect(await page.locator('#progress').textContent()).toBe('1 of 20 decided');
    expect(await saved(page)).toContain('Quiet power');
    expect(faults).toEqual([]);
  });

  it('has room on a phone for long names in any script', async () => {
    const long = '患者与同伴支持者之间的信任关系以及这种关系在日常护理中的变化和影响'.repeat(3);
    const coder = 'Dr. Maximiliane von Hohenstein-Wallersee der Jüngeren';
    const folder = folderWith({ 'sheet.csv': `unit,${coder},B\nu1,${long},y\nu2,y,y\nu3,${long},${long}\n` });
    const argv = [join(folder, 'sheet.csv'), '--coders', `${coder},B`, '--separator', 'none', '--config', 'none'];
    const { page } = await opened(argv, PHONE);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    const what = await page.locator('.choice .what').first().boundingBox();
    expect(what!.width).toBeGreaterThan(200);
  });

  it('keeps decisions in the browser, under the codings on which they were taken', async () => {
    const { page, file } = await opened(READING);
    await press(page, '1', 'Enter', '1', 'Enter');
    await page.reload();
    expect(await page.locator('#progress').textContent()).toBe('2 of 20 decided');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/"fingerprint":"c/, '"fingerprint":"d'));
    await page.reload();
    expect(await page.locator('#progress').textContent()).toBe('0 of 20 decided');
    expect(await page.locator('#told').textContent()).toContain('decisions that were made on other sheets');
  });

  it('says when it is open twice', async () => {
    const { page, file } = await opened(READING);
    const second = await page.context().newPage();
    await second.goto(pathToFileURL(file).href);
    await press(second, '1', 'Enter');
    await page.waitForSelector('#told.warning');
    expect(await page.locator('#told').textContent()).toContain('open in another tab');
    await second.close();
  });

  it('names the study and the coders who agree', async () => {
    const { page } = await opened(READING);
    expect(await page.locator('.study').textContent()).toBe('gillard-2013 meeting');
    expect(await page.title()).toBe('intercoder disagreements: gillard-2013, 20 units to discuss');
    const place = await page
      .locator('.unit-mark')
      .evaluateAll((marks) => marks.findIndex((mark) => mark.title.startsWith('S48')));
    await page.locator('.unit-mark').nth(place).click();
    expect(await page.locator('#where').textContent()).toContain('SG and KO agree; SLG shares nothing with them');
  });

  it('shows what stands around a unit of a marked text, and the codebook’s example', async () => {
    const folder = folderWith({
      'spans.csv': 'document,coder,category,start,end\nd,Ann,work,28,39\nd,Ben,pay,28,39\n',
      'd.txt': 'Work is hard, they told me. Pay is low. It is late.\n',
      'codebook.csv': 'category,definition,example\nwork,What is done,I mow lawns.\npay,Money,\n',
    });
    const named = ['--extents', join(folder, 'd.txt'), '--codebook', join(folder, 'codebook.csv'), '--config', 'none'];
    const argv = [join(folder, 'spans.csv'), '--layout', 'spans', '--unit', 'sentence', ...named];
    const { page, faults } = await opened(argv);
    expect(await page.locator('#before').textContent()).toBe('Work is hard, they told me.');
    expect(await page.locator('#text').textContent()).toBe('Pay is low.');
    expect(await page.locator('#after').textContent()).toBe('It is late.');
    expect(await page.locator('#in-play .example').allTextContents()).toEqual(['Example: I mow lawns.']);
    expect(faults).toEqual([]);
  });

  it('shows the units on which two coders differ', async () => {
    const { page } = await opened(READING);
    await press(page, 'f');
    await page.selectOption('#filter-pair', { label: 'SG and KO' });
    await page.click('#filter-dialog button[value=show]');
    // a dialog says that it was closed after the click is over
    await expect.poll(() => page.locator('#where').textContent()).toMatch(/1 of 1\d, of those filtered; 20 in all/);
  });

  it('has no serious fault for people who see or point otherwise, in light and dark, and on small screens', async () => {
    const { page } = await opened(READING);
    await press(page, '1');
    for (const look of [...LOOKS, { ...PHONE, width: 550, height: 360 }]) {
      await lookAt(page, look);
      expect(await accessFaults(page), JSON.stringify(look)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(look.width);
    }
  });

  it('shows names and texts as texts, whatever is in them', async () => {
    const escapes = `\u202Edlrow\u202C`;
    const cells = (texts: readonly string[]) => texts.map((text) => `"${text.replaceAll('"', '""')}"`).join(',');
    const sheet = [
      cells(['unit', 'text', HOSTILE, 'B']),
      cells([HOSTILE, HOSTILE, HOSTILE, escapes]),
      cells(['u2', 'x'.repeat(500), 'plain', HOSTILE]),
      cells(['u3', '', 'plain', 'plain']),
      cells(['u4', '', escapes, escapes]),
    ].join('\n');
    const folder = folderWith({ 'sheet.csv': `${sheet}\n` });
    const argv = [
      join(folder, 'sheet.csv'),
      '--unit',
      'unit',
      '--coders',
      `${HOSTILE},B`,
      '--separator',
      'none',
      '--config',
      'none',
    ];
    const { page, faults } = await opened(argv);
    expect(await page.locator('#text').textContent()).toBe(HOSTILE);
    expect(await page.locator('#choices').textContent()).toContain('\\u202edlrow\\u202c');
    await press(page, '1', 'Enter', '1', 'Enter');
    expect(await saved(page)).toContain(`"${HOSTILE.replaceAll('"', '""')}"`);
    expect(await page.evaluate('window.ran')).toBeUndefined();
    expect(faults).toEqual([]);
  });

  it('is a list of the units where scripts do not run, and in print', async () => {
    const { page } = await opened(READING);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.meeting').isVisible()).toBe(false);
    expect(await page.locator('main.list article').first().isVisible()).toBe(true);
    expect(await page.locator('main.list article').count()).toBe(20);
  });
});
