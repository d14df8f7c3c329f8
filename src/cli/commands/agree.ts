import type { BenchmarkName } from '../../measures/benchmarks.ts';
import { agreementDocument } from '../../render/documents/agree/document.ts';
import { isForReaders } from '../../render/formats/list.ts';
import { agreementReport } from '../../report/agree/agreement.ts';
import { withBenchmarks } from '../../report/agree/benchmarks.ts';
import type { AgreementOptions } from '../../report/agree/options.ts';
import type { Report } from '../../report/agree/schema.ts';
import * as defaults from '../../report/defaults.ts';
import { forTables } from '../../report/figures/result.ts';
import type { Study } from '../../study/study.ts';
import { figures } from '../options/figures.ts';
import { fromConfig, keepingReading, watching } from '../options/general.ts';
import type { Parsed } from '../options/option.ts';
import { amount, outputOf, writtenAs } from '../options/output.ts';
import { reading, rollingUp, strata } from '../options/reading.ts';
import { checkReferences } from '../pipeline/fitting.ts';
import { loadWithGold } from '../pipeline/gold.ts';
import { isWithoutUnits } from '../pipeline/loading.ts';
import type { loadWithoutUnits } from '../pipeline/marked/without-units.ts';
import { measuresFor, measuresOfMarks } from '../pipeline/measures.ts';
import { rulesFor } from '../pipeline/rules.ts';
import { type Outputs, writeOutputs } from '../pipeline/write.ts';
import { withProgress } from '../progress.ts';
import { exit } from '../run-state.ts';
import type { Terminal } from '../terminal.ts';
import { version } from '../version.ts';
import { CommandLineError } from '../wording/command-line-error.ts';
import { defineCommand, sheets } from './command.ts';

/** The options that `demo` has too. */
export const agreeOptions = { ...reading, ...rollingUp, ...strata, ...figures, ...outputOf('agree'), ...amount };

/** `intercoder [agree] <sheets...>`: how far the coders of these sheets agree. */
export const command = defineCommand({
  arguments: { sheets },
  options: { ...agreeOptions, ...fromConfig, ...keepingReading, ...watching },
  run: ({ args, options, terminal }) => agree(args.sheets, options, terminal),
});

type MarkedWithoutUnits = NonNullable<Awaited<ReturnType<typeof loadWithoutUnits>>>;

/** The command itself; `constructed` names an example whose data were made up. */
export async function agree(
  args: readonly string[],
  { rule, ...typed }: Parsed<typeof agreeOptions> & Partial<Parsed<typeof keepingReading>>,
  terminal: Terminal,
  constructed?: string,
): Promise<number> {
  if (isWithoutUnits(typed)) {
    const { loadWithoutUnits } = await import('../pipeline/marked/without-units.ts');
    const marked = await loadWithoutUnits(args, typed, terminal);
    if (marked !== undefined) return agreeOnMarks(marked, { rule, ...typed }, terminal);
  }
  if (typed.gamma !== undefined)
    throw new CommandLineError(
      '--gamma: it is of marked texts in which no units are cut',
      'for marked texts, add --unit none; else leave it out',
    );
  const options = { ...typed, measures: measuresFor(typed.measures, terminal) };
  const { studies, gold } = await loadWithGold(args, options, terminal);
  for (const study of studies) checkReferences(options.reference, study);
  const { rules } = await rulesFor(rule, options, studies, terminal);
  const areDefault = options.measures.every((measure) => measure === 'default');
  const isUsual = areDefault && rules.length === 0;
  const isOfAll = options.group.length === 0 && gold === undefined && studies.length === 1;
  const { categoryIntervals, shownIn } = neededFor(options);
  const reportOf = (study: Study) =>
    withProgress(terminal, 'bootstrap: resample', (onResample) =>
      agreementReport(study, {
        ...{ ...options, rules, version, constructed, categoryIntervals, gold },
        shownIn: isUsual && isOfAll ? shownIn : undefined,
        references: options.reference,
        groups: options.group,
        onResample,
      }),
    );
  // words for coefficients are for readers, unless --benchmark requests them for programs too; figures that no table shows are for programs
  const { benchmark } = options;
  if (studies.length > 1) {
    const { agreementOfVariables } = await import('../../report/agree/variables.ts');
    const { variablesDocument } = await import('../../render/documents/agree/variables.ts');
    const all = agreementOfVariables(studies, (study) => withScale(reportOf(study), benchmark));
    await writeOutputs(variablesDocument(all), options, terminal);
    return exit.ok;
  }
  const report = reportOf(studies[0]);
  const forReaders = () => (isUsual ? forTables(report) : report);
  const inWords = (shown: Report) => withScale(shown, benchmark ?? 'landis-koch');
  const document = agreementDocument(withScale(report, benchmark), forReaders, inWords);
  // figures that were asked for are all shown
  await writeOutputs(areDefault ? document : { ...document, summary: document.parts }, options, terminal);
  return exit.ok;
}

/** How far coders marked the same, where no units are cut. */
async function agreeOnMarks(
  { texts, files }: MarkedWithoutUnits,
  options: Parsed<typeof agreeOptions>,
  terminal: Terminal,
): Promise<number> {
  const { checkForNoUnit, segmentOverlapIn } = await import('../pipeline/marked/without-units.ts');
  const { marksReport } = await import('../../report/marks/marks.ts');
  const { marksDocument } = await import('../../render/documents/marks/document.ts');
  checkForNoUnit({ ...agreeOptions, ...keepingReading }, options);
  const { confidence, ci } = options;
  if (ci !== 'auto' && ci !== 'jackknife' && ci !== 'none')
    throw new CommandLineError(
      `--ci ${ci}: the intervals of marks are jackknife intervals over texts`,
      'use --ci jackknife, or leave it out',
    );
  const measures = measuresOfMarks(options.measures);
  if (options.overlap !== undefined && !measures.includes('segment-agreement'))
    throw new CommandLineError(
      '--overlap: with --unit none only segment-agreement depends on it',
      'leave it out, or add --measures segment-agreement',
    );
  const report = marksReport(texts, {
    ...{ version, confidence, ci: ci === 'auto' ? 'jackknife' : ci },
    seed: options.seed,
    gamma: options.gamma ?? defaults.gamma,
    overlap: segmentOverlapIn(options) ?? defaults.segmentOverlap,
    measures,
    sources: files.map(({ source }) => source),
  });
  await writeOutputs(marksDocument(report), options, terminal);
  return exit.ok;
}

/** Which of the usual figures are computed: all for programs, and for readers those that they see. */
function neededFor(options: Outputs): Pick<AgreementOptions, 'categoryIntervals' | 'shownIn'> {
  const formats = writtenAs(options);
  if (!formats.every(isForReaders)) return { categoryIntervals: true };
  if (formats.includes('html')) return { categoryIntervals: true, shownIn: 'tables' };
  // a file has all tables, even if a screen does not
  return { categoryIntervals: false, shownIn: options.full === true || formats.length > 1 ? 'tables' : 'screen' };
}

function withScale(report: Report, scale: BenchmarkName | 'none' = 'none'): Report {
  return scale === 'none' ? report : withBenchmarks(report, scale);
}
