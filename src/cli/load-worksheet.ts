import { readWorksheet, type Worksheet } from '../data/consensus/read-worksheet.ts';
import type { ReadingOptions } from '../data/options.ts';
import type { ReliabilityData } from '../data/reliability-data.ts';
import { BadInputError } from '../problems.ts';
import { readOnlySheet } from '../read/read-sheets.ts';
import type { Sheet } from '../read/sheet.ts';
import type { Terminal } from './terminal.ts';
import { noticeText } from './wording/notices.ts';

/** Reads a filled-in worksheet as spreadsheet programs leave it: any delimiter, short rows, and not always UTF-8, which is said. */
export async function loadWorksheet(
  path: string,
  data: ReliabilityData,
  options: Pick<ReadingOptions, 'separator' | 'ignoreCase'>,
  terminal: Terminal,
): Promise<Worksheet> {
  return readWorksheet(await sheetAt(path, terminal), data, options);
}

async function sheetAt(path: string, terminal: Terminal): Promise<Sheet> {
  const read = (encoding?: string) =>
    readOnlySheet(path, '--worksheet', { shortRows: true, encoding, fingerprint: false }, terminal.standardInput);
  try {
    return await read();
  } catch (error) {
    const [problem] = error instanceof BadInputError ? error.problems : [];
    if (problem?.code !== 'wrong-encoding' || problem.suggestion === undefined) throw error;
    const sheet = await read(problem.suggestion);
    terminal.err(noticeText({ code: 'encoding', file: sheet.path, encoding: problem.suggestion }));
    return sheet;
  }
}
