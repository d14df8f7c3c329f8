import { headingOrPosition } from '../../names/heading-or-position.ts';
import { hasDigit, LetterPattern } from '../../names/letter-pattern.ts';
import { matcherOf } from '../../names/pattern.ts';
import { columnsCalled } from '../columns.ts';
import { uncodedWords } from './cells.ts';
import { isYesMark } from './column-kinds.ts';
import type { Fixed } from './fixed.ts';
import { inSameDoubt } from './forms.ts';
import { isKnown, wordsOf } from './headings.ts';
import { baseOf, isLayout, LAYOUTS, layoutNamed, layoutOf } from './layouts/list.ts';
import { isHeadedAsCoders, loadFirstNames } from './like-a-coder.ts';
import { areNamedInParts } from './names-in-parts.ts';
import { pairingOf } from './pairing.ts';
import { type Sample, samplesOf } from './pick-rows.ts';
import { type Proposal, pointsOf, usedColumns } from './proposal.ts';
import type {
  AsideTable,
  ChoosingOption,
  ColumnRole,
  FirstRow,
  Outcome,
  Reading,
  SaidReading,
  WhyNot,
} from './reading.ts';
import { doubtingLists, makesSetsOfPlaces } from './repeated-labels.ts';
import { ruledOut, withCodersApart } from './rule-out.ts';
import { allMatching, isAgreed, matching, namedUnit } from './set-aside.ts';
import type { Table } from './table.ts';
import type { ViewColumn } from './view-column.ts';
import { plainView } from './views/joined.ts';
import { kindOf, type View, type ViewKind } from './views/view.ts';
import { viewsByParts, viewsOf } from './views/views.ts';

/** A reading needs so many points: one proof of coders, or a weak one and a column of units. */
export const ENOUGH = 2;
/** And so many more than the next one that leaves nothing unexplained. */
export const CLEARLY = 1.5;
/** A reading in doubt for which so many more points speak may be right all the same. */
const FAR = 3;
const SHOWN = 3;

interface Weighed {
  readonly proposal: Proposal;
  readonly points: number;
  readonly pairing: string;
}

/** How tables are to be read: one reading that wins clearly, or those among which the user is to choose. */
export async function findReading(tables: readonly Table[], fixed: Fixed): Promise<Outcome> {
  await prepareFor(tables);
  return chooseReading(tables, fixed);
}

/** Loads the names that people bear where a heading may be one. */
export async function prepareFor(tables: readonly Table[]): Promise<void> {
  const headings = tables.flatMap(({ columns }) => columns.map(({ name }) => name));
  const isSaid = tables.length > 1 || headings.some((heading) => isHeadedAsCoders(heading));
  // Numbers behind files' names may number people, or what one of them did.
  const areNumbered = tables.length > 2 && tables.some(({ name }) => isNumberedWord(name));
  const isOpen = !isSaid || areNumbered || headings.some((heading) => !isKnown(heading)) || areNamedInParts(tables);
  if (isOpen) await loadFirstNames();
}

const WORD = new LetterPattern(String.raw`\p{L}{3}`);

/** "Anna_2": letters, and a number behind them. */
function isNumberedWord(name: string): boolean {
  const word = WORD.exec(name);
  return word !== null && hasDigit(name.slice(word.index));
}

/** The same, with the names that people bear as far as they are loaded. */
export function chooseReading(tables: readonly Table[], fixed: Fixed): Outcome {
  const { kept, asideTables } = withoutOthers(tables, fixed);
  const said = () => saidReading(kept, fixed);
  // Nothing is left to be found out.
  const isNothingOpen = fixed.saysAll === true && fixed.separator !== undefined;
  const asSaid = isNothingOpen ? said() : undefined;
  if (asSaid && 'reading' in asSaid) return { read: asSaid.reading, rivals: () => [], asideTables };
  const notRead = { read: undefined, asideTables, said } as const;
  const [first, second] = samplesOf(kept, fixed.where);
  const { outcome, isFar } = chosenBy(kept, fixed, notRead, first);
  return isFar || second === undefined ? outcome : chosenBy(kept, fixed, notRead, second).outcome;
}

interface Chosen {
  readonly outcome: Outcome;
  /** Whether a reading wins by so much that more rows would show the same. */
  readonly isFar: boolean;
}

/** What is known before a reading is looked for. */
type NotYetRead = Pick<Extract<Outcome, { readonly read: undefined }>, 'read' | 'asideTables' | 'said'>;

function chosenBy(tables: readonly Table[], fixed: Fixed, notRead: NotYetRead, sample: Sample): Chosen {
  const unsure = (outcome: Outcome): Chosen => ({ outcome, isFar: false });
  const { asideTables } = notRead;
  const views = allViews(tables, fixed, sample);
  if (views.length === 0) return unsure({ ...notRead, readings: [], why: 'tables-differ', facts: new Set() });
  const proposals = views
    .flatMap((view) => proposalsOf(view, fixed))
    .filter((proposal) => fits(proposal, fixed) && !makesSetsOfPlaces(proposal, fixed))
    .map((proposal) => withStrata(doubtingLists(proposal, fixed), fixed));
  const reasons = proposals.map(ruledOut);
  const possible = inSameDoubt(proposals.filter((_, i) => reasons[i] === undefined));
  const apart = proposals.flatMap((proposal, i) =>
    reasons[i] === 'no-category-shared' && possible.length > 0 ? (withCodersApart(proposal) ?? []) : [],
  );
  const weighed = distinctPairings(
    [...possible, ...apart].map((proposal) => ({
      proposal,
      points: pointsOf(proposal),
      pairing: pairingOf(proposal),
    })),
  );
  const explained = weighed.filter(({ proposal }) => proposal.unexplained.length === 0);
  const [best, next] = explained;
  const shown = weighed
    .map((one) => ({ ...one, rank: one.points - 1.5 * Math.min(2, one.proposal.unexplained.length) }))
    .sort((a, b) => b.rank - a.rank)
    .slice(0, SHOWN);
  const numberOf = new Map(shown.map(({ proposal }, i) => [proposal, i + 1]));
  const asReading = ({ proposal }: Weighed) => readingOf(proposal, numberOf.get(proposal), fixed);
  const rivalsOf = (taken: Proposal) => shown.filter(({ proposal }) => proposal !== taken).map(asReading);
  const number = fixed.saysAll ? 1 : fixed.reading;
  const asked = number === undefined ? undefined : shown[number - 1];
  if (asked) return unsure({ read: asReading(asked), rivals: () => rivalsOf(asked.proposal), asideTables });
  const isFarBehind = best !== undefined && weighed.some(({ points }) => points > best.points + FAR);
  const wins =
    best !== undefined &&
    best.points >= ENOUGH &&
    (next === undefined || best.points >= next.points + CLEARLY) &&
    !isFarBehind;
  const facts = new Set(reasons.filter((reason) => reason !== undefined));
  if (fixed.reading !== undefined && shown.length > 0)
    return unsure({ ...notRead, readings: shown.map(asReading), why: 'no-such-reading', facts });
  if (wins)
    return {
      outcome: { read: asReading(best), rivals: () => rivalsOf(best.proposal), asideTables },
      isFar: weighed.every((one) => one === best || best.points >= one.points + 2 * CLEARLY),
    };
  const why =
    hasOneCoder(views, fixed) && best === undefined
      ? 'one-coder'
      : whyNot(proposals.length, reasons, best, next, weighed.length);
  return unsure({ ...notRead, readings: shown.map(asReading), why, facts });
}

/** What a stratum is for needs no other reason. */
function withStrata(proposal: Proposal, { by = [] }: Fixed): Proposal {
  const strata = allMatching(proposal.view.columns, by);
  if (strata.length === 0) return proposal;
  const { leftOut, unexplained } = proposal;
  const used = usedColumns(proposal);
  const isStratum = (column: ViewColumn) => strata.includes(column) && !used.has(column);
  return {
    ...proposal,
    leftOut: [
      ...leftOut.filter(({ column }) => !isStratum(column)),
      ...strata.filter(isStratum).map((column) => ({ column, reason: 'stratum' as const })),
    ],
    unexplained: unexplained.filter(({ columns }) => columns.length === 0 || !columns.every(isStratum)),
  };
}

/** The views of tables as they are, and as their names say. */
function allViews(tables: readonly Table[], fixed: Fixed, sample: Sample): View[] {
  const views = viewsOf(tables, fixed, sample, isOf(fixed.layout, 'beside'));
  if (!areNamedInParts(tables)) return views;
  return [
    ...views.map((view): View => ({ ...view, parted: { as: 'wholes' } })),
    ...viewsByParts(tables, fixed, sample),
  ];
}

function proposalsOf(view: View, fixed: Fixed): Proposal[] {
  return LAYOUTS.flatMap(({ of = 'rows', propose }) => (of === kindOf(view) ? (propose?.(view, fixed) ?? []) : []));
}

function isOf(layout: string | undefined, kind: ViewKind): boolean {
  return layout !== undefined && layoutNamed(layout)?.of === kind;
}

/** What options say, and headings where options are silent, whatever the cells hold. */
function saidReading(tables: readonly Table[], fixed: Fixed): SaidReading | undefined {
  const view = plainView(tables, fixed);
  // Of those that are said the last one is the most particular.
  for (const { said } of LAYOUTS.toReversed()) {
    const found = said?.(view, fixed);
    if (found === undefined) continue;
    if ('problems' in found) return found;
    if (fixed.layout === undefined || isLayout(found.proposal, fixed.layout))
      return { reading: readingOf(found.proposal, undefined, fixed) };
  }
  return undefined;
}

function whyNot(
  proposals: number,
  reasons: readonly unknown[],
  best: Weighed | undefined,
  next: Weighed | undefined,
  possible: number,
): WhyNot {
  if (possible === 0)
    return proposals > 0 && reasons.every((reason) => reason === 'one-coder') ? 'one-coder' : 'nothing-fits';
  if (best === undefined) return 'unexplained';
  return next !== undefined && best.points >= ENOUGH ? 'several-fit' : 'too-little';
}

/** Whether headings, or options, say that there is one coder, or there is nothing but units and one column beside. */
function hasOneCoder([view]: readonly View[], fixed: Fixed): boolean {
  if (fixed.coders?.length === 1) return true;
  if (!view || view.file) return false;
  const coders = view.columns.filter(({ heading, filled }) => filled > 0 && isHeadedAsCoders(heading));
  if (coders.length > 0) return coders.every(({ size }) => size === 1);
  const filled = view.columns.filter((column) => column.filled > 0).length;
  return filled > 0 && filled <= 2;
}

/** Files of what was agreed on, and codebooks, are no coder's. */
function withoutOthers(tables: readonly Table[], fixed: Fixed): { kept: readonly Table[]; asideTables: AsideTable[] } {
  if (tables.length < 2) return { kept: tables, asideTables: [] };
  const asideTables: AsideTable[] = [];
  const kept = tables.filter(({ path, name }) => {
    if (fixed.coders?.includes(name)) return true;
    const words = wordsOf(name);
    const isCodebook = words.some((word) =>
      ['codebook', 'codebuch', 'kodierbuch', 'categories', 'codes', 'kategorien'].includes(word),
    );
    const reason = isCodebook ? 'codebook' : isAgreed({ heading: name }, fixed) ? 'agreed' : undefined;
    if (reason) asideTables.push({ path, reason });
    return reason === undefined;
  });
  if (kept.length > 0) return { kept, asideTables };
  // Where all coders' files are called final, none of them is what was agreed on.
  const codebooks = asideTables.filter(({ reason }) => reason === 'codebook');
  const others = tables.filter(({ path }) => codebooks.every((one) => one.path !== path));
  return others.length === 0 ? { kept: tables, asideTables: [] } : { kept: others, asideTables: codebooks };
}

/** Of two columns that both stand for the coders, such as one of names and one of roles, so many points make no difference. */
const CLOSE = 4;

function isInFront({ coder, view }: Proposal, other: Proposal): boolean {
  return (
    coder !== undefined &&
    other.coder !== undefined &&
    view === other.view &&
    view.placeOf(coder) >= 0 &&
    view.placeOf(coder) < view.placeOf(other.coder)
  );
}

/** How plainly the headings fall into the names of coders and variables: at a sign, at a capital or a digit, or not at all. */
function plainnessOf({ evidence }: Proposal): number {
  return evidence.find(({ fact }) => fact === 'two-axes')?.points ?? 0;
}

/** Of two readings with one pairing, whose names are all that differs, whether the first is named better though less speaks for it. */
function isNamedBetter({ proposal, points }: Weighed, other: Weighed): boolean {
  return (
    proposal.view === other.proposal.view &&
    proposal.unexplained.length <= other.proposal.unexplained.length &&
    plainnessOf(proposal) > plainnessOf(other.proposal) &&
    plainnessOf(other.proposal) > 0 &&
    points + CLEARLY > other.points
  );
}

/** Of readings with the same pairing the one with the stronger evidence; the strongest first. */
function distinctPairings(list: readonly Weighed[]): Weighed[] {
  const best = new Map<string, Weighed>();
  const rank = ({ proposal, points }: Weighed) => points - 1.5 * Math.min(2, proposal.unexplained.length);
  const inFront = (a: Weighed, b: Weighed) => (isInFront(a.proposal, b.proposal) ? CLOSE : 0);
  for (const one of list) {
    const other = best.get(one.pairing);
    if (other === undefined) best.set(one.pairing, one);
    // What speaks for one of them speaks for the pairing.
    else if (isNamedBetter(one, other)) best.set(one.pairing, { ...one, points: Math.max(one.points, other.points) });
    else if (isNamedBetter(other, one)) best.set(one.pairing, { ...other, points: Math.max(one.points, other.points) });
    else if (rank(one) + inFront(one, other) > rank(other) + inFront(other, one)) best.set(one.pairing, one);
  }
  return [...best.values()].sort((a, b) => b.points - a.points);
}

/** Whether a proposal is what the user's options ask for. */
function fits(proposal: Proposal, fixed: Fixed): boolean {
  const { coder, coders, coded, view, unit } = proposal;
  const { coders: namedBy, columnsAre } = layoutOf(proposal);
  if (fixed.layout !== undefined && !isLayout(proposal, fixed.layout)) return false;
  const areNamed =
    fixed.coder !== undefined && (isCornerCalled(view, fixed.coder) || areNamersNamed(proposal, fixed.coder));
  if (fixed.coder !== undefined && coder === undefined && !areNamed) return false;
  if (fixed.coders?.length && columnsAre !== 'count') {
    const names = new Set(coders.map((name) => name.toLowerCase()));
    const own = coder === undefined && namedBy !== 'beside';
    const wanted = fixed.coders.map((name) => name.toLowerCase());
    const positions = new Set(coded.flatMap(({ columns }) => columns.map(({ number }) => `#${number}`)));
    const isThere = (name: string) =>
      names.has(name) || positions.has(name) || (name.includes('*') && coders.length > 0);
    if (own ? !wanted.every(isThere) : !wanted.some(isThere)) return false;
  }
  if (fixed.category?.length) {
    const columns = coded.flatMap((one) => one.columns);
    const names = fixed.category.map((name) => name.toLowerCase());
    const named = new Set(allMatching(view.columns, fixed.category));
    const isNamed = (column: ViewColumn) => named.has(column);
    const areVariables = coded.every(({ variable }) => names.includes(variable.toLowerCase()));
    if (!columns.every(isNamed) && !areVariables) return false;
  }
  if (fixed.variables?.length) {
    const areMeant = fixed.variables.map(matcherOf);
    if (!coded.some(({ variable }) => areMeant.some((isMeant) => isMeant(variable)))) return false;
  }
  if (fixed.unit?.length && unit.includes(view.row)) return false;
  return !fixed.saysAll || isAsNamed(proposal, fixed);
}

/** Whether this names the column of coders where each has a row, and units have columns. */
function isCornerCalled({ turned, tables: [table] }: View, name: string): boolean {
  if (turned?.column === undefined) return false;
  return columnsCalled(table!, name).includes(table!.columns[turned.column]!);
}

/** Whether an option names the columns that hold who gave what stands beside, and no others. */
function areNamersNamed({ coded, view }: Proposal, coder: string): boolean {
  const namers = new Set(coded.map(({ namedBy }) => namedBy));
  const named = matching(view.columns, coder);
  return named.length === namers.size && named.every((column) => namers.has(column));
}

/** Whether unit, coder and codings are the columns that options name, each a coding of its own. */
function isAsNamed({ view, unit, coder, coded }: Proposal, fixed: Fixed): boolean {
  // Where coders have rows, the layout says it all, unless units are named.
  if (view.turned) return !fixed.category?.length;
  const isSame = (columns: readonly ViewColumn[], named: readonly ViewColumn[]) =>
    columns.length === named.length && columns.every((column) => named.includes(column));
  const columns = coded.flatMap((one) => one.columns);
  const named = allMatching(view.columns, [...(fixed.category ?? []), ...(coder ? [] : (fixed.coders ?? []))]);
  return (
    coded.every(({ form }) => form === 'cell') &&
    new Set(coded.map(({ variable }) => variable)).size === 1 &&
    isSame(columns, named) &&
    (fixed.unit?.length ? isSame(unit, namedUnit(view, fixed)) : unit.includes(view.row)) &&
    (fixed.coder === undefined
      ? coder === undefined || coder === view.file
      : coder !== undefined && matching(view.columns, fixed.coder).includes(coder))
  );
}

function nameOf({ heading, number }: ViewColumn): string {
  return headingOrPosition(heading, number);
}

function readingOf(proposal: Proposal, number: number | undefined, fixed: Fixed): Reading {
  const { view, layout, coded, unit, coder, coders } = proposal;
  const [first] = coded;
  const texts = codedTexts(proposal);
  const declared = fixed.categories && new Set(fixed.categories);
  const words =
    first?.form === 'marks' || layoutOf(proposal).columnsAre === 'count'
      ? { missing: [], none: [] }
      : uncodedWords(texts, declared);
  return {
    number,
    layout,
    form: first?.form ?? 'cell',
    how: view.how,
    titleRows: titleRowsOf(view),
    columns: rolesOf(proposal),
    unit: unit.filter((column) => column !== view.row && (column !== view.file || unit.length === 1)).map(nameOf),
    byRow: unit.includes(view.row),
    coder: coder === undefined || coder === view.file ? undefined : nameOf(coder),
    coders,
    variables: [...new Set(coded.map(({ variable }) => variable))].filter((name) => name !== ''),
    separators: view.cells.separators,
    hasLists: view.cells.hasLists,
    blank: fixed.blank ?? blankFor(proposal),
    missing: [...new Set([...(fixed.missing ?? []), ...words.missing])],
    none: [...new Set([...(fixed.none ?? []), ...words.none])],
    options: optionsFor(proposal),
    first: firstRow(proposal),
    proposal,
  };
}

function titleRowsOf({ how, spans, turned, beside }: View): number {
  const from = turned?.from ?? beside?.from ?? spans[0]!.from;
  return from - Math.max(how.headingRows, 1) + 1;
}

/** Marks, label columns and a coder's own sheet leave blank what does not apply; beside other coders' cells a blank is a unit not coded. */
function blankFor({ coder, coded }: Proposal): 'missing' | 'uncoded' {
  const [first] = coded;
  if (first?.form === 'marks' || first?.form === 'labels') return 'uncoded';
  return coder === undefined ? 'missing' : 'uncoded';
}

function codedTexts({ coded }: Proposal): Set<string> {
  const texts = new Set<string>();
  for (const { columns } of coded) for (const column of columns) for (const text of column.values) texts.add(text);
  return texts;
}

function rolesOf(proposal: Proposal): ColumnRole[] {
  const { view, unit, coder, coded, leftOut, unexplained } = proposal;
  const reasons = new Map(leftOut.map(({ column, reason }) => [column, reason]));
  const doubts = new Map(
    unexplained.flatMap(({ columns, doubt }) => columns.map((column) => [column, doubt] as const)),
  );
  const ofColumn = new Map(coded.flatMap((one) => one.columns.map((column) => [column, one] as const)));
  const namers = new Set(coded.flatMap(({ namedBy }) => (namedBy ? [namedBy] : [])));
  const roles = view.columns.map((column): ColumnRole => {
    const doubt = doubts.get(column);
    const base = { heading: column.heading, number: column.number, ...(doubt === undefined ? {} : { doubt }) };
    if (unit.includes(column)) return { ...base, role: 'unit' };
    if (column === coder || namers.has(column)) return { ...base, role: 'coder' };
    const one = ofColumn.get(column);
    if (one) return { ...base, role: 'category', coder: one.coder, variable: one.variable };
    return {
      ...base,
      role: 'left-out',
      ...(doubt === undefined ? { reason: reasons.get(column) ?? 'not-chosen' } : {}),
      ...rangeOf(view, column),
    };
  });
  const aside = (view.turned?.others ?? []).map(
    ({ column: { name, number }, reason }): ColumnRole => ({ heading: name, number, role: 'left-out', reason }),
  );
  if (view.beside === undefined) return [...roles, ...aside];
  // Most columns are the same in all tables.
  return [...new Map(roles.map((role) => [JSON.stringify(role), role])).values()];
}

function rangeOf({ judged }: View, column: ViewColumn): Pick<ColumnRole, 'range'> {
  const facts = judged.get(column);
  if (!facts?.isNumeric || facts.isMarks || !(facts.lowest < facts.highest)) return {};
  return { range: [facts.lowest, facts.highest] };
}

/** The options that choose this reading. */
function optionsFor(proposal: Proposal): ChoosingOption[] {
  const { layout, view, unit, coder, coded } = proposal;
  const nameIn = namerIn(view);
  const names = (columns: readonly ViewColumn[]) => columns.map(nameIn);
  const options: ChoosingOption[] = [
    { option: 'layout', values: [layout === 'variables' ? baseOf(proposal) : layout] },
  ];
  const isRow = unit.includes(view.row);
  if (view.how.headingRows !== 1) options.push({ option: 'header-rows', values: [String(view.how.headingRows)] });
  if (!isRow && unit.length > 0 && !view.how.isTurned) options.push({ option: 'unit', values: names(unit) });
  else if (isRow) options.push({ option: 'by-row', values: [] });
  if (coder && coder !== view.file) options.push({ option: 'coder', values: names([coder]) });
  const columns = names(coded.flatMap((one) => one.columns));
  const { chosenBy } = layoutOf(proposal);
  if (chosenBy === 'coders') options.push({ option: 'coders', values: columns });
  else if (chosenBy === 'variables')
    options.push({ option: 'variables', values: [...new Set(coded.map(({ variable }) => variable))] });
  else if (coder || chosenBy === 'category') options.push({ option: 'category', values: [...new Set(columns)] });
  else if (chosenBy === 'names') options.push({ option: 'coders', values: proposal.coders });
  if (proposal.overRows) options.push({ option: 'on-duplicate', values: ['union'] });
  const used = usedColumns(proposal);
  const ignored = proposal.unexplained
    .flatMap(({ columns: list }) => list)
    .filter((column) => !used.has(column) && column !== view.file);
  if (ignored.length > 0)
    options.push({
      option: 'ignore',
      values: ignored.map((column) => (view.how.headingRows === 1 ? nameIn(column) : `#${column.number}`)),
    });
  return options;
}

/** Columns as options name them: by its place where a heading names several, or would be taken for a pattern or a place. */
function namerIn({ columns }: View): (column: ViewColumn) => string {
  const numbers = new Map<string, Set<number>>();
  for (const { heading, number } of columns) numbers.set(heading, (numbers.get(heading) ?? new Set()).add(number));
  return (column) => {
    const { heading, number } = column;
    const isPlain = heading !== '' && !/^#\d+$|\*/.test(heading);
    const isOwn = isPlain && numbers.get(heading)?.size === 1;
    return isOwn || number === 0 ? nameOf(column) : `#${number}`;
  };
}

/** A cell as it will be taken apart. */
function splitUp(text: string, { cells }: View): string {
  const parts = cells.parts(text);
  return parts.length > 1 ? parts.join('; ') : text;
}

function firstRow({ view, unit, coder, coded }: Proposal): FirstRow | undefined {
  if (view.rows === 0) return undefined;
  const name = unit.map((column) => column.textAt(0)).join(' · ');
  const row = 0;
  const codings = coded.slice(0, 12).map((one) => ({
    coder: coder ? coder.textAt(row) : one.namedBy ? one.namedBy.textAt(row) : one.coder,
    variable: one.variable,
    cell:
      one.form === 'marks'
        ? one.columns.flatMap((column, i) => (isYesMark(column, row) ? [one.categories![i]!] : [])).join('; ')
        : one.columns
            .map((column) => splitUp(column.textAt(row), view))
            .filter((text) => text !== '')
            .join('; '),
  }));
  return { unit: name, codings };
}
