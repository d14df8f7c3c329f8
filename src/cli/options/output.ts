import { extname, resolve } from 'node:path';
import { type Format, formats } from '../../render/render.ts';
import { group, type Parsed } from './option.ts';
import { choice, flag, InvalidValue, mapped, repeated, tested, text } from './parser.ts';

const BY_EXTENSION: Record<string, Format> = {
  '.txt': 'table',
  '.csv': 'csv',
  '.tsv': 'tsv',
  '.json': 'json',
  '.md': 'markdown',
};

/** Files whose ending gives the format; each named once. */
export function filesByExtension<F>(byExtension: Readonly<Record<string, F>>) {
  const file = mapped(text, (path): { readonly path: string; readonly format: F } => {
    const format = byExtension[extname(path).toLowerCase()];
    if (format !== undefined) return { path, format };
    throw new InvalidValue(`a file ending in ${Object.keys(byExtension).join(', ')} is expected, not "${path}"`);
  });
  return tested(
    repeated(file),
    (all) => new Set(all.map(({ path }) => resolve(path))).size === all.length,
    'a file is named twice',
  );
}

export const OUTPUT = 'Output';

/** Where the report goes, and in which formats. */
export const output = group(OUTPUT, {
  format: {
    value: '<format>',
    help: 'format of the report on stdout',
    parser: choice(formats),
    default: 'table',
    isFirst: true,
  },
  output: {
    short: '-o',
    value: '<file>',
    help: 'also write the report to a file: .txt, .csv, .tsv, .json or .md (repeatable)',
    parser: filesByExtension(BY_EXTENSION),
    isFirst: true,
  },
});

/** What is written about the coders and the people they studied. */
export const privacy = group(OUTPUT, {
  redact: { help: 'write no texts and no notes', parser: flag },
  anonymize: { help: 'call the coders A, B, C, … in the order of their names', parser: flag },
});

/** For commands whose CSV is opened in a spreadsheet program. */
export const byteOrderMark = group(OUTPUT, {
  bom: { help: 'begin CSV and TSV with a byte-order mark, so that Excel recognizes UTF-8', parser: flag },
});

/** In which formats a report is written: on stdout, and to files. */
export interface Written {
  readonly format: string;
  readonly output?: readonly { readonly format: string }[];
}

/** Whether it is written as JSON, which alone has the fingerprints of the sheets. */
export function isWrittenAsJson({ format, output: files = [] }: Written): boolean {
  return format === 'json' || files.some((file) => file.format === 'json');
}

export type OutputOptions = Parsed<typeof output>;
