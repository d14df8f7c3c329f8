import type { Document } from '../document.ts';
import type { Written } from '../formats/format.ts';
import { type FileFormatName, type FormatName, fileFormats, formats } from '../formats/list.ts';

/** What the Document of each command has besides its report and its parts for readers. This decides which formats the command offers. */
const documents = {
  agree: ['records'],
  codebook: ['records'],
  compare: ['records'],
  consensus: ['records'],
  disagreements: ['records'],
  gate: ['records', 'checks'],
  inspect: [],
  measures: [],
  methods: [],
  plan: ['records'],
  revise: ['records'],
  sample: ['records'],
} as const satisfies Record<string, readonly ('records' | 'checks')[]>;

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
  return [...formatsOf(name), ...fileFormats.map((format) => format.name)];
}
