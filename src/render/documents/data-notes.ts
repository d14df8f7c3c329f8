import { measureLabel } from '../../measures/catalogue.ts';
import type { Note } from '../../report/agree/schema.ts';
import { figureOn, interval, scaleOf } from '../figures.ts';
import { joined, nextStep, type Text, text } from '../text.ts';
import { plural } from '../words.ts';
import { nameOf } from './changes.ts';

/** Says that a scale changes nothing because no rule uses it. */
export function scaleUnusedText({ scale, rules }: { readonly scale: string; readonly rules: readonly string[] }): Text {
  const [them, use] = rules.length === 1 ? ['rule', 'does'] : ['rules', 'do'];
  const named = nextStep({ code: 'scale', scale }, `scale ${scale}`);
  return text`${named} changes no figure here: ${them} ${rules.join(', ')} ${use} not consider how far apart categories are${nextStep({ code: 'rule-on-scale', scale })}.`;
}

/** Ratings are seldom more numbers than these. */
const MOST_RATINGS = 12;

type NumbersAsNames = Extract<Note, { code: 'numbers-as-names' }>;

/** Whether categories that are numbers may be those of a rating scale. */
export function mayBeRatings({ categories, lowest, highest }: NumbersAsNames): boolean {
  return categories <= MOST_RATINGS && Number.isInteger(lowest) && Number.isInteger(highest);
}

/** Says that scores or measurements were compared as names. */
export function numbersAsNamesText(note: NumbersAsNames): Text {
  const { categories, lowest, highest } = note;
  if (mayBeRatings(note))
    return text`The categories are numbers, from ${lowest} to ${highest}, compared as names; for ratings, use ${nextStep({ code: 'scale', scale: 'ordinal' }, 'scale ordinal')}.`;
  return text`The ${categories} categories are numbers, from ${lowest} to ${highest}, and are compared like names: how far apart two of them are makes no difference${nextStep({ code: 'numeric-scale' })}.`;
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

/** Says how little so few units tell. */
export function wideIntervalText(note: Extract<Note, { code: 'wide-interval' }>): Text {
  const { measure, units } = note;
  const label = measureLabel(measure);
  const figure = /agreement/i.test(label) ? label.toLowerCase() : label;
  return text`Few units: the interval of ${figure} on ${plural(units, 'unit')} is wide, ${interval(scaleOf(measure), note)}${nextStep({ code: 'plan-units' })}.`;
}

type BlankCells = Extract<Note, { code: 'blank-cells' }>;

/** What blank cells mean, if not what they were taken for. */
export const IF_BLANKS_MEAN = {
  missing: 'if blank cells mean that the coder applied no category',
  uncoded: 'if blank cells mean that the coder did not code the unit',
} as const;

const MAX_MOVED = 3;

/**
 * Says which figures depend on what blank cells mean: those of all coders, or of the only pair; if none of them does, those of pairs.
 *
 * @param all - all coders, in the order in which they are shown
 */
export function blankCellsText({ cells, read, moved }: BlankCells, all: readonly string[]): Text {
  const isShown = ({ measure, scope }: BlankCells['moved'][number]) =>
    all.length === 2 ? (scope === 'pair') !== (measure === 'krippendorff-alpha') : scope === 'all';
  const first = moved.filter(isShown);
  const figures = (first.length > 0 ? first : moved).slice(0, MAX_MOVED).map((figure) => {
    const scale = scaleOf(figure.measure);
    const ofOnlyPair = all.length === 2 ? { ...figure, scope: 'all' as const } : figure;
    const name = nameOf(ofOnlyPair, all, { 'joint-agreement': `agreement of all ${all.length}` });
    const under = figure.rule == null ? '' : ` (${figure.rule})`;
    return text`${name}${under} ${figureOn(scale, figure.otherwise)} instead of ${figureOn(scale, figure.value)}`;
  });
  const how = read === 'missing' ? 'missing' : 'uncoded';
  return text`${plural(cells, 'blank cell')} ${cells === 1 ? 'was' : 'were'} read as ${how}; ${IF_BLANKS_MEAN[read]}: ${joined(figures, ', ')}${nextStep({ code: 'choose-blank' })}.`;
}

/** Said in place of which categories are confused. */
export function confusionsLeftOutText(categories: number): Text {
  return text`Which categories are confused is left out: a coding has up to ${plural(categories, 'category')}, so too many stand against each other.`;
}
