import { Command } from 'commander';
import { checkedCodebook } from '../../codebook/codebook.ts';
import { UsageError } from '../../problems.ts';
import { readOneTable } from '../../read/files/read-tables.ts';
import { renderCodebook } from '../../render/documents/codebook/render.ts';
import { codebookReport } from '../../report/codebook/codebook.ts';
import { addOutputOptions, isWrittenAsJson, outputOptionsSchema } from '../options/output.ts';
import { numberBetween, parseOptions } from '../options/parse.ts';
import { addReadingOptions, readingOptionsSchema } from '../options/reading.ts';
import { load } from '../pipeline/load.ts';
import { writeOutputs } from '../pipeline/write.ts';
import type { Terminal } from '../terminal.ts';
import { version } from '../version.ts';

const schema = {
  ...readingOptionsSchema,
  ...outputOptionsSchema,
  below: numberBetween(0, 1),
};

/** `intercoder codebook <codebook> [sheets...]`: whether the codebook is sound, and how it was used. */
export function codebookCommand(terminal: Terminal): Command {
  const command = new Command('codebook')
    .description(
      'checks a codebook; codes, categories and themes in one table; how each category was used in the sheets',
    )
    .argument('<codebook>', 'CSV with a column "category"; also definition, parent, theme, code')
    .argument('[sheets...]', 'sheets coded with it')
    .option('--below <share>', 'positive agreement under which a category is hardly agreed on', '0.5');
  addOutputOptions(addReadingOptions(command));
  command.options.find(({ long }) => long === '--codebook')!.hideHelp(); // the argument has taken its place
  return command.action(async (path: string, sheets: string[], typed: unknown) => {
    const options = parseOptions(schema, typed);
    if (command.getOptionValueSource('codebook') === 'cli')
      throw new UsageError('--codebook: the codebook is the first argument here', 'leave the option out');
    const reading = { ...options, fingerprint: isWrittenAsJson(options) };
    const sheet = await readOneTable(path, 'intercoder codebook', reading, terminal.standardInput);
    terminal.inputs.add(sheet.path);
    const codebook = checkedCodebook(sheet, options.separator);
    const coded = sheets.length === 0 ? undefined : await load(sheets, options, terminal, codebook);
    const report = codebookReport(codebook, coded?.data, {
      source: sheet.source,
      below: options.below,
      version,
    });
    await writeOutputs((format, style) => renderCodebook(report, format, style), options, terminal);
  });
}
