import { tableFormats } from '../../render/tables/list.ts';
import { writtenLayouts } from '../../study/written/list.ts';
import { group, IN_CONFIG } from './option.ts';
import { OUTPUT } from './output.ts';
import { choice, list, name, tested, text } from './parser.ts';
import { SPANS } from './reading.ts';

/** Counts of units with the same codings: the only layout for data without single units. */
export const COUNTS = 'patterns';

/** What a conversion writes, and where. */
export const conversion = {
  ...group('Conversion', {
    to: {
      value: '<layout>',
      help: 'layout to write: one row per coding (the default), one column per coder, one table per coder, one column per category, or, of sheets with counts, counts; of marked texts also the spans, one row per mark',
      parser: choice([...writtenLayouts.map((layout) => layout.name), COUNTS, SPANS]),
      isFirst: true,
    },
    by: {
      value: '<columns>',
      help: 'column(s) that define strata, which are kept',
      parser: list(name),
      ...IN_CONFIG,
    },
  }),
  ...group(OUTPUT, {
    format: {
      value: '<format>',
      help: 'format of the sheets; by default from the ending of --output, else csv',
      parser: choice(tableFormats.map((format) => format.name)),
      isFirst: true,
    },
    output: {
      short: '-o',
      value: '<file>',
      help: `file to write (${tableFormats.map(({ extension }) => extension).join(', ')}), or the folder for --to per-coder; stdout by default`,
      parser: text,
      writes: 'file or folder',
      isFirst: true,
    },
    writeCodebook: {
      value: '<file>',
      help: 'write the categories, in order, as a codebook (CSV)',
      parser: tested(text, (path) => /\.csv$/i.test(path), 'a file ending in .csv is expected'),
      writes: 'file',
    },
  }),
} as const;
