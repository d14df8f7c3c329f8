import stringWidth from 'string-width';
import { type Paragraph, paragraph } from '../../document.ts';

/** Coders' names that cannot be told apart within so many columns would split every table. */
const WIDEST = 20;

/** Where reports name coders. */
const KEYS = ['coder', 'coders', 'without', 'reference'];

/**
 * The report with labels for its coders, and a legend of them, where their names do not fit tables however they are shortened;
 * else the report itself and no legend.
 */
export function withCoderLabels<Report>(
  report: Report,
  coders: readonly string[],
): { readonly report: Report; readonly legend: Paragraph[] } {
  const fits = [...shortNames(coders, WIDEST).values()].every((name) => stringWidth(name) <= WIDEST);
  if (fits) return { report, legend: [] };
  const labels = new Map(coders.map((coder, i) => [coder, `C${i + 1}`]));
  const legend = [...labels].map(([coder, label]) => `${label} = ${coder.replace(/\s+/g, ' ')}`);
  return {
    report: relabelled(report, (name) => labels.get(name) ?? name) as Report,
    legend: [paragraph(`Coders: ${legend.join('; ')}.`, 'aside')],
  };
}

function relabelled(part: unknown, label: (name: string) => string, key = ''): unknown {
  if (typeof part === 'string') return KEYS.includes(key) ? label(part) : part;
  if (Array.isArray(part)) return part.map((one) => relabelled(one, label, key));
  if (part === null || typeof part !== 'object') return part;
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, relabelled(value, label, name)]));
}

/** A name no wider than `width` columns: its middle gives way to "…", so that beginning and end can still be told. */
export function shorten(name: string, width: number): string {
  const line = name.replace(/\s+/g, ' ');
  if (widthOf(line) <= width) return line;
  const signs = [...line];
  const start = take(signs, Math.ceil((width - 1) * 0.6));
  const end = take([...signs].reverse(), width - 1 - widthOf(start.join('')));
  return `${start.join('')}…${end.reverse().join('')}`;
}

/** Names no wider than `width`, or than it takes to keep them apart. */
export function shortNames(names: readonly string[], width: number): ReadonlyMap<string, string> {
  const widest = Math.max(width, ...names.map((name) => widthOf(name)));
  for (let allowed = width; allowed <= widest; allowed += 1) {
    const short = names.map((name) => shorten(name, allowed));
    if (new Set(short).size === new Set(names).size) return new Map(names.map((name, i) => [name, short[i]!]));
  }
  return new Map(names.map((name) => [name, name]));
}

function take(signs: readonly string[], width: number): string[] {
  const taken: string[] = [];
  let used = 0;
  for (const sign of signs) {
    used += widthOf(sign);
    if (used > width) break;
    taken.push(sign);
  }
  return taken;
}

/** Letters and signs of western languages, each one column wide. */
const NARROW = /^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027]*$/;

/** How many columns a text takes on a terminal; looked up in the tables of all scripts only where it must. */
export function widthOf(text: string): number {
  return NARROW.test(text) ? text.length : stringWidth(text);
}
/** Signs without a shape, which could also move a terminal's cursor or change its colours, as escapes. */
export function visible(text: string): string {
  return text.replace(/\p{Cc}/gu, escaped);
}

/** The same, but for line breaks. */
export function visibleLines(text: string): string {
  return text.replace(/[^\P{Cc}\n]/gu, escaped);
}

function escaped(sign: string): string {
  const written = JSON.stringify(sign).slice(1, -1);
  return written === sign ? `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}` : written;
}
