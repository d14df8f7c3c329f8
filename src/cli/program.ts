import { Command, Option } from 'commander';
import { takeConfig } from './config/take-config.ts';
import { newRunState, type RunState } from './run-state.ts';
import type { Terminal } from './terminal.ts';
import { version } from './version.ts';

const USUAL = 'agree';

/** Every command, made when it is needed. */
const commands: Readonly<Record<string, (terminal: Terminal, state: RunState) => Promise<Command>>> = {
  agree: async (terminal) => (await import('./commands/agree.ts')).agreeCommand(terminal),
  inspect: async (terminal) => (await import('./commands/inspect.ts')).inspectCommand(terminal),
  disagreements: async (terminal) => (await import('./commands/disagreements.ts')).disagreementsCommand(terminal),
  consensus: async (terminal) => (await import('./commands/consensus.ts')).consensusCommand(terminal),
  gate: async (terminal, state) => (await import('./commands/gate.ts')).gateCommand(terminal, state),
  init: async (terminal) => (await import('./commands/init.ts')).initCommand(terminal),
  revise: async (terminal) => (await import('./commands/revise.ts')).reviseCommand(terminal),
  compare: async (terminal) => (await import('./commands/compare.ts')).compareCommand(terminal),
  measures: async (terminal) => (await import('./commands/measures.ts')).measuresCommand(terminal),
  codebook: async (terminal) => (await import('./commands/codebook.ts')).codebookCommand(terminal),
  plan: async (terminal) => (await import('./commands/plan.ts')).planCommand(terminal),
  sample: async (terminal) => (await import('./commands/sample.ts')).sampleCommand(terminal),
  sql: async (terminal) => (await import('./commands/sql.ts')).sqlCommand(terminal),
  demo: async (terminal) => (await import('./commands/demo.ts')).demoCommand(terminal),
};

export const commandNames: readonly string[] = Object.keys(commands);

/**
 * The command line. `agree` is meant where no command is named.
 *
 * @param argv - what was typed: of the commands only those that are named in it are made, or all where help lists them
 */
export async function createProgram(
  terminal: Terminal,
  state: RunState = newRunState(),
  argv: readonly string[] = ['help'],
): Promise<Command> {
  const program = new Command('intercoder')
    .description('Inter-coder reliability: how far coders agree, where not, and whether the codebook is ready.')
    .version(version);
  for (const name of neededCommands(argv))
    program.addCommand(await commands[name]!(terminal, state), { isDefault: name === USUAL });
  takeConfig(program, terminal, state);
  for (const command of [program, ...program.commands]) {
    command
      .addOption(new Option('--debug', 'show the stack of an error of the program itself'))
      .addOption(new Option('--color <when>', 'colour in tables').choices(['auto', 'always', 'never']).default('auto'))
      .exitOverride()
      .showHelpAfterError(
        `(${command === program ? 'intercoder' : `intercoder ${command.name()}`} --help lists the options)`,
      )
      .configureOutput({ writeOut: (text) => terminal.out(text), writeErr: (text) => terminal.err(text) });
  }
  return program;
}

function neededCommands(argv: readonly string[]): readonly string[] {
  const named = commandNames.filter((name) => argv.includes(name));
  if (argv.length === 0 || (named.length === 0 && argv.some((arg) => HELP.includes(arg)))) return commandNames;
  return commandNames.filter((name) => name === USUAL || named.includes(name));
}

const HELP = ['help', '--help', '-h'];
