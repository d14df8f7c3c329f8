// Tells whether bytes are UTF-8, and whether letters with accents are one sign in it.

/** What bytes are: not UTF-8; UTF-8 that has to be looked at sign by sign; UTF-8 in which no two signs can be written as one. */
export const NOT_UTF8: i32 = 0;
export const UTF8: i32 = 1;
export const COMPOSED: i32 = 2;

const HIGH_BITS: u64 = 0x8080808080808080;

export function kindOfText(from: i32, to: i32): i32 {
  let kind = COMPOSED;
  let at = from;
  while (at < to) {
    if (at + 8 <= to && (load<u64>(at) & HIGH_BITS) == 0) {
      at += 8;
      continue;
    }
    const byte = <u32>load<u8>(at);
    if (byte < 0x80) {
      at += 1;
      continue;
    }
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    if (byte < 0xc2 || byte > 0xf4 || at + length > to) return NOT_UTF8;
    let sign = byte & (0xff >> (length + 1));
    for (let i = 1; i < length; i += 1) {
      const next = <u32>load<u8>(at + i);
      if ((next & 0xc0) != 0x80) return NOT_UTF8;
      sign = (sign << 6) | (next & 0x3f);
    }
    if (length == 3 && (sign < 0x800 || (sign >= 0xd800 && sign < 0xe000))) return NOT_UTF8;
    if (length == 4 && (sign < 0x10000 || sign > 0x10ffff)) return NOT_UTF8;
    if (!isAlwaysComposed(sign)) kind = UTF8;
    at += length;
  }
  return kind;
}

/** Whether no sign before it changes this one, and it is never written as several: the usual letters, signs and emoji. */
function isAlwaysComposed(sign: u32): bool {
  if (sign < 0x300) return true;
  if (sign < 0x1e00) return (sign >= 0x400 && sign <= 0x482) || (sign >= 0x48a && sign <= 0x52f);
  if (sign < 0x3000) {
    if (sign <= 0x1eff) return true;
    return (sign >= 0x2010 && sign <= 0x2027) || (sign >= 0x2030 && sign <= 0x205e) || (sign >= 0x20a0 && sign <= 0x20bf);
  }
  if (sign < 0x4e00) return (sign >= 0x3041 && sign <= 0x3096) || (sign >= 0x30a1 && sign <= 0x30fa);
  return sign <= 0x9fff || (sign >= 0xac00 && sign <= 0xd7a3) || (sign >= 0x1f300 && sign <= 0x1faff);
}
