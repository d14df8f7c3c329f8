import type { Document } from '../document.ts';
import type { Written } from '../formats/format.ts';
import { type FileFormatName, type FormatName, fileFormats, formats } from '../formats/list.ts';

/** What the Document of each command has besides its report and its parts for readers. This decides which formats the command offers. */
const documents = {
  agree: ['records', 'pictures'],
  codebook: ['records'],
  compare: ['records', 'pictures'],
  consensus: ['records'],
  disagreements: ['records'],
  gate: ['records', 'checks', 'pictures'],
  inspect: [],
  measures: [],
  methods: [],
  plan: ['records'],
  revise: ['records', 'pictures'],
  sample: ['records'],
} as const satisfies Record<string, readonly ('records' | 'checks' | 'pictures')[]>;

/** The pictures that a command may have; which it has depends on the data. */
const pictures: Partial<Record<keyof typeof documents, readonly string[]>> = {
  agree: ['pairs', 'coders', 'every-pair', 'categories', 'confusions', 'matrix', 'units'],
  compare: ['rounds', 'pairs', 'categories'],
  gate: ['thresholds'],
  revise: ['gains', 'merges'],
};

export type DocumentName = keyof typeof documents;

export type DocumentOf<Name extends DocumentName> = Document &
  Required<Pick<Document, (typeof documents)[Name][number]>>;

/** The formats in which a command can write its Document. */
export function formatsOf(name: DocumentName): readonly FormatName[] {
  const has: readonly Written[] = ['report', 'parts', ...documents[name]];
  return formats.filter(({ writes }) => has.includes(writes)).map((format) => format.name);
}

/** Those in which it can be written to files. */
export function fileFormatsOf(name: DocumentName): readonly FileFormatName[] {
  const has: readonly Written[] = ['report', 'parts', ...documents[name]];
  return [...formatsOf(name), ...fileFormats.filter(({ writes }) => has.includes(writes)).map((format) => format.name)];
}

/** The pictures that a command can write to files of their own. */
export function picturesOf(name: DocumentName): readonly string[] {
  return pictures[name] ?? [];
}
