import type { Names } from '../../codebook/codebook.ts';
import { type Held, heldName } from '../../codebook/entries.ts';
import { mapToLevel } from '../../codebook/levels.ts';
import { type CategorySet, categorySet, MISSING, mapCoding } from '../../codings/coding.ts';
import { nearDuplicateNotices } from '../../names/near-duplicates.ts';
import { nearestName } from '../../names/nearest.ts';
import { guessSeparator, NO_SEPARATOR, splitCell } from '../../names/separator.ts';
import type { Notice } from '../../notices.ts';
import { type Problem, ProblemList } from '../../problems.ts';
import type { ReadingOptions } from '../reading-options.ts';
import type { CodingList } from '../rows/coding-list.ts';
import { type UsedCell, type UsedList, usedCells } from './cell-uses.ts';
import { heldNames } from './held-names.ts';
import { type DeclaredAlike, sortCategories, spellings } from './spelling.ts';

/** What the distinct cells mean. */
export interface CellMeanings {
  readonly categories: readonly string[];
  /** Whether a codebook declared the categories; otherwise they are those observed. */
  readonly declared: boolean;
  /** Whether these are the codebook's categories or its codes. */
  readonly held: Held;
  readonly codings: readonly CategorySet[];
  /** Per cell of the dictionary its coding, by position, or MISSING. */
  readonly codingOf: Int32Array;
  readonly problems: readonly Problem[];
  readonly notices: readonly Notice[];
}

/** Reads every distinct cell once: missing, uncoded, or a set of categories. */
export function readCells(
  list: UsedList & Pick<CodingList, 'blank'>,
  options: ReadingOptions,
  codebook: Names | undefined,
): CellMeanings {
  const cells = usedCells(list);
  const missing = new Set(options.missing);
  const texts = cells.map((cell) =>
    cell.texts.map((text) => (options.trim ? text.trim() : text)).filter((text) => text.trim() !== ''),
  );
  const isMissing = texts.map((parts) => parts.length > 0 && parts.every((text) => missing.has(text.trim())));
  const kept = texts.map((parts, i) => (isMissing[i] ? [] : parts.filter((text) => !missing.has(text.trim()))));

  const distinct = cells.flatMap(({ times }, i) => kept[i]!.map((text) => ({ text, times })));
  const { names: known, held, notices: heldAs } = heldNames(distinct, codebook, options);
  const declared = known && new Set(known);
  const asked = options.separator === NO_SEPARATOR ? undefined : options.separator;
  const { separator, notices } =
    options.separator === undefined ? guessSeparator(distinct, declared) : { separator: asked, notices: [] };

  const parts = kept.map((whole) =>
    whole.flatMap((text) => (declared?.has(text) ? [text] : splitCell(text, separator))),
  );
  const {
    spell,
    alike,
    notices: spelt,
  } = spellings(countTexts(cells, parts), known, {
    ignoreCase: options.ignoreCase,
    asWritten: !options.trim,
  });
  const named = parts.map((names) => names.map(spell));

  const used = usedBy(cells, named);
  const categories = known ?? sortCategories([...used.keys()]);
  const positions = new Map(categories.map((category, position) => [category, position]));
  const others = {
    held: held === 'codes' ? ('categories' as const) : ('codes' as const),
    names: otherNames(codebook, held),
  };
  const unknown = declared ? unknownCategories(cells, named, declared, others) : [];
  const given = named.map((names) => categorySet(names.flatMap((name) => positions.get(name) ?? [])));
  const rolled = rolledUp({ categories, codings: given, held }, options, codebook);
  const codingOf = Int32Array.from(cells, (_, i) =>
    isMissing[i] || (texts[i]!.length === 0 && list.blank === 'missing') ? MISSING : i,
  );
  const usedNames = [...used].map(([name, coders]) => ({ name, coders })).sort((a, b) => (a.name < b.name ? -1 : 1));
  const blank = cells.filter((_, i) => texts[i]!.length === 0);
  return {
    categories: rolled.categories,
    declared: known !== undefined,
    held,
    codings: rolled.codings,
    codingOf,
    problems: [...declaredAlike(alike, held, codebook), ...unknown, ...rolled.problems],
    notices: [
      ...heldAs,
      ...notices,
      ...spelt,
      ...counted(blank, (times) => ({ code: 'blanks', read: list.blank, cells: times })),
      ...counted(
        cells.filter((_, i) => isMissing[i]),
        (times) => ({ code: 'missing-tokens', tokens: options.missing, cells: times }),
      ),
      ...looksMissing(cells, parts, declared, missing),
      ...(options.trim ? counted(cells.filter(isPadded), (times) => ({ code: 'trimmed', cells: times })) : []),
      ...(declared ? [] : nearDuplicateNotices(usedNames, list.coders)),
      ...rolled.notices,
    ],
  };
}

/** The same codings in what the codebook rolls their categories up to, where that is asked for. */
function rolledUp(
  { categories, codings, held }: Pick<CellMeanings, 'categories' | 'codings' | 'held'>,
  { level }: ReadingOptions,
  codebook: Names | undefined,
): Pick<CellMeanings, 'categories' | 'codings' | 'problems' | 'notices'> {
  const asIs = { categories, codings, problems: [], notices: [] };
  const { path = '', columns = [], entries } = codebook ?? {};
  if (level === undefined || entries === undefined) return asIs;
  const found = mapToLevel({ path, columns, entries }, level, { categories, held });
  if ('problem' in found) return { ...asIs, problems: [found.problem] };
  const { map, without } = found;
  const kept = new Set(without);
  const upper = new Set(categories.flatMap((name, old) => (kept.has(name) ? [] : map.images[old]!)));
  return {
    categories: map.to,
    codings: codings.map((coding) => mapCoding(map, coding)),
    problems: [],
    notices: [{ code: 'rolled-up', level, held, from: categories.length - without.length, to: upper.size, without }],
  };
}

function counted(cells: readonly UsedCell[], notice: (times: number) => Notice): Notice[] {
  const times = cells.reduce((sum, cell) => sum + cell.times, 0);
  return times > 0 ? [notice(times)] : [];
}

function isPadded(cell: UsedCell): boolean {
  return cell.texts.some((text) => text.trim() !== '' && text !== text.trim());
}

function countTexts(cells: readonly UsedCell[], parts: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  cells.forEach(({ times }, i) => {
    for (const text of parts[i]!) counts.set(text, (counts.get(text) ?? 0) + times);
  });
  return counts;
}

function usedBy(cells: readonly UsedCell[], named: readonly (readonly string[])[]): Map<string, Set<number>> {
  const used = new Map<string, Set<number>>();
  cells.forEach(({ coders }, i) => {
    for (const name of named[i]!) used.set(name, new Set([...(used.get(name) ?? []), ...coders]));
  });
  return used;
}

const LOOKS_MISSING = /^(#?n\/?a|n\.a\.|nan|null|nil|missing|[?.–—-])$/i;

/** Categories that look like a way to say "did not code", and tokens for it that stand in a cell beside categories. */
function looksMissing(
  cells: readonly UsedCell[],
  parts: readonly (readonly string[])[],
  declared: ReadonlySet<string> | undefined,
  missing: ReadonlySet<string>,
): Notice[] {
  return [...countTexts(cells, parts)]
    .filter(([text]) => (LOOKS_MISSING.test(text) || missing.has(text)) && !declared?.has(text))
    .map(([found, times]) => ({ code: 'looks-missing', found, cells: times, isToken: missing.has(found) }));
}

/** Names of the codebook that are one under the options, each where it stands. */
function declaredAlike(alike: readonly DeclaredAlike[], held: Held, codebook: Names | undefined): Problem[] {
  const { path = '', entries = [] } = codebook ?? {};
  const placeOf = (name: string) => entries.find((entry) => heldName(entry, held) === name)?.at ?? { file: path };
  return alike.map(({ found, other, as }) => ({
    code: 'declared-alike',
    at: placeOf(found),
    found,
    other,
    first: placeOf(other),
    as,
  }));
}

/** The names of the codebook that cells do not hold: its categories where they hold codes, and the other way round. */
function otherNames(codebook: Names | undefined, held: Held): ReadonlySet<string> {
  return new Set(codebook?.codes === undefined ? [] : held === 'codes' ? codebook.categories : codebook.codes);
}

/** Categories that the codebook does not have, each once, where it was met first. */
function unknownCategories(
  cells: readonly UsedCell[],
  named: readonly (readonly string[])[],
  declared: ReadonlySet<string>,
  others: { readonly held: Held; readonly names: ReadonlySet<string> },
): readonly Problem[] {
  const times = countTexts(cells, named);
  const problems = new ProblemList();
  const met = new Set<string>();
  cells.forEach((cell, i) => {
    for (const found of named[i]!) {
      if (declared.has(found) || met.has(found)) continue;
      met.add(found);
      problems.add(() => {
        const nearest = nearestName(found, [...declared]);
        const isMissing = LOOKS_MISSING.test(found);
        return {
          code: 'unknown-category',
          at: cell.first,
          found,
          times: times.get(found)!,
          ...(nearest === undefined ? {} : { nearest }),
          ...(isMissing ? { looksMissing: true } : {}),
          ...(others.names.has(found) ? { isOneOf: others.held } : {}),
        };
      });
    }
  });
  return problems.list;
}
