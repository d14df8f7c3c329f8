import type { Check, Gate, GateNote } from '../../../report/gate/schema.ts';
import { type Paragraph, paragraph } from '../../document.ts';
import { bounds } from '../../figures.ts';
import { joined, nextStep, spelled, type Text, text } from '../../text.ts';
import { plural, policyText } from '../../words.ts';
import { blankCellsText, codedOnceText, numbersAsNamesText, scaleUnusedText } from '../data-notes.ts';
import { type CheckName, checkNames } from './names.ts';

const MAX_NAMED = 6;

/** What was left out, and what readers must know to trust the verdict. */
export function remarks(gate: Pick<Gate, 'thresholds' | 'options' | 'data' | 'notes'>): Paragraph[] {
  const ignored = gate.thresholds.flatMap(({ checks }) => checks.filter(({ verdict }) => verdict === 'ignored'));
  return [
    ...rare(ignored, gate.options.minUnits),
    ...uncompared(ignored, checkNames(gate)),
    ...gate.notes.flatMap((note) =>
      note.code === 'wide-interval' ? [] : [paragraph(noteText(note, gate.data.coders), 'aside')],
    ),
  ];
}

function rare(ignored: readonly Check[], minUnits: number): Paragraph[] {
  const few = ignored.filter(({ why }) => why === 'few-units');
  if (few.length === 0) return [];
  return [
    paragraph(
      text`Ignored because the category was applied to fewer than ${plural(minUnits, 'unit')}${nextStep({ code: 'min-units' })}: ${plural(few.length, 'figure')}, of ${categoriesOf(few)}.`,
    ),
  ];
}

function uncompared(ignored: readonly Check[], name: CheckName): Paragraph[] {
  const without = ignored.filter(({ why }) => why === 'not-in-baseline' || why === 'undefined-in-baseline');
  if (without.length === 0) return [];
  const whole = without
    .filter(({ category }) => category === null)
    .map((check) => `${check.measure} of ${spelled(name(check))}`);
  const categories = without.filter(({ category }) => category !== null);
  const parts = [
    ...(whole.length > 0 ? [first(whole)] : []),
    ...(categories.length > 0 ? [text`${plural(categories.length, 'figure')} of ${categoriesOf(categories)}`] : []),
  ];
  return [paragraph(text`Not compared, because the baseline has no value for them: ${joined(parts, ' and ')}.`)];
}

function categoriesOf(checks: readonly Check[]): Text {
  return first([...new Set(checks.map(({ category }) => `"${category}"`))]);
}

/** The first few names. */
function first(names: readonly Text[]): Text {
  const rest = names.length - MAX_NAMED;
  return rest > 0 ? text`${joined(names.slice(0, MAX_NAMED), ', ')} and ${rest} more` : joined(names, ', ');
}

function noteText(note: Exclude<GateNote, { code: 'wide-interval' }>, coders: readonly string[]): Text {
  if (note.code === 'blank-cells') return blankCellsText(note, coders);
  if (note.code === 'scale-unused') return scaleUnusedText(note);
  if (note.code === 'numbers-as-names') return numbersAsNamesText(note);
  if (note.code === 'coded-once') return codedOnceText(note);
  if (note.code === 'both-uncoded') {
    const most = bounds([0, ...note.pairs.map(({ units }) => units)])[1];
    if (most === 0) return 'Units that two coders both left uncoded: none.';
    const pairs = note.pairs.filter(({ units }) => units > 0).length;
    const uncoded =
      note.pairs.length > 1
        ? `${pairs > 1 ? 'up to ' : ''}${most} in ${plural(pairs, 'pair')} of coders`
        : String(most);
    const inAlpha = note.countedInAlpha === undefined ? '' : `, alpha as ${policyText(note.countedInAlpha)}`;
    return text`Units that two coders both left uncoded: ${uncoded}. Rule ${note.rule} counts them as ${policyText(note.counted)}${inAlpha}${nextStep({ code: 'count-uncoded', as: [] })}.`;
  }
  switch (note.what) {
    case 'categories':
      return `The baseline has ${note.before} categories, these data have ${note.now}. Fewer categories raise agreement by themselves, and more lower it.`;
    case 'uncoded':
      return text`Under rule ${note.rule!} the baseline counts two uncoded codings as ${policyText(note.before)}; here they count as ${policyText(note.now)}${nextStep({ code: 'count-uncoded', as: [] })}.`;
    case 'joint':
      return text`The baseline defines joint agreement as ${String(note.before)}; here it is ${note.now}${nextStep({ code: 'joint' })}.`;
  }
}
