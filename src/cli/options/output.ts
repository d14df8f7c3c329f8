import { extname, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import * as z from 'zod';
import { type Format, formats } from '../../render/render.ts';
import { collect } from './list.ts';

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

const file = z.string().transform((path, context) => {
  const format = BY_EXTENSION[extname(path).toLowerCase()];
  if (format !== undefined) return { path, format };
  context.addIssue({
    code: 'custom',
    message: `a file ending in ${Object.keys(BY_EXTENSION).join(', ')} is expected, not "${path}"`,
  });
  return z.NEVER;
});

const files = z
  .array(file)
  .refine((all) => new Set(all.map(({ path }) => resolve(path))).size === all.length, 'a file is named twice');

export const outputOptionsSchema = z.object({ format: z.enum(formats), output: files });

export type OutputOptions = z.infer<typeof outputOptionsSchema>;
