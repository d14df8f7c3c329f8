import { measureLabel } from '../../measures/catalogue.ts';
import { nextStep, type Text, text } from '../text.ts';
import { plural } from '../words.ts';

/** What a scale that no rule asks for comes to. */
export function scaleUnusedText({ scale, rules }: { readonly scale: string; readonly rules: readonly string[] }): Text {
  const [them, ask] = rules.length === 1 ? ['rule', 'does'] : ['rules', 'do'];
  const named = nextStep({ code: 'scale', scale }, `scale ${scale}`);
  return text`${named} changes no figure here: ${them} ${rules.join(', ')} ${ask} not ask how far apart categories are${nextStep({ code: 'rule-on-scale', scale })}.`;
}

/** What units that one coder coded do to Gwet's intervals. */
export function codedOnceText(note: {
  readonly units: number;
  readonly pairable: number;
  readonly measures: readonly string[];
}): Text {
  const { units, pairable, measures } = note;
  const of = measures.map((name) => (name === 'agreement' ? 'mean agreement' : measureLabel(name))).join(', ');
  return text`${plural(units, 'unit')} ${units === 1 ? 'was' : 'were'} coded by one coder only, beside ${pairable} coded by several. Gwet’s intervals (${of}) are the wider for them${nextStep({ code: 'leave-out-units-coded-once' })}.`;
}
