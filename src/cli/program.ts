import { Command, Option } from 'commander';
import { agreeCommand } from './commands/agree.ts';
import { codebookCommand } from './commands/codebook.ts';
import { compareCommand } from './commands/compare.ts';
import { consensusCommand } from './commands/consensus.ts';
import { demoCommand } from './commands/demo.ts';
import { disagreementsCommand } from './commands/disagreements.ts';
import { gateCommand } from './commands/gate.ts';
import { initCommand } from './commands/init.ts';
import { inspectCommand } from './commands/inspect.ts';
import { measuresCommand } from './commands/measures.ts';
import { planCommand } from './commands/plan.ts';
import { reviseCommand } from './commands/revise.ts';
import { sampleCommand } from './commands/sample.ts';
import { takeConfig } from './config/take-config.ts';
import { newRunState, type RunState } from './run-state.ts';
import type { Terminal } from './terminal.ts';
import { version } from './version.ts';

/** The command line: which commands there are. `agree` is meant where none is named. */
export function createProgram(terminal: Terminal, state: RunState = newRunState()): Command {
  const program = new Command('intercoder')
    .description('Inter-coder reliability: how far coders agree, where not, and whether the codebook is ready.')
    .version(version)
    .addCommand(agreeCommand(terminal), { isDefault: true })
    .addCommand(inspectCommand(terminal))
    .addCommand(disagreementsCommand(terminal))
    .addCommand(consensusCommand(terminal))
    .addCommand(gateCommand(terminal, state))
    .addCommand(initCommand(terminal))
    .addCommand(reviseCommand(terminal))
    .addCommand(compareCommand(terminal))
    .addCommand(measuresCommand(terminal))
    .addCommand(codebookCommand(terminal))
    .addCommand(planCommand(terminal))
    .addCommand(sampleCommand(terminal))
    .addCommand(demoCommand(terminal));
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
