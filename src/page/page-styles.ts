import { DARK, LIGHT, properties } from '../render/pictures/colours.ts';

export const PAGE_STYLES = `
:root { color-scheme: light dark; ${properties(LIGHT)} }
@media (prefers-color-scheme: dark) { :root { ${properties(DARK)} } }
* { box-sizing: border-box; } [hidden] { display: none !important; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
body.over .drop, body.over main { outline: 2px dashed var(--accent); outline-offset: -2px; }
main { max-width: 67.5rem; margin: 0 auto; padding: 1rem 1.25rem 5rem; }
h1 { font-size: 1.75rem; line-height: 1.25; font-weight: 680; margin: 1.6rem 0 .3rem; text-wrap: balance; }
h2 { font-size: .9375rem; font-weight: 620; margin: 1.6rem 0 .4rem; }
p { margin: .4rem 0; overflow-wrap: anywhere; } .soft { color: var(--soft); } .lead { color: var(--soft); max-width: 48rem; }
.top { display: flex; flex-wrap: wrap; gap: .2rem 2rem; justify-content: space-between; font-size: .875rem; } .brand b { font-size: 1rem; margin-right: .5rem; }
button, select, input, textarea { font: inherit; color: inherit; }
button { border: 1px solid var(--axis); border-radius: .35rem; background: var(--paper); padding: .35rem .8rem; cursor: pointer; min-height: 2.25rem; }
button:hover { border-color: var(--accent); } button:disabled { color: var(--axis); cursor: default; border-color: var(--line); }
button.main { background: var(--b4); border-color: var(--b4); color: var(--on4); font-weight: 600; } button.main:disabled { background: var(--tint); border-color: var(--line); color: var(--soft); }
button.link { border: 0; background: none; padding: .1rem 0; min-height: 1.5rem; color: var(--accent); text-decoration: underline; text-underline-offset: .15em; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
input[type=text], input[type=number], textarea, select { border: 1px solid var(--axis); border-radius: .35rem; background: var(--paper); padding: .3rem .5rem; min-height: 2.25rem; } textarea { width: 100%; font-family: ui-monospace, Menlo, Consolas, monospace; font-size: .875rem; }
code, pre { font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; font-size: .875rem; }
pre { background: var(--tint); border-radius: .35rem; padding: .8rem 1rem; white-space: pre-wrap; overflow-wrap: anywhere; }
.drop { margin-top: 2rem; padding: 2.5rem 1rem; text-align: center; border: 1.5px dashed var(--axis); border-radius: .6rem; background: var(--b0); } .drop h1 { margin-top: 0; }
.buttons { display: flex; flex-wrap: wrap; gap: .5rem; margin: .6rem 0; } .drop .buttons { justify-content: center; margin-top: 1.4rem; } .buttons button { max-width: 100%; text-align: left; overflow-wrap: anywhere; }
.paste { max-width: 40rem; margin: 1.2rem auto 0; text-align: left; display: grid; gap: .5rem; justify-items: start; }
.formats { text-align: center; font-size: .875rem; margin: 1rem 0 2rem; }
.shapes { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 1.5rem 2rem; } figure { margin: 0; } figcaption { font-size: .875rem; margin-top: .5rem; } figcaption b, figcaption span { display: block; }
.shapes table { border-collapse: collapse; width: 100%; font-size: .8125rem; } .shapes th, .shapes td { border: 1px solid var(--line); padding: .25rem .6rem; text-align: left; font-weight: 400; height: 1.9rem; } .shapes th { background: var(--tint); color: var(--soft); }
.two { display: grid; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); gap: .5rem 3rem; align-items: start; } .said { border-top: 1px solid var(--line); margin-top: 2rem; padding-top: .8rem; font-size: .875rem; color: var(--soft); } .said b { color: var(--ink); }
.sheet { overflow-x: auto; margin-top: 1rem; min-height: 12rem; } .sheet table { border-collapse: collapse; font-size: .875rem; min-width: 100%; }
.sheet th, .sheet td { text-align: left; padding: .4rem .75rem; white-space: nowrap; border-bottom: 1px solid var(--line); max-width: 20rem; overflow: hidden; text-overflow: ellipsis; font-weight: 400; }
.sheet thead th { background: var(--tint); font-weight: 620; } .sheet thead tr.roles td { border-bottom: 2px solid var(--line); overflow: visible; padding: .3rem .5rem .5rem; }
.sheet td.coder, .sheet td.category, .sheet td.gold { background: var(--b0); } .sheet th.coder, .sheet th.category, .sheet th.gold { background: var(--b1); } .sheet tr.roles td { background: none !important; } .sheet tr.roles td.coder, .sheet tr.roles td.category { border-bottom-color: var(--accent); }
.sheet .left-out { color: var(--soft); } .sheet td.text .cell { font-family: Charter, "Bitstream Charter", Georgia, serif; }
.tag { background: var(--b1); border-radius: .2rem; padding: .1rem .4rem; } .near { border-bottom: 2px dotted var(--warn); }
.role { position: relative; display: inline-block; } .chip { border-radius: 1.2rem; padding: .1rem .7rem; min-height: 1.75rem; font-size: .8125rem; font-weight: 600; white-space: nowrap; } .role { max-width: 100%; } .chip { max-width: 15rem; overflow: hidden; text-overflow: ellipsis; display: block; } .chip::after { content: " ▾"; }
.chip.coder, .chip.category { background: var(--b4); border-color: var(--b4); color: var(--on4); } .chip.unit, .chip.names { border-color: var(--accent); color: var(--accent); } .chip.left-out { border-style: dashed; font-weight: 400; color: var(--soft); } .chip.gold { border-color: var(--accent); background: var(--b1); }
[role=menu] { position: fixed; z-index: 2; display: grid; max-height: 80vh; overflow-y: auto; padding: .3rem; background: var(--paper); border: 1px solid var(--axis); border-radius: .5rem; box-shadow: 0 .3rem 1rem #0003; }
[role=menu] button { display: grid; grid-template-columns: 5rem 1fr; gap: .6rem; border: 0; text-align: left; font-size: .8125rem; min-height: 2rem; white-space: normal; } [role=menu] button:hover, [role=menu] button:focus { background: var(--b1); } [role=menu] span { color: var(--soft); }
.more { font-size: .8125rem; padding-left: .75rem; }
ul.plain { list-style: none; margin: .4rem 0; padding: 0; } ul.plain li { margin: .45rem 0; } .sentences li { display: flex; justify-content: space-between; gap: 1rem; align-items: baseline; } .sentences span { font-size: .8125rem; white-space: nowrap; } .notes li { font-size: .8125rem; color: var(--soft); overflow-wrap: anywhere; }
.look { border-left: 3px solid var(--warn2); padding-left: .75rem; margin: .8rem 0; } .look p { margin: 0 0 .4rem; }
details { margin-top: 1rem; } summary { cursor: pointer; color: var(--accent); font-size: .875rem; min-height: 1.5rem; }
.command-line { display: flex; flex-wrap: wrap; gap: .3rem 1rem; justify-content: space-between; margin-top: 1.5rem; color: var(--soft); }
footer.answer { display: flex; flex-wrap: wrap; gap: .6rem 2rem; justify-content: space-between; align-items: center; border-top: 1px solid var(--line); margin-top: 1rem; padding-top: .9rem; }
.views button { font-size: .875rem; padding: .3rem .7rem; } .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.views { display: flex; flex-wrap: wrap; gap: .4rem; margin: 1rem 0; border-bottom: 1px solid var(--line); padding-bottom: .8rem; } .views [aria-current] { background: var(--b1); border-color: var(--accent); font-weight: 600; } .views .link { margin-right: auto; }
iframe { width: calc(100% + 2.5rem); margin: 0 -1.25rem; border: 0; min-height: 20rem; display: block; background: var(--paper); }
.fields { display: grid; gap: .7rem; max-width: 40rem; justify-items: start; margin: 1rem 0; } .fields label { width: 100%; } .more-options form { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end; margin-top: .5rem; } .more-options input { width: 22rem; max-width: 100%; }
.saved { display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); gap: 0 2rem; } .saved pre { grid-column: 1 / -1; }
.settle { border-top: 1px solid var(--line); margin-top: 1rem; }
.running { position: fixed; left: 0; right: 0; bottom: 0; display: flex; gap: 1rem; justify-content: center; align-items: center; padding: .6rem; background: var(--tint); border-top: 1px solid var(--axis); font-variant-numeric: tabular-nums; }
@media (max-width: 40rem) { main { padding: .8rem 1rem 5rem; } .drop { padding: 1.5rem .8rem; margin-top: 1rem; } h1 { font-size: 1.4rem; } footer.answer button.main { width: 100%; } }
@media print { .top, .views, .running, .command-line { display: none; } }
`;
