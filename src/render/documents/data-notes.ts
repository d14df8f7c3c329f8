import { measureLabel } from '../../measures/catalogue.ts';
import { nextStep, type Text, text } from '../text.ts';
import { plural } from '../words.ts';

/** Says that a scale changes nothing because no rule uses it. */
export function scaleUnusedText({ scale, rules }: { readonly scale: string; readonly rules: readonly string[] }): Text {
  const [them, use] = rules.length === 1 ? ['rule', 'does'] : ['rules', 'do'];
  const named = nextStep({ code: 'scale', scale }, `scale ${scale}`);
  return text`${named} changes no figure here: ${them} ${rules.join(', ')} ${use} not consider how far apart categories are${nextStep({ code: 'rule-on-scale', scale })}.`;
}

/** Says what units with only one coder do to Gwet's intervals. */
export function codedOnceText(note: {
  readonly units: number;
  readonly pairable: number;
  readonly measures: readonly string[];
}): Text {
  const { units, pairable, measures } = note;
  const of = measures.map((name) => (name === 'agreement' ? 'mean agreement' : measureLabel(name))).join(', ');
  return text`${plural(units, 'unit')} ${units === 1 ? 'was' : 'were'} coded by only one coder, and ${pairable} by several. Gwet’s intervals (${of}) are wider because of the former${nextStep({ code: 'leave-out-units-coded-once' })}.`;
}
