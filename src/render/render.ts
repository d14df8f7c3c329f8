import type { Document } from './document.ts';
import type { FileFormat, Format, Style } from './formats/format.ts';
import { type FileFormatName, type FormatName, fileFormatNamed, formatNamed } from './formats/list.ts';

/** The document in a format that its command offers. */
export function render(document: Document, name: FormatName, style: Style): Promise<string> {
  return checked(formatNamed(name), document).write(document, style);
}

/** The same for a file, which need not be text. */
export function renderFile(document: Document, name: FileFormatName, style: Style): Promise<string | Uint8Array> {
  return checked(fileFormatNamed(name), document).write(document, style);
}

function checked<Known extends Format | FileFormat>(format: Known, document: Document): Known {
  if (document[format.writes] === undefined)
    throw new RangeError(`${document.title} has no ${format.writes}, which ${format.name} would write`);
  return format;
}
