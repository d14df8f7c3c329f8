import { Command } from 'commander';
import { commanderOption } from '../../src/cli/options/commander.ts';
import { figures } from '../../src/cli/options/figures.ts';
import { type Options, type Parsed, parseOptions } from '../../src/cli/options/option.ts';
import { reading, readingOptions, strata } from '../../src/cli/options/reading.ts';
import type { AgreementOptions } from '../../src/report/agree/options.ts';
import type { ReadingOptions } from '../../src/study/reading-options.ts';

/** What is computed, as the command line says it; what is not said is as the program has it by default. */
export function figureOptions(...argv: readonly string[]): AgreementOptions {
  const { rule, ...rest } = typed(figures, argv);
  return { ...rest, rules: rule.filter((one) => one !== 'own'), version: '0.0.0' };
}

/** How sheets are read, as the command line says it. */
export function readAs(...argv: readonly string[]): ReadingOptions {
  return readingOptions(typed({ ...reading, ...strata }, argv));
}

function typed<O extends Options>(options: O, argv: readonly string[]): Parsed<O> {
  const command = new Command();
  for (const [name, option] of Object.entries(options)) command.addOption(commanderOption(name, option));
  return parseOptions(options, command.parse([...argv], { from: 'user' }).opts());
}
