import { existsSync } from 'node:fs';
import { CommanderError } from 'commander';
import { nearestName } from '../names/nearest.ts';
import { BadInputError, type Problem, UsageError } from '../problems.ts';
import { visibleLines } from '../render/visible.ts';
import { commands } from './commands/list.ts';
import { CONFIG_FILE } from './config/take-config.ts';
import { createProgram } from './program.ts';
import { exit, newRunState, type RunState } from './run-state.ts';
import type { Terminal } from './terminal.ts';
import { CommandLineError } from './wording/command-line-error.ts';

/** Runs the command line and gives the exit code; under `--watch` again and again, until it is interrupted. */
export async function main(argv: readonly string[], terminal: Terminal): Promise<number> {
  const state = newRunState();
  const code = await once(argv, terminal, state);
  if (state.watched === undefined || state.isUsageError) return code;
  const { watch } = await import('./watch.ts');
  return watch(
    () => state.watched ?? [],
    () => once(argv, terminal, state),
    code,
    terminal,
  );
}

/** Runs the command line one time; errors are reported on stderr. */
async function once(argv: readonly string[], terminal: Terminal, state: RunState): Promise<number> {
  if (argv.length === 0 && !existsSync(CONFIG_FILE)) {
    terminal.err(WELCOME);
    return exit.broken;
  }
  state.code = exit.ok;
  try {
    const program = await createProgram(coloured(argv, terminal), state, argv);
    await program.parseAsync([...argv], { from: 'user' });
    return state.code;
  } catch (error) {
    state.isUsageError = !(error instanceof BadInputError);
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.ok : exit.broken;
    terminal.err(await errorText(error, argv.includes('--debug'), terminal.env));
    return exit.broken;
  }
}

/** What went wrong, in a workflow of GitHub also beside the lines of the sheets; the words are loaded only when needed. */
async function errorText(error: unknown, debug: boolean, env: Terminal['env']): Promise<string> {
  if (error instanceof BadInputError) {
    const { problemsText, problemAnnotations } = await import('./wording/problems.ts');
    const problems = suggestCommand(error.problems);
    const isWorkflow = env['GITHUB_ACTIONS'] === 'true';
    return problemsText(problems) + (isWorkflow ? problemAnnotations(problems, env['GITHUB_WORKSPACE'] ?? '.') : '');
  }
  if (error instanceof UsageError) return errorWithHint((await import('./wording/usage.ts')).usageError(error));
  return error instanceof CommandLineError ? errorWithHint(error) : bugText(error, debug);
}

function errorWithHint({ message, hint }: Pick<CommandLineError, 'message' | 'hint'>): string {
  return visibleLines(`error: ${message}\n  hint: ${hint}\n`);
}

const WELCOME = `Intercoder reads sheets in which several coders put the same units of text into
categories. It reports how far they agree, and on which categories they do not.

  intercoder SG.csv KO.csv   your own sheets: files, folders or patterns
  intercoder demo            an example that comes with the program
  intercoder init            a set of blank sheets to fill in

intercoder --help lists all commands.
`;

/** Without a command, the first word names a sheet. If there is no such file but a command with a similar name, the command was probably meant. */
function suggestCommand(problems: readonly Problem[]): Problem[] {
  return problems.map((problem) => {
    if (problem.code !== 'file-not-found' || /[./\\]/.test(problem.at.file)) return problem;
    const command = nearestName(problem.at.file, Object.keys(commands));
    return command === undefined ? problem : { ...problem, command };
  });
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
  const more = debug ? '' : ' Run it again with --debug and include the output.';
  return `internal error: ${what}\nThis is a bug in intercoder, not a fault in your sheets. Please report it with the command that you ran.${more}\n`;
}
