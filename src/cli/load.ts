import type * as z from 'zod';
import { codebookOf } from '../data/codebook.ts';
import { reliabilityData } from '../data/reliability-data.ts';
import { readSheets } from '../read/read-sheets.ts';
import { readingOptions, type readingOptionsSchema } from './options/reading.ts';
import type { Terminal } from './terminal.ts';
import { noticeText } from './wording/notices.ts';

/** Reads the sheets, and the codebook if there is one; says on stderr how they were understood. */
export async function load(args: readonly string[], options: z.infer<typeof readingOptionsSchema>, terminal: Terminal) {
  const { delimiter, encoding } = options;
  const sheets = await readSheets(args, { delimiter, encoding }, terminal.standardInput);
  const [codebookSheet] =
    options.codebook === undefined ? [] : await readSheets([options.codebook], { encoding }, terminal.standardInput);
  const result = reliabilityData(sheets, readingOptions(options), codebookSheet && codebookOf(codebookSheet));
  for (const notice of result.notices) terminal.err(noticeText(notice));
  return result;
}
