import { KRIPPENDORFF } from '../../measures/benchmarks.ts';
import type { Overview, Report, Result, Usage } from '../../report/agree/schema.ts';
import { isGraded, ruleTitle } from '../../rules/catalogue.ts';
import type { MarginNote, Section } from '../document.ts';
import { confusedCells } from '../documents/agree/confused-with.ts';
import { find, meanOutsidePairs, meanText, pairsByAgreement } from '../documents/select.ts';
import { coefficient, count, decimal, range, share, wholeShare } from '../figures.ts';
import {
  alphaOnConvention,
  bar,
  dotAndInterval,
  matrix,
  pairTriangle,
  rings,
  type StripCell,
  scaleOfShares,
  skyline,
  strip,
  stripGroups,
  withoutOne,
} from '../pictures/marks.ts';
import type { Chart, Column, Marks, Picture, Row } from '../pictures/picture.ts';
import { category, categories as categoryPair, coder, pair, type Text, text } from '../text.ts';
import { capital, numberWord, plural, thousands } from '../words.ts';

/** With more pairs than this, each coder has a row. */
const MOST_PAIRS = 15;

const MOST_ROWS = 12;

const MOST_CATEGORIES = 15;

/** Beside the list of confusions there is room for the matrix of so many categories. */
const MOST_BESIDE = 12;

/** With more coders, or longer names of them, how often each gave a category is told from least to most. */
const MOST_USES = 4;
const LONGEST_HEADS = 24;

/** The pictures of a report of agreement, in the order of a page: every figure in them is one of the report. */
export function agreementSections(report: Report): Section[] {
  return [codersOrPairs(report), categories(report), confusions(report), units(report)].flatMap(
    (section) => section ?? [],
  );
}

function spaced(sentence: string | undefined): string {
  return sentence === undefined ? '' : ` ${sentence}`;
}

/** Alpha on Krippendorff's convention. */
export function convention({ overview: { alpha } }: Report): Chart | undefined {
  if (alpha === null || alpha.value === null) return undefined;
  const drawn = alphaOnConvention(alpha.value, alpha.ci, KRIPPENDORFF);
  const limits = `${KRIPPENDORFF.tentative} and ${KRIPPENDORFF.reliable.toFixed(2)}`;
  return {
    kind: 'drawing',
    ...drawn,
    width: 700,
    says: `Krippendorff’s alpha ${decimal(alpha.value)} on a line from 0 to 1 with the limits ${limits}`,
  };
}

function codersOrPairs(report: Report): Section | undefined {
  const all = pairsByAgreement(report, report.overview.headline?.rule ?? null);
  const many = all.length > MOST_PAIRS && report.overview.byCoder.length > 0;
  const pictures = many ? coders(report) : pairs(report);
  if (pictures.length === 0) return undefined;
  const [first, ...others] = pictures;
  return {
    link: many ? 'Coders' : 'Pairs',
    pictures: [first!, ...others],
    ...(many ? { areSideBySide: true } : { margin: leftOut(report) }),
  };
}

/** A row for all coders and for each pair, the weakest first. */
function pairs(report: Report): Picture[] {
  const { overview, data, options } = report;
  const { headline } = overview;
  if (headline === null) return [];
  const all = pairsByAgreement(report, headline.rule);
  const known = all.filter(({ result }) => result.value !== null);
  const shown = data.coders.length === 2 ? [] : known.slice(0, MOST_PAIRS);
  const found = [
    ...(headline.value === null ? [] : [{ name: whose(report, headline), result: headline, isLead: true }]),
    ...shown.map(({ coders: two, result }) => ({ name: pair(two), result, isLead: false })),
  ];
  if (found.length === 0) return [];
  const agreement = range('share', known.length > 0 ? known.map(({ result }) => result.value!) : [headline.value!]);
  const rest = data.coders.length === 2 ? 0 : all.length - shown.length;
  const left = rest === 0 ? '' : ` ${plural(rest, 'more pair')} ${rest === 1 ? 'is' : 'are'} in the tables.`;
  const graded = isGraded(headline.rule!);
  const columns: Column[] = [
    { kind: 'name', head: '' },
    {
      kind: 'drawn',
      head: '',
      scale: scaleOfShares({ ...found[0]!.result, value: found[0]!.result.value! }),
      width: 420,
    },
    { kind: 'figure', head: 'agree' },
    { kind: 'figure', head: 'units' },
    { kind: 'figure', head: 'beyond chance' },
  ];
  const rows: Row[] = found.map(({ name, result, isLead }) => ({
    isLead,
    cells: [
      name,
      dotAndInterval({ value: result.value!, ci: result.ci, expected: result.expected }, { isLead }),
      share(result.value),
      result.agreed === null ? count(result.units) : `${thousands(result.agreed)} of ${thousands(result.units)}`,
      coefficient(result.corrected),
    ],
  }));
  return [
    {
      name: 'pairs',
      title: graded
        ? text`Mean agreement of two coders: ${agreement}`
        : text`${data.coders.length === 2 ? 'The two coders agree' : 'Two coders agree'} on ${agreement} of the units`,
      ...(graded ? {} : { lead: leadOfPairs(report, headline) }),
      chart: { kind: 'rows', columns, rows },
      note: text`The dot is the observed agreement, the line its likely range: where the share would probably lie over many more units like these (${share(options.confidence)} interval). The vertical tick is agreement by chance: what assigning the same categories to units at random would give. Beyond chance: 0 is as often as by chance, 1 is always.${left}${spaced(meanOutsidePairs(report))}`,
    },
    ...triangle(report),
  ];
}

function leadOfPairs({ data }: Report, { rule, measure, variant }: Result): Text {
  const what = data.multiple ? ruleTitle(rule!) : 'the same category';
  const all =
    measure === 'joint-agreement' && data.multiple
      ? ` All ${numberWord(data.coders.length)} agree if ${variant === null ? `all ${numberWord(data.coders.length)} did` : 'every two did'}.`
      : '';
  return `Two coders agree on a unit if they gave it ${what}.${all}`;
}

function whose(report: Report, { measure, rule }: Result): string {
  const number = report.data.coders.length;
  if (number === 2) return 'Both coders';
  return capital(measure === 'joint-agreement' ? `all ${numberWord(number)}` : meanText(report, rule!));
}

/** Alpha of all coders, and what it becomes without each of them. */
function leftOut({ overview, influence }: Report): MarginNote[] {
  const { alpha, apart } = overview;
  if (alpha === null || alpha.value === null) return [];
  const without = influence
    .filter(
      ({ measure, rule, variant }) => measure === alpha.measure && rule === alpha.rule && variant === alpha.variant,
    )
    .flatMap(({ without: name, value }) => (value === null ? [] : [{ name, value }]));
  if (without.length === 0 || without.length > MOST_ROWS) return [];
  const all = [alpha.value, ...without.map(({ value }) => value)];
  const from = Math.min(0, Math.floor(Math.min(...all) * 10) / 10);
  const scale = { from, to: 1, ticks: [{ at: 0, text: '0' }] };
  const row = (name: Text, value: number, isLead: boolean): Row => ({
    isLead,
    cells: [name, withoutOne(value, KRIPPENDORFF.tentative, isLead, scale), coefficient(value)],
  });
  return [
    {
      title: 'If one coder were left out',
      lines: [
        apart === null
          ? `Alpha of the remaining coders. No coder stands apart: leaving out any one of them does not raise alpha above its likely range. The line is at ${KRIPPENDORFF.tentative}.`
          : text`Alpha of the others. ${coder(apart.coder)} stands apart: without this coder it lies above its likely range. The line is ${KRIPPENDORFF.tentative}.`,
      ],
      chart: {
        kind: 'rows',
        columns: [
          { kind: 'name', head: '' },
          { kind: 'drawn', head: '', width: 160 },
          { kind: 'figure', head: '' },
        ],
        rows: [
          row('all coders', alpha.value, true),
          ...without.map(({ name, value }) => row(text`without ${coder(name)}`, value, false)),
        ],
      },
    },
  ];
}

/** With many coders a row for each: its pairs as rings. */
function coders(report: Report): Picture[] {
  const { overview, influence } = report;
  const { alpha, apart, headline } = overview;
  const all = pairsByAgreement(report, headline?.rule ?? null);
  const shown = overview.byCoder.slice(0, report.data.coders.length > MOST_PAIRS ? MOST_ROWS : undefined);
  const rest = overview.byCoder.slice(shown.length);
  const without = (name: string) =>
    influence.find(
      (one) =>
        one.without === name &&
        one.measure === alpha?.measure &&
        one.rule === alpha.rule &&
        one.variant === alpha.variant,
    )?.value ?? null;
  const hasWithout = shown.some(({ coder: name }) => without(name) !== null);
  const rows: Row[] = shown.map(({ coder: name, agreement, pairs: number }) => ({
    isLead: apart?.coder === name,
    cells: [
      coder(name),
      rings(
        all.flatMap(({ coders: two, result }) =>
          two.includes(name) && result.value !== null
            ? [{ value: result.value, isApart: apart !== null && two.includes(apart.coder) }]
            : [],
        ),
        agreement,
      ),
      wholeShare(agreement),
      count(number),
      ...(hasWithout ? [coefficient(without(name))] : []),
    ],
  }));
  const more =
    rest.length === 0
      ? ''
      : text` ${plural(rest.length, 'more coder')}: ${range(
          'share',
          rest.map(({ agreement }) => agreement),
        )}.`;
  const [lowest] = overview.byCoder;
  return [
    {
      name: 'coders',
      title:
        apart !== null
          ? text`${coder(apart.coder)} stands apart: without this coder alpha would be ${coefficient(apart.alpha)}`
          : text`On average a coder agrees with the others on ${range(
              'share',
              overview.byCoder.map(({ agreement }) => agreement),
            )}`,
      lead: text`Lowest first. Each ring is one of a coder’s pairs${apart === null ? '' : text`, filled if with ${coder(apart.coder)}`}; the vertical line is their mean.`,
      chart: {
        kind: 'rows',
        columns: [
          { kind: 'name', head: '' },
          { kind: 'drawn', head: '', scale: scaleOfShares(), width: 340 },
          { kind: 'figure', head: 'mean' },
          { kind: 'figure', head: 'pairs' },
          ...(hasWithout ? [{ kind: 'figure', head: 'alpha without' } as const] : []),
        ],
        rows,
      },
      ...(lowest === undefined || headline?.expected == null
        ? {}
        : {
            note: text`By chance two coders would agree on ${share(headline.expected)}.${more}${spaced(meanOutsidePairs(report))}`,
          }),
    },
    ...triangle(report),
  ];
}

/** Every pair of four to fifteen coders. */
function triangle(report: Report): Picture[] {
  const { overview, data } = report;
  const order = overview.byCoder.toReversed().map(({ coder: name }) => name);
  if (order.length < 4 || order.length > MOST_PAIRS || order.length < data.coders.length) return [];
  const found = pairsByAgreement(report, overview.headline?.rule ?? null);
  const shares = order.map((one, i) =>
    order
      .slice(0, i)
      .map((other) => found.find(({ coders: two }) => two.includes(one) && two.includes(other))?.result.value ?? null),
  );
  return [
    {
      name: 'every-pair',
      title: 'Every pair, percent of units',
      chart: {
        kind: 'drawing',
        ...pairTriangle(order, shares),
        says: 'The agreement of every pair as a triangle; the figures are in the tables',
        isSpare: true,
        isFixed: true,
      },
    },
  ];
}

/** A row for each of the weakest categories. */
function categories(report: Report): Section | undefined {
  const { overview, usage, data, options } = report;
  const shown = overview.weakest
    .slice(0, overview.weakest.length > MOST_CATEGORIES ? MOST_ROWS : MOST_CATEGORIES)
    .flatMap((name) => usage.filter((use) => use.category === name));
  const [first] = shown;
  if (first === undefined || data.categories.length < 2) return undefined;
  const number = data.coders.length;
  const most = Math.max(...shown.map(anybody));
  const everybody = number === 2 ? 'both' : number <= 5 ? `all ${numberWord(number)}` : 'all';
  const byAll = first.all === 0 ? `never by ${everybody}` : `to ${first.all} by ${everybody}`;
  const rest = overview.weakest.length - shown.length;
  const uses = usesColumns(shown);
  const columns: Column[] = [
    { kind: 'name', head: '' },
    { kind: 'drawn', head: 'units given it by anyone' },
    { kind: 'figure', head: `by ${everybody}` },
    { kind: 'drawn', head: 'if one coder gives it, does another too?', scale: scaleOfShares(), width: 200 },
    { kind: 'figure', head: 'share' },
    ...uses.columns,
    { kind: 'words', head: 'most often confused with', isSpare: true },
    { kind: 'figure', head: 'times', isSpare: true },
  ];
  const rows = shown.map((use): Row => {
    const positive = find(report, { measure: 'positive-agreement', category: use.category });
    return {
      cells: [
        category(use.category),
        skyline(use.given, number, most),
        `${use.given[number - 1] ?? 0} of ${anybody(use)}`,
        positive?.value == null ? NO_MARKS : dotAndInterval({ value: positive.value, ci: positive.ci }),
        positive === undefined ? '' : wholeShare(positive.value),
        ...uses.cells(use),
        ...confusedCells(use),
      ],
    };
  });
  return {
    link: 'Categories',
    pictures: [
      {
        name: 'categories',
        title:
          rest > 0
            ? `The ${shown.length} weakest of ${overview.weakest.length} categories`
            : titleOfWeakest(
                overview,
                text`${category(first.category)}, given to ${plural(anybody(first), 'unit')} and ${byAll}`,
              ),
        lead: `Weakest first. On the left, each column is a unit to which at least one coder gave the category; its height is the share of the coders who did, and it is blue if all did.`,
        chart: { kind: 'rows', columns, rows },
        note: text`The picture on the right is positive agreement over all pairs with its likely range (${share(options.confidence)} interval), hollow if that is wider than 80 points. If ranges are long and overlap, the order of the categories may be due to chance.${rest > 0 ? ` ${plural(rest, 'more category')} with more agreement ${rest === 1 ? 'is' : 'are'} in the tables.` : ''}`,
      },
    ],
  };
}

/** @param alone - what there is to say of the weakest category, if it is the only one */
function titleOfWeakest({ weakest, weakestEqual = 1 }: Overview, alone: Text): Text {
  if (weakestEqual === 0) return 'On every category the coders agree completely';
  if (weakestEqual === 1) return text`Weakest category: ${alone}`;
  if (weakestEqual === 2)
    return text`Weakest categories, with equal agreement: ${category(weakest[0]!)} and ${category(weakest[1]!)}`;
  return `${capital(numberWord(weakestEqual))} categories have the lowest agreement`;
}

const NO_MARKS: Marks = { marks: '', height: 30, width: 1 };

/** How often each coder gave the category; with many coders from least to most. */
function usesColumns(shown: readonly Usage[]): {
  readonly columns: readonly Column[];
  readonly cells: (use: Usage) => readonly Text[];
} {
  const names = shown[0]!.applied.map(({ coder: name }) => name);
  if (names.length === 0) return { columns: [], cells: () => [] };
  if (names.length > MOST_USES || names.join('').length > LONGEST_HEADS)
    return {
      columns: [{ kind: 'figure', head: 'times given, by coder', isSpare: true }],
      cells: ({ applied }) => [
        range(
          'count',
          applied.map(({ units: number }) => number),
        ),
      ],
    };
  return {
    columns: names.map((name) => ({ kind: 'figure', head: coder(name), isSpare: true })),
    cells: ({ applied }) => names.map((name) => count(applied.find((one) => one.coder === name)?.units ?? 0)),
  };
}

/** To how many units anybody gave the category. */
function anybody({ given }: Usage): number {
  return given.reduce((sum, number) => sum + number, 0);
}

/** The commonest confusions as bars, and all of few categories as a triangle. */
function confusions({ overview }: Report): Section | undefined {
  const { confused, matrix: square } = overview;
  const [first] = confused?.commonest ?? [];
  if (first === undefined || confused === null) return undefined;
  const rows = confused.commonest.map(
    ({ categories: [one, other], times }): Row => ({
      cells: [count(times), bar(times / first.times), categoryPair([one, other], ' / ')],
    }),
  );
  const rest =
    confused.rest.pairs === 0
      ? ''
      : ` ${plural(confused.rest.pairs, 'more pair')} of categories, ${plural(confused.rest.times, 'time')}: in the tables.`;
  return {
    link: 'Confusions',
    areSideBySide: square !== null && square.categories.length <= MOST_BESIDE,
    pictures: [
      {
        name: 'confusions',
        title: titleOfConfusions(confused),
        lead: 'How often one coder gave one of the two categories and another coder gave the other, over all pairs of coders.',
        chart: {
          kind: 'rows',
          columns: [
            { kind: 'figure', head: 'times' },
            { kind: 'drawn', head: '', width: 90 },
            { kind: 'name', head: 'categories' },
          ],
          rows,
        },
        ...(rest === '' ? {} : { note: rest.trim() }),
      },
      ...(square === null || square.categories.length < 3 ? [] : [matrixPicture(square)]),
    ],
  };
}

function titleOfConfusions({ pairs: number, times, half, listed, commonest }: NonNullable<Overview['confused']>): Text {
  const [first] = commonest;
  if (number === 1) return text`Confused: ${categoryPair(first!.categories, ' and ')}, ${plural(first!.times, 'time')}`;
  if (half.pairs > listed.pairs)
    return `The ${listed.pairs} commonest confusions make up ${thousands(listed.times)} of ${thousands(times)}`;
  const what = half.pairs === 1 ? 'pair of categories makes' : 'pairs of categories make';
  return `${capital(numberWord(half.pairs))} ${what} up ${thousands(half.times)} of the ${plural(times, 'confusion')}`;
}

function matrixPicture(square: NonNullable<Overview['matrix']>): Picture {
  return {
    name: 'matrix',
    title: 'Every category with every other',
    chart: {
      kind: 'drawing',
      ...matrix(square),
      says: 'How often each category was confused with each other, as a triangle; the figures are in the list and in the tables',
      isSpare: true,
      isFixed: true,
    },
    note: 'Each category’s name is at the end of its row; its remaining cells are in the column below its box. In the boxes: how often two coders both gave it. Categories that are confused most are next to each other.',
  };
}

const GROUPS: Record<NonNullable<Overview['units']>['groups'][number]['group'], string> = {
  none: 'no two agree',
  'one-pair': 'one pair agrees',
  'two-pairs': 'two pairs agree',
  'under-half': 'fewer than half of the pairs agree',
  half: 'half to 80% of the pairs agree',
  most: '80% of the pairs or more agree',
  'every-pair': 'every pair agrees, but no category is common to all',
  all: 'all agree',
  single: 'coded by only one coder',
};

/** A row for each coder, a column for each unit, the units with the least agreement first. */
function units({ overview, data }: Report): Section | undefined {
  const { units: columns, toTalkOver } = overview;
  if (columns === null || data.coders.length < 2) return undefined;
  const drawn = columns.columns.reduce((sum, column) => sum + column.units, 0);
  const left = columns.left?.units ?? 0;
  const total = drawn + left;
  const odd = new Map(columns.oddOneOut.map(({ coder: name, units: number }) => [name, number]));
  const names = odd.size > 0 ? [...odd.keys()] : [...data.coders].sort();
  const rows = names.map((name, i): Row => {
    const cells = columns.columns.map((column) => {
      const given = column.agrees.filter((others) => others !== null).length;
      const others = column.agrees[i] ?? null;
      return {
        units: column.units,
        shade: shadeOf(others, given, data.coders.length > 3),
        isUncoded: column.uncoded[i] ?? false,
      };
    });
    const times = odd.get(name);
    return { cells: [coder(name), strip(cells, drawn), ...(times === undefined ? [] : [count(times)])] };
  });
  const groups = columns.groups.map(({ group, units: number }) => ({ units: number, words: GROUPS[group] }));
  return {
    link: 'Units',
    pictures: [
      {
        name: 'units',
        title: titleOfUnits(overview, data.coders.length, total),
        lead: text`Each column is a unit, lowest agreement first; each row is a coder. Strong orange: agrees with none of the others; pale orange: with ${data.coders.length > 3 ? 'fewer than half; blue: with half or more' : 'one; blue: with all'}. A dot: gave no category; empty: not coded.`,
        chart: {
          kind: 'rows',
          columns: [
            { kind: 'name', head: '' },
            { kind: 'drawn', head: '', scale: stripGroups(firstOf(groups, drawn), drawn), width: 760 },
            ...(odd.size === 0 ? [] : [{ kind: 'figure', head: 'odd one out' } as const]),
          ],
          rows,
        },
        note: `${groups.map(({ units: number, words }) => `${number}: ${words}`).join('; ')}. ${plural(toTalkOver, 'unit')} ${toTalkOver === 1 ? 'needs' : 'need'} discussion.${left === 0 ? '' : ` Not drawn: the ${plural(left, 'unit')} with the most agreement.`}${odd.size === 0 ? '' : ' Odd one out: all others agree, and this coder agrees with none of them.'}`,
      },
    ],
  };
}

/** The groups of so many units, the first ones. */
function firstOf(groups: readonly { units: number; words: string }[], drawn: number) {
  let rest = drawn;
  return groups.flatMap((group) => {
    const number = Math.min(group.units, rest);
    rest -= number;
    return number === 0 ? [] : [{ ...group, units: number }];
  });
}

function titleOfUnits({ units: columns }: Overview, number: number, total: number): string {
  const of = (group: keyof typeof GROUPS) => columns!.groups.find((one) => one.group === group)?.units ?? 0;
  const all = number === 2 ? 'both agree' : number <= 5 ? `all ${numberWord(number)} agree` : 'all agree';
  const [worst, words] =
    number === 2
      ? [of('none'), 'they do not']
      : number === 3
        ? [of('none'), 'no two do']
        : [of('under-half'), 'fewer than half of the pairs do'];
  return worst === 0 && of('all') === total
    ? `On every unit ${all}`
    : `On ${plural(of('all'), 'unit')} ${all}; on ${worst} ${words}`;
}

function shadeOf(others: number | null, given: number, isHalfEnough: boolean): StripCell['shade'] {
  if (others === null || given < 2) return 'missing';
  if (others === 0) return 'alone';
  return isHalfEnough ? (2 * others >= given - 1 ? 'agrees' : 'partly') : others === given - 1 ? 'agrees' : 'partly';
}

/** How the sheets were read, in numbers. */
export function readInNumbers({ data }: Report, layout: string): MarginNote {
  const counts: (readonly [Text, Text])[] = [
    [count(data.coders.length), text`coders (${layout})`],
    [count(data.units), data.pairable === data.units ? 'units' : `units, ${data.pairable} coded by two or more`],
    [
      count(data.categories.length),
      data.multiple ? 'categories; a unit may have several, or none' : 'categories, one per unit',
    ],
    ...(data.uncoded === 0
      ? []
      : [[count(data.uncoded), 'codings without a category: the coder looked, and none applied'] as const]),
    ...(data.missing === 0 ? [] : [[count(data.missing), 'codings missing'] as const]),
  ];
  return { title: 'How the sheets were read', lines: [], counts };
}
