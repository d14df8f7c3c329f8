import type { Document } from './document.ts';
import type { Style } from './formats/format.ts';
import { type FormatName, formatNamed } from './formats/list.ts';

/** The document in a format that its command offers. */
export function render(document: Document, name: FormatName, style: Style): Promise<string> {
  const format = formatNamed(name);
  if (document[format.writes] === undefined)
    throw new RangeError(`${document.title} has no ${format.writes}, which ${name} would write`);
  return format.write(document, style);
}
