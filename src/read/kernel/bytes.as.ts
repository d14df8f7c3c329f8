// Looks at bytes.

export const LF: u32 = 10;
export const CR: u32 = 13;
export const SPACE: u32 = 32;
const APOSTROPHE: u32 = 39;

/** Whether a cell ends here. */
export function isStop(byte: u32, delimiter: u32): bool {
  return byte == delimiter || byte == LF || byte == CR;
}

/** Whether the same bytes stand at both places. */
export function same(a: i32, b: i32, length: i32): bool {
  let i = 0;
  for (; i + 8 <= length; i += 8) if (load<u64>(a + i) != load<u64>(b + i)) return false;
  if (i == length) return true;
  const beyond: u64 = <u64>-1 << <u64>(8 * (length - i));
  return ((load<u64>(a + i) ^ load<u64>(b + i)) & ~beyond) == 0;
}

/** Whether trimming, and taking a guard away, leave a text with this byte at its end as it is. */
export function isPlain(byte: u32): bool {
  return byte > SPACE && byte < 127 && byte != APOSTROPHE;
}
