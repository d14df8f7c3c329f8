import { sheetOfFile } from '../../read/files/find-files.ts';
import { consensusDocument } from '../../render/documents/consensus/document.ts';
import { unlistedText } from '../../render/documents/consensus/words.ts';
import { isForReaders, isForSpreadsheets } from '../../render/formats/list.ts';
import { plural } from '../../render/words.ts';
import { consensusReport } from '../../report/consensus/report.ts';
import type { ConsensusReport } from '../../report/consensus/schema.ts';
import type { Method } from '../../study/consensus/decide.ts';
import { singleUnits } from '../../study/study.ts';
import { fromConfig } from '../options/general.ts';
import { group } from '../options/option.ts';
import { byteOrderMark, outputOf, privacy, writtenAs } from '../options/output.ts';
import { InvalidValue, mapped, type Parser, text } from '../options/parser.ts';
import { reading, readingOptions, rollingUp } from '../options/reading.ts';
import { loadWorksheet } from '../pipeline/companion-files.ts';
import { needUnits } from '../pipeline/fitting.ts';
import { load } from '../pipeline/load.ts';
import { applyPrivacy, withoutReadingNotes } from '../pipeline/privacy.ts';
import { writeOutputs } from '../pipeline/write.ts';
import { exit } from '../run-state.ts';
import { version } from '../version.ts';
import { methodsFor } from '../wording/actions.ts';
import { CommandLineError } from '../wording/command-line-error.ts';
import { noticeText, rewrittenUnits } from '../wording/notices.ts';
import { list } from '../wording/text.ts';
import { defineCommand, sheets } from './command.ts';

/** "majority", "unanimous" or "at-least:2" */
const method: Parser<string, Method> = mapped(text, (typed) => {
  if (typed === 'majority' || typed === 'unanimous') return { name: typed };
  const k = Number(/^at-least:(\d+)$/.exec(typed)?.[1] ?? 0);
  if (k >= 1) return { name: 'at-least', k };
  throw new InvalidValue(`majority, unanimous or at-least:K is expected, with K from 1, not "${typed}"`);
});

/** `intercoder consensus <sheets...>`: one final coding per unit, and what it overruled. */
export const command = defineCommand({
  arguments: { sheets },
  options: {
    ...group('Consensus', {
      method: {
        value: '<method>',
        help: 'majority, unanimous, or at-least:K coders for a category',
        parser: method,
        isFirst: true,
      },
      worksheet: {
        value: '<file>',
        help: 'worksheet of disagreements with its column "consensus" filled in, or decided.csv from the page of a meeting',
        parser: text,
        isFirst: true,
      },
    }),
    ...reading,
    ...rollingUp,
    ...outputOf('consensus'),
    ...byteOrderMark,
    ...privacy,
    ...fromConfig,
  },
  run: async ({ args, options: { method, worksheet, ...options }, terminal }) => {
    const how = methodOrDefault(method, worksheet);
    const quiet = withoutReadingNotes(terminal, options);
    const companions = worksheet === undefined ? [] : [sheetOfFile(worksheet).path];
    const { data } = await load(args.sheets, { ...options, companions }, quiet);
    needUnits('consensus', data);
    checkMethod(how, data.coders.length);
    const decided =
      worksheet === undefined ? undefined : await loadWorksheet(worksheet, data, readingOptions(options), quiet);
    for (const { name, at } of decided?.added ?? []) {
      const shown = options.anonymize ? { ...at, file: 'the worksheet' } : at; // a file's name may be a coder's
      terminal.err(noticeText({ code: 'new-category', found: name, at: shown, declared: data.declared }));
    }
    const report = consensusReport(applyPrivacy(data, options), {
      method: how,
      worksheet: worksheet !== undefined && decided ? { path: worksheet, ...decided } : undefined,
      redacted: options.redact,
      anonymized: options.anonymize,
      version,
    });
    await writeOutputs(consensusDocument(report), options, terminal);
    if (writtenAs(options).some(isForSpreadsheets))
      for (const notice of rewrittenUnits(singleUnits(data).names())) terminal.err(noticeText(notice));
    if (!isForReaders(options.format)) terminal.err(summary(report));
    const unlisted = unlistedText(report.worksheet);
    if (unlisted !== undefined)
      terminal.err(
        `warning: ${unlisted}${how.name === 'unanimous' ? ` To decide them, use ${methodsFor(data.coders.length)}.` : ''}\n`,
      );
    return exit.ok;
  },
});

/** With a worksheet, the units it does not list are decided by unanimity, unless another method is requested. */
function methodOrDefault(method: Method | undefined, worksheet: string | undefined): Method {
  if (method !== undefined) return method;
  if (worksheet !== undefined) return { name: 'unanimous' };
  throw new CommandLineError(
    'consensus needs a --method or a --worksheet',
    'use --method majority, --method unanimous, --method at-least:2, or --worksheet FILE with its column "consensus" filled in',
  );
}

function checkMethod(method: Method, coders: number): void {
  if (method.name === 'at-least' && method.k > coders)
    throw new CommandLineError(
      `--method at-least:${method.k}: there are only ${coders} coders`,
      'use a number no larger than the number of coders',
    );
}

/** What a reader must know even if the report itself is not written for reading. */
function summary({ units, open, data }: ConsensusReport): string {
  const left = open.flatMap((group) => group.units);
  const decided = `${units.length - left.length} of ${plural(data.units, 'unit')} decided`;
  return left.length === 0 ? `note: ${decided}\n` : `warning: ${decided}; still open: ${list(left)}\n`;
}
