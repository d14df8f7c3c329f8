import { readWorksheet, type Worksheet } from '../data/consensus/read-worksheet.ts';
import { headedColumns } from '../data/find-columns.ts';
import type { ReadingOptions } from '../data/options.ts';
import type { ReliabilityData } from '../data/reliability-data.ts';
import { BadInputError } from '../problems.ts';
import { readAside } from './read-aside.ts';
import type { Terminal } from './terminal.ts';

/** Reads a filled-in worksheet as spreadsheet programs leave it: any delimiter, short rows, and not always UTF-8, which is said. */
export async function loadWorksheet(
  path: string,
  data: ReliabilityData,
  options: Pick<ReadingOptions, 'separator' | 'ignoreCase'>,
  terminal: Terminal,
): Promise<Worksheet> {
  return readWorksheet(await readAside(path, '--worksheet', { returned: true }, terminal), data, options);
}

/** How many decisions the file holds, if it is a worksheet; one that cannot be read as a sheet holds none. */
export async function decisionsIn(path: string, terminal: Terminal): Promise<number> {
  try {
    const sheet = await readAside(
      path,
      '--output',
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
