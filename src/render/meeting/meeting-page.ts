import type { DisagreementsReport, UnitReport } from '../../report/disagreements/schema.ts';
import type { WorkPage } from '../document.ts';
import { escaped } from '../formats/page-text.ts';
import { unitCell } from '../sheets/cells.ts';
import { plural } from '../words.ts';
import { factsInWords } from './facts.ts';
import type { MeetingStudy, MeetingUnit } from './meeting-study.ts';
import { MEETING_STYLES } from './meeting-styles.ts';

/** The page for a meeting: one unit at a time, with the codings to choose from, and what the codebook says beside it. */
export async function meetingPage(report: DisagreementsReport): Promise<WorkPage> {
  const script = await import('./page/meeting.ts?script');
  // no sign in the study can end the element that holds it, and none turns round what a person reads in the file
  const study = JSON.stringify(meetingStudy(report)).replace(/[<\p{Cc}\p{Cf}\u2028\u2029]/gu, asEscapes);
  const number = plural(report.units.length, 'unit');
  return {
    title: `intercoder disagreements: ${report.data.name === null ? '' : `${report.data.name}, `}${number} to discuss`,
    styles: MEETING_STYLES,
    html: `<script type="application/json" id="study">${study}</script>\n${html(number, report.data)}`,
    script: { text: script.text, hash: script.hash },
  };
}

function asEscapes(sign: string): string {
  return sign.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** What the page carries of a report. */
export function meetingStudy({ data, options, units }: DisagreementsReport): MeetingStudy {
  const definitions = new Map(data.definitions.map(({ category, definition }) => [category, definition]));
  const examples = new Map(data.examples.map(({ category, example }) => [category, example]));
  return {
    fingerprint: data.fingerprint,
    coders: data.coders,
    categories: data.categories.map((name) => ({
      name,
      definition: definitions.get(name) ?? null,
      example: examples.get(name) ?? null,
    })),
    separator: options.separator,
    uncodedWord: options.uncodedWord,
    hasStrata: options.by.length > 0,
    units: units.map(meetingUnit),
  };
}

function meetingUnit(one: UnitReport): MeetingUnit {
  const { unit, stratum, text, before, after, fingerprint, codings, confusion } = one;
  return {
    name: unit,
    cell: unitCell(unit),
    stratum,
    text,
    before,
    after,
    fingerprint,
    facts: factsInWords(one),
    codings,
    confusion,
  };
}

function html(units: string, { name, categories, definitions, examples }: DisagreementsReport['data']): string {
  return `<div class="meeting">
<header class="top">
<p class="study">${name === null ? '' : `<b dir="auto">${escaped(name)}</b> `}meeting</p>
<p id="progress" aria-live="polite"></p>
<nav id="map" aria-label="Units, worst first"></nav>
<p id="changes" class="aside"></p>
<span class="space"></span>
<button type="button" id="filter" aria-pressed="false">Filter <kbd aria-hidden="true">F</kbd></button>
<button type="button" id="save">Save decided.csv <kbd aria-hidden="true">S</kbd></button>
</header>
<main class="columns">
<section id="unit" tabindex="-1" aria-label="The unit">
<p id="where" class="where"></p>
<p id="before" class="around" dir="auto"></p>
<h1 id="text" dir="auto"></h1>
<p id="after" class="around" dir="auto"></p>
<fieldset id="choices"></fieldset>
<p id="common" class="aside"></p>
</section>
<aside aria-label="The codebook">
<h2>${definitions.length + examples.length > 0 ? 'What the codebook says' : 'Categories given here'}</h2>
<div id="in-play"></div>
<p id="between" class="aside"></p>
<details id="all">
<summary>All ${plural(categories.length, 'category')} <kbd aria-hidden="true">B</kbd></summary>
<div id="all-categories"></div>
</details>
</aside>
</main>
<form id="form" class="decision" aria-label="The decision">
<div class="final">
<label for="add">Final coding</label>
<div class="field"><span id="chips"></span><input id="add" type="text" list="known" autocomplete="off" placeholder="add a category"><kbd aria-hidden="true">+</kbd></div>
<datalist id="known"></datalist>
<label class="check"><input type="checkbox" id="codebook"> The codebook needs a change here <kbd aria-hidden="true">C</kbd></label>
</div>
<div class="reason">
<label for="why">Why <kbd aria-hidden="true">R</kbd></label>
<input id="why" type="text" autocomplete="off" placeholder="why, in a few words">
</div>
<div class="buttons">
<button type="button" id="previous" aria-label="previous unit">←</button>
<button type="button" id="next" aria-label="next unit">→</button>
<button type="submit" id="decide" class="main">Decide <kbd aria-hidden="true">Enter</kbd></button>
</div>
</form>
<footer>
<p><button type="button" id="keys" class="link">Keys</button> work outside the text fields.</p>
<p class="who-decides"><label for="who">Who decides</label> <input id="who" type="text" autocomplete="off" placeholder="names or initials"></p>
<p><span id="told" role="status">Kept in this browser as you go, nowhere else.</span> <button type="button" id="save-too" class="link">Save decided.csv</button></p>
</footer>
<dialog id="filter-dialog" aria-label="Which units">
<form method="dialog">
<h2>Which of the ${units}</h2>
<p><label for="filter-pair">where two coders differ</label> <select id="filter-pair"></select></p>
<p><label for="filter-category">where coders differ on a category</label> <select id="filter-category"></select></p>
<p><label for="filter-confusion">where these two categories are confused</label> <select id="filter-confusion"></select></p>
<p class="buttons"><button value="all">All units</button> <button value="show" class="main">Show</button></p>
</form>
</dialog>
<dialog id="keys-dialog" aria-label="Keys">
<form method="dialog">
<h2>Keys</h2>
<table>
${KEYS.map(([key, does]) => `<tr><th scope="row"><kbd>${key}</kbd></th><td>${does}</td></tr>`).join('\n')}
</table>
<p><label class="check"><input type="checkbox" id="keys-on" checked> Keys work</label></p>
<p class="buttons"><button value="close" class="main">Close</button></p>
</form>
</dialog>
</div>`;
}

const KEYS = [
  ['← →', 'previous unit, next unit'],
  ['1 … 9', 'take this coding'],
  ['0', 'no category'],
  ['+', 'add a category'],
  ['R', 'write why'],
  ['C', 'the codebook needs a change'],
  ['Enter', 'decide, and go on'],
  ['B', 'all categories'],
  ['F', 'filter'],
  ['S', 'save decided.csv'],
  ['Esc', 'leave a text field'],
] as const;
