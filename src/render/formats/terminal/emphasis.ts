import { Chalk } from 'chalk';

/** How words are set off on a screen. */
export interface Emphasis {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

/** Bold and dim text on a terminal that has colour; elsewhere the text alone. */
export function emphasis(hasColour: boolean): Emphasis {
  const { bold, dim } = new Chalk({ level: hasColour ? 1 : 0 });
  return { bold, dim };
}
