// The row ends: each distinct one is numbered in the order in which it was met.

import { firstIn, LINE_FEEDS, zerosIn } from './bytes.as';
import { END_BYTES, END_LENGTHS, END_SLOTS, END_STARTS, END_TEXTS, MOST_ENDS, ROW_ENDS, SLOTS } from './memory.as';

/** Where the row end begins that was not found, its length, and the place in the table that is free for it. */
export let endStart: i32 = 0;
export let endLength: i32 = 0;
let endSlot: i32 = 0;

let ends: i32 = 0;
let endBytes: i32 = 0;

/** The place of the line feed that ends the row, or -1 where the row end is new. */
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
  const tail: u64 = rest == 0 ? 0 : word & (<u64>-1 >> <u64>(64 - 8 * rest));
  const length = at - from + rest;
  const whole = at - from;
  hash = mixed(hash ^ tail ^ <u64>length);
  let slot = <i32>hash & (SLOTS - 1);
  for (;;) {
    const known = load<i32>(END_SLOTS + 4 * slot) - 1;
    if (known < 0) break;
    if (load<i32>(END_LENGTHS + 4 * known) == length && isEnd(load<i32>(END_STARTS + 4 * known), from, whole, tail)) {
      store<i32>(ROW_ENDS + 4 * row, known);
      return at + rest;
    }
    slot = (slot + 1) & (SLOTS - 1);
  }
  endStart = from;
  endLength = length;
  endSlot = slot;
  return -1;
}

/** Numbers the row end that was not found; says whether there was room for it. */
export function addEnd(): bool {
  const whole = endLength & ~7;
  if (ends == MOST_ENDS || endBytes + whole + 8 > END_BYTES) return false;
  const text = END_TEXTS + endBytes;
  for (let i = 0; i < whole; i += 8) store<u64>(text + i, load<u64>(endStart + i));
  const rest = endLength - whole;
  const tail = rest == 0 ? 0 : load<u64>(endStart + whole) & (<u64>-1 >> <u64>(64 - 8 * rest));
  store<u64>(text + whole, tail);
  store<i32>(END_SLOTS + 4 * endSlot, ends + 1); // 0: none
  store<i32>(END_STARTS + 4 * ends, text);
  store<i32>(END_LENGTHS + 4 * ends, endLength);
  endBytes += whole + 8;
  ends += 1;
  return true;
}

function isEnd(known: i32, from: i32, whole: i32, tail: u64): bool {
  for (let i = 0; i < whole; i += 8) if (load<u64>(known + i) != load<u64>(from + i)) return false;
  return load<u64>(known + whole) == tail;
}

function mixed(hash: u64): u64 {
  const spread = hash * 0x9e3779b97f4a7c15;
  return spread ^ (spread >> 32);
}
