// The first cells of rows, told apart in one of three ways, or passed over.

import { endOfCell, isPlain, isStop, same, sharedBytes } from './bytes.as';
import { ADDED, FIRST_CELLS, FIRST_LENGTHS, INPUT, LAST, LONGEST, PREFIX, WHOLE, WHOLES } from './memory.as';

const ZERO: u32 = 48;
const NINE: u32 = 57;
/** The most digits that a numbered first cell may have. */
const MOST_DIGITS: i32 = 8;

// Ascending texts: the number of the last one, its length, whether all have plain ends, and how much was added.
export let cell: i32 = -1;
export let lastLength: i32 = -1;
/** The same if that text was not quoted, so that a cell may be taken for it without looking for the cell's end; else -1. */
let cellLength: i32 = -1;
export let plain: bool = true;
export let added: i32 = 0;
export let wholes: i32 = 0;

// Numbered texts: what stands before the digits, their number where they are filled up with zeros, and a bound.
let prefixLength: i32 = 0;
let filledDigits: i32 = 0;
let range: i32 = 0;

// How first cells are told apart: each is the one before or greater; a number behind a prefix; elsewhere; not at all.
const ASCENDING: i32 = 0;
const NUMBERED: i32 = 1;
const OF_ANY_KIND: i32 = 2;
const PASSED_OVER: i32 = 3;
let kind: i32 = ASCENDING;

/** First cells are numbers behind a prefix from now on, which stands at PREFIX. */
export function numbered(length: i32, digits: i32, bound: i32): void {
  kind = NUMBERED;
  prefixLength = length;
  filledDigits = digits;
  range = bound;
}

/** First cells are of any kind from now on, and told apart elsewhere. */
export function ofAnyKind(): void {
  kind = OF_ANY_KIND;
}

/** First cells are passed over from now on. */
export function passOverFirst(): void {
  kind = PASSED_OVER;
}

/** What ascending texts added was copied. */
export function keptTexts(): void {
  added = 0;
  wholes = 0;
}

/** Takes the first cell of a row without quotes; gives the position behind it, or -1 if it is none of those that are told apart. */
export function takeFirst(at: i32, delimiter: u32, row: i32): i32 {
  if (kind == ASCENDING) {
    if (cellLength >= 0) {
      const again = at + cellLength;
      if (<u32>load<u8>(again) == delimiter && same(at, LAST, cellLength)) {
        store<i32>(FIRST_CELLS + 4 * row, cell);
        return again;
      }
    }
    const end = endOfCell(at, delimiter);
    return takeAscending(at, end - at, false, row) ? end : -1;
  }
  if (kind == NUMBERED) {
    const end = takeNumber(at, row);
    return end >= 0 && isStop(<u32>load<u8>(end), delimiter) ? end : -1;
  }
  const end = endOfCell(at, delimiter);
  take(at, end - at, row);
  return end;
}

/**
 * Takes the first cell of a row, the text of which was found; says whether it is one of those that are told apart.
 *
 * @param quoted - whether quotes are around it
 * @param doubled - whether it contains quotes, which are doubled
 */
export function takeFirstText(start: i32, length: i32, quoted: bool, doubled: bool, row: i32): bool {
  if (kind == OF_ANY_KIND) take(start, doubled ? ~length : length, row);
  if (kind >= OF_ANY_KIND) return true;
  if (doubled) return false;
  return kind == ASCENDING ? takeAscending(start, length, quoted, row) : takeNumber(start, row) == start + length;
}

/** Whether the text is that of the row before or a greater one (longer, or as long and later). */
@inline
function takeAscending(at: i32, length: i32, quoted: bool, row: i32): bool {
  if (length > LONGEST) return false;
  const shared = sharedBytes(at, LAST, min(length, lastLength));
  if (shared == length && length == lastLength) {
    store<i32>(FIRST_CELLS + 4 * row, cell);
    return true;
  }
  const isLater = length == lastLength && load<u8>(at + shared) > load<u8>(LAST + shared);
  if (length <= lastLength && !isLater) return false;
  cell += 1;
  if (length == 0 || !isPlain(load<u8>(at)) || !isPlain(load<u8>(at + length - 1))) plain = false;
  let kept = shared;
  if (cell % WHOLE == 0) {
    kept = 0;
    store<i32>(WHOLES + 4 * wholes, added);
    wholes += 1;
  }
  const place = ADDED + added;
  store<u8>(place, kept);
  store<u8>(place + 1, length - kept);
  for (let i = kept; i < length; i += 8) {
    const word = load<u64>(at + i);
    store<u64>(place + 2 + i - kept, word);
    store<u64>(LAST + i, word);
  }
  added += 2 + length - kept;
  lastLength = length;
  cellLength = quoted ? -1 : length;
  store<i32>(FIRST_CELLS + 4 * row, cell);
  return true;
}

/** The position behind the number and its prefix that stand here; -1 if there is no such number. */
@inline
function takeNumber(at: i32, row: i32): i32 {
  const from = at + prefixLength;
  let end = from;
  let number = 0;
  let byte = <u32>load<u8>(end);
  while (byte >= ZERO && byte <= NINE) {
    number = 10 * number + <i32>(byte - ZERO);
    end += 1;
    byte = <u32>load<u8>(end);
    if (end - from > MOST_DIGITS) return -1;
  }
  const digits = end - from;
  const isFilled = filledDigits == 0 ? <u32>load<u8>(from) != ZERO || digits == 1 : digits == filledDigits;
  if (digits == 0 || !isFilled || number >= range || !same(at, PREFIX, prefixLength)) return -1;
  store<i32>(FIRST_CELLS + 4 * row, number);
  return end;
}

/** Notes where the text is. */
@inline
function take(start: i32, length: i32, row: i32): void {
  store<i32>(FIRST_CELLS + 4 * row, start - INPUT);
  store<i32>(FIRST_LENGTHS + 4 * row, length);
}
