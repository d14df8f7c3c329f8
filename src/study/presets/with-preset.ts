import type { Notice } from '../../notices.ts';
import type { Problem } from '../../problems.ts';
import { type Column, headerOf, placeOf, type Table } from '../../read/table.ts';
import { columnsCalled } from '../columns.ts';
import type { ReadingOptions } from '../reading-options.ts';
import { areOfCharacters } from '../span-columns.ts';
import { alteredColumn, tableOfRows } from '../tables/made-table.ts';
import { presets } from './list.ts';
import { type Matched, matched, optionName, setOf } from './match-preset.ts';
import type { Preset, PresetColumn, PresetRole } from './preset.ts';
import { CODER_OF_VOTE, unpackedVotes, VOTE_HEADING } from './votes.ts';

interface WithPreset {
  readonly tables: readonly Table[];
  readonly options: ReadingOptions;
  readonly problems: readonly Problem[];
  readonly notices: readonly Notice[];
}

/** A table, and which of its columns the preset knows. */
interface Known extends Matched {
  readonly table: Table;
}

/**
 * The reading options that a preset stands for: the one that is named, or that of which all tables have the signature. What the user
 * says stands above it.
 */
export function withPreset(tables: readonly Table[], options: ReadingOptions): WithPreset {
  const asIs = { tables, options, problems: [], notices: [] };
  if (options.preset === 'none' || tables.length === 0) return asIs;
  const named = presets.find(({ name }) => name === options.preset);
  const preset = named ?? (isOpen(tables, options) ? recognized(tables) : undefined);
  if (preset === undefined) return asIs;
  const { name, title, caution, exportInstead } = preset;
  const found = tables.map((table) => known(preset, table));
  const problems = found.flatMap((one) => lacking(preset, one));
  if (problems.length > 0) return { ...asIs, problems };
  if (exportInstead !== undefined)
    return {
      ...asIs,
      problems: tables.map((table) => ({ code: 'results-not-codings', at: placeOf(table), title, exportInstead })),
    };
  const alike = withSameHeadings(found).map((table) => unpacked(preset, known(preset, table)));
  const kept = alike.map((one) => withoutTrials(one, options));
  const notice: Notice = {
    code: 'preset',
    preset: name,
    title,
    isNamed: named !== undefined,
    isByPlace: found.some(({ isByPlace }) => isByPlace),
    ...(caution === undefined ? {} : { caution }),
  };
  return {
    tables: kept.map(({ table }) => table),
    options: filledIn(preset, alike, options),
    problems: options.category.length > 0 ? [] : severalSets(preset, alike),
    notices: [notice, ...kept.flatMap(({ notices }) => notices)],
  };
}

/** The table without the rows that the program itself marks as no answers. */
function withoutTrials(
  { table, columns }: Known,
  options: ReadingOptions,
): Pick<WithPreset, 'notices'> & { readonly table: Table } {
  const named = new Set(namedBy(options, table));
  for (const [{ leavesOut }, [column]] of columns) {
    if (leavesOut === undefined || column === undefined || named.has(column)) continue;
    const texts = new Set(leavesOut.texts);
    const rows = Array.from({ length: table.rows }, (_, row) => row);
    const kept = rows.filter((row) => !texts.has(column.textAt(row).trim()));
    const records = table.rows - kept.length;
    if (records === 0) continue;
    return {
      table: tableOfRows(table, kept),
      notices: [{ code: 'records-left-out', at: placeOf(table), why: leavesOut.why, records }],
    };
  }
  return { table, notices: [] };
}

/** Where a cell holds the votes of all coders, a row per vote. */
function unpacked(preset: Preset, found: Known): Known {
  const of = (role: PresetRole) => [...found.columns].flatMap(([one, list]) => (one.role === role ? list : []));
  const [votes] = of('votes');
  if (votes === undefined) return found;
  const table = unpackedVotes(found.table, votes);
  const columns = new Map([
    ...preset.columns.map(
      (one) =>
        [one, table.columns.filter(({ name }) => found.columns.get(one)?.some((own) => own.name === name))] as const,
    ),
    [CODER, table.columns.filter(({ name }) => name === CODER_OF_VOTE)],
    [CATEGORY, table.columns.filter(({ name }) => name === VOTE_HEADING)],
  ]);
  return { ...found, table, columns };
}

const CODER: PresetColumn = { role: 'coder', headings: [CODER_OF_VOTE] };
const CATEGORY: PresetColumn = { role: 'category', headings: [VOTE_HEADING] };

/** What JSON says of unit and coder is in columns of these names. */
function known(preset: Preset, table: Table): Known {
  return table.program === undefined
    ? { table, ...matched(preset, table.columns, table.rows) }
    : { table, columns: new Map(), lacking: [], isByPlace: false };
}

/** Whether the user has not said how the sheets are laid out, which a preset would say otherwise. */
function isOpen(tables: readonly Table[], { layout, byRow, coders }: ReadingOptions): boolean {
  const isHeading = (name: string) => tables.some((table) => columnsCalled(table, name).length > 0);
  return layout === undefined && !byRow && !coders.some(isHeading);
}

/** The preset of which all tables have the signature; of several the one with the most signs. */
function recognized(tables: readonly Table[]): Preset | undefined {
  const signs = ({ columns }: Preset) => columns.filter(({ isSign }) => isSign).length;
  const fits = (preset: Preset) =>
    tables.every((table) =>
      table.program === undefined
        ? signs(preset) > 0 && known(preset, table).lacking.length === 0
        : table.program === preset.name,
    );
  const found = presets.filter(fits).sort((a, b) => signs(b) - signs(a))[0];
  return found?.countsParagraphs && areOfCharacters(tables) ? undefined : found;
}

/** A preset that was named needs only the columns that say who coded what, and a table of results all its signs. */
function lacking(preset: Preset, { table, lacking: signs }: Known): Problem[] {
  const { name, title, exportInstead } = preset;
  const isOther = table.program !== undefined && table.program !== name;
  const needed = signs.filter(({ role }) => exportInstead !== undefined || isCodings(role));
  if (needed.length === 0 && !isOther) return [];
  return [
    {
      code: 'preset-does-not-fit',
      at: placeOf(table),
      preset: name,
      title,
      lacking: needed.map(({ headings }) => headings[0]!),
      columns: headerOf(table),
    },
  ];
}

function isCodings(role: PresetRole): boolean {
  return role === 'unit' || role === 'coder' || role === 'category' || role === 'votes';
}

/** Headings in another language than the first table's become those of the first one. */
function withSameHeadings([first, ...others]: readonly Known[]): Table[] {
  return [
    first!.table,
    ...others.map(({ table, columns }) => {
      const names = new Map<Column, string>();
      for (const [one, [own, ...further]] of columns) {
        const [other] = first!.columns.get(one) ?? [];
        const isOne = own !== undefined && other !== undefined && further.length === 0 && one.role !== 'open';
        if (isOne && columnsCalled(first!.table, own.name).length === 0) names.set(own, other.name);
      }
      if (names.size === 0) return table;
      return { ...table, columns: table.columns.map((one) => alteredColumn(one, names.get(one) ?? one.name)) };
    }),
  ];
}

/** The user's options, with what the preset says where they say nothing. */
function filledIn(preset: Preset, found: readonly Known[], options: ReadingOptions): ReadingOptions {
  const { separator, joinedBy, missing = [], isSetOverRows, blank } = preset.cells ?? {};
  const named = new Set(found.flatMap(({ table }) => namedBy(options, table)));
  const open = found.map((one) => ({
    ...one,
    columns: new Map([...one.columns].map(([key, list]) => [key, list.filter((column) => !named.has(column))])),
  }));
  const columns = open.flatMap(({ table }) => table.columns);
  const category = options.category.length > 0 ? options.category : namesOf(open, 'category');
  const { coder = options.coder, layout = preset.layout } =
    options.coder === undefined ? coderOf(preset, open) : { layout: preset.layout };
  const unit = options.unit.length > 0 ? options.unit : unitOf(open, coder === undefined);
  return {
    ...options,
    unit,
    coder,
    category,
    layout: options.layout ?? (options.category.length > 0 ? undefined : layout),
    // where nothing else names the units of several files, their texts may
    text: options.text ?? (unit.length > 0 || found.length === 1 ? inAll(open, 'text') : undefined),
    note: options.note ?? inAll(open, 'note'),
    aside: [...(options.aside ?? []), ...namesOf(open, 'left-out')],
    separator: options.separator ?? (columns.some((one) => holds(one, separator)) ? separator : undefined),
    joinedBy: options.separator === undefined ? joinedBy : undefined,
    blank: options.blank ?? blank,
    missing:
      options.missing.length > 0
        ? options.missing
        : missing.filter((token) => columns.some(({ texts }) => texts.some((text) => text.trim() === token))),
    onDuplicate: options.onDuplicate === 'error' && isSetOverRows ? 'union' : options.onDuplicate,
  };
}

/** The columns that the user's options name for anything. */
function namedBy({ unit, coder, coders, category, text, note, by, where }: ReadingOptions, table: Table): Column[] {
  const single = [coder, text, note].filter((name) => name !== undefined);
  const names = [...unit, ...coders, ...category, ...single, ...by, ...where.map(({ column }) => column)];
  return names.flatMap((name) => columnsCalled(table, name));
}

/** The columns with this role in any of the tables, as options name them. */
function namesOf(found: readonly Known[], role: PresetRole): string[] {
  const names = found.flatMap(({ table, columns }) =>
    [...columns].flatMap(([one, list]) => (one.role === role ? list.map((column) => optionName(table, column)) : [])),
  );
  return [...new Set(names)];
}

/** The column with this role, if all tables have it. */
function inAll(found: readonly Known[], role: PresetRole): string | undefined {
  return namesOf(found, role).find((name) => found.every(({ table }) => columnsCalled(table, name).length === 1));
}

/**
 * What all tables have that names the unit; a column without a text does not. Where coders' files have no name in common, or call other
 * texts by the same names, their program numbered the units anew for each of them, and the unit is left open.
 *
 * @param areCoders - whether each table is a coder's
 */
function unitOf(found: readonly Known[], areCoders: boolean): string[] {
  if (found.every(({ table }) => table.program !== undefined)) return isIn(found, 'unit') ? ['unit'] : [];
  const parts = new Set(found.flatMap(({ columns }) => [...columns.keys()].filter(({ role }) => role === 'unit')));
  const known = [...parts].flatMap((part) => {
    const own = found.map(({ columns }) => columns.get(part)?.[0]);
    if (own.includes(undefined)) return [];
    const texts = own.flatMap((column) => textsIn(column!));
    const size = new Set(texts).size;
    const isShared = found.length === 1 || size < texts.length;
    return size > (part.isOnlyIfItVaries ? 1 : 0) ? [{ name: optionName(found[0]!.table, own[0]!), isShared }] : [];
  });
  const isOpen = areCoders && (known.some(({ isShared }) => !isShared) || haveOtherTexts(found));
  return isOpen ? [] : known.map(({ name }) => name);
}

/** Whether files give what they call by the same names different texts. */
function haveOtherTexts(found: readonly Known[]): boolean {
  const textOf = new Map<string, string>();
  let same = 0;
  let others = 0;
  for (const { table, columns } of found) {
    const of = (role: PresetRole) => [...columns].flatMap(([one, list]) => (one.role === role ? list : []));
    const [units, [text]] = [of('unit'), of('text')];
    if (units.length === 0 || text === undefined) return false;
    for (let row = 0; row < table.rows; row += 1) {
      const name = units.map((unit) => unit.textAt(row).trim()).join('\n');
      const own = text.textAt(row).trim();
      const known = textOf.get(name);
      if (known === undefined) textOf.set(name, own);
      else if (known === own) same += 1;
      else others += 1;
    }
  }
  return others > same;
}

function isIn(found: readonly Known[], name: string): boolean {
  return found.every(({ table }) => columnsCalled(table, name).length === 1);
}

/** The column that names the coder, unless the files do: where it says the same in all of them. */
function coderOf(
  { coderMadePassages, layout }: Preset,
  found: readonly Known[],
): Pick<ReadingOptions, 'coder' | 'layout'> {
  if (found.every(({ table }) => table.program !== undefined))
    return { coder: isIn(found, 'coder') ? 'coder' : undefined, layout };
  const coder = inAll(found, 'coder');
  if (coder === undefined || found.length === 1) return { coder, layout };
  const names = found.map(({ table }) => textsIn(columnsCalled(table, coder)[0]!));
  const areConstant = names.every(({ length }) => length <= 1);
  if (areConstant) return { coder: new Set(names.flat()).size === found.length ? coder : undefined, layout };
  return coderMadePassages ? { coder: undefined, layout: layout ?? 'per-coder' } : { coder, layout };
}

function textsIn({ texts }: Column): string[] {
  return [...new Set(texts.map((text) => text.trim()))].filter((text) => text !== '');
}

function holds({ texts }: Column, separator: string | undefined): boolean {
  return separator !== undefined && texts.some((text) => text.trim().includes(separator));
}

/** Several questions with a column per choice each would be mixed up in one set. */
function severalSets(preset: Preset, found: readonly Known[]): Problem[] {
  const sets = new Map<string, string>();
  for (const { columns } of found)
    for (const [one, list] of columns)
      for (const { name } of list) {
        const set = one.isChoice ? setOf(one, name) : undefined;
        if (set) sets.set(set.question, set.pattern);
      }
  if (sets.size < 2) return [];
  const at = placeOf(found[0]!.table);
  return [
    { code: 'preset-several-sets', at, title: preset.title, questions: [...sets.keys()], patterns: [...sets.values()] },
  ];
}
