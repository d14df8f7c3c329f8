import type { GateThreshold } from '../../../report/gate/schema.ts';
import type { VariableGate, VariablesGate } from '../../../report/gate/variables-schema.ts';
import { headline, type Paragraph, type Part, paragraph, type Records, records, table } from '../../document.ts';
import { joined, nextStep, type Text, text } from '../../text.ts';
import { plural } from '../../words.ts';
import type { DocumentOf } from '../list.ts';
import { checkedThresholds, overview, shortfall } from './document.ts';
import { explanations } from './explanations.ts';
import { checkNames } from './names.ts';
import { gateRecords } from './records.ts';
import { remarks } from './remarks.ts';
import { isUndecidedByBlanks, listed } from './sentences.ts';

/** So many variables that do not pass are named in the verdict, and explained below the table. */
const MAX_NAMED = 3;
const MAX_EXPLAINED = 10;

/** Whether the figures of each of several variables pass the thresholds. */
export function variablesGateDocument(gate: VariablesGate): DocumentOf<'gate'> {
  const { coders } = gate.data;
  const categories = [...new Set(gate.variables.flatMap(({ data }) => data.categories))];
  return {
    title: `intercoder ${gate.command}`,
    report: gate,
    parts: () => partsOf(gate),
    names: { coders, categories },
    pictures: async () => [],
    records: () => recordsOf(gate),
    checks: () => ({
      verdict: gate.verdict,
      summary: verdictSentence(gate),
      thresholds: gate.variables.flatMap((one) => checkedThresholds(withVariable(one), checkNames(one))),
    }),
  };
}

/** The thresholds under names that say whose they are. */
function withVariable<Of extends Pick<VariableGate, 'variable' | 'thresholds'>>(one: Of): Of {
  const { variable, thresholds } = one;
  return {
    ...one,
    thresholds: thresholds.map((threshold) => ({ ...threshold, text: `${variable}: ${threshold.text}` })),
  };
}

function partsOf(gate: VariablesGate): Part[] {
  const { data, variables, ungated } = gate;
  const tables = variables.map((one) => overview(one.thresholds, checkNames(one), one.options.rules[0]!));
  const rows = variables.flatMap(({ variable }, i) =>
    tables[i]!.rows.map((row, n): Text[] => [n === 0 ? variable : '', ...row]),
  );
  const open = variables.filter(({ verdict }) => verdict !== 'passed');
  const explained = open.slice(0, MAX_EXPLAINED);
  return [
    headline(verdictSentence(gate), gate.verdict),
    paragraph(
      `${plural(data.coders.length, 'coder')}; ${plural(data.units, 'unit')}; ${plural(variables.length, 'variable')}`,
    ),
    table('Thresholds', ['', 'threshold', ...tables[0]!.head.slice(1)], rows),
    ...explained.flatMap((one) => detailsOf(withVariable(one))),
    ...(open.length > explained.length
      ? [paragraph(`${plural(open.length - explained.length, 'more variable')} did not pass.`, 'aside')]
      : []),
    ...remarksOf(variables),
    ...(ungated.length > 0 ? [paragraph(`No threshold is for ${ungated.map((name) => `"${name}"`).join(', ')}.`)] : []),
  ];
}

function detailsOf(one: VariableGate): Part[] {
  const name = checkNames(one);
  const several = one.thresholds.filter(({ checks, verdict }) => verdict !== 'passed' && checks.length > 1);
  return [
    ...several.flatMap((threshold) => shortfall(threshold, name)),
    ...one.thresholds.flatMap((threshold) => explanations(threshold, name)),
  ];
}

/** What must be known of variables: once if it is true of all of them, else with their names. */
function remarksOf(variables: readonly VariableGate[]): Part[] {
  const groups = new Map<string, { part: Paragraph; variables: string[] }>();
  for (const one of variables) {
    for (const part of remarks(one)) {
      const key = JSON.stringify(part);
      const group = groups.get(key) ?? { part, variables: [] };
      group.variables.push(one.variable);
      groups.set(key, group);
    }
  }
  return [...groups.values()].map(({ part, variables: some }) =>
    some.length === variables.length ? part : { ...part, text: text`${namesOf(some)}: ${part.text}` },
  );
}

/** The first few names. */
function namesOf(names: readonly string[]): string {
  const shown = names.slice(0, MAX_NAMED).join(', ');
  return names.length > MAX_NAMED ? `${shown} and ${names.length - MAX_NAMED} more` : shown;
}

/** The verdict in a plain sentence, which names the variables that do not pass. */
function verdictSentence({ verdict, variables }: VariablesGate): Text {
  const those = variables.filter((one) => one.verdict === verdict);
  const all = variables.length;
  switch (verdict) {
    case 'passed':
      return `Gate passed: ${all === 1 ? variables[0]!.variable : `all ${all} variables`} met the thresholds.`;
    case 'failed':
      return text`Gate failed for ${those.length} of ${plural(all, 'variable')}: ${named(those, verdict)}.`;
    case 'inconclusive':
      return those.every(({ thresholds }) => thresholds.every(isUndecidedByBlanks))
        ? text`Gate inconclusive: what blank cells mean decides ${named(those, verdict)}${nextStep({ code: 'choose-blank' })}.`
        : text`Gate inconclusive: no variable failed, but there are too few units to decide ${named(those, verdict)}.`;
  }
}

/** "why: agreement=0.7 (A – B: 0.670); what: …" */
function named(variables: readonly VariableGate[], verdict: GateThreshold['verdict']): Text {
  const shown = variables.slice(0, MAX_NAMED).map((one) => {
    const those = withVariable(one).thresholds.filter((threshold) => threshold.verdict === verdict);
    return listed(those, checkNames(one));
  });
  const more = variables.length - shown.length;
  return more > 0 ? text`${joined(shown, '; ')} and ${more} more` : joined(shown, '; ');
}

/** One row per figure and threshold, with the variable first. */
function recordsOf({ variables }: VariablesGate): Records {
  const all = variables.map((one) => ({ variable: one.variable, own: gateRecords(one) }));
  return records(
    ['variable', ...all[0]!.own.columns],
    all.flatMap(({ variable, own }) => own.rows.map((row) => ({ variable, ...row }))),
  );
}
