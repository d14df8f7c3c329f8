import { checkedCodebook } from '../../codebook/codebook.ts';
import { codebookDocument } from '../../render/documents/codebook/document.ts';
import { codebookDraftDocument } from '../../render/documents/codebook/draft.ts';
import { codebookReport } from '../../report/codebook/codebook.ts';
import { codebookDraft } from '../../report/codebook/draft.ts';
import { fromConfig } from '../options/general.ts';
import { group } from '../options/option.ts';
import { hasFingerprints, outputOf } from '../options/output.ts';
import { flag, numberBetween } from '../options/parser.ts';
import { reading } from '../options/reading.ts';
import { readCodebookFile } from '../pipeline/companion-files.ts';
import { load } from '../pipeline/load.ts';
import { writeOutputs } from '../pipeline/write.ts';
import { exit } from '../run-state.ts';
import { version } from '../version.ts';
import { CommandLineError } from '../wording/command-line-error.ts';
import { noticeText } from '../wording/notices.ts';
import { defineCommand } from './command.ts';

/** `intercoder codebook <codebook> [sheets...]`: whether the codebook is sound, and how it was used; with `--from`, a new one. */
export const command = defineCommand({
  arguments: {
    codebook: { usage: '<one>', help: 'codebook to check; with --from, a sheet like the others' },
    sheets: { usage: '[several...]', help: 'sheets coded with it' },
  },
  options: {
    ...group('New codebook', {
      from: {
        help: 'write a codebook of what occurs in the sheets, with definitions to fill in (-o codebook.csv)',
        parser: flag,
        isFirst: true,
      },
    }),
    ...group('Use of categories', {
      below: {
        value: '<share>',
        help: 'flag categories whose positive agreement is below this share',
        parser: numberBetween(0, 1),
        default: '0.5',
        isFirst: true,
      },
    }),
    ...reading,
    codebook: { ...reading.codebook, config: undefined, isFirst: false, isHidden: true }, // the argument replaces it
    ...outputOf('codebook'),
    ...fromConfig,
  },
  run: async ({ args: { codebook: path, sheets }, options, terminal }) => {
    if (options.codebook !== undefined)
      throw options.from
        ? new CommandLineError('--from writes a new codebook, so none is read', 'leave --codebook out')
        : new CommandLineError('--codebook: here the codebook is the first argument', 'leave the option out');
    if (options.from) {
      const { data } = await load([path, ...sheets], options, terminal);
      await writeOutputs(codebookDraftDocument(codebookDraft(data, version)), options, terminal);
      return exit.ok;
    }
    const { encoding, delimiter } = options;
    const fingerprint = hasFingerprints(options);
    const taken = { encoding, delimiter, fingerprint, taker: { command: 'codebook' } };
    const sheet = await readCodebookFile(path, taken, terminal);
    const codebook = checkedCodebook(sheet, options.separator);
    for (const notice of codebook.notices) terminal.err(noticeText(notice));
    const coded = sheets.length === 0 ? undefined : await load(sheets, options, terminal, codebook);
    const report = codebookReport(codebook, coded?.data, {
      source: sheet.source,
      below: options.below,
      version,
    });
    await writeOutputs(codebookDocument(report), options, terminal);
    return exit.ok;
  },
});
