import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/*
 * The browser that TEST_BROWSER names, else Debian's chromium where it is installed.
 */
const NAMED = process.env['TEST_BROWSER'];
const BROWSER = NAMED ?? '/usr/bin/chromium';

export const hasBrowser = NAMED !== undefined || existsSync(BROWSER);

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function startBrowser(): Promise<Browser> {
  if (!hasBrowser) console.log(`The tests of pages in a browser are left out: there is no ${BROWSER}.`);
  return chromium.launch({ executablePath: BROWSER, args: ARGUMENTS });
}

/** A page opened from its file; whatever it must not do is a fault: errors, words on the console, requests. */
export async function openPage(
  browser: Browser,
  file: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1100, height: 800 }, ...options });
  const page = await context.newPage();
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
  await page.evaluate(axe.source);
  return page.evaluate(`axe
    .run(document, { iframes: false, resultTypes: ['violations'] })
    .then(({ violations }) => violations.map(({ id, impact, nodes }) => ({ id, impact, elements: nodes.map(({ html }) => html) })))`);
}
