import type { CheckedFigure, CheckedThreshold, Checks } from '../document.ts';
import { spelled, type Text } from '../text.ts';
import { visibleLines } from '../visible.ts';

/**
 * JUnit XML: one suite per threshold, one case per figure. A failed figure is a failure, an inconclusive one an error, and an ignored one
 * is skipped. A threshold for which no figure could be judged gets a failing case of its own.
 */
export function junitText(title: string, { thresholds }: Checks): string {
  const suites = thresholds.map(suite);
  return xmlText({
    name: 'testsuites',
    attributes: { name: title, ...sums(suites) },
    children: suites,
  });
}

function suite({ text, verdict, checks }: CheckedThreshold): Element {
  const cases = checks.map((check) => testCase(text, check));
  const isEmpty = verdict === 'failed' && checks.every((check) => check.verdict === 'ignored');
  const children = isEmpty ? [...cases, nothingJudged(text)] : cases;
  const count = (outcome: string) => children.filter((one) => one.children?.[0]?.name === outcome).length;
  const attributes = {
    name: text,
    tests: children.length,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
  };
  return { name: 'testsuite', attributes, children };
}

function shown(text: Text): string {
  return visibleLines(spelled(text));
}

function testCase(threshold: string, check: CheckedFigure): Element {
  const outcome = outcomeOf(check);
  const attributes = { classname: threshold, name: shown(check.name) };
  return { name: 'testcase', attributes, children: outcome ? [outcome] : [] };
}

function outcomeOf({ verdict, found, needed, code, why }: CheckedFigure): Element | undefined {
  const message = `${shown(found)}, needed ${shown(needed)}: ${shown(why)}`;
  switch (verdict) {
    case 'passed':
      return undefined;
    case 'failed':
      return { name: 'failure', attributes: { type: code ?? 'failed', message }, text: message };
    case 'inconclusive':
      return { name: 'error', attributes: { type: 'inconclusive', message }, text: message };
    case 'ignored':
      return { name: 'skipped', attributes: { message: shown(why) } };
  }
}

function nothingJudged(threshold: string): Element {
  const message = 'no figure could be judged';
  const failure = { name: 'failure', attributes: { type: 'nothing-judged', message }, text: message };
  return { name: 'testcase', attributes: { classname: threshold, name: 'any figure' }, children: [failure] };
}

function sums(suites: readonly Element[]): Record<string, number> {
  const sum = (key: string) => suites.reduce((total, { attributes }) => total + Number(attributes[key]), 0);
  return { tests: sum('tests'), failures: sum('failures'), errors: sum('errors'), skipped: sum('skipped') };
}

/** An XML element. Attributes keep their order, and children are indented. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children?: readonly Element[];
  readonly text?: string;
}

export function xmlText(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${elementText(root, '')}`;
}

function elementText({ name, attributes, children = [], text }: Element, indent: string): string {
  const start = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escaped(String(value))}"`)];
  if (text !== undefined) return `${indent}<${start.join(' ')}>${escaped(text)}</${name}>\n`;
  if (children.length === 0) return `${indent}<${start.join(' ')}/>\n`;
  const within = children.map((child) => elementText(child, `${indent}  `)).join('');
  return `${indent}<${start.join(' ')}>\n${within}${indent}</${name}>\n`;
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Text escaped for XML. Characters that XML 1.0 cannot contain, such as most control characters, become U+FFFD. */
function escaped(text: string): string {
  return text.replace(FORBIDDEN, '\uFFFD').replace(/[&<>"'\t\n\r]/g, (sign) => ENTITIES[sign]!);
}

/** Characters outside the Char production of XML 1.0; with the flag u this includes lone surrogates. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
