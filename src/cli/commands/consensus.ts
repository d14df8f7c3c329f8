import { Command } from 'commander';
import { UsageError } from '../../problems.ts';
import { renderConsensus } from '../../render/documents/consensus/render.ts';
import { plural } from '../../render/words.ts';
import { consensusReport } from '../../report/consensus/report.ts';
import type { ConsensusReport } from '../../report/consensus/schema.ts';
import type { Method } from '../../study/consensus/decide.ts';
import { singleUnits } from '../../study/study.ts';
import { flag, optional, text } from '../options/meaning.ts';
import { method } from '../options/method.ts';
import { addOutputOptions, type OutputOptions, outputOptionsSchema } from '../options/output.ts';
import { parseOptions } from '../options/parse.ts';
import { addPrivacyOptions, privacyOptionsSchema } from '../options/privacy.ts';
import { addLevelOption, addReadingOptions, readingOptions, readingOptionsSchema } from '../options/reading.ts';
import { discreet, discreetTerminal } from '../pipeline/discreet.ts';
import { needUnits } from '../pipeline/fitting.ts';
import { load } from '../pipeline/load.ts';
import { loadWorksheet } from '../pipeline/load-aside.ts';
import { writeOutputs } from '../pipeline/write.ts';
import type { Terminal } from '../terminal.ts';
import { version } from '../version.ts';
import { noticeText, rewrittenUnits } from '../wording/notices.ts';
import { list } from '../wording/text.ts';

const schema = {
  ...readingOptionsSchema,
  ...outputOptionsSchema,
  ...privacyOptionsSchema,
  method: optional(method),
  worksheet: optional(text),
  bom: flag,
};

/** `intercoder consensus <sheets...>`: one final coding a unit, and what it overruled. */
export function consensusCommand(terminal: Terminal): Command {
  const command = new Command('consensus')
    .description('one final coding a unit, by majority, by all alike or from a filled-in worksheet')
    .argument('<sheets...>', 'files, folders or patterns; - reads standard input');
  return addPrivacyOptions(addOutputOptions(addLevelOption(addReadingOptions(command))))
    .option('--method <method>', 'majority, unanimous, or at-least:K coders for a category')
    .option('--worksheet <file>', 'a worksheet of disagreements with its column "consensus" filled in')
    .option('--bom', 'begin CSV and TSV with a byte-order mark, by which Excel knows UTF-8')
    .action(async (sheets: string[], typed: unknown) => {
      const { method, worksheet, bom, ...options } = parseOptions(schema, typed);
      const how = methodOrDefault(method, worksheet);
      const quiet = discreetTerminal(terminal, options);
      const { data } = await load(sheets, options, quiet);
      needUnits('consensus', data);
      checkMethod(how, data.coders.length);
      const decided = worksheet && (await loadWorksheet(worksheet, data, readingOptions(options), quiet));
      const report = consensusReport(discreet(data, options), {
        method: how,
        worksheet: decided ? { path: worksheet, decided } : undefined,
        redacted: options.redact,
        anonymized: options.anonymize,
        version,
      });
      const render = (format: OutputOptions['format'], style: Parameters<typeof renderConsensus>[2]) =>
        renderConsensus(report, format, style, { bom });
      await writeOutputs(render, options, terminal);
      if (writesSheet(options))
        for (const notice of rewrittenUnits(singleUnits(data).names())) terminal.err(noticeText(notice));
      if (options.format !== 'table' && options.format !== 'markdown') terminal.err(summary(report));
    });
}

function writesSheet({ format, output }: OutputOptions): boolean {
  return [format, ...output.map((file) => file.format)].some((one) => one === 'csv' || one === 'tsv');
}

/** With a worksheet, the units it does not list are decided where all coders are alike, unless another method is asked for. */
function methodOrDefault(method: Method | undefined, worksheet: string | undefined): Method {
  if (method !== undefined) return method;
  if (worksheet !== undefined) return { name: 'unanimous' };
  throw new UsageError(
    'consensus takes a --method or a --worksheet',
    'say --method majority, --method unanimous, --method at-least:2, or --worksheet FILE with the filled-in column "consensus"',
  );
}

function checkMethod(method: Method, coders: number): void {
  if (method.name === 'at-least' && method.k > coders)
    throw new UsageError(
      `--method at-least:${method.k}: there are ${coders} coders only`,
      'give a number up to that of the coders',
    );
}

/** Where the report itself is not for reading: what a reader must know all the same. */
function summary({ units, open, data }: ConsensusReport): string {
  const left = open.flatMap((group) => group.units);
  const decided = `${units.length - left.length} of ${plural(data.units, 'unit')} decided`;
  return left.length === 0 ? `note: ${decided}\n` : `warning: ${decided}; still open: ${list(left)}\n`;
}
