// The row ends: what rows contain behind their first cell, each distinct one with a number.

import { firstIn, LINE_FEEDS, zerosIn } from './bytes.as';
import {
  END_BYTES,
  END_LENGTH,
  END_SIZE,
  END_SLOTS,
  END_START,
  END_TEXTS,
  ENDS,
  MOST_ENDS,
  ROW_ENDS,
  SLOTS,
} from './memory.as';

/** The slot in the table that is free for the row end that was not found. */
let endSlot: i32 = 0;

let ends: i32 = 0;
let endBytes: i32 = 0;

/** The position of the line feed that ends the row, or -1 if the row end is new. There is no quote in it. */
export function takeEnd(from: i32, row: i32): i32 {
  let at = from;
  let hash: u64 = 0;
  let word = load<u64>(at);
  let feeds = zerosIn(word ^ LINE_FEEDS);
  while (feeds == 0) {
    hash = mixed(hash ^ word);
    at += 8;
    word = load<u64>(at);
    feeds = zerosIn(word ^ LINE_FEEDS);
  }
  const rest = firstIn(feeds); // bytes before the first line feed
  return isKnown(from, at - from, headOf(word, rest), rest, hash, row) ? at + rest : -1;
}

/** The same of a row end whose length is known; says whether it is known. */
export function takeEndOf(from: i32, length: i32, row: i32): bool {
  const whole = length & ~7;
  let hash: u64 = 0;
  for (let i = 0; i < whole; i += 8) hash = mixed(hash ^ load<u64>(from + i));
  return isKnown(from, whole, headOf(load<u64>(from + whole), length - whole), length - whole, hash, row);
}

/** Numbers the row end that was not found; says whether there was room for it. */
export function addEnd(number: i32): bool {
  const endStart = load<i32>(END_START);
  const endLength = load<i32>(END_LENGTH);
  const whole = endLength & ~7;
  if (ends == MOST_ENDS || endBytes + whole + 8 > END_BYTES) return false;
  const text = END_TEXTS + endBytes;
  for (let i = 0; i < whole; i += 8) store<u64>(text + i, load<u64>(endStart + i));
  store<u64>(text + whole, headOf(load<u64>(endStart + whole), endLength - whole));
  store<i32>(END_SLOTS + 4 * endSlot, ends + 1); // 0: none
  const end = ENDS + END_SIZE * ends;
  store<i32>(end, text);
  store<i32>(end + 4, endLength);
  store<i32>(end + 8, number);
  endBytes += whole + 8;
  ends += 1;
  return true;
}

/** Forgets all row ends. */
export function forgetEnds(): void {
  memory.fill(END_SLOTS, 0, 4 * SLOTS);
  ends = 0;
  endBytes = 0;
}

/** Looks up the row end of whole words, the hash of which is known, and some bytes more. */
@inline
function isKnown(from: i32, whole: i32, tail: u64, rest: i32, hashOfWhole: u64, row: i32): bool {
  const length = whole + rest;
  const hash = mixed(hashOfWhole ^ tail ^ <u64>length);
  let slot = <i32>hash & (SLOTS - 1);
  for (;;) {
    const known = load<i32>(END_SLOTS + 4 * slot) - 1;
    if (known < 0) break;
    const end = ENDS + END_SIZE * known;
    if (load<i32>(end + 4) == length && isEnd(load<i32>(end), from, whole, tail)) {
      store<i32>(ROW_ENDS + 4 * row, load<i32>(end + 8));
      return true;
    }
    slot = (slot + 1) & (SLOTS - 1);
  }
  store<i32>(END_START, from);
  store<i32>(END_LENGTH, length);
  endSlot = slot;
  return false;
}

/** The first bytes of a word; the others are zero. */
@inline
function headOf(word: u64, bytes: i32): u64 {
  return bytes == 0 ? 0 : word & (<u64>-1 >> <u64>(64 - 8 * bytes));
}

function isEnd(known: i32, from: i32, whole: i32, tail: u64): bool {
  for (let i = 0; i < whole; i += 8) if (load<u64>(known + i) != load<u64>(from + i)) return false;
  return load<u64>(known + whole) == tail;
}

function mixed(hash: u64): u64 {
  const spread = hash * 0x9e3779b97f4a7c15;
  return spread ^ (spread >> 32);
}
