import type { Check, Gate, GateThreshold } from '../../report/gate/schema.ts';
import { type CheckName, figureName, wholeCheckNames } from './names.ts';
import { apart } from './numbers.ts';
import { whyText } from './sentences.ts';
import { type Element, xmlText } from './xml.ts';

/**
 * JUnit XML: a suite a threshold, a case a figure. A figure that fails is a failure, one that cannot be told is an error, an
 * ignored one is skipped; a threshold under which nothing could be judged has one failing case of its own.
 */
export function junitText(gate: Gate): string {
  const suites = gate.thresholds.map((threshold) => suite(threshold, wholeCheckNames(gate)));
  return xmlText({
    name: 'testsuites',
    attributes: { name: 'intercoder gate', ...sums(suites) },
    children: suites,
  });
}

function suite({ text, verdict, checks }: GateThreshold, name: CheckName): Element {
  const cases = checks.map((check) => testCase(text, check, name));
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

function testCase(threshold: string, check: Check, name: CheckName): Element {
  const attributes = { classname: threshold, name: `${figureName(check)}, ${name(check)}` };
  const outcome = outcomeOf(check);
  return { name: 'testcase', attributes, children: outcome ? [outcome] : [] };
}

function outcomeOf(check: Check): Element | undefined {
  const { found, needed } = apart(check.found, check.needed);
  const message = `${found}, needed ${needed}: ${whyText(check)}`;
  switch (check.verdict) {
    case 'passed':
      return undefined;
    case 'failed':
      return { name: 'failure', attributes: { type: check.why ?? 'failed', message }, text: message };
    case 'inconclusive':
      return { name: 'error', attributes: { type: 'inconclusive', message }, text: message };
    case 'ignored':
      return { name: 'skipped', attributes: { message: whyText(check) } };
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
