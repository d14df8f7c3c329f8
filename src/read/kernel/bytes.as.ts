// Looks at bytes.

export const LF: u32 = 10;
export const CR: u32 = 13;
export const SPACE: u32 = 32;
export const QUOTE: u32 = 34;
const APOSTROPHE: u32 = 39;

/** Multiplied by a byte: that byte eight times. */
const EACH: u64 = 0x0101010101010101;
export const LINE_FEEDS: u64 = EACH * <u64>LF;

/** Whether a cell ends here. */
export function isStop(byte: u32, delimiter: u32): bool {
  return byte == delimiter || byte == LF || byte == CR;
}

/** Where a cell without quotes ends that begins here: at a delimiter, a line break or a quote, which it must not contain. */
export function endOfCell(start: i32, delimiter: u32): i32 {
  const delimiters = i8x16.splat(<i8>delimiter);
  let at = start;
  while (true) {
    const bytes = v128.load(at);
    const ends = i8x16.bitmask(v128.or(placesOf(bytes, QUOTE), v128.or(i8x16.eq(bytes, delimiters), breaksAmong(bytes))));
    if (ends != 0) return at + ctz(ends);
    at += 16;
  }
}

/** A bit for each of 16 bytes, set where it is this one. */
@inline
function placesOf(bytes: v128, byte: u32): v128 {
  return i8x16.eq(bytes, i8x16.splat(<i8>byte));
}

@inline
function breaksAmong(bytes: v128): v128 {
  return v128.or(placesOf(bytes, LF), placesOf(bytes, CR));
}

/** A quote, a line feed and a carriage return, each at the place that its last four bits number; elsewhere what has other last bits. */
const QUOTE_OR_BREAK: v128 = i8x16(-1, 0, 34, 0, 0, 0, 0, 0, 0, 0, 10, 0, 0, 13, 0, 0);

/** Whether a line break was passed by `nextQuote`; set to false before it is asked. */
export let passedBreak: bool = false;

export function forgetBreak(): void {
  passedBreak = false;
}

/** The next quote, or a position beyond the last line feed if there is none before it. */
export function nextQuote(from: i32, last: i32): i32 {
  for (let at = from; at <= last; at += 16) {
    const bytes = v128.load(at);
    // each byte is compared with the one of the three that ends in the same four bits
    const either = i8x16.swizzle(QUOTE_OR_BREAK, v128.and(bytes, i8x16.splat(15)));
    const found = i8x16.bitmask(i8x16.eq(bytes, either));
    if (found == 0) continue;
    const quotes = i8x16.bitmask(placesOf(bytes, QUOTE));
    if (quotes == 0) passedBreak = true;
    else {
      if ((found & (quotes - 1) & ~quotes) != 0) passedBreak = true;
      return at + ctz(quotes);
    }
  }
  return last + 1;
}

/** The next quote or line feed. */
export function nextQuoteOrFeed(from: i32): i32 {
  let at = from;
  while (true) {
    const bytes = v128.load(at);
    const found = i8x16.bitmask(v128.or(placesOf(bytes, QUOTE), placesOf(bytes, LF)));
    if (found != 0) return at + ctz(found);
    at += 16;
  }
}

/** How many line breaks are between two positions; a carriage return with a line feed is one. */
export function breaksIn(from: i32, to: i32): i32 {
  let breaks = 0;
  for (let at = from; at < to; at += 1) {
    const byte = <u32>load<u8>(at);
    if (byte == LF) breaks += 1;
    else if (byte == CR && (at + 1 == to || <u32>load<u8>(at + 1) != LF)) breaks += 1;
  }
  return breaks;
}

export const NOT_ASCII: i32 = 1;
export const HAS_QUOTES: i32 = 2;
export const HAS_ZEROS: i32 = 4;

/** What is among these bytes, as the sum of the three numbers above. */
export function contents(from: i32, to: i32): i32 {
  const quote = i8x16.splat(<i8>QUOTE);
  let all = i8x16.splat(0);
  let quotes = i8x16.splat(0);
  let zeros = i8x16.splat(0);
  let at = from;
  for (; at + 16 <= to; at += 16) {
    const bytes = v128.load(at);
    all = v128.or(all, bytes);
    quotes = v128.or(quotes, i8x16.eq(bytes, quote));
    zeros = v128.or(zeros, i8x16.eq(bytes, i8x16.splat(0)));
  }
  let found = i8x16.bitmask(all) != 0 ? NOT_ASCII : 0;
  if (v128.any_true(quotes)) found |= HAS_QUOTES;
  if (v128.any_true(zeros)) found |= HAS_ZEROS;
  for (; at < to; at += 1) {
    const byte = <u32>load<u8>(at);
    if (byte > 127) found |= NOT_ASCII;
    if (byte == QUOTE) found |= HAS_QUOTES;
    if (byte == 0) found |= HAS_ZEROS;
  }
  return found;
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
