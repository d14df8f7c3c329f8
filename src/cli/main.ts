import { CommanderError } from 'commander';
import { BadInputError, UsageError } from '../problems.ts';
import { visibleLines } from '../render/width.ts';
import { commandNames, createProgram } from './program.ts';
import { exit, newRunState, type RunState } from './run-state.ts';
import type { Terminal } from './terminal.ts';
import { withMeantCommand } from './wording/mistyped-command.ts';
import { problemsText } from './wording/problems.ts';

export { processTerminal } from './terminal.ts';

/** Runs the command line and gives the exit code; under `--watch` again and again, until it is interrupted. */
export async function main(argv: readonly string[], terminal: Terminal): Promise<number> {
  const state = newRunState();
  const code = await once(argv, terminal, state);
  if (state.watched === undefined || state.misused) return code;
  const { watch } = await import('./watch.ts');
  return watch(
    () => state.watched ?? [],
    () => once(argv, terminal, state),
    code,
    terminal,
  );
}

/** Runs the command line one time; whatever goes wrong is worded on stderr. */
async function once(argv: readonly string[], terminal: Terminal, state: RunState): Promise<number> {
  const program = await createProgram(coloured(argv, terminal), state, argv);
  state.code = exit.ok;
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return state.code;
  } catch (error) {
    state.misused = !(error instanceof BadInputError);
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.ok : exit.broken;
    if (error instanceof BadInputError) terminal.err(problemsText(withMeantCommand(error.problems, commandNames)));
    else if (error instanceof UsageError)
      terminal.err(visibleLines(`error: ${error.message}\n  hint: ${error.hint}\n`));
    else terminal.err(bugText(error, argv.includes('--debug')));
    return exit.broken;
  }
}

/** `--color` decides before the program is made, since every command writes through the same terminal. */
function coloured(argv: readonly string[], terminal: Terminal): Terminal {
  const option = argv.findLast((arg, i) => arg.startsWith('--color=') || argv[i - 1] === '--color');
  const when = option?.replace('--color=', '');
  if (when === 'never') return { ...terminal, colour: false };
  return when === 'always' ? { ...terminal, colour: true } : terminal;
}

function bugText(error: unknown, debug: boolean): string {
  const what = error instanceof Error ? (debug ? (error.stack ?? error.message) : error.message) : String(error);
  const more = debug ? '' : ' Run it again with --debug and add what it prints.';
  return `internal error: ${what}\nThis is a fault of intercoder, not of your sheets. Please report it with the command you ran.${more}\n`;
}
