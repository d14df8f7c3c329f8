import type { Note, Report } from '../../../report/agree/schema.ts';
import { layoutNamed } from '../../../study/reading/layouts/list.ts';
import { type Part, paragraph, table } from '../../document.ts';
import { bounds, coefficient, share } from '../../figures.ts';
import { joined, nextStep, pair, type Text, text } from '../../text.ts';
import { methodText, plural, policyText, reasonText } from '../../words.ts';
import {
  blankCellsText,
  codedOnceText,
  confusionsLeftOutText,
  numbersAsNamesText,
  scaleUnusedText,
  wideIntervalText,
} from '../data-notes.ts';
import { MEAN_OVER_UNITS, referencesOf, shownPairs } from '../select.ts';

const MAX_LISTED = 3;

/** Notes below the tables. */
export function noteParts(report: Report): Part[] {
  return [
    ...report.notes.flatMap((note) => (note.code === 'both-uncoded' ? bothUncoded(report, note) : [])),
    ...report.notes.flatMap((note) => (note.code === 'pairs-left-out' ? [pairsLeftOut(report, note)] : [])),
    ...report.notes.flatMap((note) => (note.code === 'category-pairs-left-out' ? [categoryPairsLeftOut(note)] : [])),
    ...report.notes.flatMap((note) =>
      note.code === 'confusions-left-out' ? [paragraph(confusionsLeftOutText(note.categories))] : [],
    ),
    ...report.notes.flatMap((note) =>
      note.code === 'without-figure'
        ? [paragraph(`No figure of ${note.measure} here: it requires ${note.asks.join('; or ')}.`)]
        : [],
    ),
    ...differencesOfPairs(report),
    ...rareCategories(report),
    ...undefinedFigures(report),
    ...report.notes.flatMap((note) => (note.code === 'coded-once' ? codedOnce(report, note) : [])),
    ...report.notes.flatMap((note) => (note.code === 'narrow-intervals' ? [narrowIntervals(note)] : [])),
    ...aboutOptions(report),
    ...report.notes.flatMap((note) =>
      note.code === 'categories-observed'
        ? [paragraph(`No codebook given: the categories are the ${note.categories} that coders applied.`, 'aside')]
        : [],
    ),
    ...methods(report),
  ];
}

/** What options asked for in vain, or what they were taken to mean; also on the first screen. */
export function aboutOptions(report: Report): Part[] {
  return [
    ...report.notes.flatMap((note) =>
      note.code === 'places-as-numbers'
        ? [
            paragraph(
              text`Under ${note.rules.map((rule) => `rule ${rule}`).join(' and ')} the categories count as 1, 2, 3, … in their order${nextStep({ code: 'numeric-scale' })}.`,
            ),
          ]
        : [],
    ),
    ...report.notes.flatMap((note) => (note.code === 'scale-unused' ? [paragraph(scaleUnusedText(note))] : [])),
    ...report.notes.flatMap((note) => (note.code === 'numbers-as-names' ? [paragraph(numbersAsNamesText(note))] : [])),
  ];
}

/** Below the heading: how little so few units tell. */
export function wideInterval(report: Report): Part[] {
  return report.notes.flatMap((note) => (note.code === 'wide-interval' ? [paragraph(wideIntervalText(note))] : []));
}

/** Which figures depend on what blank cells mean. */
export function blankCells({ notes, data }: Report): Part[] {
  return notes.flatMap((note) => (note.code === 'blank-cells' ? [paragraph(blankCellsText(note, data.coders))] : []));
}

function narrowIntervals({ categories, coverage }: Extract<Note, { code: 'narrow-intervals' }>): Part {
  const named = categories.slice(0, MAX_LISTED).map((name) => `"${name}"`);
  const rest = categories.length > named.length ? ` and ${categories.length - named.length} more` : '';
  return paragraph(
    text`So few units were given ${joined(named, ', ')}${rest} that the interval of positive agreement contains the true value in about ${share(coverage)} of studies, and not in 95%.`,
    'aside',
  );
}

/** For two coders no mean agreement is shown, since it is that of the pair. */
function codedOnce(report: Report, note: Extract<Note, { code: 'coded-once' }>): Part[] {
  const measures = coderCount(report) === 2 ? note.measures.filter((name) => name !== 'agreement') : note.measures;
  return measures.length === 0 ? [] : [paragraph(codedOnceText({ ...note, measures }))];
}

function pairsLeftOut(report: Report, { coders, pairs, crowd }: Extract<Note, { code: 'pairs-left-out' }>): Part {
  if (layoutNamed(report.data.layout)?.coders === 'nothing')
    return paragraph(
      'The counts do not say who gave which coding, so there are figures of all coders, and none of pairs.',
    );
  const all = plural(pairs, 'pair');
  return paragraph(
    crowd
      ? text`With ${plural(coders, 'coder')}, only totals are recorded, not who gave which coding. There are no figures for their ${all}${nextStep({ code: 'some-coders' })}.`
      : text`Figures for the ${all} of ${plural(coders, 'coder')} are not shown${nextStep({ code: 'figures-of-pairs' })}.`,
  );
}

function categoryPairsLeftOut({
  pairs,
  categories,
  figures,
}: Extract<Note, { code: 'category-pairs-left-out' }>): Part {
  const all = `${plural(pairs, 'pair')} and ${plural(categories, 'category')}`;
  return paragraph(
    text`The figures of single categories for each pair (${all}: ${plural(figures, 'figure')}) are left out${nextStep({ code: 'category-pairs' })}.`,
  );
}

function bothUncoded(report: Report, note: Extract<Note, { code: 'both-uncoded' }>): Part[] {
  const pairs = inShownOrder(report, note.pairs).filter(({ units }) => units > 0);
  if (pairs.length === 0) return [paragraph('No unit was left uncoded by two coders.', 'aside')];
  const where = pairs.map(({ coders, units }) => text`${pair(inOrder(report, coders))} ${units}`);
  const list =
    where.length > 6
      ? `${where.length} pairs, up to ${bounds(pairs.map(({ units }) => units))[1]} units each`
      : joined(where, ', ');
  const sentence = paragraph(
    text`Units that two coders both left uncoded: ${list}. Rule ${note.rule} counts them as ${policyText(note.counted)}${nextStep({ code: 'count-uncoded', as: ['agree', 'disagree', 'exclude'] })}.`,
  );
  const ofHiddenPairs = ({ scope, measure }: (typeof note.moved)[number]) =>
    referencesOf(report).length > 0 && scope === 'all' && measure === 'agreement';
  const moved = inShownOrder(report, note.moved).filter(
    (figure) => (note.moved.length <= 8 || figure.scope === 'all') && !ofHiddenPairs(figure),
  );
  if (moved.length === 0) return [sentence];
  const rows = moved.map(({ measure, scope, coders, agree, disagree, exclude }) => [
    scope === 'pair'
      ? pair(inOrder(report, coders))
      : measure === 'agreement'
        ? MEAN_OVER_UNITS
        : `all ${coders.length}`,
    ...[agree, disagree, exclude].map(share),
  ]);
  const shown = coderCount(report) === 2 ? rows.slice(0, 1) : rows;
  return [sentence, table('Both uncoded counted as', ['', 'agreement', 'disagreement', 'left out'], shown)];
}

/** Explains where percent agreement and kappa tell different stories. */
export function differencesOfPairs(report: Report, most = MAX_LISTED): Part[] {
  const notes = report.notes.filter((note) => note.code === 'percent-and-kappa-differ');
  const whole = inShownOrder(
    report,
    notes.filter(({ category }) => category === null),
  );
  const pairs = whole.slice(0, most).map((note) => {
    const { coders, agreement, expected, kappa, commonest } = note;
    return paragraph(
      text`${pair(inOrder(report, coders))} agree on ${share(agreement)} of the units, yet kappa is ${coefficient(kappa)}: ${share(note.share)} of their codings are "${commonest}", so chance alone gives ${share(expected)}.${explanation(note)}`,
    );
  });
  const more =
    whole.length > most
      ? [paragraph(`The same is true of ${plural(whole.length - most, 'other pair')}.`, 'aside')]
      : [];
  return [...pairs, ...more];
}

/** What else shows it: how uneven the codings are, whether the coders use them equally often, how high kappa could be, and AC1. */
function explanation(note: Extract<Note, { code: 'percent-and-kappa-differ' }>): Text {
  const { prevalenceIndex, biasIndex, kappaMax, ac1 } = note;
  const indices =
    prevalenceIndex === null
      ? ''
      : text` Prevalence index ${coefficient(prevalenceIndex)}, bias index ${coefficient(biasIndex)}.`;
  const most = kappaMax === null ? '' : text` With these margins kappa could be at most ${coefficient(kappaMax)}.`;
  const rarer = ac1 === null ? '' : text` AC1, which assumes less agreement by chance, is ${coefficient(ac1)}.`;
  return text`${indices}${most}${rarer}`;
}

/** One sentence about the categories for which percent and kappa differ, those furthest apart first. */
function rareCategories(report: Report): Part[] {
  const notes = report.notes.filter((note) => note.code === 'percent-and-kappa-differ');
  const worst = new Map<string, (typeof notes)[number]>();
  for (const note of [...notes].sort((a, b) => a.kappa - b.kappa)) {
    if (note.category !== null && !worst.has(note.category)) worst.set(note.category, note);
  }
  if (worst.size === 0) return [];
  const listed = [...worst].slice(0, MAX_LISTED).map(([category, { coders, agreement, expected, kappa, ac1 }]) => {
    const who = coderCount(report) === 2 ? '' : text`${pair(inOrder(report, coders))} `;
    return text`"${category}" (${who}${share(agreement)}, by chance ${share(expected)}, kappa ${coefficient(kappa)}, AC1 ${coefficient(ac1)})`;
  });
  const rest = worst.size > listed.length ? ` and ${worst.size - listed.length} more` : '';
  return [
    paragraph(
      text`Percent agreement and kappa tell different stories about ${plural(worst.size, 'category')}: ${joined(listed, ', ')}${rest}. There nearly all units are coded in the same way, so that chance alone explains much of the percentage. For agreement on applying the category, see pos.`,
    ),
  ];
}

/** Why figures are missing, each reason once. */
function undefinedFigures(report: Report): Part[] {
  const missing = report.results.filter(({ reason }) => reason !== null);
  const reasons = [...new Set(missing.map(({ reason }) => reason!))];
  return reasons.map((reason) => {
    const of = missing.filter((result) => result.reason === reason);
    const categories = [...new Set(of.flatMap(({ category }) => (category === null ? [] : [`"${category}"`])))];
    const which = of.some(({ category }) => category === null)
      ? ''
      : ` (${categories.slice(0, MAX_LISTED).join(', ')}${categories.length > MAX_LISTED ? ', …' : ''})`;
    return paragraph(`n/a${which}: ${reasonText(reason)}.`, 'aside');
  });
}

function methods(report: Report): Part[] {
  const used = [
    ...new Set(
      report.results.flatMap(({ category, ci }) => (ci === null || category !== null ? [] : [methodText(ci.method)])),
    ),
  ];
  if (used.length === 0) return [];
  return [paragraph(text`Intervals: ${share(report.options.confidence)}; ${used.join('; ')}.`, 'aside')];
}

/** Notes about pairs, in the order in which pairs are shown; those about all coders come last. */
function inShownOrder<T extends { readonly coders: readonly string[] }>(report: Report, list: readonly T[]): T[] {
  const order = shownPairs(report).map((pair) => [...pair].sort().join('\n'));
  const position = ({ coders }: T) => {
    const index = coders.length === 2 ? order.indexOf([...coders].sort().join('\n')) : -1;
    return index === -1 ? order.length : index;
  };
  return [...list].sort((a, b) => position(a) - position(b));
}

function inOrder(report: Report, coders: readonly string[]): [string, string] {
  const { coders: order } = report.data;
  const references = referencesOf(report);
  const [a, b] = [...coders].sort((x, y) => order.indexOf(x) - order.indexOf(y)) as [string, string];
  return references.includes(b) && !references.includes(a) ? [b, a] : [a, b];
}

function coderCount(report: Report): number {
  return report.data.coders.length;
}
