import type { Problem } from '../../problems.ts';
import { codingProblems } from './problems/codings.ts';
import { columnProblems } from './problems/columns.ts';
import { fileProblems } from './problems/files.ts';
import { tableProblems } from './problems/tables.ts';
import type { Wording, Words } from './problems/wording.ts';
import { plural, positionText } from './text.ts';

const MOST_SHOWN = 20;

const wording: Wording = { ...fileProblems, ...tableProblems, ...columnProblems, ...codingProblems };

/** Every problem on its own line with a hint under it; at most twenty, then how many more; last, how many there are. */
export function problemsText(problems: readonly Problem[]): string {
  const shown = problems.slice(0, MOST_SHOWN).map(problemText);
  const files = new Set(problems.map(({ at }) => at.file)).size;
  const left = problems.length - shown.length;
  const more = left > 0 ? [`… and ${left.toLocaleString('en')} more`] : [];
  const where = problems.length > 1 ? ` in ${plural(files, 'file')}` : '';
  const total = `${plural(problems.length, 'problem')}${where}; nothing was computed.`;
  return `${[...shown, ...more, total].join('\n')}\n`;
}

function problemText(problem: Problem): string {
  const words = wording[problem.code] as (problem: Problem) => Words;
  const { error, hint } = words(problem);
  return `${positionText(problem.at)}: error: ${error}\n  hint: ${hint}`;
}
