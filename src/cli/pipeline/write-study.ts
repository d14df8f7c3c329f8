import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../../problems.ts';
import { type StandardInput, tryReadTables } from '../../read/files/read-tables.ts';
import { gathered } from '../../read/formats/archive/unpack.ts';
import type { Content, TableFormat } from '../../render/tables/format.ts';
import type { ReadingOptions } from '../../study/reading-options.ts';
import type { Study } from '../../study/study.ts';
import { writtenLayouts } from '../../study/written/list.ts';
import { holdingLayout, type ReadBack, readBack } from '../../study/written/read-back.ts';
import type { WrittenLayout, WrittenTable } from '../../study/written/written-layout.ts';
import { isFileName } from '../options/sample.ts';
import type { Terminal } from '../terminal.ts';
import { CommandLineError } from '../wording/command-line-error.ts';
import { quote, wroteText } from '../wording/text.ts';
import { canBeTyped } from '../wording/typed-options.ts';
import { allOrNothing } from './all-or-nothing.ts';
import { notWritten, type OutputFile, temporaryBeside, writeContent, writeWhole } from './write.ts';

/** How a study is to be written, and where. */
export interface Destination {
  readonly layout: WrittenLayout;
  readonly format: TableFormat;
  /** The file, or the folder if each table has a file; undefined: stdout. */
  readonly path: string | undefined;
  readonly isFolder: boolean;
  readonly by: readonly string[];
  readonly bom: boolean;
}

/**
 * Writes a study, and other files, whole or not at all. What was written is read again before it is kept: if that does not give the same
 * study, nothing is written.
 *
 * @returns the options with which it is to be read
 */
export async function writeStudy(
  study: Study,
  destination: Destination,
  others: readonly OutputFile[],
  terminal: Terminal,
): Promise<Partial<ReadingOptions>> {
  const { layout, format, path, isFolder, by } = destination;
  const tables = layout.tables(study, { cells: format.cells, by });
  await checkSheets(tables, destination);
  let found: Partial<ReadingOptions> = {};
  const check = async (written: string, input: StandardInput = terminal.standardInput) => {
    found = optionsOf(await readAgain(written, study, destination, input), study, destination);
  };
  if (path === undefined) {
    const pieces = [...((await format.write(tables, destination)) as Iterable<string>)];
    await check('-', async () => gathered(pieces.map((piece) => new TextEncoder().encode(piece))));
    await writeWhole(others, terminal);
    for (const piece of pieces) terminal.out(piece);
  } else if (isFolder) {
    const files = tables.map((one) => ({ name: `${one.table.name}${format.extension}`, tables: [one] }));
    const contents = files.map((file) => ({ ...file, content: () => format.write(file.tables, destination) }));
    await writeFolder(path, contents, check, (keep) => writeWhole(others, terminal, keep));
  } else {
    const file = { path, content: () => format.write(tables, destination) };
    await writeWhole([file, ...others], terminal, ([written]) => check(written!));
  }
  if (others.length > 0) terminal.err(wroteText(others.map((one) => one.path)));
  return found;
}

/** What reading the written sheets gives. */
async function readAgain(
  written: string,
  study: Study,
  { layout, by }: Destination,
  input: StandardInput,
): Promise<ReadBack> {
  const { tables, requested, problems } = await tryReadTables(
    [written],
    { fewestColumns: 2, fingerprint: false },
    input,
  );
  if (problems.length > 0) return { lost: 'tables' };
  return readBack(study, layout, tables, { by, requested, canBeNamed: canBeTyped });
}

/** Throws if there are none: with a layout that holds the study or, if this one does, for another format. */
function optionsOf(read: ReadBack, study: Study, { layout, format, by }: Destination): Partial<ReadingOptions> {
  if ('options' in read) return read.options;
  const layouts = [layout, ...writtenLayouts.filter(({ name }) => name !== layout.name)];
  const holding = study.units && holdingLayout(study, layouts, { by, canBeNamed: canBeTyped });
  if (holding === layout)
    throw new CommandLineError(
      `a ${format.name.toUpperCase()} file cannot hold these data: read again, they would be different`,
      `use another format, such as --format ${format.name === 'json' ? 'csv' : 'json'}`,
    );
  throw new UsageError({ code: 'layout-cannot-hold', layout: layout.name, lost: read.lost, holding: holding?.name });
}

/** Throws if a table cannot be a file of its own, or a sheet of a workbook. */
async function checkSheets(tables: readonly WrittenTable[], { format, isFolder }: Destination): Promise<void> {
  if (isFolder) {
    const names = tables.map(({ table }) => table.name);
    const isTaken = (name: string) => names.filter((other) => other.toLowerCase() === name.toLowerCase()).length > 1;
    const name = names.find((one) => !isFileName(one) || isTaken(one));
    if (name === undefined) return;
    throw new CommandLineError(
      `--to per-coder: no file can be called by the name of the coder ${quote(name)}`,
      'write a workbook with -o FILE.xlsx, or use --to long',
    );
  }
  if (format.name !== 'xlsx') return;
  const { sheetFault } = await import('../../render/tables/xlsx.ts');
  const fault = sheetFault(tables.map(({ table }) => table));
  switch (fault?.code) {
    case undefined:
      return;
    case 'no-sheet-name':
      throw new CommandLineError(
        `--output: no sheet of a workbook can be called by the name of the coder ${quote(fault.name)}`,
        'use --to long',
      );
    case 'text-too-long':
      throw new CommandLineError(
        `--output: a cell of a workbook has at most ${fault.most} characters, and a text has ${fault.length}`,
        'write CSV or JSON, or leave texts and notes out with --redact',
      );
    case 'too-many-rows':
      throw new CommandLineError(
        `--output: a sheet of a workbook has at most ${fault.most} rows, and these data need ${fault.rows}`,
        'write CSV or JSON',
      );
  }
}

interface FileInFolder {
  readonly name: string;
  readonly content: () => Promise<Content>;
}

/**
 * Writes a new folder, and other files, whole or not at all. Whatever else it contained would be read as a sheet, so it must be new or
 * empty.
 *
 * @param check - looks at the written folder, which has another name until then; throws if it must not be kept
 * @param withOthers - writes the other files, and keeps the folder once they are written
 */
async function writeFolder(
  folder: string,
  files: readonly FileInFolder[],
  check: (folder: string) => Promise<void>,
  withOthers: (keep: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const isThere = existsSync(folder);
  if (isThere && !statSync(folder).isDirectory())
    throw new CommandLineError(`--output: ${folder} is a file`, 'name a folder, or a file ending in .xlsx');
  if (isThere && readdirSync(folder).length > 0)
    throw new CommandLineError(
      `--output: the folder ${folder} is not empty, and all that is in it would be read together`,
      'name a new folder',
    );
  const temporary = temporaryBeside(folder);
  try {
    await allOrNothing(async (made) => {
      made.file(temporary);
      mkdirSync(temporary);
      for (const { name, content } of files) {
        writeContent(join(temporary, name), await content());
        await made.breathe();
      }
      await check(temporary);
      await withOthers(async () => {
        if (isThere) {
          rmdirSync(folder);
          made.undoneBy(() => mkdirSync(folder));
        }
        renameSync(temporary, folder);
        made.file(folder);
      });
    });
  } catch (error) {
    throw notWritten({ path: folder, kind: 'file or folder' }, error as NodeJS.ErrnoException);
  }
}
