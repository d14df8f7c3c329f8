/** The separators that a sheet's cells may have between them. */
const DELIMITERS = [',', ';', '\t'] as const;

/** One that is so rarely between cells, and so often within, that it counts only where the headings contain none of the others. */
const RARE = '|';

const SAMPLE = 20;

/**
 * The delimiter that splits the first rows into the same number of cells, the most of them. A header alone, or rows that
 * fit no delimiter, are taken as comma-separated.
 */
export function sniffDelimiter(text: string): string {
  const scored = (delimiter: string) => ({ delimiter, ...score(firstRows(text, delimiter)) });
  const scores = DELIMITERS.map(scored);
  if (scores.every(({ cells }) => cells === 1) && scored(RARE).even > 0) return RARE;
  const best = scores.reduce((a, b) => (b.even > a.even || (b.even === a.even && b.cells > a.cells) ? b : a));
  return best.delimiter;
}

/** Whether the first rows all have as many cells, and more than one. */
export function isEven(text: string): boolean {
  const { even } = score(firstRows(text, sniffDelimiter(text)));
  return even === 1;
}

/** How many rows have as many cells as the header (none where that is one), and how many cells it has. */
function score(rows: readonly number[]): { even: number; cells: number } {
  const cells = rows[0] ?? 1;
  return { even: cells === 1 ? 0 : rows.filter((row) => row === cells).length / rows.length, cells };
}

/** The number of cells in each of the first rows; delimiters and line breaks within quotes do not count. */
function firstRows(text: string, delimiter: string): number[] {
  const rows: number[] = [];
  let cells = 1;
  let quoted = false;
  let blank = true;
  for (let i = 0; i < text.length && rows.length < SAMPLE; i += 1) {
    const character = text[i]!;
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === delimiter) cells += 1;
    else if (character === '\n' || character === '\r') {
      if (!blank) rows.push(cells);
      cells = 1;
      blank = true;
      continue;
    }
    blank = false;
  }
  if (!blank && rows.length < SAMPLE) rows.push(cells);
  return rows;
}
