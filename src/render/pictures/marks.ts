import { escaped } from '../formats/page-text.ts';
import type { Marks } from './picture.ts';

/*
 * Marks as strings of SVG. Across, coordinates are in percent, and down in pixels, so that a picture fits a wide screen, a phone and
 * paper, and its lines keep their width. Colours are classes of the style sheet.
 */

const ROW = 30;

const MIDDLE = ROW / 2;

const QUARTERS = [0, 0.25, 0.5, 0.75, 1];

interface Bounds {
  readonly lower: number;
  readonly upper: number;
}

interface Found {
  readonly value: number;
  readonly ci: Bounds | null;
  readonly expected?: number | null;
}

/** If an interval is wider, there are too few units to say anything, and the dot is hollow. */
const TOO_WIDE = 0.8;

/** A dot for a share, a line for its interval, and an upright tick for the same by chance, from 0 to 1. */
export function dotAndInterval({ value, ci, expected = null }: Found, { isLead = false } = {}): Marks {
  const isVague = ci !== null && ci.upper - ci.lower > TOO_WIDE;
  return row([
    ...grid(),
    ci === null ? '' : level(ci.lower, ci.upper, 'mark', isLead ? 2 : 1.5),
    expected === null ? '' : tick(expected),
    dot(value, isLead ? 6 : 5, isVague ? 'ring' : 'dot'),
  ]);
}

/** Over a column of such pictures; the words for the marks of the first row stand over them where they have room. */
export function scaleOfShares(first?: Found): Marks {
  const numbers = QUARTERS.map((at) => {
    const percent = `${at * 100}${at === 0 || at === 1 ? '%' : ''}`;
    const anchor = at === 0 ? 'start' : at === 1 ? 'end' : 'middle';
    return words(percent, across(at), 12, { anchor });
  });
  const expected = first?.expected ?? null;
  if (first?.ci == null || expected === null || first.value - expected < 0.3 || first.ci.upper > 0.75)
    return { marks: numbers.join(''), height: 18 };
  return {
    marks: [
      ...numbers,
      words('by chance', across(expected), 36, {}),
      words('found', across(first.value), 36, { anchor: 'middle', style: 'strong' }),
      words('likely range', across(Math.max(first.ci.upper - 0.04, first.value + 0.08)), 36, {}),
    ].join(''),
    height: 40,
  };
}

/** A figure before (hollow) and after (full), from 0 to 1. */
export function beforeAndAfter(before: number, after: number): Marks {
  return row([...grid(), level(before, after, 'mark', 1.5), dot(before, 5, 'ring'), dot(after, 5)]);
}

/**
 * A figure before (hollow), what merging at random would make of it (a tick, with a line for most groupings), and after (full), from
 * `from` to `to`.
 */
export function beyondRandom(
  {
    before,
    after,
    random,
  }: { readonly before: number; readonly after: number; readonly random: (Bounds & { readonly mean: number }) | null },
  scale: Scale,
): Marks {
  const at = placed(scale);
  return row([
    ...linesAt(scale.ticks, at),
    level(at(before), at(after), 'mark', 1.5),
    ...(random === null ? [] : [level(at(random.lower), at(random.upper), 'base', 4, 21), tick(at(random.mean))]),
    dot(at(before), 5, 'ring'),
    dot(at(after), 5),
  ]);
}

/** A change with its interval about the line of no change; hollow if nothing changed. */
export function changeAndInterval({ value, ci }: Found, scale: Scale): Marks {
  const at = placed(scale);
  return row([
    ...linesAt(scale.ticks, at),
    line(at(0), at(0), 0, ROW, 'base', 1.5),
    ci === null ? '' : level(at(ci.lower), at(ci.upper), 'mark', 1.5),
    dot(at(value), 5, value === 0 ? 'ring' : 'dot'),
  ]);
}

/** A figure with its interval and what it must be at least, a tick; orange and full if it is not reached, hollow if that is open. */
export function againstThreshold(
  {
    value,
    ci,
    needed,
    verdict,
  }: Found & { readonly needed: number; readonly verdict: 'passed' | 'failed' | 'inconclusive' },
  scale: Scale,
): Marks {
  const at = placed(scale);
  const isShort = verdict === 'failed';
  return row([
    ...linesAt(scale.ticks, at),
    ci === null ? '' : level(at(ci.lower), at(ci.upper), isShort ? 'short' : 'mark', 1.5),
    line(at(needed), at(needed), MIDDLE - 9, MIDDLE + 9, 'chance', 2),
    dot(at(value), 5, isShort ? 'fail' : verdict === 'passed' ? 'dot' : 'ring'),
  ]);
}

/** The coefficient of all coders and without one of them (hollow), with the line that it should reach. */
export function withoutOne(value: number, limit: number, isAll: boolean, scale: Scale): Marks {
  const at = placed(scale);
  const own = [...linesAt(scale.ticks, at), line(at(limit), at(limit), 0, 22, 'axis', 1)];
  return { marks: [...own, dot(at(value), 4, isAll ? 'dot' : 'ring', 11)].join(''), height: 22 };
}

/** The rings of a coder's pairs, with a line for their mean; those with the coder who stands apart are filled. */
export function rings(values: readonly { readonly value: number; readonly isApart: boolean }[], mean: number): Marks {
  const circles = values.map(({ value, isApart }) => dot(value, 4, isApart ? 'apart' : 'ring', 13));
  return {
    marks: [...grid(26), ...circles, line(mean, mean, 6, 20, 'chance', 2)].join(''),
    height: 26,
  };
}

/** A scale from one number to another, with lines at some. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
}

/** The numbers over a column of marks on such a scale. */
export function numbersOf(scale: Scale): Marks {
  const at = placed(scale);
  const numbers = scale.ticks.map((tick) => {
    const share = at(tick.at);
    return words(tick.text, across(share), 12, { anchor: share < 0.04 ? 'start' : share > 0.96 ? 'end' : 'middle' });
  });
  return { marks: numbers.join(''), height: 18 };
}

/** Alpha with its interval between 0 and 1, and the two limits of the convention. */
export function alphaOnConvention(
  value: number,
  ci: Bounds | null,
  { tentative, reliable }: { readonly tentative: number; readonly reliable: number },
): Marks {
  const at = placed({ from: Math.min(0, value, ci?.lower ?? 0), to: 1, ticks: [] });
  const limits = [
    { limit: tentative, text: '0.667' },
    { limit: reliable, text: '0.80' },
    { limit: 1, text: '1' },
  ].flatMap(({ limit, text }) => [
    line(at(limit), at(limit), 16, 38, 'axis', 1),
    words(text, across(at(limit)), 54, { anchor: limit === 1 ? 'end' : 'middle' }),
  ]);
  const isBeside = at(value) > 0.12 && at(value) < at(tentative) - 0.12;
  return {
    marks: [
      line(0, 1, 30, 30, 'axis', 1),
      ...limits,
      line(at(0), at(0), 22, 38, 'chance', 2),
      words('0, as by chance', across(at(0)), 54, {}),
      ...(isBeside ? [words('too low', '0%', 20, {})] : []),
      words('tentative', across(at((tentative + reliable) / 2)), 20, { anchor: 'middle' }),
      words('reliable', across(at((reliable + 1) / 2)), 20, { anchor: 'middle' }),
      ci === null ? '' : line(at(ci.lower), at(ci.upper), 30, 30, 'mark', 3),
      dot(at(value), 6, 'dot', 30),
      ...(isBeside
        ? [words(`alpha ${value.toFixed(2)}`, across(at(value)), 18, { anchor: 'middle', style: 'strong' })]
        : []),
    ].join(''),
    height: 60,
  };
}

const COLUMN = { width: 7, gap: 2, height: 21 };

/** A column for each unit to which anybody gave a category, as high as the share of the coders who did: full height in blue. */
export function skyline(given: readonly number[], coders: number, most: number): Marks {
  const isNarrow = most > MOST_WIDE;
  const step = isNarrow ? 3 : COLUMN.width + COLUMN.gap;
  const width = isNarrow ? 2 : COLUMN.width;
  if (most > MOST_COLUMNS) return steppedSkyline(given, coders, most);
  const heights = given.flatMap((number, i) => Array.from({ length: number }, () => i + 1)).toReversed();
  const columns = heights.map((k, i) => {
    const height = heightOf(k, coders);
    return `<rect class="${k === coders ? 'all' : 'some'}" x="${i * step}" y="${ROW - 4 - height}" width="${width}" height="${height}"/>`;
  });
  return { marks: columns.join(''), height: ROW, width: Math.max(1, heights.length * step) };
}

/** With more units than this the columns are narrow. */
const MOST_WIDE = 20;

/** With more units than this skylines are areas, without a column for each. */
const MOST_COLUMNS = 50;

const STEPPED_WIDTH = 150;

/** The same as one stepped area. */
function steppedSkyline(given: readonly number[], coders: number, most: number): Marks {
  let x = 0;
  const areas = given.map((number, i) => ({ number, k: i + 1 })).toReversed();
  const rects = areas.flatMap(({ number, k }) => {
    if (number === 0) return [];
    const width = (number / most) * STEPPED_WIDTH;
    const height = heightOf(k, coders);
    const rect = `<rect class="${k === coders ? 'all' : 'some'}" x="${rounded(x)}" y="${ROW - 4 - height}" width="${rounded(width)}" height="${height}"/>`;
    x += width;
    return [rect];
  });
  return { marks: rects.join(''), height: ROW, width: STEPPED_WIDTH };
}

function heightOf(k: number, coders: number): number {
  return Math.max(2, Math.round((k / coders) * COLUMN.height));
}

/** A bar, `share` of its column; its step, 1 to 4, grows with it. */
export function bar(share: number): Marks {
  const step = Math.max(1, Math.ceil(share * 4));
  return { marks: `<rect class="w${step}" x="0" y="5" width="${across(share)}" height="12"/>`, height: 22 };
}

export interface StripCell {
  readonly units: number;
  readonly shade: 'agrees' | 'partly' | 'alone' | 'missing';
  readonly isUncoded: boolean;
}

const MOST_CELLS = 120;

/** How a coder does on each unit; with many units one path a shade. */
export function strip(cells: readonly StripCell[], total: number): Marks {
  const height = 24;
  let at = 0;
  if (total > MOST_CELLS) {
    const paths = new Map<string, string>();
    for (const { units, shade } of cells) {
      if (shade !== 'missing') paths.set(shade, `${paths.get(shade) ?? ''}M${at} 1h${units}v22h${-units}z`);
      at += units;
    }
    const drawn = [...paths].map(([shade, path]) => `<path class="${shade}" d="${path}"/>`);
    return { marks: stretched('0%', '100%', height, `0 0 ${total} ${height}`, drawn.join('')), height };
  }
  const drawn = cells.flatMap(({ units, shade, isUncoded }) =>
    Array.from({ length: units }, () => {
      const cell = `<rect class="${shade} cell" x="${across(at / total)}" y="1" width="${across(1 / total)}" height="22"/>`;
      const middle = across((at + 0.5) / total);
      at += 1;
      return isUncoded ? `${cell}<circle class="hole" cx="${middle}" cy="12" r="2.5"/>` : cell;
    }),
  );
  return { marks: drawn.join(''), height };
}

/** How many units are in each group, over their columns. */
export function stripGroups(
  groups: readonly { readonly units: number; readonly words: string }[],
  total: number,
): Marks {
  let at = 0;
  const drawn = groups.map(({ units, words: text }) => {
    const [x, width] = [at / total, units / total];
    at += units;
    const hasRoom = width * 640 > text.length * 6;
    return [
      words(String(units), across(x), 12, { style: 'strong' }),
      hasRoom ? words(text, across(x), 26, { style: 'wide' }) : '',
      line(x, x + width - 0.003, 31, 31, 'axis', 1),
    ].join('');
  });
  return { marks: drawn.join(''), height: 34 };
}

const BOX = 30;

/** The middle of the column of categories that stand against nothing. */
const ALONE = 34;

/** How often each category was confused with each before it: a triangle, in which the name at the end of a row serves its column, too. */
export function matrix({
  categories,
  both,
  alone,
  times,
}: {
  readonly categories: readonly string[];
  readonly both: readonly number[];
  readonly alone: readonly number[];
  readonly times: readonly (readonly number[])[];
}): Marks & { readonly width: number } {
  const left = 76;
  const top = 34;
  const most = times.flat().reduce((a, b) => Math.max(a, b), 1);
  const rows = categories.flatMap((category, i) => {
    const y = top + i * BOX;
    const middle = y + BOX / 2 + 4;
    const cells = times[i]!.map((number, j) => {
      const step = number === 0 ? 0 : Math.max(1, Math.ceil((number / most) * 4));
      const x = left + j * BOX;
      const box = `<rect class="${number === 0 ? 'empty' : `w${step}`} cell" x="${x}" y="${y}" width="${BOX}" height="${BOX}"/>`;
      return number === 0
        ? box
        : box + words(String(number), x + BOX / 2, middle, { anchor: 'middle', style: `on${step}` });
    });
    const x = left + i * BOX;
    return [
      alone[i] === 0 ? '' : words(String(alone[i]), ALONE, middle, { anchor: 'middle', style: 'said' }),
      ...cells,
      `<rect class="own" x="${x + 1}" y="${y + 1}" width="${BOX - 2}" height="${BOX - 2}"/>`,
      words(String(both[i]), x + BOX / 2, middle, { anchor: 'middle' }),
      words(category, x + BOX + 8, middle, { style: 'said', size: 13, isName: true }),
    ];
  });
  const head = words('other gave', ALONE, 12, { anchor: 'middle' }) + words('nothing', ALONE, 26, { anchor: 'middle' });
  const width = Math.max(...categories.map((category, i) => left + (i + 1) * BOX + 16 + textWidth(category, 13)));
  return { marks: [head, ...rows].join(''), height: top + categories.length * BOX + 4, width };
}

/** Percentages of pairs as a triangle, darker for more agreement; the name at the end of a row serves its column, too. */
export function pairTriangle(
  names: readonly string[],
  shares: readonly (readonly (number | null)[])[],
): Marks & { readonly width: number } {
  const known = shares.flat().flatMap((share) => (share === null ? [] : [Math.round(share * 100)]));
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const rows = names.flatMap((name, i) => {
    const y = i * BOX;
    const cells = shares[i]!.map((share, j) => {
      const x = j * BOX;
      if (share === null) return `<rect class="empty cell" x="${x}" y="${y}" width="${BOX}" height="${BOX}"/>`;
      const percent = Math.round(share * 100);
      const step = most === least ? 2 : Math.min(4, Math.floor(((percent - least) / (most - least)) * 5));
      const text = words(String(percent), x + BOX / 2, y + 19, { anchor: 'middle', style: `on${step}` });
      return `<rect class="b${step} cell" x="${x}" y="${y}" width="${BOX}" height="${BOX}"/>${text}`;
    });
    return [...cells, words(name, i * BOX + 8, y + 19, { style: 'said', size: 13, isName: true })];
  });
  const width = Math.max(...names.map((name, i) => i * BOX + 16 + textWidth(name, 13)));
  return { marks: rows.join(''), height: names.length * BOX + 4, width };
}

/** A figure of two rounds; `original` is the first as it was coded, if a map put it into other categories. */
export interface Rounds {
  readonly original: { readonly value: number; readonly expected: number | null } | null;
  readonly before: { readonly value: number; readonly expected: number | null };
  readonly after: { readonly value: number; readonly expected: number | null };
  /** Of the change from `before` to `after`. */
  readonly ci: Bounds | null;
}

interface SlopeWords {
  readonly heads: readonly (readonly [title: string, under: string])[];
  readonly byMap: readonly [string, string] | null;
  readonly byCoding: readonly [string, string];
  /** The ends of the fan. */
  readonly ends: readonly [lower: string, upper: string] | null;
}

/**
 * Slopes from round to round. The fan holds every slope that the interval leaves open; "no change" is dotted through it. A line at the
 * bottom is agreement by chance, since fewer categories raise that, too.
 */
export function slope(rounds: Rounds, said: SlopeWords): Marks {
  const [top, height] = [44, 250];
  const y = (share: number) => top + (1 - share) * height;
  const { original, before, after } = rounds;
  const [x0, x1, x2] = original === null ? [0, 0.15, 0.84] : [0.13, 0.48, 0.84];
  const gridLines = QUARTERS.flatMap((at) => [
    line(0.06, x2, y(at), y(at), 'grid', 1),
    words(`${at * 100}${at === 1 ? '%' : ''}`, '0%', y(at) + 4, {}),
  ]);
  const [, , last] = said.heads.length === 3 ? said.heads : [null, ...said.heads];
  const heads = [x0, x1, x2].slice(original === null ? 1 : 0).flatMap((x, i) => {
    const [title, under] = said.heads[i] ?? last!;
    return [
      words(title, across(x), 12, { anchor: 'middle', style: 'said', size: 13 }),
      words(under, across(x), 28, { anchor: 'middle' }),
    ];
  });
  const ends =
    said.ends === null || rounds.ci === null
      ? []
      : [
          words(
            said.ends[1],
            across(x2 + 0.013),
            Math.min(y(clamped(before.value + rounds.ci.upper)) + 2, y(after.value) - 13),
            {},
          ),
          words(
            said.ends[0],
            across(x2 + 0.013),
            Math.max(y(clamped(before.value + rounds.ci.lower)) + 10, y(after.value) + 22),
            {},
          ),
        ];
  const codingY = Math.max(y(before.value), y(after.value)) + 44;
  return {
    marks: [
      ...gridLines,
      ...heads,
      ...slopeMarks(rounds, [x0, x1, x2], y),
      ...ends,
      ...(original === null || said.byMap === null
        ? []
        : [
            words(percentText(original.value), across(x0 - 0.015), y(original.value) + 5, {
              anchor: 'end',
              style: 'strong',
              size: 14,
            }),
            words(said.byMap[0], across(x0 + 0.035), y(original.value) + 24, { style: 'said' }),
            words(said.byMap[1], across(x0 + 0.035), y(original.value) + 40, {}),
          ]),
      words(percentText(before.value), across(x1 - 0.008), y(before.value) - 12, {
        anchor: 'end',
        style: 'strong',
        size: 14,
      }),
      words(percentText(after.value), across(x2 + 0.022), y(after.value) + 5, { style: 'strong', size: 14 }),
      words(said.byCoding[0], across((x1 + x2) / 2), codingY, { anchor: 'middle', style: 'said' }),
      words(said.byCoding[1], across((x1 + x2) / 2), codingY + 16, { anchor: 'middle' }),
      ...(before.expected === null || after.expected === null
        ? []
        : [
            words('by chance', across(x1), y(before.expected) - 8, { anchor: 'middle' }),
            words(percentText(after.expected), across(x2 + 0.013), y(after.expected) + 4, {}),
          ]),
    ].join(''),
    height: top + height + 12,
  };
}

/** The same small, without words but the figures. */
export function smallSlope(rounds: Rounds, under: readonly [string, string | null]): Marks {
  const [top, height] = [16, 100];
  const y = (share: number) => top + (1 - share) * height;
  const { original, before, after } = rounds;
  const [x0, x1, x2] = original === null ? [0, 0.16, 0.78] : [0.16, 0.45, 0.78];
  const said = [...(under[1] === null ? [] : [under[1]]), under[0]].join(', ');
  return {
    marks: [
      ...QUARTERS.map((at) => line(x0 === 0 ? x1 : x0, x2, y(at), y(at), 'grid', 1)),
      ...slopeMarks(rounds, [x0, x1, x2], y),
      ...(original === null
        ? []
        : [
            words(percentText(original.value), across(x0 - 0.03), y(original.value) + 4, {
              anchor: 'end',
              style: 'said',
            }),
          ]),
      words(percentText(before.value), across(x1), y(before.value) - 10, {
        anchor: original === null ? 'start' : 'end',
        style: 'said',
      }),
      words(percentText(after.value), across(x2 + 0.04), y(after.value) + 4, { style: 'strong', size: 13 }),
      words(said, across(x0 - 0.03), top + height + 22, {}),
    ].join(''),
    height: top + height + 28,
  };
}

function slopeMarks(
  { original, before, after, ci }: Rounds,
  [x0, x1, x2]: readonly [number, number, number],
  y: (share: number) => number,
): string[] {
  const fan =
    ci === null
      ? []
      : [
          stretched(
            across(x1),
            across(x2 - x1),
            y(0),
            `0 0 1 ${y(0)}`,
            `<polygon class="fan" points="0,${rounded(y(before.value))} 1,${rounded(y(clamped(before.value + ci.upper)))} 1,${rounded(y(clamped(before.value + ci.lower)))}"/>`,
          ),
          line(x1, x2, y(before.value), y(before.value), 'dotted', 1.5),
          line(x2, x2, y(clamped(before.value + ci.lower)), y(clamped(before.value + ci.upper)), 'mark', 1.5),
        ];
  const chances = [original, before, after].map((round) => round?.expected ?? null);
  const chance = [
    [x0, x1, chances[0], chances[1]],
    [x1, x2, chances[1], chances[2]],
  ].flatMap(([from, to, first, second]) =>
    first == null || second == null ? [] : [line(from!, to!, y(first), y(second), 'base', 1.5)],
  );
  return [
    ...fan,
    ...chance,
    ...(original === null
      ? []
      : [line(x0, x1, y(original.value), y(before.value), 'mark dashed', 2), dot(x0, 5, 'dot', y(original.value))]),
    line(x1, x2, y(before.value), y(after.value), 'mark', 2),
    dot(x1, 5, original === null ? 'dot' : 'ring', y(before.value)),
    dot(x2, 6, 'dot', y(after.value)),
  ];
}

/** The words in a drawing are rounded as elsewhere on it: whole percents. */
function percentText(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** How wide a text is, roughly, in pixels; signs of other scripts are wider. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const sign of text) ems += sign.codePointAt(0)! > 0x2e7f ? 1 : 0.56;
  return Math.ceil(ems * size);
}

function grid(height = ROW): string[] {
  return QUARTERS.map((at) => line(at, at, 0, height, 'grid', 1));
}

function linesAt(ticks: Scale['ticks'], at: (value: number) => number): string[] {
  return ticks.map((one) => line(at(one.at), at(one.at), 0, ROW, 'grid', 1));
}

function placed({ from, to }: Scale): (value: number) => number {
  return (value) => (value - from) / (to - from);
}

function level(from: number, to: number, style: string, width: number, y = MIDDLE): string {
  return line(from, to, y, y, style, width);
}

function tick(at: number): string {
  return line(at, at, MIDDLE - 7, MIDDLE + 7, 'chance', 2);
}

function line(x1: number, x2: number, y1: number, y2: number, style: string, width: number): string {
  return `<line class="${style}" x1="${across(x1)}" x2="${across(x2)}" y1="${rounded(y1)}" y2="${rounded(y2)}"${width === 1 ? '' : ` stroke-width="${width}"`}/>`;
}

function dot(at: number, radius: number, style = 'dot', y = MIDDLE): string {
  return `<circle class="${style}" cx="${across(at)}" cy="${rounded(y)}" r="${radius}"/>`;
}

interface WordStyle {
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly style?: string;
  readonly size?: number;
  /** A name may be written from right to left. */
  readonly isName?: boolean;
}

function words(text: string, x: string | number, y: number, { anchor, style, size, isName }: WordStyle): string {
  const attributes = [
    `x="${typeof x === 'number' ? rounded(x) : x}"`,
    `y="${rounded(y)}"`,
    ...(anchor === undefined || anchor === 'start' ? [] : [`text-anchor="${anchor}"`]),
    ...(style === undefined ? [] : [`class="${style}"`]),
    ...(size === undefined ? [] : [`font-size="${size}"`]),
  ];
  return `<text ${attributes.join(' ')}>${isName === true ? `\u2068${escaped(text)}\u2069` : escaped(text)}</text>`;
}

/** Marks in coordinates of their own, stretched to a part of the picture. */
function stretched(x: string, width: string, height: number, viewBox: string, marks: string): string {
  return `<svg x="${x}" width="${width}" height="${rounded(height)}" viewBox="${viewBox}" preserveAspectRatio="none">${marks}</svg>`;
}

function row(marks: readonly string[]): Marks {
  return { marks: marks.join(''), height: ROW };
}

function clamped(share: number): number {
  return Math.min(1, Math.max(0, share));
}

function rounded(pixels: number): number {
  return Number(pixels.toFixed(2));
}

function across(share: number): string {
  return `${Number((clamped(share) * 100).toFixed(2))}%`;
}
