/*
 * Pictures as strings of SVG. Across, coordinates are in percent, and down in pixels, so that a picture fits a wide screen, a phone and
 * paper, and its lines keep their width. Colours are classes of the page's style sheet.
 */

const ROW = 30;

const MIDDLE = ROW / 2;

const GRID = [0, 0.25, 0.5, 0.75, 1];

interface Found {
  readonly value: number;
  readonly ci: { readonly lower: number; readonly upper: number } | null;
  readonly expected?: number | null;
}

/** A dot for a share, a line for its interval, and an upright tick for the same by chance, from 0 to 1. */
export function dotAndInterval({ value, ci, expected = null }: Found, { isLead = false } = {}): string {
  const grid = GRID.map((at) => `<line class="grid" x1="${across(at)}" x2="${across(at)}" y1="0" y2="${ROW}"/>`);
  const interval =
    ci === null
      ? ''
      : `<line class="mark" x1="${across(ci.lower)}" x2="${across(ci.upper)}" y1="${MIDDLE}" y2="${MIDDLE}" stroke-width="${isLead ? 2 : 1.5}"/>`;
  const chance =
    expected === null
      ? ''
      : `<line class="chance" x1="${across(expected)}" x2="${across(expected)}" y1="${MIDDLE - 7}" y2="${MIDDLE + 7}"/>`;
  const dot = `<circle class="dot" cx="${across(value)}" cy="${MIDDLE}" r="${isLead ? 6 : 5}"/>`;
  return picture(ROW, [...grid, interval, chance, dot]);
}

/** Over a column of such pictures. */
export function scaleOfShares(): string {
  const labels = GRID.filter((at) => at * 2 === Math.round(at * 2)).map((at) => {
    const anchor = at === 0 ? 'start' : at === 1 ? 'end' : 'middle';
    return `<text x="${across(at)}" y="12" text-anchor="${anchor}">${at * 100}%</text>`;
  });
  return picture(16, labels);
}

/** Alpha with its interval between 0 and 1, and the two limits of the convention. */
export function alphaOnConvention(
  value: number,
  ci: Found['ci'],
  { tentative, reliable }: { readonly tentative: number; readonly reliable: number },
): string {
  const least = Math.min(0, value, ci?.lower ?? 0);
  const at = (coefficient: number) => across((coefficient - least) / (1 - least));
  const line = `<line class="axis" x1="0%" x2="100%" y1="32" y2="32"/>`;
  const ticks = [tentative, reliable, 1].map(
    (limit) =>
      `<line class="axis" x1="${at(limit)}" x2="${at(limit)}" y1="14" y2="40"/><text x="${at(limit)}" y="56" text-anchor="${limit === 1 ? 'end' : 'middle'}">${limit}</text>`,
  );
  const zero = `<line class="chance" x1="${at(0)}" x2="${at(0)}" y1="24" y2="40"/><text x="${at(0)}" y="56">0, as by chance</text>`;
  const interval =
    ci === null
      ? ''
      : `<line class="mark" x1="${at(ci.lower)}" x2="${at(ci.upper)}" y1="32" y2="32" stroke-width="3"/>`;
  const words = [
    `<text x="${at(least)}" y="20">too low</text>`,
    `<text x="${at((tentative + reliable) / 2)}" y="20" text-anchor="middle">tentative</text>`,
    `<text x="${at((reliable + 1) / 2)}" y="20" text-anchor="middle">reliable</text>`,
  ];
  return picture(60, [
    line,
    ...ticks,
    zero,
    ...words,
    interval,
    `<circle class="dot" cx="${at(value)}" cy="32" r="6"/>`,
  ]);
}

const COLUMN = { width: 7, gap: 2, height: 21 };

/** A column for each unit to which anybody gave a category, as high as the share of the coders who did: full height in blue. */
export function skyline(given: readonly number[], coders: number, most: number): string {
  const step = most > 40 ? 3 : COLUMN.width + COLUMN.gap;
  const width = most > 40 ? 2 : COLUMN.width;
  const heights = given.flatMap((units, i) => Array.from({ length: units }, () => i + 1)).toReversed();
  const columns = heights.map((k, i) => {
    const height = Math.max(2, Math.round((k / coders) * COLUMN.height));
    return `<rect class="${k === coders ? 'all' : 'some'}" x="${i * step}" y="${ROW - 4 - height}" width="${width}" height="${height}"/>`;
  });
  return `<svg class="picture" width="${Math.max(1, heights.length * step)}" height="${ROW}" aria-hidden="true">${columns.join('')}</svg>`;
}

/** A bar, `share` of its column. */
export function bar(share: number, step: number): string {
  return picture(18, [`<rect class="w${step}" x="0" y="3" width="${across(share)}" height="12"/>`]);
}

/** How a coder does on each column of units: with how many of the others the coder agrees. */
export function strip(cells: readonly StripCell[], total: number): string {
  let at = 0;
  const drawn = cells.map(({ units, shade, isUncoded }) => {
    const [x, width] = [across(at / total), across(units / total)];
    const middle = across((at + units / 2) / total);
    at += units;
    const cell = `<rect class="${shade} cell" x="${x}" y="1" width="${width}" height="22"/>`;
    return isUncoded ? `${cell}<circle class="hole" cx="${middle}" cy="12" r="2.5"/>` : cell;
  });
  return picture(24, drawn);
}

export interface StripCell {
  readonly units: number;
  /** "agrees", "partly", "alone" or "missing" */
  readonly shade: string;
  readonly isUncoded: boolean;
}

/** The figures stand beside every picture, so that nobody needs to hear it read. */
function picture(height: number, marks: readonly string[]): string {
  return `<svg class="picture" width="100%" height="${height}" aria-hidden="true">${marks.join('')}</svg>`;
}

function across(share: number): string {
  return `${Number((Math.min(1, Math.max(0, share)) * 100).toFixed(2))}%`;
}
