import { BadInputError } from '../../../problems.ts';
import { CellGrid } from '../../columns/cell-grid.ts';
import { damaged } from '../../fault.ts';
import type { Read, TableOptions } from '../format.ts';
import type { ByteSource } from '../source.ts';
import { bytesOf, tablesOfParts } from '../whole-file.ts';
import { readXml, type XmlReader } from '../xml.ts';

const FORMAT = 'qdc';

/** The codes as a table. */
export async function readQdc(source: ByteSource, options: TableOptions): Promise<Read> {
  const at = { file: source.path };
  const codebook = new CodebookReader();
  await readXml([bytesOf(source)], at, FORMAT, codebook);
  if (!codebook.isThere) throw damaged(at, FORMAT, 'missing-part');
  if (codebook.codes.length === 0) throw new BadInputError([{ code: 'codebook-without-codes', at }]);
  const cells = gridOf(codebook, new CellGrid(at));
  const { tables, problems } = tablesOfParts([{ sheet: undefined, name: undefined, cells }], source, options);
  // rows are on lines of the file, but its columns are nowhere in it
  const placed = tables.map((table) => ({ ...table, position: (row: number) => ({ ...at, line: table.line(row) }) }));
  return { tables: placed, problems };
}

/** A code with the names above it, the top one first. */
interface Code {
  readonly path: readonly string[];
  readonly isCodable: boolean;
  readonly color: string;
  readonly line: number;
  description: string;
  readonly sets: string[];
}

class CodebookReader implements XmlReader {
  isThere = false;
  readonly codes: Code[] = [];
  readonly #byId = new Map<string, Code>();
  readonly #open: Code[] = [];
  #set: string | undefined;
  #isDescription = false;

  open(name: string, attributes: Readonly<Record<string, string | undefined>>, line: number): void {
    if (name === 'CodeBook') this.isThere = true;
    else if (name === 'Code') this.#code(attributes, line);
    else if (name === 'Set') this.#set = attributes['name']?.trim();
    else if (name === 'MemberCode') this.#member(attributes['targetGUID']);
    this.#isDescription = name === 'Description' && this.#open.length > 0;
  }

  close(name: string): void {
    if (name === 'Code') this.#open.pop();
    if (name === 'Set') this.#set = undefined;
    this.#isDescription = false;
  }

  text(text: string): void {
    const code = this.#open.at(-1);
    if (code && this.#isDescription) code.description += text;
  }

  #code({ guid, name = '', isCodable, color = '' }: Readonly<Record<string, string | undefined>>, line: number): void {
    const above = this.#open.at(-1)?.path ?? [];
    const isHeading = isCodable !== undefined && /^(false|0)$/.test(isCodable.trim());
    const path = [...above, name.trim()];
    const code: Code = { path, isCodable: !isHeading, color, line, description: '', sets: [] };
    this.codes.push(code);
    this.#open.push(code);
    if (guid !== undefined) this.#byId.set(guid.toLowerCase(), code);
  }

  #member(guid: string | undefined): void {
    if (guid !== undefined && this.#set) this.#byId.get(guid.toLowerCase())?.sets.push(this.#set);
  }
}

/** A row per code, with a column for each level. A code without a name has no name on any level. */
function gridOf({ codes }: CodebookReader, grid: CellGrid) {
  const depth = codes.reduce((most, { path }) => Math.max(most, path.length), 1);
  const headings = Array.from({ length: depth }, (_, i) => `level ${i + 1}`);
  for (const { path, description, sets, isCodable, color, line } of codes) {
    const names = path.at(-1) === '' ? [] : path;
    const padded = [...names, ...Array<string>(depth - names.length).fill('')];
    grid.add(line, [...padded, description.trim(), sets.join('; '), isCodable ? 'yes' : 'no', color]);
  }
  return grid.finish([...headings, 'definition', 'theme', 'codable', 'color']);
}
