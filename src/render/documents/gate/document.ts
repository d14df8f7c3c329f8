import type { Check, Gate, GateThreshold } from '../../../report/gate/schema.ts';
import { type Part, paragraph, type TablePart, table } from '../../document.ts';
import { withCoderLabels } from '../../formats/terminal/width.ts';
import { plural } from '../../words.ts';
import { explanations } from './explanations.ts';
import { type CheckName, nameUnder, shortCheckNames } from './names.ts';
import { remarks } from './notes.ts';
import { apart, fixed } from './numbers.ts';
import { verdictSentence, worstFirst } from './sentences.ts';

/** More figures than this that do not pass are counted, not shown. */
const MOST_ROWS = 15;

/** The verdict last, where the eye is when a command ends. */
export function gateDocument(whole: Gate): Part[] {
  const { report: gate, legend } = withCoderLabels(whole, whole.data.coders);
  return [...details(gate), ...legend, paragraph(verdictSentence(gate, shortCheckNames(gate)), 'heading')];
}

/** The verdict first, where the eye is when a page opens. */
export function gatePage(whole: Gate): Part[] {
  const { report: gate, legend } = withCoderLabels(whole, whole.data.coders);
  return [paragraph(verdictSentence(gate, shortCheckNames(gate)), 'heading'), ...details(gate), ...legend];
}

function details(gate: Gate): Part[] {
  const name = shortCheckNames(gate);
  const { data, thresholds, options } = gate;
  const several = thresholds.filter(({ checks, verdict }) => verdict !== 'passed' && checks.length > 1);
  return [
    paragraph(
      `${plural(data.coders.length, 'coder')}; ${plural(data.units, 'unit')}; ${plural(data.categories.length, 'category')}; rule ${options.rules[0]} unless a threshold names another`,
    ),
    overview(thresholds, name),
    ...several.flatMap((threshold) => shortfall(threshold, name)),
    ...thresholds.flatMap((threshold) => explanations(threshold, name)),
    ...remarks(gate),
  ];
}

/** One row a threshold, with the figure that is furthest from reaching it. */
function overview(thresholds: readonly GateThreshold[], name: CheckName): TablePart {
  const rows = thresholds.map((threshold) => {
    const { text, verdict, checks } = threshold;
    const judged = worstFirst(checks);
    const [worst] = judged;
    if (!worst) return [text, 'none', '', '', '', verdict];
    const { found, needed, margin } = apart(worst.found, worst.needed);
    const isLowest = judged.every(({ margin }) => margin === null || worst.margin === null || margin >= worst.margin);
    const whose = judged.length > 1 && isLowest ? `lowest of ${judged.length}` : nameUnder(threshold, worst, name);
    return [text, whose, found, needed, margin, verdict];
  });
  return table('Thresholds', ['', 'whose', 'figure', 'needed', 'margin', 'verdict'], rows);
}

/** The figures of one threshold that do not pass. */
function shortfall(threshold: GateThreshold, name: CheckName): Part[] {
  const { text, kind, bound, checks } = threshold;
  const short = worstFirst(checks).filter(({ verdict }) => verdict !== 'passed');
  if (short.length === 0) return [];
  const judged = checks.filter(({ verdict }) => verdict !== 'ignored').length;
  const [first, second] = kind === 'max-drop' ? ['before', 'now'] : ['figure', 'lower'];
  const two = kind === 'max-drop' || bound === 'lower';
  const row = (check: Check) => {
    const { found, needed, margin } = apart(check.found, check.needed);
    const start = kind === 'max-drop' ? check.before : check.value;
    return [nameUnder(threshold, check, name), ...(two ? [fixed(start)] : []), found, needed, margin, check.verdict];
  };
  const head = ['', ...(two ? [first!, second!] : [first!]), 'needed', 'margin', 'verdict'];
  const title = `${text}: ${short.length} of ${judged} figures do not reach it`;
  const rest = short.length - MOST_ROWS;
  return [
    table(title, head, short.slice(0, MOST_ROWS).map(row)),
    ...(rest > 0 ? [paragraph(`… and ${rest} more (--format csv has all of them).`, 'aside')] : []),
  ];
}
