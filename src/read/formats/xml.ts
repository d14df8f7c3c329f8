import { SaxesParser } from 'saxes';
import type { Position } from '../../problems.ts';
import { damaged, refused } from '../fault.ts';

export type Attributes = Readonly<Record<string, string | undefined>>;

/** What is told of an XML file as it is read. Names are without their prefixes, attributes with them. */
export interface XmlReader {
  open(name: string, attributes: Attributes, line: number): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** No format nests elements so deeply. */
const DEEPEST = 200;

/**
 * Reads XML piece by piece, strictly. A DOCTYPE, in which entities could be declared, is refused; only the five of XML and numbers are known.
 *
 * @throws {BadInputError} if it is no XML
 */
export async function readXml(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  at: Position,
  format: string,
  reader: XmlReader,
): Promise<void> {
  const parser = new SaxesParser({ position: true });
  const names = new Map<string, string>();
  const local = (name: string): string => {
    let known = names.get(name);
    if (known === undefined) {
      known = name.slice(name.indexOf(':') + 1);
      names.set(name, known);
    }
    return known;
  };
  let depth = 0;
  parser.on('error', (error) => {
    throw damaged(at, format, 'not-xml', error.message);
  });
  parser.on('doctype', () => {
    throw refused(at, 'doctype');
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > DEEPEST) throw refused(at, 'depth', DEEPEST);
    reader.open(local(tag.name), tag.attributes as Attributes, parser.line);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    reader.close?.(local(tag.name));
  });
  if (reader.text) {
    const text = reader.text.bind(reader);
    parser.on('text', text);
    parser.on('cdata', text);
  }
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  for await (const piece of pieces) {
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
    parser.write(decoded(decoder, piece, at, format));
  }
  if (decoder === undefined) throw damaged(at, format, 'cut-off');
  parser.write(decoded(decoder, undefined, at, format)).close();
}

/** The text of a piece, or what is left at the end. */
function decoded(
  decoder: InstanceType<typeof TextDecoder>,
  piece: Uint8Array | undefined,
  at: Position,
  format: string,
): string {
  try {
    return decoder.decode(piece, { stream: piece !== undefined });
  } catch {
    throw damaged(at, format, 'not-utf-8');
  }
}

/** XML is in UTF-8, or in UTF-16 with a mark. */
function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  return start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : 'utf-8';
}
