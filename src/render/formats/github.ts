import { type Checks, worstFirst } from '../document.ts';
import { spelled } from '../text.ts';
import { visibleLines } from '../visible.ts';

/** GitHub shows at most ten annotations of a kind per step. */
export const MOST_ANNOTATIONS = 10;

const LEVELS = { passed: 'notice', inconclusive: 'warning', failed: 'error' } as const;

/** Workflow commands that GitHub turns into annotations: the verdict, and each figure that does not pass. */
export function githubText(title: string, { verdict, summary, thresholds }: Checks): string {
  const open = thresholds.flatMap(({ text, checks }) =>
    worstFirst(checks)
      .filter((check) => check.verdict !== 'passed')
      .map((check) => ({ text, check })),
  );
  const figures = open.slice(0, MOST_ANNOTATIONS - 1).map(({ text, check }) => {
    const { name, found, needed, why } = check;
    const message = `${spelled(name)}: ${spelled(found)}, needed ${spelled(needed)}; ${why}`;
    return annotation(LEVELS[check.verdict as keyof typeof LEVELS], { title: text }, message);
  });
  const rest = open.length - figures.length;
  const message = spelled(summary) + (rest > 0 ? ` ${rest} more figures do not pass.` : '');
  return [annotation(LEVELS[verdict], { title }, message), ...figures].join('');
}

/** One workflow command; a file and a line put it beside what it is about. */
export function annotation(
  level: 'notice' | 'warning' | 'error',
  about: Readonly<Record<string, string | number | undefined>>,
  message: string,
): string {
  const properties = Object.entries(about).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${property(String(value))}`],
  );
  return visibleLines(`::${level} ${properties.join(',')}::${data(message)}\n`);
}

/** The text after "::", where a line break would end the command. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** The text of a property, which colons and commas would end as well. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
