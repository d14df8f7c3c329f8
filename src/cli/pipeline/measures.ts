import { measureCalled } from '../../measures/other-names.ts';
import type { Terminal } from '../terminal.ts';
import { noticeText } from '../wording/notices.ts';

/** The measures by their own names; a note says so where another program's name was typed. */
export function measuresFor(typed: readonly string[], terminal: Terminal): string[] {
  const names = typed.map((name) => {
    const measure = measureCalled(name);
    if (measure !== undefined) terminal.err(noticeText({ code: 'measure-called', name, measure }));
    return measure ?? name;
  });
  return [...new Set(names)];
}
