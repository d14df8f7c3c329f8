import stringWidth from 'string-width';
import { type Paragraph, paragraph } from './document.ts';
import { shortNames } from './shorten.ts';

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
