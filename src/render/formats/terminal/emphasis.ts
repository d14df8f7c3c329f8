/** How words are set off on a screen. */
export interface Emphasis {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

export const NO_EMPHASIS: Emphasis = { bold: (text) => text, dim: (text) => text };

/** Bold and dim text on a terminal that has colour; elsewhere the text alone, without loading what makes colours. */
export async function emphasis(hasColour: boolean): Promise<Emphasis> {
  if (!hasColour) return NO_EMPHASIS;
  const { Chalk } = await import('chalk');
  const { bold, dim } = new Chalk({ level: 1 });
  return { bold, dim };
}
