import { BadInputError } from '../problems.ts';
import { readOnlySheet } from '../read/read-sheets.ts';
import type { Sheet } from '../read/sheet.ts';
import type { Terminal } from './terminal.ts';
import { noticeText } from './wording/notices.ts';

export interface AsideOptions {
  /** How the coders' sheets are encoded. */
  readonly encoding?: string | undefined;
  /** Whether the file comes back from a spreadsheet program: rows may be cut short, and an encoding that is found out is taken. */
  readonly returned?: boolean;
}

/** Reads a codebook, a map or a worksheet: as UTF-8 where it is, else in the encoding of the sheets beside which it lies. */
export async function readAside(
  path: string,
  option: string,
  { encoding, returned = false }: AsideOptions,
  terminal: Pick<Terminal, 'standardInput' | 'err' | 'inputs'>,
): Promise<Sheet> {
  terminal.inputs.add(path);
  const read = (as?: string) =>
    readOnlySheet(path, option, { shortRows: returned, encoding: as, fingerprint: false }, terminal.standardInput);
  try {
    return await read();
  } catch (error) {
    const [problem] = error instanceof BadInputError ? error.problems : [];
    const other = encoding ?? (returned && problem?.code === 'wrong-encoding' ? problem.suggestion : undefined);
    if (problem === undefined || other === undefined) throw error;
    const sheet = await read(other);
    if (other !== encoding) terminal.err(noticeText({ code: 'encoding', file: sheet.path, encoding: other }));
    return sheet;
  }
}
