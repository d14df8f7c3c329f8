import { extname } from 'node:path';
import { tableFormatNamed, tableFormats } from '../../../render/tables/list.ts';
import { plural } from '../../../render/words.ts';
import { spanSheet } from '../../../spans/span-sheet.ts';
import type { Options, Parsed } from '../../options/option.ts';
import type { ReadingValues } from '../../options/reading.ts';
import { SPANS } from '../../options/reading.ts';
import type { Terminal } from '../../terminal.ts';
import { CommandLineError } from '../../wording/command-line-error.ts';
import { typedWord } from '../../wording/text.ts';
import { writeWhole } from '../write.ts';
import { checkTaken, TAKEN_FOR_READING } from './taken.ts';
import { readMarks } from './without-units.ts';

type SpanOptions = ReadingValues & {
  readonly output?: string | undefined;
  readonly format?: (typeof tableFormats)[number]['name'] | undefined;
  readonly bom?: boolean;
};

/** Options that have a meaning for a sheet of spans. How much of a unit a mark covers is for whoever reads it, as the unit is. */
const TAKEN: readonly string[] = [...TAKEN_FOR_READING, 'overlap', 'to', 'format', 'output', 'bom'];

/** Throws if an option is given that would have no effect on a sheet of spans. */
export function checkForSpans<O extends Options>(options: O, values: Partial<Parsed<O>>): void {
  checkTaken(options, values, { typed: `--to ${SPANS}`, taken: TAKEN, instead: 'write another layout' });
}

/** Writes what was marked as a sheet of spans. The texts are not in it: units are cut from the texts themselves. */
export async function writeSpans(args: readonly string[], options: SpanOptions, terminal: Terminal): Promise<void> {
  const { output, format, bom = false } = options;
  const read = await readMarks(args, { ...options, output: [], format: 'csv' }, terminal, true);
  if (read === undefined)
    throw new CommandLineError(
      `--to ${SPANS}: the sheets have codings of units, not stretches of texts that were marked`,
      'leave --to out',
    );
  const { texts } = read;
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
