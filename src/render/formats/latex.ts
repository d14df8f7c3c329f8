import type { Block, Blocks, Document, Part, TablePart } from '../document.ts';
import { type Name, nameText, spelled, type Text } from '../text.ts';
import { visibleLines } from '../visible.ts';
import { oneLine } from '../words.ts';
import type { Style } from './format.ts';
import { shownParts } from './shown-parts.ts';

/** Writes a document as the body of a LaTeX document, its tables with the rules of the package booktabs. */
export async function latexText(document: Document, style: Style): Promise<string> {
  const spelling = { name: (name: Name) => nameText(name, oneLine), action: style.actionText };
  const written = (text: Text) => escaped(spelled(text, spelling));
  const shown = await shownParts(document, style, 'screen');
  const hasLongTable = shown.some((part) => part.kind === 'table' && isLong(part));
  const packages = ['booktabs', ...(hasLongTable ? ['longtable'] : [])];
  const texts = [`% \\usepackage{${packages.join(',')}}`, ...shown.flatMap((part) => partTexts(part, written))];
  return `${texts.join('\n\n')}\n`;
}

type Written = (text: Text) => string;

function partTexts(part: Part, written: Written): string[] {
  switch (part.kind) {
    case 'headline':
      return [`\\textbf{${written(part.text)}}`];
    case 'paragraph':
      return [written(part.text)];
    case 'code':
      return [`\\begin{verbatim}\n${visibleLines(part.text)}\n\\end{verbatim}`];
    case 'table':
      return [tableText(part, written)];
    case 'blocks':
      return blockTexts(part, written);
  }
}

/** A table of more rows does not fit on a page. */
const MOST_ROWS = 40;

function isLong({ rows }: TablePart): boolean {
  return rows.length > MOST_ROWS;
}

function tableText(table: TablePart, written: Written): string {
  const { title, head, rows, of, words = [] } = table;
  const columns = head.map((_, i) => (i === 0 || of === 'words' || words.includes(i) ? 'l' : 'r')).join('');
  const line = (row: readonly Text[]) => `${row.map(written).join(' & ')} \\\\`;
  const caption = title === '' ? [] : [`\\caption{${written(title)}}`];
  const top = ['\\toprule', line(head), '\\midrule'];
  if (isLong(table))
    return [
      `\\begin{longtable}{${columns}}`,
      ...caption.map((text) => `${text} \\\\`),
      ...top,
      '\\endhead',
      ...rows.map(line),
      '\\bottomrule',
      '\\end{longtable}',
    ].join('\n');
  return [
    '\\begin{table}',
    '\\centering',
    ...caption,
    `\\begin{tabular}{${columns}}`,
    ...top,
    ...rows.map(line),
    '\\bottomrule',
    '\\end{tabular}',
    '\\end{table}',
  ].join('\n');
}

/** One paragraph per unit, with a line for what was agreed on. */
function blockTexts({ groups }: Blocks, written: Written): string[] {
  return groups.flatMap(({ title, blocks }) => [
    ...(title === undefined ? [] : [`\\subsection*{${escaped(oneLine(title))}}`]),
    ...blocks.map((block) => blockText(block, written)),
  ]);
}

function blockText({ name, facts, text, codings, notes, blank }: Block, written: Written): string {
  const inline = (words: string) => escaped(oneLine(words));
  return [
    `\\paragraph{${inline(name)}} ${oneLine(facts.map(written).join(' · '))}`,
    ...(text === null ? [] : ['\\begin{quote}', inline(text), '\\end{quote}']),
    '\\begin{itemize}',
    ...codings.map(({ coders, coding }) => `\\item ${inline(coders.join(', '))}: ${inline(coding)}`),
    ...notes.map(({ coder, note }) => `\\item note by ${inline(coder)}: ${inline(note)}`),
    '\\end{itemize}',
    `${escaped(blank)}: \\hrulefill`,
  ].join('\n');
}

const SIGNS: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  // at the beginning of a line of a table they would belong to the command before it
  '[': '{[}',
  ']': '{]}',
};

/** Writes the signs that LaTeX obeys so that they are shown; names come from the user's sheets. */
function escaped(text: string): string {
  return visibleLines(text).replace(/[\\~^<>|[\]&%$#_{}]/g, (sign) => SIGNS[sign] ?? `\\${sign}`);
}
