import type { Check, Gate, GateThreshold } from '../../../report/gate/schema.ts';
import { category, coder, pair, type Text, text } from '../../text.ts';

/** The coders and category of a figure: "SG – KO", "all 3", "mean of 3", "Training, SG – KO". */
export type CheckName = (check: Check) => Text;

export function checkNames({ data }: Pick<Gate, 'data'>): CheckName {
  const n = data.coders.length;
  return ({ measure, scope, coders, category: one, group, between }) => {
    const of = between?.join(' – ') ?? group;
    if (of !== undefined) return one === null ? of : category(one, of);
    if (coders.length === 1) return coder(coders[0]!);
    const inOrder = [...coders].sort((a, b) => data.coders.indexOf(a) - data.coders.indexOf(b));
    // what all agree on is another figure: joint-agreement
    const all = n === 2 ? 'both' : measure === 'agreement' ? `mean of ${n}` : `all ${n}`;
    const who = scope === 'pair' ? pair(inOrder) : all;
    if (one === null) return who;
    return category(one, n === 2 ? null : who);
  };
}

/** Whose figure it is, in a table about one threshold. Figures compared with a baseline are of several measures, so they name theirs. */
export function nameUnder({ kind }: GateThreshold, check: Check, name: CheckName): Text {
  return kind === 'max-drop' ? fullName(check, name) : name(check);
}

/** "agreement/any, SG – KO" */
export function fullName(check: Check, name: CheckName): Text {
  const { measure, rule } = check;
  return text`${rule === null ? measure : `${measure}/${rule}`}, ${name(check)}`;
}
