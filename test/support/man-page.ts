import { commands, USUAL_COMMAND } from '../../src/cli/commands/list.ts';
import { optionHelp } from '../../src/cli/help.ts';
import { flagsOf } from '../../src/cli/options/commander.ts';
import type { Options } from '../../src/cli/options/option.ts';
import { exit } from '../../src/cli/run-state.ts';
import { allCommands } from './commands.ts';
import { optionSections } from './option-tables.ts';

/** The manual page, made from the declarations of commands and options. */
export async function manPage(): Promise<string> {
  const all = await allCommands();
  return [
    '.TH INTERCODER 1 "" "intercoder" "User Commands"',
    '.SH NAME',
    'intercoder \\- inter\\-coder reliability: how far coders agree, where they do not, and whether the codebook is ready',
    '.SH SYNOPSIS',
    '.B intercoder',
    '[\\fIcommand\\fR] [\\fIsheets\\fR...] [\\fIoptions\\fR]',
    '.SH DESCRIPTION',
    'Reads sheets in which several coders have put the same units of text into categories.',
    `Without a command, it runs \\fB${USUAL_COMMAND}\\fR.`,
    '\\fBintercoder\\fR \\fICOMMAND\\fR \\fB\\-\\-help\\fR shows the options of a command that people need first.',
    '.SH COMMANDS',
    ...all.flatMap(([name, { arguments: words }]) => [
      '.TP',
      [`\\fB${name}\\fR`, ...Object.keys(words).map((word) => `\\fI${word}\\fR`)].join(' '),
      roff(`${commands[name]!.summary[0]!.toUpperCase()}${commands[name]!.summary.slice(1)}.`),
    ]),
    '.SH OPTIONS',
    ...(await optionSections()).flatMap(({ title, takes, options }) => [
      `.SS ${roff(title)}`,
      ...(takes.length === 0 ? [] : [`It also takes options from above: ${takes.join('; ')}.`]),
      ...listed(options),
    ]),
    '.SH EXIT STATUS',
    ...Object.entries(STATUS).flatMap(([code, meaning]) => ['.TP', `.B ${code}`, meaning]),
    '.SH FILES',
    '.TP',
    '.I intercoder.json',
    'Options that hold for every run in its folder.',
    '',
  ].join('\n');
}

const STATUS: Readonly<Record<number, string>> = {
  [exit.ok]: 'The figures were computed; in \\fBgate\\fR, all thresholds are met.',
  [exit.failed]: 'A threshold of \\fBgate\\fR is not met.',
  [exit.broken]:
    'Nothing was computed: the sheets or the command line have faults, which are listed with their places.',
  [exit.inconclusive]: 'The data of \\fBgate\\fR do not decide.',
};

function listed(options: Options): string[] {
  return Object.entries(options).flatMap(([name, option]) => [
    '.TP',
    `.B ${roff(flagsOf(name, option))}`,
    roff(optionHelp(option)),
  ]);
}

/** A text as roff shows it: its hyphens, backslashes and first signs mean nothing else. */
function roff(text: string): string {
  return text.replaceAll('\\', '\\e').replaceAll('-', '\\-').replaceAll('’', '\\(cq').replace(/^[.']/, '\\&$&');
}
