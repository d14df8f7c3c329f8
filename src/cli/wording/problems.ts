import { countOf, type Problem } from '../../problems.ts';
import { visibleLines } from '../../render/visible.ts';
import { plural, thousands } from '../../render/words.ts';
import { codebookProblems } from './problems/codebooks.ts';
import { codingProblems } from './problems/codings.ts';
import { columnProblems } from './problems/columns.ts';
import { fileProblems } from './problems/files.ts';
import { formatProblems } from './problems/formats.ts';
import { mapProblems } from './problems/maps.ts';
import { patternProblems } from './problems/patterns.ts';
import { spanProblems } from './problems/spans.ts';
import { tableProblems } from './problems/tables.ts';
import { weightsProblems } from './problems/weights.ts';
import type { Wording, Words } from './problems/wording.ts';
import { worksheetProblems } from './problems/worksheets.ts';
import { positionText, quote } from './text.ts';

const MAX_SHOWN = 20;

const wording: Wording = {
  ...fileProblems,
  ...formatProblems,
  ...tableProblems,
  ...columnProblems,
  ...codingProblems,
  ...codebookProblems,
  ...mapProblems,
  ...patternProblems,
  ...worksheetProblems,
  ...weightsProblems,
  ...spanProblems,
};

/** Every problem on its own line with a hint under it; at most twenty, then how many more; last, how many there are. */
export function problemsText(problems: readonly Problem[]): string {
  const shown = problems.slice(0, MAX_SHOWN).map(problemText);
  const count = countOf(problems);
  const left = count - shown.length;
  const more = left > 0 ? [`… and ${thousands(left)} more`] : [];
  return visibleLines(`${[...shown, ...more, `${plural(count, 'problem')}; nothing was computed.`].join('\n')}\n`);
}

function problemText(problem: Problem): string {
  const words = wording[problem.code] as (problem: Problem) => Words;
  const { error, hint } = words(problem);
  const of = problem.variable === undefined ? '' : `variable ${quote(problem.variable)}: `;
  return `${positionText(problem.at)}: error: ${of}${error}\n  hint: ${hint}`;
}
