import type { Check, Gate, GateThreshold } from '../../../report/gate/schema.ts';
import {
  type Bar,
  type CheckedThreshold,
  type Checks,
  headline,
  type Page,
  type Part,
  paragraph,
  type TablePart,
  table,
  worstFirst,
} from '../../document.ts';
import { exact } from '../../figures.ts';
import { nextStep, type Text, text } from '../../text.ts';
import { plural } from '../../words.ts';
import { wideIntervalText } from '../data-notes.ts';
import { leftOutText } from '../left-out.ts';
import type { DocumentOf } from '../list.ts';
import { explanations } from './explanations.ts';
import { type CheckName, checkNames, fullName, nameUnder } from './names.ts';
import { apart } from './numbers.ts';
import { gateRecords } from './records.ts';
import { remarks } from './remarks.ts';
import { verdictSentence, whyText } from './sentences.ts';

/** At most this many figures that do not pass are shown; the rest are counted. */
const MAX_ROWS = 15;

/** Whether figures pass their thresholds. */
export function gateDocument(gate: Gate): DocumentOf<'gate'> {
  const { coders, categories } = gate.data;
  return {
    title: `intercoder ${gate.command}`,
    report: gate,
    parts: () => partsOf(gate),
    page: () => pageOf(gate),
    pictures: async () => (await import('../../pages/gate.ts')).gateSections(gate).flatMap((one) => one.pictures),
    names: { coders, categories },
    records: () => gateRecords(gate),
    checks: () => checksOf(gate),
  };
}

function partsOf(gate: Gate): Part[] {
  const name = checkNames(gate);
  const { data, thresholds, options } = gate;
  const several = thresholds.filter(({ checks, verdict }) => verdict !== 'passed' && checks.length > 1);
  return [
    headline(verdictSentence(gate, name), gate.verdict),
    paragraph(
      `${plural(data.coders.length, 'coder')}; ${plural(data.units, 'unit')}; ${plural(data.categories.length, 'category')}; rule ${options.rules[0]} unless another is named`,
    ),
    ...gate.notes.flatMap((note) => (note.code === 'wide-interval' ? [paragraph(wideIntervalText(note))] : [])),
    ...leftOut(gate),
    overview(thresholds, name, options.rules[0]!),
    ...several.flatMap((threshold) => shortfall(threshold, name)),
    ...thresholds.flatMap((threshold) => explanations(threshold, name)),
    ...remarks(gate),
  ];
}

/** Loaded for a page only. */
async function pageOf(gate: Gate): Promise<Page> {
  const { gateSections } = await import('../../pages/gate.ts');
  return {
    about: 'checked against thresholds',
    above: [],
    paragraphs: [],
    margin: [],
    first: partsOf(gate).filter(({ kind }) => kind === 'paragraph'),
    sections: gateSections(gate),
    last: [],
    sources: gate.data.sources,
  };
}

function leftOut({ data }: Gate): Part[] {
  const left = leftOutText(data.reading);
  return left === undefined ? [] : [paragraph(left)];
}

/** One row per threshold, with the figure that is furthest from reaching it. */
export function overview(thresholds: readonly GateThreshold[], name: CheckName, rule: string): TablePart {
  const rows = thresholds.map((threshold): Text[] => {
    const { verdict, checks } = threshold;
    const judged = worstFirst(checks);
    const [worst] = judged;
    const text = worst ? withRule(threshold, worst, rule) : threshold.text;
    if (!worst) return [text, 'none', '', '', '', verdict];
    const { found, needed, margin } = apart(worst.found, worst.needed);
    const isLowest = judged.every(({ margin }) => margin === null || worst.margin === null || margin >= worst.margin);
    const which = judged.length > 1 && isLowest ? `lowest of ${judged.length}` : nameUnder(threshold, worst, name);
    return [text, which, found, needed, margin, verdict];
  });
  return table('Thresholds', ['', 'coders', 'figure', 'needed', 'margin', 'verdict'], rows, {
    bars: {
      rows: thresholds.map(barOf),
      instead: [MARGIN],
      scale: 'number',
      key: '● the figure, ├ the lower bound of its interval, | what is needed',
    },
  });
}

/** The place of the margin, which a bar shows. */
const MARGIN = 4;

/** The figure that is furthest from reaching its threshold; a fall since an earlier report is no figure between 0 and 1. */
function barOf({ kind, checks }: GateThreshold): Bar | null {
  const [worst] = worstFirst(checks);
  if (worst === undefined || worst.value === null || worst.needed === null || kind === 'max-drop') return null;
  return { value: worst.value, lower: worst.lower ?? worst.value, upper: worst.value, against: worst.needed };
}

/** A threshold as it was typed, with the rule of its figures if it is another and the threshold does not name it. */
function withRule({ kind, text }: GateThreshold, { rule }: Check, headline: string): string {
  return kind === 'max-drop' || rule === null || rule === headline || text.includes('/') ? text : `${text} (${rule})`;
}

/** The figures of one threshold that do not pass. */
export function shortfall(threshold: GateThreshold, name: CheckName): Part[] {
  const { text: typed, kind, bound, checks } = threshold;
  const short = worstFirst(checks).filter(({ verdict }) => verdict !== 'passed');
  if (short.length === 0) return [];
  const judged = checks.filter(({ verdict }) => verdict !== 'ignored').length;
  const [first, second] = kind === 'max-drop' ? ['before', 'now'] : ['figure', 'lower'];
  const two = kind === 'max-drop' || bound === 'lower';
  const row = (check: Check): Text[] => {
    const { found, needed, margin } = apart(check.found, check.needed);
    const start = kind === 'max-drop' ? check.before : check.value;
    return [nameUnder(threshold, check, name), ...(two ? [exact(start)] : []), found, needed, margin, check.verdict];
  };
  const head = ['', ...(two ? [first!, second!] : [first!]), 'needed', 'margin', 'verdict'];
  const title = `${typed}: ${short.length} of ${judged} figures ${short.length === 1 ? 'does' : 'do'} not pass`;
  const rest = short.length - MAX_ROWS;
  return [
    table(title, head, short.slice(0, MAX_ROWS).map(row)),
    ...(rest > 0 ? [paragraph(text`… and ${rest} more${nextStep({ code: 'all-failing-figures' })}.`, 'aside')] : []),
  ];
}

function checksOf(gate: Gate): Checks {
  const name = checkNames(gate);
  return {
    verdict: gate.verdict,
    summary: verdictSentence(gate, name),
    thresholds: checkedThresholds(gate, name),
  };
}

export function checkedThresholds({ thresholds }: Pick<Gate, 'thresholds'>, name: CheckName): CheckedThreshold[] {
  return thresholds.map(({ text, verdict, checks }) => ({
    text,
    verdict,
    checks: checks.map((check) => ({
      name: fullName(check, name),
      verdict: check.verdict,
      ...apart(check.found, check.needed),
      margin: check.margin,
      code: check.why,
      why: whyText(check),
    })),
  }));
}
