import { BadInputError, type Position } from '../../../problems.ts';
import { decode, encodingOf } from '../decode.ts';
import type { Format } from '../format.ts';
import { bytesOf, readOrProblems, tablesOfParts } from '../whole-file.ts';
import type { JsonTable } from './shapes.ts';

/** JSON and JSON Lines, whatever their shape, and what annotation programs export as such. */
export const json: Format = {
  name: 'JSON',
  extensions: ['json', 'jsonl', 'ndjson'],
  sniff: (head) => {
    const encoding = encodingOf(head, undefined);
    return /^[\s\uFEFF]*([{]\s*["}]|\[\s*(["{[\]}]|$|(-?\d[\d.]*|null|true|false)\s*[,\]]))/.test(
      new TextDecoder(encoding).decode(head),
    );
  },
  tables: (source, options) =>
    readOrProblems(async () => {
      const { path } = source;
      const bytes = bytesOf(source);
      const text = decode(bytes, encodingOf(bytes, options.encoding), path);
      if (typeof text !== 'string') return { tables: [], problems: [text] };
      if (SPANS.test(text)) {
        const { marksIn } = await import('./marks/read-marks.ts');
        const found = marksIn(text, source, options.marked?.areWanted === true);
        if (found) return { tables: [], marked: [found.marked], problems: [], notices: found.notices };
      }
      const { tablesIn } = await import('./shapes.ts');
      const { gridOf } = await import('./json-table.ts');
      const at = { file: path };
      const outline = options.needsHeadings === false ? (await import('./outline.ts')).outlineIn(text, at) : undefined;
      const found = outline ? [outline] : tablesIn(text, at, /\.(jsonl|ndjson)$/i.test(path));
      const tables = chosen(found, options.sheets, at);
      const read = tables.map((table) => ({ name: table.name, ...gridOf(table, { ...at, ...sheetOf(table) }) }));
      const parts = read.map(({ name, grid }) => ({ sheet: name, name, cells: grid }));
      return { ...tablesOfParts(parts, source, options), notices: read.flatMap(({ notices }) => notices) };
    }),
};

/** What a file has in which stretches of texts are marked. */
const SPANS = /"(start|start_offset)"\s*:|"(label|labels|entities)"\s*:\s*\[\s*\[\s*\d/;

/** A list in the file is like a sheet of a workbook. */
function sheetOf({ name }: JsonTable): { sheet?: string } {
  return name === undefined ? {} : { sheet: name };
}

/** The lists that are asked for. A file with only one has no name for it. */
function chosen(
  tables: readonly JsonTable[],
  wanted: readonly string[] | undefined,
  at: Position,
): readonly JsonTable[] {
  if (wanted === undefined || tables.length < 2) return tables;
  const names = tables.map(({ name }) => name!);
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length > 0)
    throw new BadInputError(unknown.map((found) => ({ code: 'unknown-sheet', at, found, sheets: names })));
  return tables.filter(({ name }) => wanted.includes(name!));
}
