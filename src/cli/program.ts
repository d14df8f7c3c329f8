import { Argument as CommanderArgument, Command as CommanderCommand } from 'commander';
import { nearestName } from '../names/nearest.ts';
import { visibleLines } from '../render/visible.ts';
import type { Argument, Command } from './commands/command.ts';
import { commands, USUAL_COMMAND } from './commands/list.ts';
import { SHEETS } from './config/apply-config.ts';
import { takeConfig } from './config/take-config.ts';
import { commandHelp, programHelp } from './help.ts';
import { commanderOption } from './options/commander.ts';
import { general } from './options/general.ts';
import type { Options } from './options/option.ts';
import { typedOptionsOf } from './options/typed.ts';
import type { RunState } from './run-state.ts';
import type { Terminal } from './terminal.ts';
import { version } from './version.ts';
import { CommandLineError } from './wording/command-line-error.ts';
import { quote } from './wording/text.ts';

/** What the program answers itself, without a command, if it is all that was typed. */
const OF_PROGRAM: ReadonlySet<string> = new Set(['--version', '-V', '--help', '-h']);

/**
 * The command line as commander takes it.
 *
 * @param argv - what was typed: only the commands named in it and the default one are loaded
 */
export async function createProgram(
  terminal: Terminal,
  state: RunState,
  argv: readonly string[],
): Promise<CommanderCommand> {
  checkHelp(argv);
  const program = adapt(new CommanderCommand('intercoder').version(version), 'intercoder', terminal, () =>
    programHelp(terminal.columns),
  );
  const isOfProgram = argv.length === 1 && OF_PROGRAM.has(argv[0]!);
  const named = Object.keys(commands).filter((name) => (name === USUAL_COMMAND && !isOfProgram) || argv.includes(name));
  for (const name of named) {
    const { summary, load } = commands[name]!;
    const { command } = await load();
    const made = commanderCommand(name, command, { ...terminal, commandLine: argv }, state);
    adapt(made, `intercoder ${name}`, terminal, () =>
      commandHelp({ name, summary, command, isWhole: asksForAll(argv) }, terminal.columns),
    );
    program.addCommand(made, { isDefault: name === USUAL_COMMAND });
  }
  return program;
}

/** Throws if `help` is asked about a command that does not exist: commander would print the program's help as an error. */
function checkHelp(argv: readonly string[]): void {
  const [help, name] = argv.filter((word) => !word.startsWith('-'));
  if (help !== 'help' || name === undefined || Object.hasOwn(commands, name) || name === 'help') return;
  const nearest = nearestName(name, Object.keys(commands));
  throw new CommandLineError(
    `there is no command ${quote(name)}`,
    nearest === undefined ? 'intercoder --help lists all commands' : `did you mean intercoder help ${nearest}?`,
  );
}

/** `--help all`, or `help COMMAND all` */
function asksForAll(argv: readonly string[]): boolean {
  const help = argv.findIndex((word) => ['--help', '-h', 'help'].includes(word));
  return help !== -1 && argv.slice(help).some((word) => word === 'all' || word === '--all');
}

function commanderCommand(name: string, command: Command, terminal: Terminal, state: RunState): CommanderCommand {
  const made = new CommanderCommand(name);
  for (const [argumentName, argument] of Object.entries(command.arguments))
    made.addArgument(commanderArgument(argumentName, argument));
  addOptions(made, command.options);
  const typed = typedOptionsOf(made, command.options);
  takeConfig(made, command, terminal, state);
  return made.action(async () => {
    const sheets = Object.hasOwn(command.arguments, SHEETS) ? made.args : undefined;
    const terminalOfRun = { ...terminal, sheets, typed, foundConfig: state.foundConfig };
    state.code = await command.run(made.processedArgs, made.opts(), terminalOfRun, commands);
  });
}

function commanderArgument(name: string, { usage, help, choices, default: usual }: Argument): CommanderArgument {
  // the config may still name the sheets
  const isOptional = usage !== '<one>';
  const word = `${name}${usage.includes('several') ? '...' : ''}`;
  const made = new CommanderArgument(isOptional ? `[${word}]` : `<${word}>`, help);
  if (choices !== undefined) made.choices(choices);
  return usual === undefined ? made : made.default(usual);
}

function addOptions(made: CommanderCommand, options: Options): void {
  for (const [name, option] of Object.entries(options)) made.addOption(commanderOption(name, option));
}

/** Commander's error, with a hint as every other error has. Commander may add a suggestion in brackets on a line of its own. */
function withHint(text: string, words: string): string {
  const [error, suggestion] = text.trimEnd().split(/\n(?=\(Did you mean )/);
  const meant = suggestion === undefined ? '' : `${suggestion.slice(1, -1).replace('Did', 'did')} `;
  return `${error}\n  hint: ${meant}${words} --help lists the options\n`;
}

/** What all commands and the program have in common. */
function adapt(made: CommanderCommand, words: string, terminal: Terminal, help: () => string): CommanderCommand {
  addOptions(made, general);
  return made
    .exitOverride()
    .configureHelp({ formatHelp: help })
    .configureOutput({
      writeOut: (text) => terminal.out(text),
      writeErr: (text) => terminal.err(visibleLines(text)),
      outputError: (text, write) => write(withHint(text, words)),
    });
}
