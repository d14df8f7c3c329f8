import { DARK, LIGHT, properties } from '../../pictures/colours.ts';

/** Of every page. */
export const STYLES = `
:root {
  color-scheme: light dark;
  ${properties(LIGHT)}
  --passed: #1a7f47; --failed: #b3261e; --inconclusive: #8a5a00;
}
@media (prefers-color-scheme: dark) {
  :root {
    ${properties(DARK)}
    --passed: #5fca8b; --failed: #ff8a80; --inconclusive: #e8b04a;
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
details { border-top: 1px solid var(--line); padding: .6rem 0; }
summary { cursor: pointer; color: var(--accent); }
@media print {
  :root { color-scheme: light; ${properties(LIGHT)} }
  * { print-color-adjust: exact; }
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
  details:not([open]) { display: none; }
  summary { list-style: none; color: var(--soft); }
}
`;
