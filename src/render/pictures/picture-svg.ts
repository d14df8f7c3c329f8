import { escaped } from '../formats/page-text.ts';
import { spelled, type Text } from '../text.ts';
import { LIGHT, MARK_STYLES } from './colours.ts';
import { textWidth } from './marks.ts';
import { type Chart, isMarks, type Marks, type Picture, type Rows } from './picture.ts';

const FONT = 'system-ui, &quot;Segoe UI&quot;, Roboto, &quot;Helvetica Neue&quot;, Arial, sans-serif';

const EDGE = 16;

const GAP = 16;

const SIZE = 14;

interface Block {
  readonly width: number;
  readonly height: number;
  readonly marks: string;
}

/** A picture as a file of its own. Its text stays text, and its colours are written out: programs that place it in a paper know no variables. */
export function pictureSvg({ title, lead, chart, note }: Picture): string {
  const body = chartBlock(chart);
  const width = Math.max(body.width, Math.min(textWidth(spelled(title), 18), 760), 360);
  const head = [
    ...linesOf(spelled(title), width, 18).map((line) => ({ line, size: 18, style: 'strong' })),
    ...linesOf(lead === undefined ? '' : spelled(lead), width, 13).map((line) => ({ line, size: 13, style: '' })),
  ];
  const foot = linesOf(note === undefined ? '' : spelled(note), width, 12).map((line) => ({
    line,
    size: 12,
    style: '',
  }));
  const parts: string[] = [];
  let y = EDGE;
  const write = (lines: typeof head) => {
    for (const { line, size, style } of lines) {
      y += Math.round(size * 1.35);
      parts.push(
        `<text${style === '' ? '' : ` class="${style}"`} x="${EDGE}" y="${y}" font-size="${size}">${escaped(line)}</text>`,
      );
    }
  };
  write(head);
  y += 14;
  parts.push(
    `<svg x="${EDGE}" y="${y}" width="${body.width}" height="${body.height}" overflow="visible">${body.marks}</svg>`,
  );
  y += body.height + (foot.length > 0 ? 8 : 0);
  write(foot);
  const [w, h] = [width + 2 * EDGE, y + EDGE];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" role="img" font-family="${FONT}" font-size="12">
<title>${escaped(spelled(title))}</title>
<style>${plainStyles()}</style>
<rect width="100%" height="100%" fill="${LIGHT.paper}"/>
${parts.join('\n')}
</svg>
`;
}

function plainStyles(): string {
  const colours: Readonly<Record<string, string>> = LIGHT;
  return MARK_STYLES.replace(/var\(--([a-z0-9]+)\)/g, (_, name: string) => colours[name]!)
    .replaceAll(
      'svg.picture { display: block; overflow: visible; font-size: 12px; font-variant-numeric: tabular-nums; }',
      '',
    )
    .trim();
}

function chartBlock(chart: Chart): Block {
  switch (chart.kind) {
    case 'rows':
      return rowsBlock(chart);
    case 'drawing':
      return chart;
    case 'multiples': {
      const width = 220;
      const across = Math.min(4, chart.drawings.length);
      const most = Math.max(0, ...chart.drawings.map(({ drawing }) => drawing.height)) + 34;
      return {
        width: across * width,
        height: Math.ceil(chart.drawings.length / across) * most,
        marks: chart.drawings
          .map(({ name, drawing }, i) => {
            const [x, y] = [(i % across) * width, Math.floor(i / across) * most];
            return `${wordsAt(name, x, y + 14, SIZE, 'strong')}<svg x="${x}" y="${y + 24}" width="${width - GAP}" height="${drawing.height}" overflow="visible">${drawing.marks}</svg>`;
          })
          .join(''),
      };
    }
  }
}

const USUAL_DRAWN = 300;

function rowsBlock({ columns, rows }: Rows): Block {
  const headWidth = (head: Text) => textWidth(spelled(head), 12);
  const widths = columns.map(({ kind, width, head }, i) => {
    const cells = rows.map(({ cells }) => cells[i]!);
    const own = cells.map((cell) => (isMarks(cell) ? (cell.width ?? 0) : textWidth(spelled(cell), SIZE)));
    if (kind === 'drawn' && cells.some((cell) => isMarks(cell) && cell.width === undefined))
      return width ?? USUAL_DRAWN;
    return Math.max(headWidth(head), ...own, 1);
  });
  const lefts = widths.map((_, i) => widths.slice(0, i).reduce((sum, width) => sum + width + GAP, 0));
  const scales = Math.max(0, ...columns.map(({ scale }) => scale?.height ?? 0));
  const hasHead = columns.some(({ head }) => spelled(head) !== '');
  const headHeight = (hasHead ? 20 : 0) + scales;
  const marks: string[] = columns.flatMap(({ kind, head, scale }, i) => [
    spelled(head) === ''
      ? ''
      : placedText(head, kind, lefts[i]!, widths[i]!, scale === undefined ? headHeight - 6 : 12, 12),
    scale === undefined ? '' : placedMarks(scale, lefts[i]!, headHeight - scale.height, widths[i]!),
  ]);
  let y = headHeight;
  for (const { isLead, cells } of rows) {
    const height = Math.max(22, ...cells.map((cell) => (isMarks(cell) ? cell.height : 0)));
    cells.forEach((cell, i) => {
      const { kind } = columns[i]!;
      marks.push(
        isMarks(cell)
          ? placedMarks(cell, lefts[i]!, y + (height - cell.height) / 2, widths[i]!)
          : placedText(cell, kind, lefts[i]!, widths[i]!, y + height / 2 + 5, SIZE, isLead ? 'strong' : 'said'),
      );
    });
    y += height;
  }
  return { width: lefts.at(-1)! + widths.at(-1)!, height: y, marks: marks.join('') };
}

function placedMarks({ marks, height, width }: Marks, x: number, y: number, room: number): string {
  return marks === ''
    ? ''
    : `<svg x="${x}" y="${y}" width="${width ?? room}" height="${height}" overflow="visible">${marks}</svg>`;
}

function placedText(text: Text, kind: string, x: number, room: number, y: number, size: number, style = ''): string {
  return wordsAt(text, kind === 'figure' ? x + room : x, y, size, style, kind === 'figure' ? 'end' : 'start');
}

function wordsAt(text: Text, x: number, y: number, size: number, style: string, anchor = 'start'): string {
  const said = spelled(text);
  if (said === '') return '';
  const end = anchor === 'end' ? ' text-anchor="end"' : '';
  const named = style === '' ? '' : ` class="${style}"`;
  return `<text${named} x="${x}" y="${y}" font-size="${size}"${end}>${escaped(said)}</text>`;
}

/** The lines that a text takes. */
function linesOf(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter((one) => one !== '')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
