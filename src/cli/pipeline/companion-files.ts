import { BadInputError, type FileTaker } from '../../problems.ts';
import { sheetOfFile } from '../../read/files/find-files.ts';
import { readOneTable } from '../../read/files/read-tables.ts';
import type { TableOptions } from '../../read/formats/format.ts';
import { headedColumns, type Table } from '../../read/table.ts';
import type { ConsensusOptions } from '../../study/consensus/consensus-cell.ts';
import { readRightCodings, readWorksheet, type Worksheet } from '../../study/consensus/worksheet.ts';
import type { Study } from '../../study/study.ts';
import type { Terminal } from '../terminal.ts';
import { noticeText } from '../wording/notices.ts';

/** Reads a filled-in worksheet as spreadsheet programs save it: with any delimiter, short rows, and another encoding than UTF-8, which is reported. */
export async function loadWorksheet(
  path: string,
  data: Study,
  options: ConsensusOptions,
  terminal: Terminal,
): Promise<Worksheet> {
  return readWorksheet(await readCompanionFile(path, 'worksheet', { returned: true }, terminal), data, options);
}

/** Reads a sheet of units with their right codings in the same way. */
export async function loadRightCodings(
  path: string,
  data: Study,
  options: ConsensusOptions,
  terminal: Terminal,
): Promise<Worksheet> {
  return readRightCodings(await readCompanionFile(path, 'gold', { returned: true }, terminal), data, options);
}

/** How many decisions are in the file, if it is a worksheet; 0 if it cannot be read as a sheet. */
export async function decisionsIn(path: string, terminal: Terminal): Promise<number> {
  try {
    const sheet = await readCompanionFile(
      path,
      'output',
      { returned: true },
      { ...terminal, err: () => {}, inputs: new Set() },
    );
    const [column] = headedColumns(sheet, 'consensus');
    return column === undefined
      ? 0
      : Array.from({ length: sheet.rows }, (_, row) => column.textAt(row)).filter((text) => text.trim() !== '').length;
  } catch (error) {
    if (error instanceof BadInputError) return 0;
    throw error;
  }
}

export interface CompanionFileOptions {
  /** How the coders' sheets are encoded. */
  readonly encoding?: string | undefined;
  /** Whether the file comes back from a spreadsheet program: rows may be cut short, and the encoding is detected. */
  readonly returned?: boolean;
}

/** Reads a codebook, which may be a list of names without headings, with the delimiter of the sheets if it has that. */
export async function readCodebookFile(
  path: string,
  { encoding, delimiter, taker = { option: 'codebook' }, fingerprint = false }: CodebookFileOptions,
  terminal: FileTerminal,
): Promise<Table> {
  const options = { encoding, needsHeadings: false, fingerprint };
  if (delimiter === undefined) return readEncoded(path, taker, options, terminal);
  try {
    return await readEncoded(path, taker, { ...options, delimiter }, terminal);
  } catch (error) {
    if (!(error instanceof BadInputError)) throw error;
    return readEncoded(path, taker, options, terminal);
  }
}

interface CodebookFileOptions extends Pick<CompanionFileOptions, 'encoding'> {
  /** What separates the cells of the sheets. */
  readonly delimiter?: string | undefined;
  /** By default the option `--codebook`. */
  readonly taker?: FileTaker;
  readonly fingerprint?: boolean;
}

type FileTerminal = Pick<Terminal, 'standardInput' | 'err' | 'inputs'>;

/** Reads a map or a worksheet: as UTF-8 if it is, otherwise in the encoding of the sheets. */
export async function readCompanionFile(
  path: string,
  option: string,
  { encoding, returned = false }: CompanionFileOptions,
  terminal: FileTerminal,
): Promise<Table> {
  return readEncoded(path, { option }, { encoding, shortRows: returned, fingerprint: false }, terminal);
}

async function readEncoded(
  path: string,
  taker: FileTaker,
  { encoding, ...options }: TableOptions,
  terminal: FileTerminal,
): Promise<Table> {
  terminal.inputs.add(sheetOfFile(path).path);
  const read = (as?: string) => readOneTable(path, taker, { ...options, encoding: as }, terminal.standardInput);
  try {
    const sheet = await read();
    const { encoding: guessed } = sheet.dialect;
    if (guessed.startsWith('utf-') || guessed === encoding) return sheet;
    if (encoding !== undefined) return await read(encoding);
    terminal.err(noticeText({ code: 'encoding', file: sheet.path, encoding: guessed }));
    return sheet;
  } catch (error) {
    const [problem] = error instanceof BadInputError ? error.problems : [];
    const other =
      encoding ?? (options.shortRows && problem?.code === 'wrong-encoding' ? problem.suggestion : undefined);
    if (problem === undefined || other === undefined) throw error;
    const sheet = await read(other);
    if (other !== encoding) terminal.err(noticeText({ code: 'encoding', file: sheet.path, encoding: other }));
    return sheet;
  }
}
