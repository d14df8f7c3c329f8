/** So many packed bytes are handed over at once, so that unpacking can be stopped early. */
const PIECE = 1 << 14;

/**
 * Unpacks bytes piece by piece; what is not asked for is not unpacked.
 *
 * @throws what the platform throws if the bytes are damaged or end early
 */
export async function* unpacked(packed: Uint8Array, how: 'deflate-raw' | 'gzip'): AsyncGenerator<Uint8Array> {
  const stream = new DecompressionStream(how);
  const writer = stream.writable.getWriter();
  feed(writer, packed).catch(() => {}); // the reader is told of the fault as well
  const reader = stream.readable.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    reader.cancel().catch(() => {});
  }
}

async function feed(writer: WritableStreamDefaultWriter, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; at += PIECE) {
    await writer.ready;
    await writer.write(bytes.subarray(at, at + PIECE));
  }
  await writer.close();
}

/** The pieces as one. */
export async function gathered(pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  let length = 0;
  for await (const piece of pieces) {
    all.push(piece);
    length += piece.length;
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of all) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
