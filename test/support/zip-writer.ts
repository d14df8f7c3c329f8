import { crc32, deflateRawSync } from 'node:zlib';

/** A file for an archive, with what may be wrong with how it is written down. */
export interface Packed {
  readonly name: string | Buffer;
  readonly content: string | Uint8Array;
  /** Packed unless it is to be stored as it is. */
  readonly isStored?: boolean;
  /** What the archive says of the file, where it is not true. */
  readonly size?: number;
  readonly crc?: number;
  readonly method?: number;
  readonly flags?: number;
  /** Where the archive says that the file begins. */
  readonly offset?: number;
  /** Sizes and the offset are kept in 64 bits in a field of their own. */
  readonly isWide?: boolean;
}

/** The bytes of a ZIP archive. */
export function zipOf(files: readonly Packed[], { count = files.length, comment = '' } = {}): Buffer {
  const parts: Buffer[] = [];
  const listed: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const name = Buffer.from(file.name);
    const content = Buffer.from(file.content);
    const packed = file.isStored ? content : deflateRawSync(content);
    const size = file.size ?? content.length;
    const at = file.offset ?? offset;
    const wide = file.isWide ? wideField([size, packed.length, at]) : Buffer.alloc(0);
    const common = (signature: number, lead: number) => {
      const header = Buffer.alloc(lead);
      header.writeUInt32LE(signature, 0);
      const from = signature === 0x02014b50 ? 2 : 0;
      header.writeUInt16LE(20, 4 + from);
      header.writeUInt16LE(file.flags ?? 0x800, 6 + from);
      header.writeUInt16LE(file.method ?? (file.isStored ? 0 : 8), 8 + from);
      header.writeUInt32LE(file.crc ?? crc32(content), 14 + from);
      header.writeUInt32LE(file.isWide ? 0xffffffff : packed.length, 18 + from);
      header.writeUInt32LE(file.isWide ? 0xffffffff : size, 22 + from);
      header.writeUInt16LE(name.length, 26 + from);
      return header;
    };
    const local = common(0x04034b50, 30);
    const central = common(0x02014b50, 46);
    central.writeUInt16LE(wide.length, 30);
    central.writeUInt32LE(file.isWide ? 0xffffffff : at, 42);
    parts.push(local, name, packed);
    listed.push(central, name, wide);
    offset += local.length + name.length + packed.length;
  }
  const list = Buffer.concat(listed);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...parts, list, end, Buffer.from(comment)]);
}

function wideField(numbers: readonly number[]): Buffer {
  const field = Buffer.alloc(4 + 8 * numbers.length);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(8 * numbers.length, 2);
  for (const [i, number] of numbers.entries()) field.writeBigUInt64LE(BigInt(number), 4 + 8 * i);
  return field;
}
