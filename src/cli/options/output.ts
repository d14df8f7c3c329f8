import { extname, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { type Format, formats } from '../../render/render.ts';
import { collect } from './list.ts';
import { choice, InvalidValue, list, type Parsed, type Parser, tested } from './parser.ts';

/** Declares the options that say where the report goes and how it looks. */
export function addOutputOptions(command: Command): Command {
  return command
    .addOption(new Option('--format <format>', 'of the report on stdout').choices(formats).default('table'))
    .option(
      '-o, --output <file>',
      'also write the report to a file: .txt, .csv, .tsv, .json or .md (repeatable)',
      collect,
      [],
    );
}

const BY_EXTENSION: Record<string, Format> = {
  '.txt': 'table',
  '.csv': 'csv',
  '.tsv': 'tsv',
  '.json': 'json',
  '.md': 'markdown',
};

/** Files of which the ending tells the format; each named once. */
export function filesByExtension<F>(byExtension: Readonly<Record<string, F>>) {
  const file: Parser<string, { readonly path: string; readonly format: F }> = (path) => {
    const format = byExtension[extname(path).toLowerCase()];
    if (format !== undefined) return { path, format };
    throw new InvalidValue(`a file ending in ${Object.keys(byExtension).join(', ')} is expected, not "${path}"`);
  };
  return tested(
    list(file),
    (all) => new Set(all.map(({ path }) => resolve(path))).size === all.length,
    'a file is named twice',
  );
}

export const outputOptionsSchema = { format: choice(formats), output: filesByExtension(BY_EXTENSION) };

/** In which formats a report is written: on stdout, and to files. */
export interface Written {
  readonly format: string;
  readonly output?: readonly { readonly format: string }[];
}

/** Whether it is written as JSON, which alone says the fingerprints of the sheets. */
export function isWrittenAsJson({ format, output = [] }: Written): boolean {
  return format === 'json' || output.some((file) => file.format === 'json');
}

export type OutputOptions = Parsed<typeof outputOptionsSchema>;
