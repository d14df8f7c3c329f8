import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { BadInputError } from '../../problems.ts';
import { documentName, textOfBytes } from '../formats/text-bytes.ts';
import { bytesOf } from '../formats/whole-file.ts';
import type { FoundDocument } from '../marked-file.ts';
import { openSource } from './byte-source.ts';
import { fileNotFound, statsAt } from './find-files.ts';

/**
 * The texts of documents, each a file of plain text that is called as its document is.
 *
 * @returns undefined if the path is a file of another kind, such as a sheet
 */
export async function readTexts(path: string, encoding: string | undefined): Promise<FoundDocument[] | undefined> {
  const stats = statsAt(path);
  if (!stats) throw new BadInputError([fileNotFound(path)]);
  if (!stats.isDirectory()) return isText(path) ? [await readText(path, encoding)] : undefined;
  const names = readdirSync(path).filter(isText).sort();
  if (names.length === 0) throw new BadInputError([{ code: 'folder-without-texts', at: { file: path } }]);
  return Promise.all(names.map((name) => readText(join(path, name), encoding)));
}

function isText(name: string): boolean {
  return /\.txt$/i.test(name) && !name.startsWith('.');
}

async function readText(path: string, encoding: string | undefined): Promise<FoundDocument> {
  const source = await openSource(path, false);
  try {
    const text = textOfBytes(bytesOf(source), path, encoding);
    return { name: documentName(path), text, at: { file: path } };
  } finally {
    source.close();
  }
}
