import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  accessFaults,
  hasBrowser,
  LOOKS,
  lookAt,
  openPage,
  startBrowser,
  type TestBrowser,
} from '../support/browser.ts';
import { runInFolder } from '../support/in-folder.ts';
import { fixture, PROJECT } from '../support/paths.ts';
import { folderWith, scratchFolder } from '../support/scratch.ts';

const PAGE = join(PROJECT, 'dist', 'intercoder.html');

const WIDE = `unit,Anna,Ben,gpt,Date,Excerpt
1,support; pay,support,support,2024-03-01,I was never told who I could turn to
2,pay,workload,workload,2024-03-01,On Mondays there are two of us
3,pay,pay,pay,2024-03-02,Nobody talks about what it costs
4,support; workload,workload,workload,2024-03-02,She took two of my cases
5,training,training; pay,training,2024-03-04,They paid for the course
6,support,support,pay,2024-03-04,There is always somebody to ask
`;

const JSON_LINES = `{"id":1,"annotator":"a","label":"x"}
{"id":1,"annotator":"b","label":"x"}
{"id":2,"annotator":"a","label":"y"}
{"id":2,"annotator":"b","label":"x"}
{"id":3,"annotator":"a","label":"y"}
{"id":3,"annotator":"b","label":"y"}
`;

const ONE_HOT = `unit,coder,support,pay,workload
1,Anna,1,1,0
1,Ben,1,0,0
2,Anna,0,0,1
2,Ben,0,0,1
3,Anna,0,1,0
3,Ben,0,1,1
`;

const UNCLEAR = 'a,b,c,d\nx,y,x,y\ny,x,y,x\nx,x,x,y\n';

describe.skipIf(!hasBrowser)('the offline page', () => {
  let browser: TestBrowser;

  beforeAll(async () => {
    browser = await startBrowser();
  });

  afterAll(() => browser?.close());

  /** The page with files chosen in it. */
  async function withFiles(folder: string, names: readonly string[]) {
    const opened = await openPage(browser, PAGE);
    await opened.page.setInputFiles(
      'input[aria-label=Sheets]',
      names.map((name) => join(folder, name)),
    );
    return opened;
  }

  /** A folder with the example's files. */
  function exampleFolder(): string {
    const folder = scratchFolder();
    cpSync(fixture('gillard-2013'), folder, { recursive: true });
    return folder;
  }

  async function savedFile(page: Page, click: () => Promise<unknown>): Promise<Buffer> {
    const [download] = await Promise.all([page.waitForEvent('download'), click()]);
    return readFileSync(await download.path());
  }

  async function show(page: Page, view: string): Promise<void> {
    await page.click(`.views >> text=${view}`);
  }

  async function toResults(page: Page): Promise<void> {
    await page.click('text=Show how far they agree');
    await page.waitForSelector('iframe:visible');
  }

  async function reportOf(page: Page): Promise<string> {
    await toResults(page);
    await show(page, 'Save');
    return (await savedFile(page, () => page.click('text=report.json'))).toString();
  }

  /** Numbers to 12 digits: engines differ in the last digits of logarithms and the like, as newer browsers do from Node 20. */
  function toDigits(json: string): unknown {
    return JSON.parse(json, (_, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(12)) : value));
  }

  /** What the command says of the same sheets. */
  async function commandsReport(folder: string, argv: readonly string[]): Promise<string> {
    const { code, stderr } = await runInFolder(folder, ['agree', ...argv, '--output', 'due.json']);
    expect(code, stderr).toBe(0);
    return readFileSync(join(folder, 'due.json'), 'utf8');
  }

  it.each([
    ['a sheet per coder', { 'SG.csv': fixture('gillard-2013', 'SG.csv'), 'KO.csv': fixture('gillard-2013', 'KO.csv') }],
    ['a column per coder', { 'wide.csv': WIDE }],
    ['JSON lines', { 'labels.jsonl': JSON_LINES }],
    ['a column per category', { 'marks.csv': ONE_HOT }],
    ['several variables', { 'variables.csv': fixture('readme', 'variables.csv') }],
  ])('gives the same report as the command: %s', async (_, sheets: Record<string, string>) => {
    const folder = folderWith(
      Object.fromEntries(
        Object.entries(sheets).map(([name, text]) => [name, existsSync(text) ? readFileSync(text) : text]),
      ),
    );
    const names = Object.keys(sheets);
    const { page, faults } = await withFiles(folder, names);
    await page.waitForSelector('.sheet');
    expect(toDigits(await reportOf(page))).toEqual(toDigits(await commandsReport(folder, names)));
    expect(faults).toEqual([]);
  });

  it('gives the same report of a workbook', async () => {
    const folder = exampleFolder();
    const sheets = ['SG.csv', 'KO.csv', 'SLG.csv'];
    const made = await runInFolder(folder, ['convert', ...sheets, '--to', 'long', '--output', 'study.xlsx']);
    expect(made.code, made.stderr).toBe(0);
    const { page, faults } = await withFiles(folder, ['study.xlsx']);
    await page.waitForSelector('.sheet, .refusal');
    expect(toDigits(await reportOf(page))).toEqual(toDigits(await commandsReport(folder, ['study.xlsx'])));
    expect(faults).toEqual([]);
  });

  it('shows the example, whose report is that of the demo', async () => {
    const { page, faults } = await openPage(browser, PAGE);
    await page.click('text=Show me an example');
    await page.waitForSelector('.sheet');
    await toResults(page);
    expect(await page.frameLocator('iframe:visible').locator('h1').textContent()).toContain('56%');
    await show(page, 'Save');
    const saved = await savedFile(page, () => page.click('text=report.json'));
    const argv = ['KO.csv', 'SG.csv', 'SLG.csv', '--codebook', 'codebook.csv', '--separator', ';'];
    expect(toDigits(saved.toString())).toEqual(toDigits(await commandsReport(exampleFolder(), argv)));
    expect(faults).toEqual([]);
  });

  it('says why sheets are refused as the command does, and gives what it recommends as buttons', async () => {
    const folder = folderWith({ 'letters.csv': UNCLEAR });
    const { page, faults } = await withFiles(folder, ['letters.csv']);
    await page.waitForSelector('.refusal');
    const due = await runInFolder(folder, ['inspect', 'letters.csv', '--format', 'json']);
    expect(due.code).toBe(2);
    expect((await page.locator('.refusal pre').textContent())!.trim()).toBe(due.stderr.trim());
    await page.click('.refusal button >> text=--layout wide --by-row --coders a,b,c,d');
    await page.waitForSelector('.sheet');
    expect(await page.locator('.command-line').textContent()).toContain('--by-row');
    expect(toDigits(await reportOf(page))).toEqual(
      toDigits(await commandsReport(folder, ['letters.csv', ...'--layout wide --by-row --coders a,b,c,d'.split(' ')])),
    );
    expect(faults).toEqual([]);
  });

  it('gives a column another role by a click, which is the option', async () => {
    const folder = folderWith({ 'wide.csv': WIDE });
    const { page } = await withFiles(folder, ['wide.csv']);
    await page.click('.chip >> nth=3');
    await page.click('[role=menu] >> text=not counted');
    await page.waitForSelector('text=intercoder wide.csv --coders Anna,Ben');
    await page.waitForSelector('.chip.left-out >> nth=1');
    expect(await page.locator('footer.answer').textContent()).toContain('2 coders');
    await page.click('.chip >> nth=4');
    await page.click('[role=menu] >> text=figures for each of its values');
    await page.waitForSelector('.chip.stratum');
    await page.click('.chip >> nth=5');
    await page.click('[role=menu] >> text=not counted');
    await page.waitForSelector('text=Left out by you: Excerpt');
    const options = ['--coders', 'Anna,Ben', '--by', 'Date', '--ignore', 'Excerpt'];
    expect(toDigits(await reportOf(page))).toEqual(toDigits(await commandsReport(folder, ['wide.csv', ...options])));
  });

  it('takes a coder as right', async () => {
    const folder = folderWith({ 'wide.csv': WIDE });
    const { page } = await withFiles(folder, ['wide.csv']);
    await page.click('.chip >> nth=3');
    await page.click('[role=menu] >> text=taken as right');
    await page.waitForSelector('.chip.gold');
    const options = ['--coders', 'Anna,Ben,gpt', '--gold', 'gpt'];
    expect(toDigits(await reportOf(page))).toEqual(toDigits(await commandsReport(folder, ['wide.csv', ...options])));
  });

  it('changes what cells mean, as the options do', async () => {
    const folder = folderWith({ 'wide.csv': WIDE.replace('2,pay,workload', '2,pay,') });
    const { page } = await withFiles(folder, ['wide.csv']);
    await page.selectOption('select >> nth=1', 'uncoded');
    await page.waitForSelector('text=--blank uncoded');
    await page.waitForSelector('.sheet i >> text=none applies');
    expect(toDigits(await reportOf(page))).toEqual(
      toDigits(await commandsReport(folder, ['wide.csv', '--blank', 'uncoded'])),
    );
  });

  it('reads what was copied from a spreadsheet', async () => {
    const { page, faults } = await openPage(browser, PAGE);
    await page.click('text=Paste from a spreadsheet');
    await page.fill('textarea', WIDE.replaceAll(',', '\t'));
    await page.click('text=Read it');
    await page.waitForSelector('.sheet');
    expect(await page.locator('footer.answer').textContent()).toMatch(/3 coders, 6 units/);
    expect(faults).toEqual([]);
  });

  it('makes the consensus of what a meeting decided, as the command does', async () => {
    const folder = exampleFolder();
    const sheets = ['SG.csv', 'KO.csv', 'SLG.csv'];
    const { page, faults } = await withFiles(folder, sheets);
    await page.waitForSelector('.sheet');
    await toResults(page);
    await show(page, 'Units to discuss');
    const meeting = page.frameLocator('iframe:visible');
    await meeting.locator('#unit').click();
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await page.keyboard.press('0');
    await page.keyboard.press('Enter');
    const decided = await savedFile(page, () => meeting.locator('#save').click());
    await page.click('text=Make the consensus');
    const consensus = await savedFile(page, () => page.click('text=Save consensus.csv'));
    writeFileSync(join(folder, 'decided.csv'), decided);
    const argv = ['consensus', ...sheets, '--worksheet', 'decided.csv', '--output', 'due.csv'];
    const due = await runInFolder(folder, argv);
    expect(due.code, due.stderr).toBe(0);
    expect(consensus.toString()).toBe(readFileSync(join(folder, 'due.csv'), 'utf8'));
    expect(faults).toEqual([]);
  });

  it('compares with another round, and merges categories', async () => {
    const { page, faults } = await withFiles(fixture('gillard-2013-round-2'), ['SG.csv', 'KO.csv', 'SLG.csv']);
    await page.waitForSelector('.sheet');
    await toResults(page);
    await show(page, 'Compare rounds');
    const earlier = ['SG.csv', 'KO.csv', 'SLG.csv'].map((name) => fixture('gillard-2013', name));
    await page.setInputFiles('.fields input >> nth=0', earlier);
    await page.setInputFiles('.fields input >> nth=1', fixture('gillard-2013-round-2', 'map.csv'));
    await page.waitForSelector('iframe[title="What changed"]');
    await show(page, 'Merge categories');
    await page.fill('textarea', 'HR+Engagement=Organisation');
    await page.click('text=Show what that changes');
    await page.waitForSelector('iframe[title="What merging changes"]');
    expect(faults).toEqual([]);
  });

  it('says what it does not read', async () => {
    const folder = folderWith({ 'project.qda': 'SQLite format 3\0' });
    const { page } = await withFiles(folder, ['project.qda']);
    await page.waitForSelector('.refusal');
    expect(await page.locator('.refusal').textContent()).toContain('this page does not read databases');
  });

  it('has no fault of access, in light and dark, and fits a phone', async () => {
    const folder = folderWith({ 'wide.csv': WIDE });
    const { page } = await openPage(browser, PAGE);
    const check = async (before = () => Promise.resolve(), after = before) => {
      for (const look of LOOKS) {
        await lookAt(page, look);
        await before();
        expect(await accessFaults(page), JSON.stringify(look)).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(look.width);
        await after();
      }
    };
    await check();
    await page.setInputFiles('input[aria-label=Sheets]', join(folder, 'wide.csv'));
    await page.waitForSelector('.sheet');
    await check(
      () => page.click('.chip >> nth=0'),
      () => page.keyboard.press('Escape'),
    );
    await toResults(page);
    await show(page, 'Save');
    await check();
  });

  it('answers while a large sheet is read', async () => {
    const rows = Array.from(
      { length: 300_000 },
      (_, i) => `${i},${'xyz'[i % 3]},${'xyz'[(i * 7) % 3]},${'xyz'[i % 2]}`,
    );
    const folder = folderWith({ 'large.csv': `unit,A,B,C\n${rows.join('\n')}\n` });
    const { page, faults } = await withFiles(folder, ['large.csv']);
    expect(await page.evaluate("document.querySelector('.sheet') === null")).toBe(true);
    await page.waitForSelector('.sheet', { timeout: 60_000 });
    expect(await page.locator('footer.answer').textContent()).toContain('300,000 units');
    expect(faults).toEqual([]);
  });

  it('stops what takes long, and computes something else after that', async () => {
    const { page, faults } = await openPage(browser, PAGE);
    await page.click('text=Show me an example');
    await page.waitForSelector('.sheet');
    await toResults(page);
    const type = async (options: string) => {
      await page.fill('.more-options input', options);
      await page.click('.more-options button >> text=Apply');
    };
    await page.click('.more-options summary');
    await type('--ci bootstrap --resamples 1000000');
    await page.click('.running button >> text=Stop');
    await page.waitForSelector('text=Stopped.');
    await type('--rule exact');
    await page.waitForSelector('iframe:visible');
    expect(await page.locator('.command-line >> visible=true').textContent()).toContain('--rule exact');
    expect(faults).toEqual([]);
  });
});
