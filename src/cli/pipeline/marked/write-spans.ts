import { extname } from 'node:path';
import { tryReadTables } from '../../../read/files/read-tables.ts';
import { tableFormatNamed, tableFormats } from '../../../render/tables/list.ts';
import { plural } from '../../../render/words.ts';
import { spanSheet } from '../../../spans/span-sheet.ts';
import type { ReadingValues } from '../../options/reading.ts';
import { SPANS } from '../../options/reading.ts';
import type { Terminal } from '../../terminal.ts';
import { CommandLineError } from '../../wording/command-line-error.ts';
import { noticeText } from '../../wording/notices.ts';
import { typedWord } from '../../wording/text.ts';
import { writeWhole } from '../write.ts';
import { checkForMarked } from './options.ts';
import { markedTexts } from './texts.ts';

type Options = ReadingValues & {
  readonly output?: string | undefined;
  readonly format?: (typeof tableFormats)[number]['name'] | undefined;
  readonly bom?: boolean;
};

/** Writes what was marked as a sheet of spans. The texts are not in it: units are cut from the texts themselves. */
export async function writeSpans(args: readonly string[], options: Options, terminal: Terminal): Promise<void> {
  checkForMarked({ ...options, output: [], format: 'csv' });
  const { encoding, delimiter, layout, layer, coders, output, format, bom = false } = options;
  const found = await tryReadTables(
    args,
    { encoding, delimiter, fingerprint: false, marked: { layer, coders, areWanted: true } },
    terminal.standardInput,
  );
  if (found.problems.length === 0 && found.marked.length === 0 && layout !== SPANS)
    throw new CommandLineError(
      `--to ${SPANS}: the sheets have codings of units, not stretches of texts that were marked`,
      'leave --to out',
    );
  for (const { path } of [...found.tables, ...found.marked]) terminal.inputs.add(path);
  const before = { problems: found.problems, requestedSheets: found.requested };
  const { texts, notices } = await markedTexts(found, { ...options, output: [], format: 'csv' }, before, terminal);
  for (const notice of notices) terminal.err(noticeText(notice));
  const ending = output === undefined ? undefined : extname(output).toLowerCase();
  const written = tableFormats.find(({ extension }) => extension === ending) ?? tableFormatNamed(format ?? 'csv');
  const table = spanSheet(texts);
  const content = () => written.write([{ table, codings: [] }], { bom });
  if (output === undefined) for (const piece of (await content()) as Iterable<string>) terminal.out(piece);
  else {
    await writeWhole([{ path: output, option: 'output', content }], terminal);
    const sizes = [plural(texts.marks.length, 'mark'), plural(texts.documents.length, 'text')].join(' in ');
    terminal.out(
      `Wrote ${output}: ${sizes}.\nTo read it, with the texts in a folder, each called as its document:\n  intercoder ${typedWord(output)} --layout ${SPANS} --extents FOLDER --unit UNIT\n`,
    );
  }
}
