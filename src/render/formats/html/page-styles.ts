import { MARK_STYLES } from '../../pictures/colours.ts';

/** Of a page that begins with pictures. */
export const PAGE_STYLES = `${MARK_STYLES}
main { max-width: 67.5rem; padding-top: 1.2rem; }
.top { display: flex; flex-wrap: wrap; gap: .3rem 1.5rem; justify-content: space-between; border-bottom: 1px solid var(--line); padding-bottom: .9rem; }
.top nav { display: flex; flex-wrap: wrap; gap: .2rem 1rem; font-size: .875rem; }
a { color: var(--soft); text-decoration: none; } a:hover { color: var(--accent); text-decoration: underline; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.top .study { margin: 0; font-size: .875rem; color: var(--soft); overflow-wrap: anywhere; } .top .study b { font-weight: 620; color: var(--ink); margin-right: .9rem; }
.above { border-left: 3px solid var(--warn2); padding-left: .75rem; font-size: .8125rem; color: var(--soft); margin-top: 2rem; }
.split { display: grid; grid-template-columns: minmax(0, 1fr) 15.75rem; gap: 0 3rem; margin-top: 2.2rem; }
.split > :only-child { grid-column: 1 / -1; }
section.part { margin-top: 3.25rem; }
main header { margin: 0 0 1rem; padding: 0; border-left-width: 0; }
main header.passed, main header.failed, main header.inconclusive { padding-left: 1rem; border-left-width: .3rem; }
h1 { font-size: 2rem; line-height: 1.22; margin: 0; max-width: 46rem; } h1 .worth { display: block; font-weight: 400; color: var(--soft); }
section.part h2 { font-size: 1.3125rem; font-weight: 620; margin: 0 0 .25rem; } section.part h3 { font-size: .9375rem; margin: 0 0 .6rem; }
.answer p { font-size: 1.125rem; max-width: 43rem; } .answer .drawing { margin-top: 1.6rem; }
.lead { color: var(--soft); font-size: .9375rem; margin: .2rem 0 1rem; max-width: 58rem; } code.whole { white-space: normal; overflow-wrap: anywhere; } p.note { color: var(--soft); font-size: .8125rem; line-height: 1.5; max-width: 47rem; margin: .6rem 0 0; }
.margin { font-size: .8125rem; line-height: 1.5; color: var(--soft); } .margin h2, .margin h3 { font-size: .8125rem; font-weight: 620; color: var(--ink); margin: 0 0 .2rem; }
.margin > div { margin-bottom: 1.4rem; } .margin p { margin: .2rem 0; } .margin dl { margin: .2rem 0; } .margin dl div { grid-template-columns: 2.2rem 1fr; gap: .6rem; padding: .05rem 0; }
.margin dt { text-align: right; } .margin dd { color: var(--ink); } .margin code { white-space: normal; }
.beside { display: flex; flex-wrap: wrap; gap: 2rem 3rem; align-items: flex-start; } .beside > div { flex: 1 1 22rem; min-width: 0; } .beside > div + div { flex: 0 1 auto; } .beside > div + div p { width: 0; min-width: 100%; }
.further { margin-top: 2rem; }
.pictures th, .pictures .words { overflow-wrap: anywhere; } .pictures thead th.figure { max-width: 8rem; }
table.pictures { width: 100%; font-size: .9375rem; } table.pictures th, table.pictures td { border-bottom: 0; padding: 0 .5rem; vertical-align: middle; }
table.pictures th:first-child, table.pictures td:first-child { padding-left: 0; } table.pictures th:last-child, table.pictures td:last-child { padding-right: 0; }
.pictures thead th, .pictures thead td { vertical-align: bottom; font-size: .75rem; line-height: 1.25; padding-bottom: .3rem; border: 0; } .pictures thead th.figure { white-space: normal; min-width: 3.2rem; }
.pictures thead .over { display: block; white-space: nowrap; } .pictures tbody th { min-width: 9.5rem; position: static; } .margin .pictures th, .pictures.units th { min-width: 0; } .pictures .words { white-space: normal; }
.pictures td.figure, .pictures td.drawn { white-space: nowrap; } .pictures .drawn { width: 45%; min-width: 8rem; } .pictures.categories { font-size: .875rem; } .pictures.categories .drawn { width: 1%; min-width: 0; } .pictures.categories tbody th { min-width: 11rem; } .pictures.categories .words { min-width: 11rem; } .pictures.categories .drawn + .figure + .drawn { width: 17%; min-width: 9.5rem; } table.pictures.categories th, table.pictures.categories td { padding-right: .35rem; } table.pictures.categories td { padding-left: .35rem; } .pictures.categories thead th.figure { min-width: 2.4rem; overflow-wrap: normal; } .pictures.categories thead bdi { white-space: nowrap; }
.pictures.confusions { width: auto; } .pictures.confusions .drawn { width: 6rem; min-width: 6rem; } .pictures.units .drawn { width: 82%; } .pictures.units th, .pictures.units .figure { font-size: .875rem; }
.margin .pictures { font-size: .8125rem; } .margin .pictures .drawn { min-width: 5rem; } .leads th, .leads td { font-weight: 650; } .pictures tbody tr:hover > * { background: none; }
.multiples { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: 1.5rem 1rem; }
.drawing { padding: 2px 0; }
section.part.tables details { padding: .55rem 0; } section.part.tables details:last-of-type { border-bottom: 1px solid var(--line); } summary { color: var(--ink); } summary .size { float: right; color: var(--soft); font-size: .8125rem; }
summary:hover { color: var(--accent); } .serif p { font: 1.125rem/1.6 Charter, "Bitstream Charter", Georgia, serif; max-width: 40rem; }
.note code { overflow-wrap: anywhere; } .made td, .made th { font-size: .8125rem; padding: .2rem .5rem; } .made th { overflow-wrap: anywhere; }
@media (max-width: 56rem) { .further.spare, .beside > .spare { display: none; } .split { grid-template-columns: minmax(0, 1fr); gap: 1.2rem; } }
@media (max-width: 40rem) {
  main { padding-left: 1rem; padding-right: 1rem; } h1 { font-size: 1.6875rem; } .answer p { font-size: 1.0625rem; } section.part { margin-top: 2.5rem; }
  .top nav a { padding: .7rem .1rem; }
  .pictures, .pictures thead, .pictures tbody { display: block; } .pictures tr { display: flex; flex-wrap: wrap; align-items: baseline; border-top: 1px solid var(--line); padding-top: .3rem; }
  .pictures thead tr { border-top: 0; align-items: flex-end; } .pictures tr > * { display: block; }
  .pictures tr > th:first-child, .pictures thead tr > td:first-child { flex: 1 1 40%; } .pictures .figure { min-width: 4rem; }
  table.pictures .drawn, table.pictures.categories .drawn, .pictures.units .drawn { order: 2; flex: 1 1 55%; width: auto; min-width: 0; padding: 0 2px; } table.pictures.categories .drawn:nth-child(2) { flex: 0 0 40%; overflow: hidden; }
  .pictures.pairs .drawn, .pictures.units .drawn { flex-basis: 100%; } .pictures.units .figure { order: 1; }
  .pictures.confusions tr > .drawn { order: 0; flex: 0 0 5rem; } .pictures.confusions tr > .name, .pictures.confusions tr > th { order: 1; flex: 1 1 60%; } .pictures.confusions .figure { min-width: 2rem; flex: 0 0 auto; } .pictures.confusions thead { display: none; }
  .pictures.categories tbody th { min-width: 0; } .margin .pictures tr > th:first-child { flex: 1 1 6rem; } .margin .pictures tr > .drawn { order: 0; flex: 0 0 45%; } .margin .pictures .figure { min-width: 3rem; } .pictures tbody th { min-width: 0; }
  .pictures thead .over { white-space: normal; } .spare { display: none !important; } svg text.wide { display: none; }
  .made td, .made th { padding: .2rem; }
}
@media print {
  nav, .for-screens { display: none; } section.part { margin-top: 1.4rem; break-inside: avoid; } section.tables { break-inside: auto; }
  h1 { font-size: 18pt; } section.part h2 { font-size: 14pt; } .answer p { font-size: 11pt; } .split { grid-template-columns: minmax(0, 1fr) 11.5rem; gap: 0 1.5rem; margin-top: 1rem; }
  table.pictures { font-size: 9.5pt; } .lead, p.note, .margin { font-size: 8.5pt; } .serif p { font-size: 11pt; }
}
`;
