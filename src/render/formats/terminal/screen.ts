import { spelled, type Text, text } from '../../text.ts';
import { visibleLines } from '../../visible.ts';
import type { Style } from '../format.ts';
import type { Emphasis } from './emphasis.ts';
import type { NamesOnScreen } from './names.ts';
import { wrapText } from './wrap.ts';

/** What it takes to write a part on a screen. */
export interface Screen extends Style, Emphasis {
  readonly names: NamesOnScreen;
}

/** A sentence, wrapped. */
export function sentence(text: Text, { names, actionText, columns }: Screen): string {
  return wrapText(visibleLines(spelled(text, { name: names.inSentence, action: actionText })), columns);
}

/** A sentence that is less important. */
export function aside(text: Text, screen: Screen): string {
  return screen.dim(sentence(text, screen));
}

/** Says how many more there are, and how to see them. */
export function andMore(left: number, more: Text, screen: Screen): string {
  return aside(text`… and ${left} more${more}.`, screen);
}
