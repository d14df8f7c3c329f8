import { checkedCodebook } from '../../codebook/codebook.ts';
import { codebookDocument } from '../../render/documents/codebook/document.ts';
import { codebookReport } from '../../report/codebook/codebook.ts';
import { fromConfig } from '../options/general.ts';
import { group } from '../options/option.ts';
import { isWrittenAsJson, outputOf } from '../options/output.ts';
import { numberBetween } from '../options/parser.ts';
import { reading } from '../options/reading.ts';
import { readCodebookFile } from '../pipeline/companion-files.ts';
import { load } from '../pipeline/load.ts';
import { writeOutputs } from '../pipeline/write.ts';
import { exit } from '../run-state.ts';
import { version } from '../version.ts';
import { CommandLineError } from '../wording/command-line-error.ts';
import { noticeText } from '../wording/notices.ts';
import { defineCommand } from './command.ts';

/** `intercoder codebook <codebook> [sheets...]`: whether the codebook is sound, and how it was used. */
export const command = defineCommand({
  arguments: {
    codebook: { usage: '<one>', help: 'CSV with a column "category"; also definition, parent, theme, code' },
    sheets: { usage: '[several...]', help: 'sheets coded with it' },
  },
  options: {
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
      throw new CommandLineError('--codebook: here the codebook is the first argument', 'leave the option out');
    const { encoding } = options;
    const fingerprint = isWrittenAsJson(options);
    const sheet = await readCodebookFile(path, { encoding, fingerprint, taker: { command: 'codebook' } }, terminal);
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
