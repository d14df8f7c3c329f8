import { escaped } from '../formats/page-text.ts';
import { spelled, type Text } from '../text.ts';
import { type Chart, type Column, type Drawing, isMarks, type Marks, type Picture, type Rows } from './picture.ts';

type Written = (text: Text) => string;

/** A picture as part of a page: its heading, what it shows, and how to read it. */
export function pictureHtml(
  { name, title, lead, chart, note }: Picture,
  heading: 'h2' | 'h3',
  written: Written,
): string {
  return [
    `<${heading}>${written(title)}</${heading}>`,
    ...(lead === undefined ? [] : [`<p class="lead">${written(lead)}</p>`]),
    chartHtml(chart, name, written),
    ...(note === undefined ? [] : [`<p class="note">${written(note)}</p>`]),
  ].join('\n');
}

export function chartHtml(chart: Chart, name: string, written: Written): string {
  switch (chart.kind) {
    case 'rows':
      return rowsHtml(chart, name, written);
    case 'drawing':
      return drawingHtml(chart);
    case 'multiples':
      return `<div class="multiples">
${chart.drawings.map(({ name: of, drawing }) => `<div><h3>${written(of)}</h3>${drawingHtml(drawing)}</div>`).join('\n')}
</div>`;
  }
}

/** Its figures are in a table, too, or stand beside it. */
function drawingHtml({ marks, width, height, says, isFixed }: Drawing): string {
  const wide = isFixed ? `width="${width}"` : `width="100%" style="max-width: ${width}px"`;
  return `<div class="drawing"><svg class="picture" role="img" aria-label="${escaped(says)}" ${wide} height="${height}">${marks}</svg></div>`;
}

/** The roles are told, because a phone shows the rows as boxes and not as a table. */
function rowsHtml({ columns, rows }: Rows, name: string, written: Written): string {
  const head = columns.map((column) => headHtml(column, written)).join('');
  const lines = rows.map(({ isLead, cells }) => {
    const texts = cells.map((cell, i) => cellHtml(cell, columns[i]!, written)).join('');
    return `<tr role="row"${isLead ? ' class="leads"' : ''}>${texts}</tr>`;
  });
  return `<table class="pictures ${name}" role="table">
<thead role="rowgroup"><tr role="row">${head}</tr></thead>
<tbody role="rowgroup">
${lines.join('\n')}
</tbody>
</table>`;
}

function headHtml({ kind, head, scale, isSpare }: Column, written: Written): string {
  const drawn = scale === undefined ? '' : svg(scale);
  const title =
    head === '' ? '' : `<span${kind === 'drawn' && scale !== undefined ? ' class="over"' : ''}>${written(head)}</span>`;
  if (title === '' && drawn === '') return '<td role="cell"></td>';
  const classes = [kind, ...(isSpare ? ['spare'] : [])].join(' ');
  return spelled(head) === ''
    ? `<td role="cell" class="${classes}">${drawn}</td>`
    : `<th role="columnheader" scope="col" class="${classes}">${title}${drawn}</th>`;
}

function cellHtml(cell: Text | Marks, { kind, isSpare }: Column, written: Written): string {
  const spare = isSpare ? ' spare' : '';
  if (isMarks(cell)) return `<td role="cell" class="${kind}${spare}">${svg(cell)}</td>`;
  if (kind === 'name') return `<th role="rowheader" scope="row">${written(cell)}</th>`;
  return `<td role="cell" class="${kind}${spare}">${written(cell)}</td>`;
}

/** The figures stand beside the marks, so that nobody needs to hear them read. */
function svg({ marks, height, width }: Marks): string {
  return `<svg class="picture" width="${width ?? '100%'}" height="${height}" aria-hidden="true">${marks}</svg>`;
}
