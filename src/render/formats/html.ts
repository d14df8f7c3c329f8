import type { Block, Blocks, Checks, Document, Headline, Page, Part, TablePart } from '../document.ts';
import { isName, type Piece, piecesOf, spelled, type Text } from '../text.ts';
import type { Style } from './format.ts';
import { escaped, isolated } from './page-text.ts';

/** A self-contained page for light and dark screens and for print. It loads nothing, and has no script but that of a page on which people work. */
export async function htmlText(document: Document, { actionText }: Style): Promise<string> {
  const written = (text: Text) =>
    piecesOf(text)
      .map((piece) => pieceText(piece, actionText))
      .join('');
  const page = await document.page?.();
  const parts = (await (page === undefined ? document.parts : page.first)()).filter(({ only }) => only !== 'screen');
  const headline = parts.find((part): part is Headline => part.kind === 'headline');
  const answer = headline === undefined ? '' : `: ${spelled(headline.text, { action: actionText })}`;
  const work = await document.workPage?.();
  const mayRun = work === undefined ? '' : `; script-src '${work.script.hash}'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'${mayRun}; base-uri 'none'; form-action 'none'">
<title>${escaped(work?.title ?? `${document.title}${answer}`)}</title>
<link rel="icon" href="data:,">
<style>${CSS}${work?.styles ?? ''}</style>
</head>
<body>${work === undefined ? '' : `\n${work.html}`}
<main${work === undefined ? '' : ' class="list"'}>
${[
  header(document.title, headline, written),
  ...parts.map((part, i) => (part === headline ? '' : partText(part, i, written))),
  page === undefined ? '' : pageText(page, await document.parts(), written),
  document.checks === undefined ? '' : checksText(document.checks(), written),
]
  .filter((text) => text !== '')
  .join('\n')}
</main>${work === undefined ? '' : `\n<script>${work.script.text}</script>`}
</body>
</html>
`;
}

/** What comes after the first parts: pictures, and then whatever readers may want to look up, folded. */
function pageText({ pictures, folded, foot }: Page, parts: readonly Part[], written: Written): string {
  const tables = parts.filter(({ kind }) => kind === 'table' || kind === 'paragraph');
  const folds = [{ title: 'All tables', parts: tables }, ...folded()];
  return [
    pictures(),
    ...folds.map(
      (fold, i) => `<details>
<summary>${escaped(fold.title)}</summary>
${fold.parts.map((part, j) => partText(part, (i + 1) * 1000 + j, written)).join('\n')}
</details>`,
    ),
    foot(),
  ].join('\n');
}

type Written = (text: Text) => string;

function pieceText(piece: Piece, action: Style['actionText']): string {
  const text = escaped(spelled(piece, { action }));
  if (typeof piece === 'string') return text;
  if (piece.kind === 'action') return text.replace(/--[a-z-]+/g, '<code>$&</code>');
  return isName(piece) ? `<bdi>${text}</bdi>` : text; // a name may be written from right to left
}

function header(title: string, headline: Headline | undefined, written: Written): string {
  if (headline === undefined) return `<header>\n<h1>${escaped(title)}</h1>\n</header>`;
  const { text, verdict } = headline;
  return `<header${verdict === undefined ? '' : ` class="${verdict}"`}>
<p class="command">${escaped(title)}</p>
<h1>${written(text)}</h1>
</header>`;
}

function partText(part: Part, index: number, written: Written): string {
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
function tableText(
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

/** Every figure that was checked against a threshold. */
function checksText({ thresholds }: Checks, written: Written): string {
  const number = thresholds.reduce((sum, { checks }) => sum + checks.length, 0);
  const tables = thresholds.flatMap(({ text, checks }, i) => {
    const rows = checks.map(({ name, found, needed, verdict, why }) => [name, found, needed, verdict, why]);
    const head = ['', 'figure', 'needed', 'verdict', 'why'];
    if (rows.length === 0) return [];
    return [
      `<h3 id="checks-${i}">${escaped(text)}</h3>`,
      tableText({ head, rows, of: 'figures' }, `checks-${i}`, written),
    ];
  });
  return `<section>
<h2>Figures by threshold</h2>
<details>
<summary>All figures that were checked: ${number}</summary>
${tables.join('\n')}
</details>
</section>`;
}

const CSS = `
:root {
  color-scheme: light dark;
  --ink: #1b2025; --soft: #525b64; --line: #dde1e4; --axis: #8a939b; --paper: #ffffff; --tint: #f4f6f7;
  --warn2: #d0733a; --b1: #dbe8f4; --w1: #f7dccb; --w2: #f0b592; --w3: #dd8a58; --w4: #a4410c;
  --accent: #1b5a96; --passed: #1a7f47; --failed: #b3261e; --inconclusive: #8a5a00;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e6e9eb; --soft: #a3acb4; --line: #2f363c; --axis: #737d86; --paper: #14181b; --tint: #1c2126;
    --warn2: #b76a35; --b1: #1f3244; --w1: #3d2a1f; --w2: #653c22; --w3: #bd7542; --w4: #f29a61;
    --accent: #86baea; --passed: #5fca8b; --failed: #ff8a80; --inconclusive: #e8b04a;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
main { max-width: 65rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
header { margin-bottom: 2rem; padding-left: 1rem; border-left: .3rem solid var(--accent); }
header.passed { border-color: var(--passed); }
header.failed { border-color: var(--failed); }
header.inconclusive { border-color: var(--inconclusive); }
.command { margin: 0; color: var(--soft); font-size: .875rem; letter-spacing: .03em; }
h1, h2, h3 { line-height: 1.3; text-wrap: balance; overflow-wrap: anywhere; }
h1 { margin: .15rem 0 0; font-size: 1.6rem; font-weight: 650; }
h2 { margin: 2.5rem 0 .6rem; font-size: 1.1rem; font-weight: 650; }
h3 { margin: 1.75rem 0 .5rem; font-size: 1rem; font-weight: 650; }
p { margin: .75rem 0; max-width: 46rem; overflow-wrap: anywhere; }
pre { overflow-x: auto; padding: .8rem 1rem; background: var(--tint); border-radius: .3rem; }
code { font: .9em ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; white-space: nowrap; }
.aside { color: var(--soft); font-size: .9375rem; }
.scroll { overflow-x: auto; margin-bottom: 1.1rem; }
.scroll:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
table { border-collapse: separate; border-spacing: 0; font-size: .9375rem; font-variant-numeric: tabular-nums; }
th, td { padding: .35rem .65rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
th:first-child, td:first-child { padding-left: 0; }
thead th { color: var(--soft); font-weight: 500; vertical-align: bottom; word-break: keep-all; }
thead th, thead td { border-bottom-color: var(--soft); }
tbody th { font-weight: 500; min-width: 9rem; max-width: 26rem; overflow-wrap: break-word; }
tbody th, thead tr > :first-child { position: sticky; left: 0; background: var(--paper); }
tbody tr:hover > * { background: var(--tint); }
.figure { text-align: right; }
td.figure { white-space: nowrap; }
article { margin: 1.25rem 0; padding: .9rem 1.1rem; border: 1px solid var(--line); border-radius: .5rem; }
article h2, article h3 { margin: 0; font-size: 1rem; }
article p { margin: .25rem 0; }
blockquote { margin: .6rem 0; padding: .5rem .8rem; background: var(--tint); border-radius: .3rem; white-space: pre-line; overflow-wrap: anywhere; }
dl { margin: .6rem 0; }
dl div { display: grid; grid-template-columns: minmax(5rem, 30%) 1fr; gap: 1rem; padding: .15rem 0; }
dt { color: var(--soft); overflow-wrap: anywhere; }
dd { margin: 0; overflow-wrap: anywhere; }
.note { font-size: .9375rem; }
article .blank { margin-top: .7rem; padding-bottom: .2rem; border-bottom: 1px dotted var(--soft); color: var(--soft); }
svg.picture { display: block; overflow: visible; font-size: .75rem; }
svg text { fill: var(--soft); }
.grid { stroke: var(--line); } .axis { stroke: var(--axis); } .chance { stroke: var(--soft); stroke-width: 2; }
.mark { stroke: var(--accent); } .dot, .all { fill: var(--accent); } .some { fill: var(--warn2); }
.agrees { fill: var(--b1); } .partly { fill: var(--w2); } .alone, .w4 { fill: var(--w4); } .missing { fill: none; }
.w1 { fill: var(--w1); } .w2 { fill: var(--w2); } .w3 { fill: var(--w3); }
.cell { stroke: var(--paper); } .hole { fill: var(--paper); }
figure { margin: 1.5rem 0; max-width: 44rem; } figcaption { font-weight: 600; }
table.pictures { width: 100%; } .pictures td:not(.drawn) { white-space: nowrap; } table.pictures th, table.pictures td { border-bottom: 0; padding-top: 0; padding-bottom: 0; vertical-align: middle; }
.pictures .drawn { width: 40%; min-width: 9rem; padding-left: .5rem; padding-right: .5rem; }
.pictures td.bar { width: 8rem; } .pictures.strip .drawn { width: 75%; } .pictures tbody tr:hover > * { background: none; }
.lead th, .lead td { font-weight: 650; }
details { border-top: 1px solid var(--line); padding: .6rem 0; }
@media (max-width: 40rem) {
  .pictures thead { display: none; }
  .pictures, .pictures tbody, .pictures tr, .pictures th, .pictures td { display: block; }
  .pictures tr { padding: .4rem 0; }
  .pictures td.figure { display: inline-block; margin-right: 1rem; }
  .pictures td[data-label]::before { content: attr(data-label) ' '; color: var(--soft); }
  .pictures .drawn, .pictures.strip .drawn { width: 100%; }
}
summary { cursor: pointer; color: var(--accent); }
@media print {
  :root { color-scheme: light; --ink: #000000; --soft: #444444; --line: #bbbbbb; --paper: #ffffff; --tint: #f4f4f4; }
  @page { margin: 1.6cm; }
  html { font-size: 10pt; }
  main { max-width: none; padding: 0; }
  h2, h3 { break-after: avoid; }
  tr, article { break-inside: avoid; }
  .scroll { overflow: visible; }
  table { font-size: .875rem; }
  tbody th, thead tr > :first-child { position: static; }
  tbody th { min-width: 6rem; }
  td.figure { white-space: normal; }
  th, td { padding: .2rem .4rem; }
  details::details-content { content-visibility: visible; block-size: auto; }
  summary { list-style: none; color: var(--soft); }
}
`;
