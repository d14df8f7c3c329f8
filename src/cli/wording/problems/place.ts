import type { Position } from '../../../problems.ts';
import { positionText } from '../text.ts';

/** Where something else stands: its line if that is in the same file. */
export function place(other: Position, at: Position): string {
  return other.file === at.file ? `line ${other.line}` : positionText(other);
}
