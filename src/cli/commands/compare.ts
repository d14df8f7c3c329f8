import { comparisonDocument } from '../../render/documents/compare/document.ts';
import { agreementReport } from '../../report/agree/agreement.ts';
import { type ComparisonOptions, comparisonReport } from '../../report/compare/comparison.ts';
import { comparisonOfReports } from '../../report/compare/of-reports.ts';
import type { Comparison } from '../../report/compare/schema.ts';
import { comparison } from '../options/comparison.ts';
import { fromConfig } from '../options/general.ts';
import type { Parsed } from '../options/option.ts';
import { outputOf } from '../options/output.ts';
import { reading, rollingUp } from '../options/reading.ts';
import { isReport, loadReport } from '../pipeline/load.ts';
import { loadRound, mapBetween } from '../pipeline/load-round.ts';
import { measuresFor } from '../pipeline/measures.ts';
import { writeOutputs } from '../pipeline/write.ts';
import { withProgress } from '../progress.ts';
import { exit } from '../run-state.ts';
import type { Terminal } from '../terminal.ts';
import { version } from '../version.ts';
import { CommandLineError } from '../wording/command-line-error.ts';
import { defineCommand } from './command.ts';

const options = { ...comparison, ...reading, ...rollingUp, ...outputOf('compare'), ...fromConfig };

type Options = Parsed<typeof options>;

/** `intercoder compare <before> <after>`: what changed between two rounds of coding. */
export const command = defineCommand({
  arguments: {
    before: { usage: '<one>', help: 'the first round: a file, folder or pattern of sheets, or a JSON report of agree' },
    after: { usage: '<one>', help: 'the second round, in the same form' },
  },
  options,
  run: async ({ args: { before, after }, options, terminal }) => {
    const report = await compare(before, after, options, terminal);
    await writeOutputs(comparisonDocument(report), options, terminal);
    return exit.ok;
  },
});

async function compare(before: string, after: string, options: Options, terminal: Terminal): Promise<Comparison> {
  const requested: ComparisonOptions = {
    ...options,
    measures: measuresFor(options.measures, terminal),
    rules: options.rule,
    version,
  };
  if (isReport(before) || isReport(after)) {
    checkForReports(options);
    const first = await reportOf(before, 'before', requested, options, terminal);
    const second = await reportOf(after, 'after', requested, options, terminal);
    const from = (path: string) => (isReport(path) ? 'report' : 'sheets');
    return comparisonOfReports(first, second, { before: from(before), after: from(after) }, requested);
  }
  const first = await read(before, 'before', options, terminal);
  const second = await read(after, 'after', options, terminal);
  const map = await mapBetween(first, second, options, terminal);
  return withProgress(terminal, 'bootstrap: resample', (onResample) =>
    comparisonReport(first, second, map, { ...requested, onResample }),
  );
}

function checkForReports({ map, pairing, level }: Options): void {
  if (level !== undefined)
    throw new CommandLineError(`--level ${level}: a report cannot be rolled up`, 'use the sheets of both rounds');
  if (map !== undefined)
    throw new CommandLineError('--map: a report cannot be recoded', 'use the sheets of the first round instead');
  if (pairing !== 'auto' && pairing !== 'unpaired')
    throw new CommandLineError(
      `--pairing ${pairing}: a report does not contain the units`,
      'use the sheets of both rounds',
    );
}

type Which = 'before' | 'after';

/** A round with its own codebook, if it has one. */
function read(path: string, which: Which, options: Options, terminal: Terminal) {
  const codebook = (which === 'before' ? options.codebookBefore : options.codebookAfter) ?? options.codebook;
  return loadRound(path, which, 'compare', { ...options, codebook }, terminal);
}

/** The report in the file, or the one made from the sheets. */
async function reportOf(
  path: string,
  which: Which,
  requested: ComparisonOptions,
  options: Options,
  terminal: Terminal,
) {
  if (isReport(path)) return loadReport(path, options.variables, terminal);
  const figures = {
    measures: requested.measures ?? ['default'],
    atLeast: [],
    scale: 'nominal',
    joint: 'common',
  } as const;
  return agreementReport(await read(path, which, options, terminal), { ...requested, ...figures });
}
