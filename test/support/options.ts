import { Command } from 'commander';
import { addFigureOptions, figureOptionsSchema } from '../../src/cli/options/figures.ts';
import { parseOptions } from '../../src/cli/options/parse.ts';
import { addByOption, addReadingOptions, readingOptions, readingOptionsSchema } from '../../src/cli/options/reading.ts';
import type { AgreementOptions } from '../../src/report/agree/agreement.ts';
import type { ReadingOptions } from '../../src/study/reading-options.ts';

/** What is computed, as the command line says it; what is not said is as the program has it by default. */
export function figureOptions(...argv: readonly string[]): AgreementOptions {
  const typed = addFigureOptions(new Command())
    .parse([...argv], { from: 'user' })
    .opts();
  const { rule, ...rest } = parseOptions(figureOptionsSchema, typed);
  return { ...rest, rules: rule, version: '0.0.0' };
}

/** How sheets are read, as the command line says it. */
export function readAs(...argv: readonly string[]): ReadingOptions {
  const typed = addByOption(addReadingOptions(new Command()))
    .parse([...argv], { from: 'user' })
    .opts();
  return readingOptions(parseOptions(readingOptionsSchema, typed));
}
