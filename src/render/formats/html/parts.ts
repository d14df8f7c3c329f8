import type { Block, Blocks, Headline, Part, TablePart } from '../../document.ts';
import { isName, type Piece, piecesOf, spelled, type Text } from '../../text.ts';
import type { Style } from '../format.ts';
import { escaped, isolated } from '../page-text.ts';

/** Writes a text as HTML. */
export type Written = (text: Text) => string;

export function pieceText(piece: Piece, action: Style['actionText']): string {
  const text = escaped(spelled(piece, { action }));
  if (typeof piece === 'string') return text;
  if (piece.kind === 'action' && piece.action.code === 'next') return `<code class="whole">${text}</code>`;
  if (piece.kind === 'action') return text.replace(/--[a-z-]+/g, '<code>$&</code>');
  return isName(piece) ? `<bdi>${text}</bdi>` : text; // a name may be written from right to left
}

export function header(title: string, headline: Headline | undefined, written: Written): string {
  if (headline === undefined) return `<header>\n<h1>${escaped(title)}</h1>\n</header>`;
  const { text, verdict } = headline;
  return `<header${verdict === undefined ? '' : ` class="${verdict}"`}>
<p class="command">${escaped(title)}</p>
<h1>${written(text)}</h1>
</header>`;
}

export function partText(part: Part, index: number, written: Written): string {
  switch (part.kind) {
    case 'headline':
      return `<h2>${written(part.text)}</h2>`;
    case 'paragraph':
      return part.tone === 'aside' ? `<p class="aside">${written(part.text)}</p>` : `<p>${written(part.text)}</p>`;
    case 'code':
      return `<pre><code>${escaped(part.text)}</code></pre>`;
    case 'table':
      return `<section>
${part.title === '' ? '' : `<h2 id="table-${index}">${written(part.title)}</h2>\n`}${tableText(part, `table-${index}`, written)}
</section>`;
    case 'blocks':
      return blocksText(part, written);
  }
}

/** A table that is wider than the screen scrolls on its own, by keyboard as well. */
export function tableText(
  { head, rows, of }: Pick<TablePart, 'head' | 'rows' | 'of'>,
  label: string,
  written: Written,
): string {
  const isFigures = head.map((_, column) => of === 'figures' && rows.some((row) => hasFigure(row[column]!)));
  const sides = (column: number) => (isFigures[column] ? ' class="figure"' : '');
  const headings = head.map((cell, column) =>
    cell === '' ? '<td></td>' : `<th scope="col"${sides(column)}>${written(cell)}</th>`,
  );
  const lines = rows.map((row) => {
    const [name, ...cells] = row.map(written);
    const others = cells.map((cell, i) => `<td${sides(i + 1)}>${cell}</td>`);
    return `<tr><th scope="row">${name}</th>${others.join('')}</tr>`;
  });
  return `<div class="scroll" role="region" aria-labelledby="${label}" tabindex="0">
<table>
<thead>
<tr>${headings.join('')}</tr>
</thead>
<tbody>
${lines.join('\n')}
</tbody>
</table>
</div>`;
}

function hasFigure(cell: Text): boolean {
  return piecesOf(cell).some((piece) => typeof piece !== 'string' && piece.kind !== 'action' && !isName(piece));
}

function blocksText({ groups }: Blocks, written: Written): string {
  return groups
    .flatMap(({ title, blocks }) => [
      ...(title === undefined ? [] : [`<h2>${escaped(title)}</h2>`]),
      ...blocks.map((block) => blockText(block, title === undefined ? 'h2' : 'h3', written)),
    ])
    .join('\n');
}

function blockText(
  { name, facts, text, codings, notes, blank }: Block,
  heading: 'h2' | 'h3',
  written: Written,
): string {
  return [
    '<article>',
    `<${heading}>${isolated(name)}</${heading}>`,
    ...(facts.length === 0 ? [] : [`<p class="aside">${facts.map(written).join(' · ')}</p>`]),
    ...(text === null ? [] : [`<blockquote dir="auto">${escaped(text)}</blockquote>`]),
    '<dl>',
    ...codings.map(
      ({ coders, coding }) =>
        `<div><dt>${coders.map(isolated).join(', ')}</dt><dd dir="auto">${escaped(coding)}</dd></div>`,
    ),
    '</dl>',
    ...notes.map(({ coder, note }) => `<p dir="auto" class="note">note by ${isolated(coder)}: ${escaped(note)}</p>`),
    `<p class="blank">${escaped(blank)}:</p>`,
    '</article>',
  ].join('\n');
}
