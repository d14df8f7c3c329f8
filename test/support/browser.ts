import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { isInFull } from './runs.ts';

const NAMED = process.env['TEST_BROWSER'];
const BROWSER = NAMED ?? '/usr/bin/chromium';

/** Pages are tried in the browser that TEST_BROWSER names; where all is tried, else in Debian's chromium if it is installed. */
export const hasBrowser = NAMED !== undefined || (isInFull && existsSync(BROWSER));
if (!hasBrowser) console.log('The tests of pages in a browser are left out: npm run test:full runs them.');

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser with one page, in which files are opened one after another: a page of its own takes a second longer. */
export interface TestBrowser {
  readonly page: Page;
  readonly close: () => Promise<void>;
}

export async function startBrowser(options: BrowserContextOptions = {}): Promise<TestBrowser> {
  const browser = await chromium.launch({ executablePath: BROWSER, args: ARGUMENTS });
  const context = await browser.newContext(options);
  return { page: await context.newPage(), close: () => browser.close() };
}

/** How a page is seen. */
export interface Look {
  readonly colorScheme: 'light' | 'dark';
  readonly width: number;
  readonly height: number;
}

const USUAL: Look = { colorScheme: 'light', width: 1100, height: 800 };

const DARK: Look = { ...USUAL, colorScheme: 'dark' };

export const PHONE: Look = { ...USUAL, width: 390, height: 844 };

/** Those under which a page may have faults of access. */
export const LOOKS = [USUAL, DARK, PHONE];

export async function lookAt(page: Page, { colorScheme, width, height }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme, media: null });
  await page.setViewportSize({ width, height });
}

/**
 * A file opened in the browser's page, of which nothing is left from before. Whatever it must not do is a fault: errors, words on the
 * console, requests.
 */
export async function openPage(
  { page }: TestBrowser,
  file: string,
  look: Look = USUAL,
): Promise<{ page: Page; faults: string[] }> {
  for (const event of ['console', 'pageerror', 'request', 'dialog'] as const) page.removeAllListeners(event);
  if (page.url().startsWith('file:')) await page.evaluate('localStorage.clear()');
  await lookAt(page, look);
  const faults: string[] = [];
  page.on('console', (message) => faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    if (!/^(file|data|blob|about):/.test(request.url())) faults.push(`request: ${request.url()}`);
  });
  await page.goto(pathToFileURL(file).href);
  return { page, faults };
}

/** What axe finds wrong for people who see or point otherwise: its rules, each with the elements. What is right stays in the browser. */
export async function accessFaults(page: Page): Promise<{ id: string; impact: string; elements: string[] }[]> {
  if (await page.evaluate('typeof axe === "undefined"')) await page.evaluate(axe.source);
  return page.evaluate(`axe
    .run(document, { iframes: false, resultTypes: ['violations'] })
    .then(({ violations }) => violations.map(({ id, impact, nodes }) => ({ id, impact, elements: nodes.map(({ html }) => html) })))`);
}
