import type { Change, Comparison, Recoding } from '../../report/compare/schema.ts';
import type { Page, Section } from '../document.ts';
import { change, changeText, intervalOfChange, percent, range, share, wholeShare } from '../figures.ts';
import {
  beforeAndAfter,
  changeAndInterval,
  numbersOf,
  type Rounds,
  type Scale,
  scaleOfShares,
  slope,
  smallSlope,
} from '../pictures/marks.ts';
import type { Column, Picture, Row } from '../pictures/picture.ts';
import { category, pair, type Text, text } from '../text.ts';
import { numberWord, plural, withAnd } from '../words.ts';

/** With more pairs, only those with the least agreement after have a picture. */
const MOST_PAIRS = 12;

const MOST_CATEGORIES = 25;

type Headline = NonNullable<Comparison['overview']['headline']>;

/** How a page answers whether agreement changed, and whether by the codebook or by coding. */
export function comparisonAnswer(report: Comparison): Pick<Page, 'paragraphs'> & Partial<Pick<Page, 'title'>> {
  const { headline } = report.overview;
  if (headline === null || headline.change === null)
    return { paragraphs: ['Agreement is not defined in both rounds.'] };
  const { original, before, after, whole } = headline;
  const first = original ?? before;
  const way =
    (whole ?? headline.change) === 0
      ? 'as before'
      : text`${(whole ?? headline.change) > 0 ? 'up' : 'down'} from ${share(first.value)}`;
  return {
    title: [text`${whoAgrees(report, headline)} ${share(after.value)}, ${way}`, worth(report)],
    paragraphs: [parts(report, headline), ...chance(report, headline)],
  };
}

function whoAgrees({ after: { coders } }: Comparison, { measure }: Headline): string {
  if (measure === 'joint-agreement') return `All ${numberWord(coders.length)} agree on`;
  return coders.length === 2 ? 'The two coders agree on' : 'On average two coders agree on';
}

function worth({ overview: { mostly, verdict }, before, after }: Comparison): string {
  if (mostly === 'map')
    return `Most of that is the ${after.categories.length < before.categories.length ? 'smaller' : 'new'} codebook`;
  switch (verdict) {
    case 'rose':
      return 'That is more than the choice of units alone would explain';
    case 'fell':
      return 'That is a larger fall than the choice of units alone would explain';
    case 'open':
      return 'Whether coding itself changed is open';
    case 'unchanged':
      return 'Nothing changed';
    case null:
      return '';
  }
}

/** What of the change comes from the map and what from coding, and what the units leave open. */
function parts(report: Comparison, { byRecoding, whole, change: by, ci }: Headline): Text {
  const { units, before, after } = report;
  const number =
    units.compared === 'paired'
      ? plural(units.common ?? 0, 'common unit')
      : `${before.units} and ${plural(after.units, 'unit')}`;
  const open =
    ci === null
      ? ' It has no interval: no unit changed, or too few units affect it.'
      : text` With ${number} any change from ${change('share', ci.lower)} to ${change('share', ci.upper)} points is compatible with the data${ci.lower <= 0 && ci.upper >= 0 ? ', including no change' : ''}.`;
  if (byRecoding === null || whole === null) return text`It changed by ${change('share', by)} points.${open}`;
  return text`Of the change of ${change('share', whole)} points, ${change('share', byRecoding)} come from putting the first round’s codings into the new ${plural(after.categories.length, 'category')}, with no unit coded again; ${change('share', by)} come from coding.${open}`;
}

/** What chance gives; where the categories are other ones, it is part of the change. */
function chance(report: Comparison, { original, before, after }: Headline): Text[] {
  const known = [...(original === null ? [] : [original]), before, after];
  if (known.some(({ expected, corrected }) => expected === null || corrected === null)) return [];
  const list = (of: (one: (typeof known)[number]) => string) => withAnd(known.map(of));
  const [first, second] = [report.before.categories.length, report.after.categories.length];
  const moved = after.expected! - known[0]!.expected!;
  const why =
    (first - second) * moved <= 0 // where chance went the other way, the number of categories was not the reason
      ? 'By'
      : `${second < first ? 'Fewer categories raise' : 'More categories lower'} agreement by themselves, and chance with it: by`;
  return [
    `${why} chance it would be ${list(({ expected }) => percent(expected))}. Beyond chance the figures are ${list(({ corrected }) => corrected!.toFixed(2))}.`,
  ];
}

/** The pictures of a comparison, in the order of a page. */
export function comparisonSections(report: Comparison): Section[] {
  return [rounds(report), pairs(report), categories(report)].flatMap((section) => section ?? []);
}

/** Two or three points with the fan of the change. */
function rounds(report: Comparison): Section | undefined {
  const { headline } = report.overview;
  const drawn = headline === null ? undefined : roundsOf(headline, headline.original);
  if (headline === null || drawn === undefined) return undefined;
  const { before, after } = report;
  const { byRecoding, change: by, ci, likely } = headline;
  const hasMap = drawn.original !== null;
  const heads = [
    ...(hasMap ? [['First round', plural(before.categories.length, 'category')] as const] : []),
    hasMap
      ? (['First round', `put into ${after.categories.length}`] as const)
      : (['First round', plural(before.categories.length, 'category')] as const),
    ['Second round', plural(after.categories.length, 'category')] as const,
  ];
  const marks = slope(drawn, {
    heads,
    byMap:
      byRecoding === null
        ? null
        : [
            `${changeText('share', byRecoding)} points by the codebook`,
            'the same codings, translated into the new categories',
          ],
    byCoding: [
      `${changeText('share', by!)} points by ${causeOf(report)}`,
      ci === null
        ? 'no interval'
        : `anything from ${changeText('share', ci.lower)} to ${changeText('share', ci.upper)} fits`,
    ],
    ends: likely === null ? null : [`${Math.round(likely.lower * 100)}`, `${Math.round(likely.upper * 100)}`],
  });
  const picture: Picture = {
    name: 'rounds',
    title: text`From round to round: ${percent(drawn.original?.value ?? drawn.before.value)} to ${percent(drawn.after.value)}`,
    chart: {
      kind: 'drawing',
      ...marks,
      width: 720,
      says: `${hasMap ? `First round ${percent(drawn.original!.value)}; put into the new categories ${percent(drawn.before.value)}` : `First round ${percent(drawn.before.value)}`}; second round ${percent(drawn.after.value)}`,
    },
  };
  return {
    link: 'All coders',
    pictures: [picture],
    margin: [
      {
        title: 'How to read it',
        lines: [
          ...(hasMap
            ? [
                'The dashed line is the map from the first codebook to the second: arithmetic, not coding. The full line is the second round.',
              ]
            : []),
          ...(ci === null
            ? []
            : [
                text`The shaded fan shows every slope that is compatible with these units (${share(ci.level)} interval); the dotted line through it is no change.`,
              ]),
          'The grey line at the bottom is agreement by chance.',
        ],
      },
    ],
  };
}

/** What the change of coding includes: where no map puts the first round into the categories of the second, the new codebook, too. */
function causeOf({ before, after, recoding }: Comparison): string {
  const isSame =
    before.categories.length === after.categories.length &&
    before.categories.every((name) => after.categories.includes(name));
  return recoding.length > 0 || isSame ? 'coding' : 'codebook and coding';
}

/** The points of a figure; undefined if one of them has no value. */
function roundsOf({ before, after, ci }: Change | Headline, original: Recoding['original'] | null): Rounds | undefined {
  if (before.value === null || after.value === null || (original !== null && original.value === null)) return undefined;
  return {
    original: original === null ? null : { value: original.value!, expected: original.expected },
    before: { value: before.value, expected: before.expected },
    after: { value: after.value, expected: after.expected },
    ci,
  };
}

/** The same picture small for each pair. */
function pairs(report: Comparison): Section | undefined {
  const rule = report.options.rules[0]!;
  const isMeant = ({ measure, scope, category: one, rule: own }: Change | Recoding) =>
    measure === 'agreement' && one === null && own === rule && scope === 'pair';
  const recoded = report.recoding.filter(isMeant);
  const found = report.changes.filter(isMeant).flatMap((one) => {
    const own = recoded.find(({ coders }) => coders.join('\n') === one.coders.join('\n'));
    const drawn = roundsOf(one, own?.original ?? null);
    return drawn === undefined ? [] : [{ one, own, drawn }];
  });
  if (found.length < 2) return undefined;
  const weakest = found.toSorted((x, y) => x.drawn.after.value - y.drawn.after.value);
  const shown = weakest.slice(0, MOST_PAIRS);
  const first = range(
    'share',
    found.map(({ drawn }) => (drawn.original ?? drawn.before).value),
  );
  const after = range(
    'share',
    found.map(({ drawn }) => drawn.after.value),
  );
  const rest = found.length - shown.length;
  return {
    link: 'Pairs',
    pictures: [
      {
        name: 'pairs',
        title: text`Pairs: ${after}, before ${first}`,
        lead: `Percent of the units on which two coders agree; the grey line below is agreement by chance.${rest === 0 ? '' : ` ${plural(rest, 'more pair')} with more agreement are in the tables.`}`,
        chart: {
          kind: 'multiples',
          drawings: shown.map(({ one, own, drawn }) => ({
            name: pair(report.after.coders.filter((name) => one.coders.includes(name))),
            drawing: {
              kind: 'drawing',
              ...smallSlope(drawn, [
                `${changeText('share', one.change!)}${causeOf(report) === 'coding' ? ' coding' : ''}`,
                own?.byRecoding == null ? null : `${changeText('share', own.byRecoding)} map`,
              ]),
              width: 260,
              says: `From ${percent((drawn.original ?? drawn.before).value)} to ${percent(drawn.after.value)}`,
            },
          })),
        },
      },
    ],
  };
}

/** Each category before and after, and the change of its alpha. */
function categories({ overview, changes, recoding }: Comparison): Section | undefined {
  const of = (name: string, measure: string) =>
    changes.find((one) => one.category === name && one.scope === 'all' && one.measure === measure);
  const known = overview.weakest.filter((name) => of(name, 'positive-agreement')?.after.value != null);
  const shown = known.slice(0, MOST_CATEGORIES);
  if (shown.length === 0) return undefined;
  const alphas = shown.flatMap((name) => of(name, 'krippendorff-alpha') ?? []);
  const scale = scaleOfChanges(alphas);
  const columns: Column[] = [
    { kind: 'name', head: '' },
    { kind: 'figure', head: 'before' },
    { kind: 'drawn', head: 'if one coder gives it, does another too?', scale: scaleOfShares(), width: 220 },
    { kind: 'figure', head: 'after' },
    ...(alphas.length === 0
      ? []
      : [
          { kind: 'drawn', head: 'change in alpha', scale: numbersOf(scale), width: 220, isSpare: true } as const,
          { kind: 'figure', head: 'change' } as const,
          { kind: 'figure', head: 'likely range', isSpare: true } as const,
        ]),
  ];
  const rows = shown.map((name): Row => {
    const applied = of(name, 'positive-agreement')!;
    const alpha = of(name, 'krippendorff-alpha');
    return {
      cells: [
        category(name),
        wholeShare(applied.before.value),
        beforeAndAfter(applied.before.value!, applied.after.value!),
        wholeShare(applied.after.value),
        ...(alphas.length === 0
          ? []
          : alpha === undefined || alpha.change === null
            ? [{ marks: '', height: 30 }, 'n/a', '']
            : [
                changeAndInterval({ value: alpha.change, ci: alpha.ci }, scale),
                change('coefficient', alpha.change),
                alpha.ci === null
                  ? alpha.change === 0
                    ? 'unchanged'
                    : 'too few units'
                  : intervalOfChange('coefficient', alpha.ci),
              ]),
      ],
    };
  });
  const rest = known.length - shown.length;
  return {
    link: 'Categories',
    pictures: [
      {
        name: 'categories',
        title: `Category by category${recoding.length > 0 ? ', coding alone' : ''}`,
        lead: `${recoding.length > 0 ? 'Both rounds in the new categories. ' : ''}Weakest first; hollow: before, full: after.${rest === 0 ? '' : ` ${plural(rest, 'more category')} with more agreement are in the tables.`}`,
        chart: { kind: 'rows', columns, rows },
        note: 'Left: positive agreement over all pairs. Right: the change in alpha with its interval; the vertical line marks no change.',
      },
    ],
  };
}

/** From the lowest end of an interval to the highest, in quarters. */
function scaleOfChanges(changes: readonly Change[]): Scale {
  const ends = changes.flatMap(({ change: by, ci }) => [by ?? 0, ci?.lower ?? 0, ci?.upper ?? 0]);
  const from = Math.min(-0.25, Math.floor(Math.min(0, ...ends) * 4) / 4);
  const to = Math.max(0.25, Math.ceil(Math.max(0, ...ends) * 4) / 4);
  const step = to - from > 1.5 ? 0.5 : 0.25;
  const ticks = [];
  for (let at = Math.ceil(from / step) * step; at <= to + 1e-9; at += step)
    ticks.push({ at, text: Math.abs(at) < 1e-9 ? '0' : `${at > 0 ? '+' : '−'}${Math.abs(at)}` });
  return { from, to, ticks };
}
