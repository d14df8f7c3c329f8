import type { Checks, Document, Headline } from '../../document.ts';
import { piecesOf, spelled, type Text } from '../../text.ts';
import type { Style } from '../format.ts';
import { escaped } from '../page-text.ts';
import { pageText, subjectOf } from './page.ts';
import { PAGE_STYLES } from './page-styles.ts';
import { header, partText, pieceText, tableText, type Written } from './parts.ts';
import { STYLES } from './styles.ts';

/** How often a page looks for a newer one of itself. */
const SECONDS = 2;

/** A self-contained page for light and dark screens and for print. It loads nothing, and has no script but that of a page on which people work. */
export async function htmlText(document: Document, { actionText, madeBy, reloads = false }: Style): Promise<string> {
  const written = (text: Text) =>
    piecesOf(text)
      .map((piece) => pieceText(piece, actionText))
      .join('');
  const page = await document.page?.();
  const parts = (await document.parts()).filter(({ only }) => only !== 'screen');
  const headline = parts.find((part): part is Headline => part.kind === 'headline');
  const answer = headline === undefined ? '' : `: ${spelled(headline.text, { action: actionText })}`;
  const work = await document.workPage?.();
  const mayRun = work === undefined ? '' : `; script-src '${work.script.hash}'`;
  const checks = document.checks === undefined ? '' : checksText(document.checks(), written);
  const body =
    page === undefined
      ? [
          header(document.title, headline, written),
          ...parts.map((part, i) => (part === headline ? '' : partText(part, i, written))),
          checks,
        ]
      : [pageText(document, page, { parts, headline, checks, madeBy }, written)];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'${mayRun}; base-uri 'none'; form-action 'none'">${reloads ? `\n<meta http-equiv="refresh" content="${SECONDS}">` : ''}
<title>${escaped(work?.title ?? `${page === undefined ? document.title : subjectOf(page)}${answer}`)}</title>
<link rel="icon" href="data:,">
<style>${STYLES}${page === undefined ? '' : PAGE_STYLES}${work?.styles ?? ''}</style>
</head>
<body>${work === undefined ? '' : `\n${work.html}`}
<main${work === undefined ? '' : ' class="list"'}>
${body.filter((text) => text !== '').join('\n')}
</main>${work === undefined ? '' : `\n<script>${work.script.text}</script>`}
</body>
</html>
`;
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
  return `<section class="part">
<h2>Figures by threshold</h2>
<details>
<summary>All figures that were checked: ${number}</summary>
${tables.join('\n')}
</details>
</section>`;
}
