import { existsSync } from 'node:fs';
import { Command, Option } from 'commander';
import { UsageError } from '../../problems.ts';
import { renderDisagreements } from '../../render/documents/disagreements/render.ts';
import { plural } from '../../render/words.ts';
import { disagreementsReport } from '../../report/disagreements/report.ts';
import { ruleNames } from '../../rules/catalogue.ts';
import { letterOf } from '../../study/anonymize.ts';
import { figureOptionsSchema } from '../options/figures.ts';
import { collect, collectList } from '../options/list.ts';
import { addOutputOptions, type OutputOptions, outputOptionsSchema } from '../options/output.ts';
import { parseOptions, wholeNumberBetween } from '../options/parse.ts';
import { choice, flag, list, name, optional } from '../options/parser.ts';
import { addPrivacyOptions, privacyOptionsSchema } from '../options/privacy.ts';
import { addByOption, addLevelOption, addOtherReadingOptions, readingOptionsSchema } from '../options/reading.ts';
import { decisionsIn } from '../pipeline/companion-files.ts';
import { needUnits } from '../pipeline/fitting.ts';
import { loadWithSelection } from '../pipeline/load-with-selection.ts';
import { applyPrivacy, withoutReadingNotes } from '../pipeline/privacy.ts';
import { writeOutputs } from '../pipeline/write.ts';
import type { Terminal } from '../terminal.ts';
import { version } from '../version.ts';

const schema = {
  ...readingOptionsSchema,
  ...outputOptionsSchema,
  ...privacyOptionsSchema,
  coder: list(name),
  rule: choice(ruleNames),
  uncoded: figureOptionsSchema.uncoded,
  scale: figureOptionsSchema.scale,
  all: flag,
  top: optional(wholeNumberBetween(1, 1_000_000)),
  confusion: flag,
  bom: flag,
};

/** `intercoder disagreements <sheets...>`: the units to talk about, and which categories are confused. */
export function disagreementsCommand(terminal: Terminal): Command {
  return createCommand().action(async (sheets: string[], typed: unknown) => {
    const { rule, uncoded, scale, all, top, confusion, bom, ...options } = parseOptions(schema, typed);
    const loaded = await loadWithSelection(sheets, options, withoutReadingNotes(terminal, options));
    needUnits('disagreements', loaded.data);
    const { coder, category } = loaded;
    const shown = coder !== undefined && options.anonymize ? letterOf(loaded.data, coder) : coder;
    const report = disagreementsReport(applyPrivacy(loaded.data, options), {
      ...{ rule, uncoded, scale, category, all, top, version, by: options.by },
      coder: shown,
      redacted: options.redact,
      anonymized: options.anonymize,
    });
    await keepDecisions(options, terminal);
    const render: Parameters<typeof writeOutputs<(typeof options)['format']>>[0] = (format, style) =>
      renderDisagreements(report, format, style, { confusion, bom });
    await writeOutputs(render, options, terminal);
  });
}

/** A worksheet that was filled in must not be lost to a blank one. */
async function keepDecisions({ output }: OutputOptions, terminal: Terminal): Promise<void> {
  for (const { path, format } of output) {
    if ((format !== 'csv' && format !== 'tsv') || !existsSync(path)) continue;
    const decisions = await decisionsIn(path, terminal);
    if (decisions > 0)
      throw new UsageError(
        `--output: ${path} is a worksheet with ${plural(decisions, 'decision')} filled in, which would be lost`,
        'name another file, or move that one away',
      );
  }
}

function createCommand(): Command {
  const command = new Command('disagreements')
    .description('the units to talk about, worst first, as a worksheet; which categories are confused')
    .argument('<sheets...>', 'files, folders or patterns; - reads standard input');
  return addPrivacyOptions(addOutputOptions(addByOption(addLevelOption(addOtherReadingOptions(command)))))
    .option('--coder <name>', 'only this coder against the others (or the column that names the coder)', collect, [])
    .option('--category <name>', 'only units where coders differ on it (or the columns of categories)', collectList, [])
    .addOption(new Option('--rule <name>', 'by which two codings disagree').choices(ruleNames).default('any'))
    .addOption(
      new Option('--uncoded <policy>', 'how two uncoded codings count').choices(['agree', 'disagree', 'exclude']),
    )
    .addOption(
      new Option('--scale <scale>', 'level of measurement')
        .choices(['nominal', 'ordinal', 'interval', 'ratio'])
        .default('nominal'),
    )
    .option('--all', 'also the units on which all agree')
    .option('--top <number>', 'only so many units, the worst, of each stratum; with --confusion so many confusions')
    .option('--confusion', 'which categories are given where another coder gave which, in place of the units')
    .option('--bom', 'begin CSV and TSV with a byte-order mark, by which Excel knows UTF-8');
}
