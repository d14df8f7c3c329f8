import { relative, resolve } from 'node:path';
import { countOf, type Position, type Problem } from '../../problems.ts';
import { slashed } from '../../read/files/slashed.ts';
import { annotation, MOST_ANNOTATIONS } from '../../render/formats/github.ts';
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

/** Every problem on its own line with a hint under it, many with the same words on one; at most twenty, then how many more; last, how many
 * there are. */
export function problemsText(problems: readonly Problem[]): string {
  const groups = groupedByWords(problems);
  const shown = groups.slice(0, MAX_SHOWN).map(groupText);
  const count = countOf(problems);
  const left = count - groups.slice(0, MAX_SHOWN).reduce((sum, { ats }) => sum + ats.length, 0);
  const more = left > 0 ? [`… and ${thousands(left)} more`] : [];
  return visibleLines(`${[...shown, ...more, `${plural(count, 'problem')}; nothing was computed.`].join('\n')}\n`);
}

/** Problems of a file that are said in the same words. */
interface Group extends Words {
  readonly ats: Position[];
}

/** Up to so many problems with the same words each have a line of their own. */
const FEW_ALIKE = 3;

/** Problems that are told together; those with words of their own are alone. */
function groupedByWords(problems: readonly Problem[]): Group[] {
  const byWords = new Map<string, Group>();
  const each = problems.map((problem) => {
    const words = wordsOf(problem);
    const { file, inside = '', sheet = '' } = problem.at;
    const key = JSON.stringify([file, inside, sheet, words.error, words.hint]);
    const group = byWords.get(key) ?? { ...words, ats: [] };
    byWords.set(key, group);
    group.ats.push(problem.at);
    return { group, own: { ...words, ats: [problem.at] } };
  });
  return each.flatMap(({ group, own }) =>
    group.ats.length <= FEW_ALIKE ? [own] : group.ats[0] === own.ats[0] ? [group] : [],
  );
}

function groupText({ ats, error, hint }: Group): string {
  const [first, ...others] = ats;
  const more = others.length > 0 ? ` and in ${plural(others.length, 'more row')}` : '';
  return `${positionText(first!)}${more}: error: ${error}\n  hint: ${hint}`;
}

function wordsOf(problem: Problem): Words {
  const { error, hint } = (wording[problem.code] as (problem: Problem) => Words)(problem);
  const of = problem.variable === undefined ? '' : `variable ${quote(problem.variable)}: `;
  return { error: `${of}${error}`, hint };
}

/**
 * The same as annotations on the lines of the sheets, for a workflow of GitHub; the last one says how many problems have none.
 *
 * @param root - the folder of the repository, from which GitHub names files
 */
export function problemAnnotations(problems: readonly Problem[], root: string): string {
  const shown = problems.length > MOST_ANNOTATIONS ? problems.slice(0, MOST_ANNOTATIONS - 1) : problems;
  const left = countOf(problems) - shown.length;
  const annotations = shown.map((problem) => {
    const { file, inside, sheet, line } = problem.at;
    const { error, hint } = wordsOf(problem);
    const isText = inside === undefined && sheet === undefined;
    // GitHub's columns are characters, and those of a sheet are cells
    const at = isText ? { line } : {};
    const message = isText ? error : `${positionText(problem.at)}: ${error}`;
    return annotation('error', { file: slashed(relative(root, resolve(file))), ...at }, `${message}\nhint: ${hint}`);
  });
  const rest = left > 0 ? [annotation('error', { title: 'intercoder' }, `${plural(left, 'more problem')}.`)] : [];
  return [...annotations, ...rest].join('');
}
