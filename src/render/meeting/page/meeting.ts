import { numberWord } from '../../words.ts';
import { type Choice, choicesOf, haveNothingInCommon, isSame } from '../choices.ts';
import { DECIDED, type Decision, decidedCsv, keptText, readKept } from '../decisions.ts';
import { type Filter, fits } from '../filter.ts';
import type { MeetingStudy } from '../meeting-study.ts';
import { byId, type Child, element, isTyping, keyCap } from './dom.ts';

/** One unit at a time: its text, the codings to choose from, and what was decided. */

const KEPT_UNDER = 'intercoder meeting ';

/** Beyond this many units the map becomes a bar. */
const MOST_MARKS = 60;

const study = JSON.parse(byId('study').textContent!) as MeetingStudy;
const { units, coders } = study;
/** The categories as the codebook lists them; those that the team adds come last. */
const order = study.categories.map(({ name }) => name);
const isDefined = study.categories.some(({ definition }) => definition !== null);
const definitions = new Map(study.categories.map(({ name, definition }) => [name, definition]));
const examples = new Map(study.categories.map(({ name, example }) => [name, example]));
const key = KEPT_UNDER + study.fingerprint;

const kept = readKept(study, fromStore());
const decisions = kept.decisions;
let filter: Filter = { pair: null, category: null, confusion: null };
let shown = units.map((_, i) => i);
let at = Math.max(
  0,
  shown.findIndex((unit) => !decisions.has(unit)),
);
let areKeysOn = true;
/** What is chosen for the unit, until it is decided. */
let draft: { categories: readonly string[] | null; why: string; codebook: boolean };

const why = byId<HTMLInputElement>('why');
const codebook = byId<HTMLInputElement>('codebook');
const add = byId<HTMLInputElement>('add');
const decide = byId<HTMLButtonElement>('decide');
const who = byId<HTMLInputElement>('who');
const filterDialog = byId<HTMLDialogElement>('filter-dialog');
const keysDialog = byId<HTMLDialogElement>('keys-dialog');

for (const { categories } of decisions.values())
  for (const name of categories) if (!order.includes(name)) order.push(name);
document.documentElement.classList.add('runs');
who.value = kept.by;
byId('known').replaceChildren(...order.map((name) => element('option', { value: name })));
fillFilter();
openUnit();
if (decisions.size > 0) announce();
tellOfOthers();

function current(): number {
  return shown[at]!;
}

function openUnit(): void {
  const decided = decisions.get(current());
  draft = decided ?? { categories: null, why: '', codebook: false };
  why.value = draft.why;
  codebook.checked = draft.codebook;
  add.value = '';
  draw();
}

function draw(): void {
  drawProgress();
  drawUnit();
  drawCodebook();
  drawDraft();
}

function drawProgress(): void {
  byId('progress').replaceChildren(element('b', {}, `${decisions.size} of ${units.length}`), ' decided');
  const changes = [...decisions.values()].filter((decision) => decision.codebook).length;
  byId('changes').textContent = changes === 0 ? '' : `${changes} for the codebook`;
  const map = byId('map');
  if (units.length > MOST_MARKS) {
    map.replaceChildren(
      element('progress', { max: units.length, value: decisions.size, 'aria-label': 'decided units' }),
    );
    return;
  }
  map.replaceChildren(
    ...units.map(({ name }, unit) => {
      const decision = decisions.get(unit);
      const place = shown.indexOf(unit);
      const state = decision === undefined ? 'open' : decision.codebook ? 'decided, for the codebook' : 'decided';
      const mark = element('button', {
        type: 'button',
        class: `unit-mark${decision ? ' decided' : ''}${decision?.codebook ? ' change' : ''}`,
        title: `${name}: ${state}`,
        'aria-label': `${name}, ${state}`,
        'aria-current': unit === current() ? 'true' : 'false',
      });
      mark.disabled = place < 0;
      mark.addEventListener('click', () => go(place));
      return mark;
    }),
  );
}

function drawUnit(): void {
  const unit = units[current()]!;
  const of = shown.length === units.length ? 'worst first' : `of those filtered; ${units.length} in all`;
  byId('where').replaceChildren(
    element('b', {}, element('bdi', {}, unit.name)),
    ...[unit.stratum, `${at + 1} of ${shown.length}, ${of}`, unit.facts]
      .filter((fact) => fact !== null && fact !== '')
      .map((fact) => element('span', {}, fact!)),
  );
  byId('text').textContent = unit.text ?? '';
  byId('before').textContent = unit.before ?? '';
  byId('after').textContent = unit.after ?? '';
  const choices = choicesOf(unit, order);
  byId('choices').replaceChildren(
    element('legend', {}, 'Take a coding'),
    ...choices.map((choice) => choiceElement(choice)),
  );
  byId('common').textContent =
    haveNothingInCommon(unit) && choices.length > 2 ? 'The coders have no category in common.' : '';
}

function choiceElement(choice: Choice): HTMLElement {
  const radio = element('input', { type: 'radio', name: 'choice' });
  radio.checked = draft.categories !== null && isSame(choice.categories, draft.categories);
  radio.addEventListener('change', () => take(choice.categories));
  const several = choice.kind === 'given' || choice.coders.length > 0;
  const label = element(
    'label',
    { class: `choice ${several ? 'whole' : 'half'}` },
    radio,
    choice.key === undefined ? '' : keyCap(choice.key),
    element('span', { class: 'what', dir: 'auto' }, titleOf(choice)),
    element(
      'span',
      { class: 'who', dir: 'auto' },
      choice.coders.length > 0 ? choice.coders.join(', ') : hintOf(choice),
    ),
    ...choice.notes.map(({ coder, note }) =>
      element('span', { class: 'note', dir: 'auto' }, choice.coders.length > 1 ? `${coder}: ${note}` : note),
    ),
    ...(choice.kind === 'given' ? choice.categories.map(definitionInside) : []),
  );
  return label;
}

/** On a phone a definition stands inside the choice, since there is no room beside it. */
function definitionInside(name: string): Child {
  const definition = definitions.get(name);
  return definition ? element('span', { class: 'inside', dir: 'auto' }, definition) : '';
}

function titleOf({ kind, categories }: Choice): string {
  if (kind === 'none') return 'no category';
  if (kind === 'common') return `in common: ${categories.join(' + ')}`;
  if (kind === 'union') return categories.length === 2 ? 'both' : `all ${numberWord(categories.length)}`;
  return categories.join(' + ');
}

function hintOf({ kind }: Choice): string {
  if (kind === 'none') return 'none applies';
  return kind === 'union' ? 'all categories that any coder gave' : 'the categories that all coders gave';
}

/** What the codebook says of the categories that the coders or the team gave. */
function drawCodebook(): void {
  const { codings, confusion } = units[current()]!;
  const given = new Set([...codings.flatMap(({ categories }) => categories ?? []), ...(draft.categories ?? [])]);
  const inPlay = order.filter((name) => given.has(name));
  const entry = (name: string) =>
    element(
      'div',
      { class: 'entry' },
      element('h3', { dir: 'auto' }, name),
      ...(isDefined ? [element('p', { dir: 'auto' }, definitions.get(name) ?? 'The codebook has no definition.')] : []),
      ...exampleOf(name),
      ...givenBy(name),
    );
  byId('in-play').replaceChildren(...inPlay.map(entry));
  byId('all-categories').replaceChildren(
    ...study.categories.map(({ name, definition }) =>
      element(
        'div',
        { class: 'entry' },
        element('h3', { dir: 'auto' }, name),
        element('p', { dir: 'auto' }, definition ?? ''),
        ...exampleOf(name),
      ),
    ),
  );
  const between = byId('between');
  between.replaceChildren();
  const [a, b] = confusion?.categories ?? [null, null];
  if (confusion === null || a === null || b === null || confusion.times < 2) return;
  const link = element('button', { type: 'button', class: 'link' }, 'show these units');
  link.addEventListener('click', () => setFilter({ pair: null, category: null, confusion: [a, b] }));
  between.append(`${a} and ${b} were confused ${confusion.times} times in this study: `, link);
}

function exampleOf(name: string): Child[] {
  const example = examples.get(name);
  return example ? [element('p', { class: 'example', dir: 'auto' }, `Example: ${example}`)] : [];
}

function givenBy(name: string): Child[] {
  const by = units[current()]!.codings.flatMap(({ coder, categories }) => (categories?.includes(name) ? [coder] : []));
  return by.length === 0 ? [] : [element('p', { class: 'aside' }, `given here by ${by.join(', ')}`)];
}

function drawDraft(): void {
  const { categories } = draft;
  byId('chips').replaceChildren(
    ...(categories === null
      ? []
      : categories.length === 0
        ? [element('span', { class: 'chip none' }, 'no category')]
        : categories.map(chip)),
  );
  decide.disabled = categories === null;
  const radios = document.querySelectorAll<HTMLInputElement>('#choices input');
  for (const [i, choice] of choicesOf(units[current()]!, order).entries())
    radios[i]!.checked = categories !== null && isSame(choice.categories, categories);
}

function chip(name: string): HTMLElement {
  const remove = element('button', { type: 'button', 'aria-label': `remove ${name}` }, '×');
  remove.addEventListener('click', () => take((draft.categories ?? []).filter((one) => one !== name)));
  return element('span', { class: 'chip' }, element('bdi', {}, name), remove);
}

function take(categories: readonly string[]): void {
  draft = { ...draft, categories };
  drawCodebook();
  drawDraft();
}

/** Adds the typed category if the codebook or a coder has it. */
function addTyped(): void {
  const typed = add.value.trim().toLowerCase();
  if (typed === '') return;
  const exact = order.find((name) => name.toLowerCase() === typed);
  const begun = order.filter((name) => name.toLowerCase().startsWith(typed));
  const name = exact ?? (begun.length === 1 ? begun[0] : undefined);
  if (name === undefined && begun.length > 1) {
    tell(`Type more: ${begun.join(', ')}`, false);
    return;
  }
  if (name === undefined) {
    addNew(add.value.trim().replace(/\s+/g, ' '));
    return;
  }
  add.value = '';
  const chosen = new Set([...(draft.categories ?? []), name]);
  take(order.filter((one) => chosen.has(one)));
}

/** A category that nobody has given so far, after a question: it may be a slip. */
function addNew(name: string): void {
  if (!window.confirm(`“${name}” is not a category yet. Add it as a new one?`)) return;
  add.value = '';
  order.push(name);
  byId('known').append(element('option', { value: name }));
  take([...(draft.categories ?? []), name]);
}

function decideUnit(): void {
  if (draft.categories === null) return;
  const decision: Decision = {
    categories: draft.categories,
    why: why.value.trim(),
    codebook: codebook.checked,
    at: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
  };
  decisions.set(current(), decision);
  store();
  const next = shown.findIndex((unit, place) => place > at && !decisions.has(unit));
  const first = shown.findIndex((unit) => !decisions.has(unit));
  if (next >= 0 || first >= 0) go(next >= 0 ? next : first);
  else {
    openUnit();
    tell('Every unit shown is decided. Save decided.csv and give it to intercoder consensus.', false);
  }
}

function go(place: number): void {
  if (place < 0 || place >= shown.length) return;
  at = place;
  openUnit();
  byId('unit').focus({ preventScroll: true });
  window.scrollTo(0, 0);
}

function setFilter(next: Filter): void {
  const found = units.flatMap((unit, i) => (fits(unit, next) ? [i] : []));
  if (found.length === 0) {
    tell('No unit matches this filter.', false);
    return;
  }
  filter = next;
  const unit = current();
  shown = found;
  at = Math.max(0, found.indexOf(unit));
  const isOn = filter.pair !== null || filter.category !== null || filter.confusion !== null;
  byId('filter').setAttribute('aria-pressed', String(isOn));
  fillFilter();
  openUnit();
}

/** Choices of the filter: pairs of coders, categories, and what is confused with what. */
function fillFilter(): void {
  const pairs = coders.flatMap((a, i) => coders.slice(i + 1).map((b): [string, string] => [a, b]));
  const confusions = [
    ...new Map(
      units.flatMap(({ confusion }) =>
        confusion === null || confusion.categories[1] === null
          ? []
          : [[JSON.stringify(confusion.categories), confusion.categories as [string, string]] as const],
      ),
    ).values(),
  ];
  fillSelect('filter-pair', pairs, ([a, b]) => `${a} and ${b}`, filter.pair);
  fillSelect('filter-category', order, (name) => name, filter.category);
  fillSelect('filter-confusion', confusions, ([a, b]) => `${a} / ${b}`, filter.confusion);
}

function fillSelect<T>(id: string, values: readonly T[], text: (value: T) => string, chosen: T | null): void {
  byId(id).replaceChildren(
    element('option', { value: 'null' }, 'all'),
    ...values.map((value) => {
      const option = element('option', { value: JSON.stringify(value) }, text(value));
      option.selected = JSON.stringify(value) === JSON.stringify(chosen);
      return option;
    }),
  );
}

function chosenIn<T>(id: string): T | null {
  return JSON.parse(byId<HTMLSelectElement>(id).value) as T | null;
}

function fromStore(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** A page that shows this one as a part of its own takes from there what was decided. */
function announce(): void {
  try {
    parent.dispatchEvent(new CustomEvent(DECIDED, { detail: decidedCsv(study, decisions, who.value.trim()) }));
  } catch {
    // a page from elsewhere has no business with it
  }
}

function store(): void {
  announce();
  try {
    localStorage.setItem(key, keptText(study, decisions, who.value.trim()));
  } catch {
    tell(
      'This browser cannot keep your decisions (its storage is full or disabled): save decided.csv before you leave this page.',
      true,
    );
  }
}

/** Says if decisions on other sheets are kept, and if another tab decides too. */
function tellOfOthers(): void {
  window.addEventListener('storage', (event) => {
    if (event.key === key)
      tell(
        'This meeting is open in another tab, which has just saved a decision. Close one of the two and reload this page.',
        true,
      );
  });
  try {
    const others = Object.keys(localStorage).filter((name) => name.startsWith(KEPT_UNDER) && name !== key);
    if (others.length > 0 && decisions.size === 0)
      tell(
        'This browser has kept decisions that were made on other sheets, or on these sheets before they were changed. They are not used here.',
        true,
      );
  } catch {
    tell('This browser cannot keep your decisions: save decided.csv before you leave this page.', true);
  }
}

/** In place of where decisions are kept; a warning stays. */
function tell(text: string, isWarning: boolean): void {
  const foot = byId('told');
  if (foot.classList.contains('warning') && !isWarning) return;
  foot.textContent = text;
  foot.classList.toggle('warning', isWarning);
}

function save(): void {
  const file = new Blob([decidedCsv(study, decisions, who.value.trim())], { type: 'text/csv;charset=utf-8' });
  const link = element('a', { href: URL.createObjectURL(file), download: 'decided.csv' });
  document.body.append(link);
  link.click();
  link.remove();
  tell('Saved as decided.csv: the worksheet for intercoder consensus.', false);
}

byId('previous').addEventListener('click', () => go(at - 1));
byId('next').addEventListener('click', () => go(at + 1));
byId('save').addEventListener('click', save);
byId('save-too').addEventListener('click', save);
byId('filter').addEventListener('click', () => filterDialog.showModal());
byId('keys').addEventListener('click', () => keysDialog.showModal());
byId('form').addEventListener('submit', (event) => {
  event.preventDefault();
  decideUnit();
});
add.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || add.value.trim() === '') return;
  event.preventDefault();
  addTyped();
});
add.addEventListener('change', addTyped);
why.addEventListener('input', () => {
  draft = { ...draft, why: why.value };
});
codebook.addEventListener('change', () => {
  draft = { ...draft, codebook: codebook.checked };
});
who.addEventListener('change', store);
byId<HTMLInputElement>('keys-on').addEventListener('change', (event) => {
  areKeysOn = (event.target as HTMLInputElement).checked;
});
filterDialog.addEventListener('close', () => {
  if (filterDialog.returnValue === 'show')
    setFilter({
      pair: chosenIn('filter-pair'),
      category: chosenIn('filter-category'),
      confusion: chosenIn('filter-confusion'),
    });
  if (filterDialog.returnValue === 'all') setFilter({ pair: null, category: null, confusion: null });
});

const onKey: Record<string, () => void> = {
  ArrowLeft: () => go(at - 1),
  ArrowRight: () => go(at + 1),
  '+': () => add.focus(),
  r: () => why.focus(),
  c: () => codebook.click(),
  b: () => {
    const all = byId<HTMLDetailsElement>('all');
    all.open = !all.open;
  },
  f: () => filterDialog.showModal(),
  s: save,
  Enter: decideUnit,
  '?': () => keysDialog.showModal(),
};

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || filterDialog.open || keysDialog.open) return;
  if (event.key === 'Escape' && isTyping(event.target)) {
    (event.target as HTMLElement).blur();
    return;
  }
  if (!areKeysOn || isTyping(event.target)) return;
  if (event.key === 'Enter' && (event.target as Element).closest('button, a, summary')) return;
  if (event.key.startsWith('Arrow') && (event.target as Element).closest('input')) return;
  const choice = choicesOf(units[current()]!, order).find((one) => one.key === event.key);
  const act = choice ? () => take(choice.categories) : (onKey[event.key] ?? onKey[event.key.toLowerCase()]);
  if (act === undefined) return;
  event.preventDefault();
  act();
});
