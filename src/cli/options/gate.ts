import { type Command, Option } from 'commander';
import { UsageError } from '../../problems.ts';
import { type GateFormat, gateFormats } from '../../render/documents/gate/render.ts';
import { figureMannerSchema } from './figures.ts';
import { collect, collectList } from './list.ts';
import { filesByExtension } from './output.ts';
import { numberBetween, optionFault, wholeNumberBetween } from './parse.ts';
import { choice, optional, type Parsed, text } from './parser.ts';
import { readingOptionsSchema } from './reading.ts';
import { thresholds } from './threshold.ts';

/** Fewer units than this say next to nothing of a category. */
export const USUAL_MIN_UNITS = 5;

/** Declares the thresholds, and where the verdict goes. */
export function addGateOptions(command: Command): Command {
  return command
    .option(
      '--min <threshold>',
      '[all:|pairs:|categories:]MEASURE[/RULE][@K][.lower]=NUMBER, as in pairs:cohen-kappa=0.6 (repeatable)',
      collectList,
      [],
    )
    .option('--min-units <number>', 'ignore categories applied to fewer units', String(USUAL_MIN_UNITS))
    .option('--baseline <file>', 'an earlier JSON report of agree, against which figures may not fall')
    .option('--max-drop <number>', 'by how much they may fall at most')
    .addOption(new Option('--format <format>', 'of the verdict on stdout').choices(gateFormats).default('table'))
    .option(
      '-o, --output <file>',
      'also write the verdict to a file: .txt, .json, .xml (JUnit), .md or .csv (repeatable)',
      collect,
      [],
    );
}

const BY_EXTENSION: Record<string, GateFormat> = {
  '.txt': 'table',
  '.json': 'json',
  '.xml': 'junit',
  '.md': 'markdown',
  '.csv': 'csv',
};

export const gateOptionsSchema = {
  ...readingOptionsSchema,
  ...figureMannerSchema,
  min: thresholds,
  minUnits: wholeNumberBetween(0, 1_000_000),
  baseline: optional(text),
  maxDrop: optional(numberBetween(0, 1)),
  format: choice(gateFormats),
  output: filesByExtension(BY_EXTENSION),
};

/** Throws where options do not go together. */
export function checkGateOptions({ min, baseline, maxDrop, ci }: Parsed<typeof gateOptionsSchema>): void {
  if (baseline !== undefined && maxDrop === undefined)
    throw new UsageError(
      optionFault('baseline', 'it is not said by how much figures may fall'),
      'say it, as in --max-drop 0.05',
    );
  if (maxDrop !== undefined && baseline === undefined)
    throw new UsageError(
      optionFault('maxDrop', 'it is not said since when'),
      'name an earlier report: --baseline report.json',
    );
  if (ci === 'none' && min.some(({ bound }) => bound === 'lower'))
    throw new UsageError(optionFault('ci', 'a threshold ending in .lower needs intervals'), 'leave out --ci none');
}
