/** What the page of a meeting looks like, with the colours of every page. */
export const MEETING_STYLES = `
.meeting { display: none; }
.runs .meeting { display: flex; flex-direction: column; min-height: 100vh; }
.runs .list { display: none; }
.meeting p { margin: 0; }
.meeting footer { flex: none; }
.meeting button, .meeting input, .meeting select { font: inherit; color: inherit; }
.meeting button { min-height: 2.25rem; padding: .25rem .65rem; border: 1px solid var(--axis); border-radius: .35rem; background: var(--paper); cursor: pointer; }
.meeting button:disabled { color: var(--soft); border-color: var(--line); cursor: default; }
.meeting button.main { background: var(--accent); border-color: var(--accent); color: var(--paper); font-weight: 650; }
.meeting button.main:disabled { background: var(--tint); border-color: var(--line); color: var(--soft); }
.meeting button.link { min-height: 0; padding: 0; border: 0; background: none; color: var(--accent); text-decoration: underline; text-underline-offset: 3px; }
.meeting :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.meeting #unit:focus { outline: none; }
.meeting input[type=text], .meeting select { min-height: 2.5rem; padding: .3rem .6rem; border: 1px solid var(--axis); border-radius: .35rem; background: var(--paper); }
.meeting ::placeholder { color: var(--soft); opacity: 1; }
kbd { display: inline-block; min-width: 1.25rem; padding: 0 .25rem; border: 1px solid var(--axis); border-bottom-width: 2px; border-radius: .25rem; background: var(--paper); color: var(--soft); font: .75rem/1.2rem ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; text-align: center; }
.main kbd { background: none; color: inherit; border-color: currentcolor; }
.meeting .top { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1rem; margin: 0; padding: .6rem 2rem; border: 0; border-bottom: 1px solid var(--line); }
.space { flex: 1; }
.study { max-width: 16rem; overflow: hidden; color: var(--soft); text-overflow: ellipsis; white-space: nowrap; }
.study b { color: var(--ink); font-weight: 650; }
#map { display: flex; flex-wrap: wrap; gap: 2px; padding-top: .3rem; }
.meeting button.unit-mark { position: relative; width: .85rem; min-height: 1.2rem; padding: 0; border-radius: .15rem; }
.unit-mark::after { content: ''; position: absolute; inset: -.5rem -1px; }
.meeting .unit-mark.decided { background: var(--accent); border-color: var(--accent); }
.meeting .unit-mark.change::before { content: ''; position: absolute; top: -.5rem; left: .22rem; width: .3rem; height: .3rem; border-radius: 50%; background: var(--w4); }
.meeting .unit-mark[aria-current=true] { outline: 2px solid var(--ink); outline-offset: 2px; }
#map progress { width: 12rem; accent-color: var(--accent); }
.columns { display: flex; flex: 1; width: 100%; max-width: none; margin: 0; padding: 0; }
#unit { flex: 1; min-width: 0; padding: 1.5rem 2rem; }
.where { display: flex; flex-wrap: wrap; gap: 0 1rem; max-width: none; color: var(--soft); font-size: .875rem; }
.where b { color: var(--ink); }
#text { margin: .75rem 0 1.75rem; font: 1.5625rem/1.42 Charter, "Bitstream Charter", Georgia, serif; white-space: pre-line; text-wrap: pretty; }
#text:empty, .around:empty { display: none; }
.around { max-width: 42rem; color: var(--soft); font: 1.0625rem/1.5 Charter, "Bitstream Charter", Georgia, serif; }
.around:not(:empty) { padding-left: .7rem; border-left: 3px solid var(--line); }
#before:not(:empty) { margin-top: .75rem; }
#text:has(+ #after:not(:empty)) { margin-bottom: .75rem; }
#after:not(:empty) { margin-bottom: 1.5rem; }
#choices { min-width: 0; display: flex; flex-wrap: wrap; gap: .5rem; margin: 0 0 .5rem; padding: 0; border: 0; }
#choices legend { padding: 0 0 .5rem; color: var(--soft); font-size: .875rem; }
.choice { position: relative; display: grid; grid-template-columns: 2rem minmax(8rem, 1fr) minmax(0, auto); min-width: 0; gap: .1rem .3rem; padding: .6rem .9rem; border: 1px solid var(--axis); border-radius: .5rem; cursor: pointer; overflow-wrap: anywhere; }
.choice.whole { flex-basis: 100%; } .choice.half { flex: 1; min-width: 14rem; }
.choice input { position: absolute; opacity: 0; }
.choice > * { grid-column: 2 / 4; }
.choice > kbd { grid-column: 1; justify-self: start; align-self: start; margin-top: .15rem; }
.choice > .what { grid-column: 2; font-weight: 620; }
.choice > .who { grid-column: 3; color: var(--soft); font-size: .9375rem; text-align: right; max-width: 20rem; }
.choice:has(:checked) { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); background: var(--tint); }
.choice:has(:checked) kbd { background: var(--accent); border-color: var(--accent); color: var(--paper); }
.choice:has(:focus-visible) { outline: 2px solid var(--accent); outline-offset: 2px; }
.choice > .inside { display: none; padding-left: .7rem; border-left: 3px solid var(--line); color: var(--soft); font-size: .9375rem; }
.meeting aside { flex: 0 0 17.5rem; padding: 1.5rem 1.75rem; border-left: 1px solid var(--line); }
.meeting aside h2 { margin: 0 0 .75rem; color: var(--soft); font-size: .875rem; font-weight: 500; }
.meeting aside h3 { margin: 0; }
.example { margin-top: .3rem; color: var(--soft); font-size: .9375rem; }
.entry { margin: 0 0 1.2rem; overflow-wrap: anywhere; }
#between:not(:empty) { margin: 1rem 0; padding-top: 1rem; border-top: 1px solid var(--line); }
.decision { display: flex; flex-wrap: wrap; gap: .75rem 1.5rem; align-items: flex-start; padding: 1rem 2rem; border-top: 1px solid var(--line); background: var(--paper); }
.decision label { color: var(--soft); font-size: .875rem; }
.final { flex: 1 1 19rem; } .reason { flex: 2 1 22rem; }
.reason input { width: 100%; }
.field { display: flex; flex-wrap: wrap; align-items: center; gap: .3rem; padding: .2rem .4rem; border: 1px solid var(--axis); border-radius: .35rem; }
.field:focus-within { outline: 2px solid var(--accent); outline-offset: 2px; }
.meeting .field input { flex: 1; min-width: 8rem; min-height: 1.9rem; padding: 0 .2rem; border: 0; outline: none; background: none; }
#chips { display: contents; }
.chip { display: inline-flex; align-items: center; padding: 0 .1rem 0 .5rem; border-radius: .25rem; background: var(--b1); overflow-wrap: anywhere; }
.chip.none { padding-right: .5rem; }
.meeting .chip button { min-height: 1.75rem; padding: 0 .4rem; border: 0; background: none; }
.decision .check, dialog .check { display: flex; align-items: center; gap: .5rem; margin-top: .5rem; color: var(--ink); }
.check input { width: 1.1rem; height: 1.1rem; accent-color: var(--accent); }
.buttons { display: flex; gap: .5rem; }
.decision .buttons { align-self: center; }
.decision .buttons button { min-height: 2.75rem; min-width: 2.75rem; }
.decision .main { padding: 0 1rem; }
.meeting footer { display: flex; flex-wrap: wrap; gap: .3rem 2rem; justify-content: space-between; align-items: center; padding: .5rem 2rem; border-top: 1px solid var(--line); background: var(--tint); color: var(--soft); font-size: .8125rem; }
.meeting footer input[type=text] { min-height: 1.75rem; width: 11rem; padding: 0 .4rem; font-size: .8125rem; }
#told.warning { color: var(--w4); font-weight: 600; }
dialog { max-width: 32rem; border: 1px solid var(--axis); border-radius: .5rem; background: var(--paper); color: var(--ink); }
dialog::backdrop { background: rgb(0 0 0 / .35); }
dialog h2 { margin: 0 0 .8rem; }
dialog p { display: grid; gap: .2rem; padding: .35rem 0; }
dialog p.buttons { display: flex; justify-content: space-between; }
@media (min-width: 48rem) and (min-height: 34rem) {
  .runs .meeting { height: 100vh; min-height: 0; }
  .columns { min-height: 0; }
  #unit, .meeting aside { overflow-y: auto; }
}
@media (max-width: 48rem) {
  .decision { position: sticky; bottom: 0; padding-top: .5rem; padding-bottom: .5rem; box-shadow: 0 -.5rem 1rem rgb(0 0 0 / .06); }
  .decision label:not(.check) { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .columns { display: block; }
  .meeting aside { display: none; }
  .choice > .inside { display: block; }
  .choice { grid-template-columns: 2rem minmax(0, 1fr); }
  .choice > .what, .choice > .who { grid-column: 2; text-align: left; max-width: none; }
  #unit, .meeting .top, .decision, .meeting footer { padding-left: 1rem; padding-right: 1rem; }
  #text { font-size: 1.3125rem; }
  .meeting kbd:not(.choice kbd) { display: none; }
  .meeting button, .choice { min-height: 2.75rem; }
  .decision .buttons, .decision .main { flex: 1; }
  .decision .buttons { flex-basis: 100%; }
}
@media print {
  .runs .meeting { display: none; }
  .runs .list { display: block; }
}
`;
