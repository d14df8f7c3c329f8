import type { Block, Blocks } from '../../document.ts';
import { spelled } from '../../text.ts';
import { oneLine } from '../../words.ts';
import { andMore, type Screen, sentence } from './screen.ts';
import { widthOf } from './width.ts';
import { wrapLines } from './wrap.ts';

const WIDEST_CODERS = 30;

const INDENT = '  ';

/** The first blocks of each group, and how many more there are. */
export function blockTexts({ groups, most, total, more }: Blocks, screen: Screen): string[] {
  const shown = groups.map((group) => ({ ...group, blocks: group.blocks.slice(0, most) }));
  const left = total - shown.reduce((sum, { blocks }) => sum + blocks.length, 0);
  return [
    ...shown.flatMap(({ title, blocks }) => [
      ...(title === undefined ? [] : [screen.bold(sentence(title, screen))]),
      ...blocks.map((block) => blockText(block, screen)),
    ]),
    ...(left > 0 ? [andMore(left, more, screen)] : []),
  ];
}

function blockText({ name, facts, text, codings, notes }: Block, { bold, dim, columns, actionText }: Screen): string {
  const written = facts.map((fact) => spelled(fact, { action: actionText })).join(' · ');
  const [first = '', ...rest] = wrapLines(`${oneLine(name)}  ${written}`, columns);
  const sides = codings.map(({ coders, coding }) => ({ who: coders.map(oneLine).join(', '), what: coding }));
  const width = Math.min(WIDEST_CODERS, Math.max(...sides.map(({ who }) => widthOf(who))));
  return [
    bold(first),
    ...rest.map((line) => INDENT + bold(line)),
    ...(text === null ? [] : wrapLines(text, columns - 2).map((line) => INDENT + dim(line))),
    ...sides.flatMap(({ who, what }) => sideBySide(who, what, width, columns)),
    ...notes.flatMap(({ coder, note }) =>
      wrapLines(`note by ${coder}: ${note}`, columns - 2).map((line) => INDENT + line),
    ),
  ].join('\n');
}

/** Who gave a coding on the left, the coding on the right, each in its own column. */
function sideBySide(who: string, what: string, width: number, columns: number): string[] {
  const left = wrapLines(who, width);
  const right = wrapLines(what, Math.max(10, columns - width - 4));
  return Array.from({ length: Math.max(left.length, right.length) }, (_, i) => {
    const name = left[i] ?? '';
    return `${INDENT}${name}${' '.repeat(width - widthOf(name))}  ${right[i] ?? ''}`.trimEnd();
  });
}
