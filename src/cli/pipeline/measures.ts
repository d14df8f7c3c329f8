import { measureCalled } from '../../measures/other-names.ts';
import { unitizingNames } from '../../measures/unitizing/measure.ts';
import type { Terminal } from '../terminal.ts';
import { CommandLineError } from '../wording/command-line-error.ts';
import { noticeText } from '../wording/notices.ts';

/** The measures by their own names; a note says so where another program's name was typed. */
export function measuresFor(typed: readonly string[], terminal: Terminal): string[] {
  const ofMarks = typed.find((name) => unitizingNames.includes(name));
  if (ofMarks !== undefined)
    throw new CommandLineError(
      `--measures ${ofMarks}: it is of marked texts in which no units are cut`,
      'for marked texts, use intercoder agree with --unit none; else leave it out',
    );
  const names = typed.map((name) => {
    const measure = measureCalled(name);
    if (measure !== undefined) terminal.err(noticeText({ code: 'measure-called', name, measure }));
    return measure ?? name;
  });
  return [...new Set(names)];
}

/** The measures of marked texts that were asked for; by default, and for "all", every one. */
export function measuresOfMarks(typed: readonly string[]): readonly string[] {
  const other = typed.find((name) => name !== 'default' && name !== 'all' && !unitizingNames.includes(name));
  if (other !== undefined)
    throw new CommandLineError(
      `--measures ${other}: it is of units, and with --unit none no units are cut`,
      `choose among ${unitizingNames.join(', ')}, or choose a unit`,
    );
  return typed.every((name) => unitizingNames.includes(name)) ? [...new Set(typed)] : unitizingNames;
}
