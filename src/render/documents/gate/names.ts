import type { Check, Gate, GateThreshold } from '../../../report/gate/schema.ts';
import { shortNames } from '../../formats/terminal/width.ts';

const CODER_WIDTH = 14;

/** Beside the name of a category there is less room. */
const CODER_BESIDE_CATEGORY = 8;

const CATEGORY_WIDTH = 16;

/** Whose figure it is: "SG – KO", "all 3", "Training, SG – KO". */
export type CheckName = (check: Check) => string;

/** Names that fit a table. */
export function shortCheckNames(gate: Gate): CheckName {
  const { coders, categories } = gate.data;
  const alone = shortNames(coders, CODER_WIDTH);
  const beside = shortNames(coders, CODER_BESIDE_CATEGORY);
  const ofCategory = shortNames(categories, coders.length === 2 ? CATEGORY_WIDTH + 2 * CODER_WIDTH : CATEGORY_WIDTH);
  return (check) => {
    const names = check.category === null ? alone : beside;
    return nameOf(
      gate,
      check,
      (coder) => names.get(coder) ?? coder,
      (category) => ofCategory.get(category) ?? category,
    );
  };
}

/** Names for programs, whole. */
export function wholeCheckNames(gate: Gate): CheckName {
  const whole = (name: string) => name;
  return (check) => nameOf(gate, check, whole, whole);
}

type Shown = (name: string) => string;

function nameOf({ data }: Gate, { scope, coders, category }: Check, coderName: Shown, categoryName: Shown): string {
  const n = data.coders.length;
  const inOrder = [...coders].sort((a, b) => data.coders.indexOf(a) - data.coders.indexOf(b));
  const who = scope === 'pair' ? inOrder.map(coderName).join(' – ') : n === 2 ? 'both' : `all ${n}`;
  if (category === null) return who;
  return n === 2 ? categoryName(category) : `${categoryName(category)}, ${who}`;
}

/** Under a threshold of one measure whose figure it is; figures held against a baseline are of several measures. */
export function nameUnder({ kind }: GateThreshold, check: Check, name: CheckName): string {
  return kind === 'max-drop' ? `${figureName(check)}, ${name(check)}` : name(check);
}

/** "agreement/any" */
export function figureName({ measure, rule }: Check): string {
  return rule === null ? measure : `${measure}/${rule}`;
}
