import { existsSync } from 'node:fs';
import { disagreementsDocument } from '../../render/documents/disagreements/document.ts';
import { isForSpreadsheets } from '../../render/formats/list.ts';
import { plural } from '../../render/words.ts';
import { howMany, usualRule } from '../../report/defaults.ts';
import { disagreementsReport } from '../../report/disagreements/report.ts';
import { rules } from '../../rules/catalogue.ts';
import { letterOf } from '../../study/anonymize.ts';
import { makingFigures } from '../options/figures.ts';
import { fromConfig } from '../options/general.ts';
import { group } from '../options/option.ts';
import { byteOrderMark, outputOf, privacy } from '../options/output.ts';
import { flag, list, name, repeated, wholeNumberBetween } from '../options/parser.ts';
import { reading, rollingUp, strata } from '../options/reading.ts';
import { ruleOrOwn } from '../options/rule.ts';
import { decisionsIn } from '../pipeline/companion-files.ts';
import { needUnits } from '../pipeline/fitting.ts';
import { loadWithSelection } from '../pipeline/load-with-selection.ts';
import { applyPrivacy, withoutReadingNotes } from '../pipeline/privacy.ts';
import { rulesFor } from '../pipeline/rules.ts';
import { type Outputs, writeOutputs } from '../pipeline/write.ts';
import { exit } from '../run-state.ts';
import type { Terminal } from '../terminal.ts';
import { version } from '../version.ts';
import { CommandLineError } from '../wording/command-line-error.ts';
import { defineCommand, sheets } from './command.ts';

const { rule, weights, weightsAre, uncoded, scale } = makingFigures;

/** `intercoder disagreements <sheets...>`: the units to discuss, and which categories are confused. */
export const command = defineCommand({
  arguments: { sheets },
  options: {
    ...group('Disagreements', {
      all: { help: 'also list the units on which all coders agree', parser: flag },
      top: {
        value: '<number>',
        help: 'list only this many units (the worst) from each stratum; with --confusion, only this many confusions',
        parser: wholeNumberBetween(howMany.lowest, howMany.highest),
        isFirst: true,
      },
      confusion: {
        help: 'instead of the units, show which categories coders confuse',
        parser: flag,
        isFirst: true,
      },
    }),
    rule: {
      ...rule,
      value: '<name>',
      help: `rule that decides whether two codings disagree; without it and --weights, ${usualRule}`,
      parser: ruleOrOwn,
      isFirst: false,
    },
    weights,
    weightsAre,
    uncoded: { ...uncoded, help: 'how two uncoded codings count' },
    scale,
    ...reading,
    coder: {
      ...reading.coder,
      value: '<name>',
      help: 'only this coder against the others (or the column that names the coder)',
      parser: repeated(name),
    },
    category: {
      ...reading.category,
      value: '<name>',
      help: 'only units where coders differ on this category (or the columns that contain categories)',
      parser: list(name),
    },
    ...rollingUp,
    ...strata,
    ...outputOf('disagreements'),
    ...byteOrderMark,
    ...privacy,
    ...fromConfig,
  },
  run: async ({ args, options: { rule, uncoded, scale, all, top, confusion, ...options }, terminal }) => {
    const loaded = await loadWithSelection(
      args.sheets,
      { ...options, quotesMarks: true },
      withoutReadingNotes(terminal, options),
    );
    needUnits('disagreements', loaded.data);
    const { coder, category } = loaded;
    const shown = coder !== undefined && options.anonymize ? letterOf(loaded.data, coder) : coder;
    const asked = rule === undefined ? [] : [rule];
    const chosen = await rulesFor(asked, options, [loaded.data], terminal);
    const report = disagreementsReport(applyPrivacy(loaded.data, options), {
      ...{ rule: chosen.rules[0] ?? rules[usualRule], uncoded, scale, category, all, top, version, by: options.by },
      coder: shown,
      redacted: options.redact,
      anonymized: options.anonymize,
    });
    await keepDecisions(options, terminal);
    await writeOutputs(disagreementsDocument(report, { confusion }), options, terminal);
    return exit.ok;
  },
});

/** A blank worksheet must not overwrite a filled-in one. */
async function keepDecisions({ output = [] }: Outputs, terminal: Terminal): Promise<void> {
  for (const { path, format } of output) {
    if (!isForSpreadsheets(format) || !existsSync(path)) continue;
    const decisions = await decisionsIn(path, terminal);
    if (decisions > 0)
      throw new CommandLineError(
        `--output: ${path} is a worksheet with ${plural(decisions, 'decision')} filled in and would be overwritten`,
        'name another file, or move that one away',
      );
  }
}
