// Cells that may be quoted: "a, b", with quotes in it doubled and with line breaks.

import { breaksIn, endOfCell, forgetBreak, isStop, nextQuote, nextQuoteOrFeed, passedBreak, QUOTE } from './bytes.as';

/** In place of a position: the row is not a well-formed one, or goes on behind the last line feed. */
export const MALFORMED: i32 = -1;
export const INCOMPLETE: i32 = -2;

/** The text of the cell that was read last: where it starts and ends, and whether quotes in it are doubled. */
export let textStart: i32 = 0;
export let textEnd: i32 = 0;
export let isDoubled: bool = false;

/** The line breaks within cells that were read since it was set to 0. */
export let breaks: i32 = 0;

export function forgetBreaks(): void {
  breaks = 0;
}

/** The position behind the cell that starts here. */
export function readCell(at: i32, last: i32, delimiter: u32): i32 {
  if (<u32>load<u8>(at) == QUOTE) {
    const behind = readQuoted(at, last);
    return behind < 0 || isStop(<u32>load<u8>(behind), delimiter) ? behind : MALFORMED;
  }
  const end = endOfCell(at, delimiter);
  if (<u32>load<u8>(end) == QUOTE) return MALFORMED;
  textStart = at;
  textEnd = end;
  isDoubled = false;
  return end;
}

/** The line feed at the end of the row of which a cell starts here; whether its quotes are where they may be is not looked at. */
export function endOfRow(from: i32, last: i32): i32 {
  let at = nextQuoteOrFeed(from);
  while (at <= last && <u32>load<u8>(at) == QUOTE) {
    at = readQuoted(at, last);
    if (at < 0) return at;
    at = nextQuoteOrFeed(at);
  }
  return at > last ? INCOMPLETE : at;
}

/** The position behind the closing quote. */
function readQuoted(at: i32, last: i32): i32 {
  forgetBreak();
  isDoubled = false;
  textStart = at + 1;
  let quote = nextQuote(at + 1, last);
  while (quote <= last && <u32>load<u8>(quote + 1) == QUOTE) {
    isDoubled = true;
    quote = nextQuote(quote + 2, last);
  }
  if (quote > last) return INCOMPLETE;
  textEnd = quote;
  if (passedBreak) breaks += breaksIn(textStart, quote);
  return quote + 1;
}
