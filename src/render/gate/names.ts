import type { Check, Gate, GateThreshold } from '../../report/gate/schema.ts';
import { shortNames } from '../shorten.ts';

const NAME_WIDTH = 14;

/** Whose figure it is: "SG – KO", "all 3", "Training, SG – KO". */
export type CheckName = (check: Check) => string;

/** Names that fit a table. */
export function shortCheckNames(gate: Gate): CheckName {
  const short = shortNames(gate.data.coders, NAME_WIDTH);
  return (check) => nameOf(gate, check, (coder) => short.get(coder) ?? coder);
}

/** Names for programs, whole. */
export function wholeCheckNames(gate: Gate): CheckName {
  return (check) => nameOf(gate, check, (coder) => coder);
}

function nameOf({ data }: Gate, { scope, coders, category }: Check, shown: (coder: string) => string): string {
  const n = data.coders.length;
  const inOrder = [...coders].sort((a, b) => data.coders.indexOf(a) - data.coders.indexOf(b));
  const who = scope === 'pair' ? inOrder.map(shown).join(' – ') : n === 2 ? 'both' : `all ${n}`;
  if (category === null) return who;
  return n === 2 ? category : `${category}, ${who}`;
}

/** Under a threshold of one measure whose figure it is; figures held against a baseline are of several measures. */
export function nameUnder({ kind }: GateThreshold, check: Check, name: CheckName): string {
  return kind === 'max-drop' ? `${figureName(check)}, ${name(check)}` : name(check);
}

/** "agreement/any" */
export function figureName({ measure, rule }: Check): string {
  return rule === null ? measure : `${measure}/${rule}`;
}
