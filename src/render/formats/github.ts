import type { Gate } from '../../report/gate/schema.ts';
import { figureName, wholeCheckNames } from '../documents/gate/names.ts';
import { apart } from '../documents/gate/numbers.ts';
import { verdictSentence, whyText, worstFirst } from '../documents/gate/sentences.ts';
import { visibleLines } from './terminal/width.ts';

/** GitHub shows ten annotations of a step at most; one of them is the verdict. */
const MOST_FIGURES = 9;

const LEVELS = { passed: 'notice', inconclusive: 'warning', failed: 'error' } as const;

/** Workflow commands that GitHub turns into annotations: the verdict, and each figure that does not pass. */
export function githubText(gate: Gate): string {
  const name = wholeCheckNames(gate);
  const open = gate.thresholds.flatMap(({ text, checks }) =>
    worstFirst(checks)
      .filter(({ verdict }) => verdict !== 'passed')
      .map((check) => ({ text, check })),
  );
  const figures = open.slice(0, MOST_FIGURES).map(({ text, check }) => {
    const { found, needed } = apart(check.found, check.needed);
    const message = `${figureName(check)}, ${name(check)}: ${found}, needed ${needed}; ${whyText(check)}`;
    return annotation(LEVELS[check.verdict as keyof typeof LEVELS], text, message);
  });
  const rest = open.length - figures.length;
  const verdict = verdictSentence(gate, name) + (rest > 0 ? ` ${rest} more figures do not pass.` : '');
  return [annotation(LEVELS[gate.verdict], 'intercoder gate', verdict), ...figures].join('');
}

function annotation(level: string, title: string, message: string): string {
  return visibleLines(`::${level} title=${property(title)}::${data(message)}\n`);
}

/** The text after "::", in which line breaks would end the command. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** A property's text, in which colons and commas would end it too. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
