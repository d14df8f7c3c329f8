// Looks at bytes.

const LF: u32 = 10;
const CR: u32 = 13;
export const SPACE: u32 = 32;
const APOSTROPHE: u32 = 39;

/** Multiplied by a byte: that byte eight times. */
const EACH: u64 = 0x0101010101010101;
export const LINE_FEEDS: u64 = EACH * <u64>LF;
const RETURNS: u64 = EACH * <u64>CR;

/** Whether a cell ends here. */
export function isStop(byte: u32, delimiter: u32): bool {
  return byte == delimiter || byte == LF || byte == CR;
}

/** The place at which a cell ends that begins here. */
export function endOfCell(start: i32, delimiter: u32): i32 {
  const delimiters = EACH * <u64>delimiter;
  let at = start;
  let ends: u64 = 0;
  while (true) {
    const word = load<u64>(at);
    ends = zerosIn(word ^ delimiters) | zerosIn(word ^ LINE_FEEDS) | zerosIn(word ^ RETURNS);
    if (ends != 0) break;
    at += 8;
  }
  return at + firstIn(ends);
}

/** How many bytes are the same at both places, up to a number of them. */
export function sharedBytes(a: i32, b: i32, most: i32): i32 {
  for (let i = 0; i < most; i += 8) {
    const differs = load<u64>(a + i) ^ load<u64>(b + i);
    if (differs != 0) return min(most, i + firstIn(differs));
  }
  return max(most, 0);
}

/** A bit for each of the eight bytes that is zero; those behind the first may be wrong. */
export function zerosIn(word: u64): u64 {
  return (word - EACH) & ~word & (EACH << 7);
}

/** Which of eight bytes is the first with a bit set. */
export function firstIn(word: u64): i32 {
  return <i32>(ctz(word) >> 3);
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
