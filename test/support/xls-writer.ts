/** Records of an Excel file before 2007: its kind, and what it holds. */
export function block(kind: number, ...content: (Buffer | number)[]): Buffer {
  const body = Buffer.concat(content.map((part) => (typeof part === 'number' ? short(part) : part)));
  return Buffer.concat([short(kind), short(body.length), body]);
}

export function short(number: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(number & 0xffff);
  return bytes;
}

export function long(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number >>> 0);
  return bytes;
}

export function double(number: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(number);
  return bytes;
}

/** A text of two bytes a letter after its length, in two bytes. */
export function wideText(text: string): Buffer {
  return Buffer.concat([short(text.length), Buffer.of(1), Buffer.from(text, 'utf16le')]);
}

/** A text of one byte a letter. */
export function narrowText(text: string): Buffer {
  return Buffer.concat([short(text.length), Buffer.of(0), Buffer.from(text, 'latin1')]);
}

interface XlsSheet {
  readonly name: string;
  readonly blocks: readonly Buffer[];
  /** 1 where it is hidden. */
  readonly state?: number;
  /** 2 where it is a chart. */
  readonly kind?: number;
}

/** The stream of a workbook: what is said of all of it, then its sheets. */
export function xlsStream(globals: readonly Buffer[], sheets: readonly XlsSheet[]): Buffer {
  const start = block(0x809, 0x600, 5, 0, 0, 0, 0, 0, 0);
  const end = block(0x0a);
  const entry = ({ name, state = 0, kind = 0 }: XlsSheet, offset: number) =>
    block(0x85, long(offset), Buffer.of(state, kind, name.length, 0), Buffer.from(name, 'latin1'));
  const head = Buffer.concat([start, ...globals, ...sheets.map((sheet) => entry(sheet, 0)), end]);
  let offset = head.length;
  const entries: Buffer[] = [];
  const bodies = sheets.map((sheet) => {
    entries.push(entry(sheet, offset));
    const body = Buffer.concat([start, ...sheet.blocks, end]);
    offset += body.length;
    return body;
  });
  return Buffer.concat([start, ...globals, ...entries, end, ...bodies]);
}

const SECTOR = 512;

/** A compound file with one stream. */
export function compoundFile(name: string, stream: Buffer): Buffer {
  const padded = Buffer.concat([stream, Buffer.alloc(Math.max(4096 - stream.length, 0))]);
  const sectors = Math.ceil(padded.length / SECTOR);
  const tables = Math.ceil((sectors + 1 + 128) / 128);
  const header = Buffer.alloc(SECTOR, 0xff);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.fill(0, 8, 24);
  for (const [at, number] of [
    [24, 0x3e],
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6],
  ] as const)
    header.writeUInt16LE(number, at);
  header.fill(0, 34, 44);
  for (const [at, number] of [
    [44, tables],
    [48, tables],
    [52, 0],
    [56, 4096],
    [60, 0xfffffffe],
    [64, 0],
    [68, 0xfffffffe],
    [72, 0],
  ] as const)
    header.writeUInt32LE(number, at);
  const next = Buffer.alloc(tables * SECTOR, 0xff);
  for (let i = 0; i < tables; i += 1) {
    header.writeUInt32LE(i, 76 + 4 * i);
    next.writeUInt32LE(0xfffffffd, 4 * i);
  }
  next.writeUInt32LE(0xfffffffe, 4 * tables); // the directory
  const first = tables + 1;
  for (let i = 0; i < sectors; i += 1)
    next.writeUInt32LE(i === sectors - 1 ? 0xfffffffe : first + i + 1, 4 * (first + i));
  const directory = Buffer.alloc(SECTOR);
  const entry = (at: number, title: string, kind: number, start: number, size: number) => {
    directory.write(title, at, 'utf16le');
    directory.writeUInt16LE(2 * title.length + 2, at + 64);
    directory[at + 66] = kind;
    directory.fill(0xff, at + 68, at + 80);
    directory.writeUInt32LE(start, at + 116);
    directory.writeUInt32LE(size, at + 120);
  };
  entry(0, 'Root Entry', 5, 0xfffffffe, 0);
  entry(128, name, 2, first, padded.length);
  const body = Buffer.alloc(sectors * SECTOR);
  padded.copy(body);
  return Buffer.concat([header, next, directory, body]);
}

export function xlsOf(globals: readonly Buffer[], sheets: readonly XlsSheet[]): Buffer {
  return compoundFile('Workbook', xlsStream(globals, sheets));
}
