import { studyName } from '../../../names/study-name.ts';
import type { Document, Headline, MarginNote, Page, Part, Section, TablePart } from '../../document.ts';
import { chartHtml, pictureHtml } from '../../pictures/picture-html.ts';
import { spelled } from '../../text.ts';
import { visible } from '../../visible.ts';
import { plural } from '../../words.ts';
import { escaped } from '../page-text.ts';
import { partText, type Written } from './parts.ts';

/** What a page has besides its pictures. */
interface Rest {
  readonly parts: readonly Part[];
  readonly headline: Headline | undefined;
  readonly checks: string;
  /** The command line. */
  readonly madeBy: string | undefined;
}

/** A page that begins with the answer and its pictures, and folds the tables. */
export function pageText(
  document: Document,
  page: Page,
  { parts, headline, checks, madeBy }: Rest,
  written: Written,
): string {
  const { sections, last, first, sources } = page;
  const name = nameOf(sources);
  const shown = new Set(first.map((part) => partText(part, 0, written)));
  const tables = tablesOf(parts.filter((part) => !shown.has(partText(part, 0, written))));
  const links = [...sections.map(linkOf), ...(tables.length > 0 ? [{ id: 'tables', link: 'Tables' }] : [])];
  const unfolded = last.filter(({ isFolded }) => !isFolded);
  if (unfolded.length > 0) links.push({ id: 'methods', link: 'Methods' });
  return [
    `<div class="top">
<p class="study">${name === null ? '' : `<b dir="auto">${escaped(name)}</b> `}${escaped(page.about)}</p>
<nav aria-label="On this page">${links.map(({ id, link }) => `<a href="#${id}">${escaped(link)}</a>`).join('')}</nav>
</div>`,
    ...page.above.map((text) => `<p class="above">${written(text)}</p>`),
    answerText(page, headline, written),
    ...first.map((part, i) => partText(part, 500 + i, written)),
    ...sections.map((section) => sectionText(section, written)),
    tables.length === 0
      ? ''
      : `<section class="part tables" id="tables">
<h2>All figures</h2>
${tables.map((table, i) => foldText(table.title, table.parts, (i + 1) * 1000, written, table.size)).join('\n')}
</section>`,
    checks,
    ...(last.length === 0
      ? []
      : [
          `<section class="part" id="methods">
${last
  .map(({ title, parts: own, isFolded }, i) =>
    isFolded
      ? foldText(escaped(title), own, (i + 500) * 1000, written)
      : `<h2>${escaped(title)}</h2>\n<div class="serif">${own.map((part, j) => partText(part, (i + 500) * 1000 + j, written)).join('\n')}</div>`,
  )
  .join('\n')}
</section>`,
        ]),
    sourcesText(document, sources, madeBy),
  ]
    .filter((text) => text !== '')
    .join('\n');
}

/** "gillard-2013, agreement of 3 coders" */
export function subjectOf({ sources, about }: Page): string {
  const name = nameOf(sources);
  return name === null ? about : `${name}, ${about}`;
}

function nameOf(sources: Page['sources']): string | null {
  return studyName(sources.map(({ path }) => path));
}

function linkOf({ pictures, link }: Section) {
  return { id: pictures[0]!.name, link };
}

/** The answer, with what explains it beside it. */
function answerText(
  { title, paragraphs, chart, margin }: Page,
  headline: Headline | undefined,
  written: Written,
): string {
  const verdict = headline?.verdict === undefined ? '' : ` class="${headline.verdict}"`;
  const second = title === undefined || title[1] === '' ? '' : ` <span class="worth">${written(title[1])}</span>`;
  const answer = title === undefined ? (headline === undefined ? '' : written(headline.text)) : written(title[0]);
  const main = [
    ...(answer === '' ? [] : [`<header${verdict}><h1>${answer}${second}</h1></header>`]),
    ...paragraphs.map((text) => `<p>${written(text)}</p>`),
    ...(chart === undefined ? [] : [chartHtml(chart, 'answer', written)]),
  ];
  return splitText(`<div class="answer">\n${main.join('\n')}\n</div>`, margin, 'h2', written);
}

function splitText(main: string, margin: readonly MarginNote[], heading: 'h2' | 'h3', written: Written): string {
  if (margin.length === 0) return `<div class="split">\n${main}\n</div>`;
  return `<div class="split">
${main}
<div class="margin">
${margin.map((note) => marginText(note, heading, written)).join('\n')}
</div>
</div>`;
}

function marginText(
  { title, lines, counts = [], chart, isForScreens = false }: MarginNote,
  heading: 'h2' | 'h3',
  written: Written,
): string {
  return [
    isForScreens ? '<div class="for-screens">' : '<div>',
    `<${heading}>${written(title)}</${heading}>`,
    ...lines.map((line) => `<p>${written(line)}</p>`),
    ...(counts.length === 0
      ? []
      : [
          `<dl>${counts.map(([number, what]) => `<div><dt>${written(number)}</dt><dd>${written(what)}</dd></div>`).join('')}</dl>`,
        ]),
    ...(chart === undefined ? [] : [chartHtml(chart, 'margin-rows', written)]),
    '</div>',
  ].join('\n');
}

function sectionText({ pictures, areSideBySide, margin = [] }: Section, written: Written): string {
  const [first, ...others] = pictures;
  const texts = [pictureHtml(first!, 'h2', written), ...others.map((picture) => pictureHtml(picture, 'h3', written))];
  const boxes = texts.map((text, i) => {
    const { chart } = pictures[i]!;
    const classes = [
      ...(i > 0 && !areSideBySide ? ['further'] : []),
      ...(chart.kind === 'drawing' && chart.isSpare ? ['spare'] : []),
    ];
    return `<div${classes.length === 0 ? '' : ` class="${classes.join(' ')}"`}>\n${text}\n</div>`;
  });
  const body = areSideBySide ? `<div class="beside">\n${boxes.join('\n')}\n</div>` : boxes.join('\n');
  return `<section class="part" id="${first!.name}">
${margin.length === 0 ? body : splitText(`<div>\n${body}\n</div>`, margin, 'h3', written)}
</section>`;
}

interface Fold {
  readonly title: string;
  readonly size: string;
  readonly parts: readonly Part[];
}

/** A fold for each table, with the paragraphs that follow it; those before the first have one of their own. */
function tablesOf(parts: readonly Part[]): Fold[] {
  const folds: { title: string; size: string; parts: Part[] }[] = [];
  for (const part of parts) {
    if (part.kind === 'table')
      folds.push({ title: titleOf(part), size: plural(part.rows.length, 'row'), parts: [part] });
    else if (part.kind === 'paragraph') {
      if (folds.length === 0) folds.push({ title: 'In words', size: '', parts: [] });
      folds.at(-1)!.parts.push(part);
    }
  }
  return folds;
}

function titleOf({ title, head }: TablePart): string {
  return escaped(spelled(title === '' ? (head.find((cell) => cell !== '') ?? 'Table') : title));
}

function foldText(title: string, parts: readonly Part[], from: number, written: Written, size = ''): string {
  return `<details>
<summary>${title}${size === '' ? '' : ` <span class="size">${size}</span>`}</summary>
${parts.map((part, i) => partText(part, from + i, written)).join('\n')}
</details>`;
}

/** Each sheet with the beginning of its SHA-256, the program, and how to make the page again. */
function sourcesText({ report }: Document, sources: Page['sources'], madeBy: string | undefined): string {
  const { version } = (report as { tool: { version: string } }).tool;
  const rows = sources.map(
    ({ path, rows: number, sha256 }) =>
      `<tr><th scope="row">${escaped(path)}</th><td class="figure">${plural(number, 'row')}</td><td><code>${escaped(sha256.slice(0, 8))}…</code></td></tr>`,
  );
  const again =
    madeBy === undefined
      ? ''
      : `<p class="note">To make this again: <code class="whole">${escaped(visible(madeBy))}</code></p>\n`;
  return `<section class="part">
<h2>Made from</h2>
<table class="made">
<tbody>
${rows.join('\n')}
</tbody>
</table>
${again}<p class="note">Intercoder ${escaped(version)}. The characters are the beginning of each sheet’s SHA-256. One file; it loads nothing and sends nothing.</p>
</section>`;
}
