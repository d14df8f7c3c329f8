import { everyName, type Names } from '../../codebook/codebook.ts';
import { nameIn, type Vocabulary } from '../../codebook/entries.ts';
import { otherForms } from '../../codebook/forms.ts';
import { mapToLevel } from '../../codebook/levels.ts';
import { type CategorySet, categorySet, mapCoding, numberCodings } from '../../codings/coding.ts';
import { nearDuplicateNotices } from '../../names/near-duplicates.ts';
import { suggester } from '../../names/nearest.ts';
import { withDecimalPoint } from '../../names/numbers.ts';
import {
  type DistinctCell,
  freeSeparator,
  guessSeparator,
  listedNames,
  NO_SEPARATOR,
  separatorsBeside,
  splitCell,
  unclearSeparator,
} from '../../names/separator.ts';
import type { Notice } from '../../notices.ts';
import { type Problem, ProblemList } from '../../problems.ts';
import { isSaidMissing, uncodedWords } from '../reading/cells.ts';
import {
  FAILED_WORDS,
  MISSING_NUMBERS,
  MISSING_WORDS,
  NONE_WORDS,
  PERHAPS_MISSING,
  REFUSAL,
} from '../reading/words/cell-words.ts';
import type { ReadingOptions } from '../reading-options.ts';
import type { CodingList } from '../rows/coding-list.ts';
import { type UsedCell, type UsedList, usedCells } from './cell-uses.ts';

import { type DeclaredAlike, sortCategories, spellings } from './spelling.ts';
import { textsAsCategories } from './texts-as-categories.ts';
import { detectVocabulary, inFormOfCells } from './vocabulary.ts';

/** What the distinct cells mean. */
export interface CellMeanings {
  readonly categories: readonly string[];
  /** Whether a codebook declared the categories; otherwise they are those observed. */
  readonly declared: boolean;
  /** Whether these are the codebook's categories or its codes. */
  readonly vocabulary: Vocabulary;
  /** What categories are called that the codebook has under another name, too, by that name. */
  readonly otherNames: ReadonlyMap<string, string>;
  /** The distinct codings, in canonical order. */
  readonly codings: readonly CategorySet[];
  /** Per cell of the dictionary the position of its coding, or MISSING. */
  readonly codingOf: Int32Array;
  readonly problems: readonly Problem[];
  readonly notices: readonly Notice[];
}

/** Reads every distinct cell once: missing, uncoded, or a set of categories. */
export function readCells(
  list: UsedList & Pick<CodingList, 'blank' | 'decimalCommas'>,
  options: ReadingOptions,
  written: Names | undefined,
): CellMeanings {
  const cells = usedCells(list);
  const missing = new Set(options.missing);
  const none = new Set(options.none);
  const texts = cells.map((cell) =>
    cell.texts.map((text) => (options.trim ? text.trim() : text)).filter((text) => text.trim() !== ''),
  );
  const words = missingWords(texts, [...options.missing, ...(options.none ?? [])], written, isMissingWord);
  const refusals = missingWords(texts, [...options.missing, ...(options.none ?? [])], written, isRefusal);
  for (const word of [...words.keys(), ...refusals.keys()]) missing.add(word);
  const isMissing = texts.map((parts) => parts.length > 0 && parts.every((text) => missing.has(text.trim())));
  const whole = texts.map((parts, i) =>
    isMissing[i] ? [] : parts.filter((text) => !missing.has(text.trim()) && !none.has(text.trim())),
  );
  const hasCommas = list.decimalCommas && haveDecimalCommas(whole.flat(), options, written);
  const kept = hasCommas ? whole.map((parts) => parts.map((text) => withDecimalPoint(text)!)) : whole;
  const withComma = cells.filter((_, i) => hasCommas && whole[i]!.some((text) => text.includes(',')));

  const distinct = cells.flatMap(({ times }, i) => kept[i]!.map((text) => ({ text, times })));
  const { codebook, notices: fitted } = inFormOfCells(distinct, written, options);
  const { names: known, vocabulary, notices: detected } = detectVocabulary(distinct, codebook, options);
  const declared = known && new Set(known);
  const forms = otherForms(codebook?.forms ?? [], vocabulary);
  const isName = (text: string) => declared?.has(text) === true || forms.has(text);
  const requested = options.separator === NO_SEPARATOR ? undefined : options.separator;
  const listedIn = (text: string) => (options.separator === NO_SEPARATOR ? undefined : listedNames(text));
  const isList = ({ text }: DistinctCell) => !isName(text) && listedIn(text) !== undefined;
  const { separator, notices } =
    options.separator === undefined
      ? guessSeparator(
          distinct.filter((cell) => !isList(cell) && !forms.has(cell.text)),
          declared,
        )
      : { separator: requested, notices: [] };
  const lists = distinct.filter(isList);
  const beside =
    options.isSeparatorFound || options.separator === NO_SEPARATOR
      ? { separators: [], notices: [] }
      : separatorsBeside(
          distinct.filter((cell) => !isList(cell)),
          separator,
          declared && isName,
        );
  const isOpen =
    options.separator === undefined && separator === undefined && !declared && beside.separators.length === 0;
  const split = (text: string) => listedIn(text) ?? splitAtAll(text, [separator, ...beside.separators], isName);
  const inForm = (text: string) => forms.get(text) ?? text;
  const parts = kept.map((whole) => whole.flatMap((text) => (isName(text) ? [text] : split(text))).map(inForm));
  const said = countTexts(cells, parts);
  const {
    spell,
    alike,
    notices: spelt,
  } = spellings(said, known, {
    ignoreCase: options.ignoreCase,
    ignoreSigns: options.ignoreSigns,
    asWritten: !options.trim,
  });
  const repeating = cells.filter((_, i) => kept[i]!.some((text) => !isName(text) && hasRepeats(split(text))));
  const named = parts.map((names) => names.map(spell));

  const used = usedBy(cells, named);
  const categories = known ?? sortCategories([...used.keys()]);
  const positions = new Map(categories.map((category, position) => [category, position]));
  const others = {
    vocabulary: vocabulary === 'codes' ? ('categories' as const) : ('codes' as const),
    names: otherNames(codebook, vocabulary),
    headings: new Set(codebook?.entries?.flatMap(({ category, isHeading }) => (isHeading ? [category] : []))),
  };
  const unknown = declared ? unknownCategories(cells, named, declared, others) : [];
  const sets = named.map((names) => categorySet(names.flatMap((name) => positions.get(name) ?? [])));
  const rolled = rolledUp({ categories, sets, vocabulary }, options, codebook);
  const { codings, numbers } = numberCodings(
    rolled.sets.map((set, i) =>
      isMissing[i] || (texts[i]!.length === 0 && list.blank === 'missing') ? undefined : set,
    ),
  );
  const usedNames = [...used].map(([name, coders]) => ({ name, coders })).sort((a, b) => (a.name < b.name ? -1 : 1));
  const blank = cells.filter((_, i) => texts[i]!.length === 0);
  const open =
    declared || cells.length === 0
      ? { problems: [], notices: [] }
      : textsAsCategories(countTexts(cells, named), cells[0]!.first);
  return {
    categories: rolled.categories,
    declared: known !== undefined,
    vocabulary,
    otherNames: forms,
    codings,
    codingOf: numbers,
    problems: [
      ...declaredAlike(alike, vocabulary, codebook),
      ...unknown,
      ...open.problems,
      ...(isOpen
        ? unclearJoints(
            cells,
            kept,
            distinct.filter((cell) => !isList(cell)),
            options,
          )
        : []),
      ...rolled.problems,
    ],
    notices: [
      ...fitted,
      ...detected,
      ...notices.filter((one) => one.code !== 'separator-unused' || !beside.separators.includes(one.separator)),
      ...beside.notices,
      ...counted(withComma, (times) => ({ code: 'decimal-commas', example: withComma[0]!.texts[0]!, cells: times })),
      ...counted(lists, (times) => ({ code: 'lists-split', example: lists[0]!.text, cells: times })),
      ...counted(repeating, (times) => ({
        code: 'named-twice',
        example: exampleOf(repeating[0]!, split),
        cells: times,
      })),
      ...unified(kept.flat(), split, forms),
      ...spelt,
      ...counted(blank, (times) => ({ code: 'blanks', read: list.blank, cells: times })),
      ...counted(
        cells.filter((_, i) => isMissing[i] && texts[i]!.some((text) => options.missing.includes(text.trim()))),
        (times) => ({ code: 'missing-tokens', tokens: options.missing, cells: times }),
      ),
      ...[...words].flatMap(([found, at]) =>
        counted(
          at.map((i) => cells[i]!),
          (times) => ({ code: 'missing-word', found, cells: times }),
        ),
      ),
      ...counted(
        [...refusals.values()].flat().map((i) => cells[i]!),
        (times) => ({ code: 'refusals', found: [...refusals.keys()][0]!, cells: times }),
      ),
      ...looksMissing(said, declared, missing),
      ...looksLike('looks-failed', FAILED_WORDS, said, declared),
      ...looksLike('looks-uncoded', NONE_WORDS, said, declared),
      ...(options.trim ? counted(cells.filter(isPadded), (times) => ({ code: 'trimmed', cells: times })) : []),
      ...open.notices,
      ...(declared ? [] : nearDuplicateNotices(usedNames, list.coders)),
      ...rolled.notices,
    ],
  };
}

/** The parts of a cell between any of these signs; a name that the codebook has stays whole. */
function splitAtAll(
  text: string,
  separators: readonly (string | undefined)[],
  isName: (text: string) => boolean,
): string[] {
  return separators.reduce(
    (parts, sign) => parts.flatMap((part) => (isName(part) ? [part] : splitCell(part, sign))),
    [text],
  );
}

/** What may join categories, in a program's export or in any other sheet, stands in cells that do not show whether it does. */
function unclearJoints(
  cells: readonly UsedCell[],
  kept: readonly (readonly string[])[],
  distinct: readonly DistinctCell[],
  { joinedBy, isUnpacked }: Pick<ReadingOptions, 'joinedBy' | 'isUnpacked'>,
): Problem[] {
  const joined = distinct.filter(({ text }) => joinedBy !== undefined && text.includes(joinedBy));
  const unclear =
    joinedBy !== undefined && joined.length > 0
      ? { separator: joinedBy, found: joined[0]!.text, cells: joined.reduce((sum, { times }) => sum + times, 0) }
      : unclearSeparator(distinct.filter(({ text }) => !isSaidMissing(text)));
  if (unclear === undefined) return [];
  const at = cells.find((_, i) => kept[i]!.includes(unclear.found))!.first;
  // Cells that are kept whole are not unpacked either.
  const none = isUnpacked ? freeSeparator(distinct.map(({ text }) => text)) : NO_SEPARATOR;
  return [{ code: 'separator-unclear', at, ...unclear, none }];
}

/** Whether all texts are numbers, some with a decimal comma, that a codebook does not declare with one. */
function haveDecimalCommas(
  texts: readonly string[],
  { separator, trim }: ReadingOptions,
  codebook: Names | undefined,
): boolean {
  if (!trim || (separator !== undefined && separator !== NO_SEPARATOR)) return false;
  const isDeclared = (text: string) =>
    codebook === undefined || codebook.categories.includes(text) || codebook.codes?.includes(text) === true;
  return (
    texts.some((text) => text.includes(',')) &&
    texts.every((text) => {
      const number = withDecimalPoint(text);
      return number !== undefined && isDeclared(number);
    })
  );
}

/** That names were written in several forms of the codebook. */
function unified(
  texts: readonly string[],
  split: (text: string) => readonly string[],
  forms: ReadonlyMap<string, string>,
): Notice[] {
  if (forms.size === 0) return [];
  const found = texts.flatMap((text) => (forms.has(text) ? [text] : split(text).filter((part) => forms.has(part))));
  const examples = [...new Set(found)].map((text): [string, string] => [text, forms.get(text)!]);
  return examples.length === 0 ? [] : [{ code: 'spellings-unified', examples }];
}

interface Sets {
  /** Per cell its categories. */
  readonly sets: readonly CategorySet[];
}

/** The same sets in what the codebook rolls their categories up to, if the options say so. */
function rolledUp(
  { categories, sets, vocabulary }: Pick<CellMeanings, 'categories' | 'vocabulary'> & Sets,
  { level }: ReadingOptions,
  codebook: Names | undefined,
): Pick<CellMeanings, 'categories' | 'problems' | 'notices'> & Sets {
  const asIs = { categories, sets, problems: [], notices: [] };
  const { path = '', columns = [], entries } = codebook ?? {};
  if (level === undefined || entries === undefined) return asIs;
  const rolling = mapToLevel({ path, columns, entries }, level, { categories, vocabulary });
  if ('problem' in rolling) return { ...asIs, problems: [rolling.problem] };
  const { map, without } = rolling;
  const kept = new Set(without);
  const upper = new Set(categories.flatMap((name, old) => (kept.has(name) ? [] : map.images[old]!)));
  return {
    categories: map.to,
    sets: sets.map((set) => mapCoding(map, set)),
    problems: [],
    notices: [
      {
        code: 'rolled-up',
        level,
        held: vocabulary,
        from: categories.length - without.length,
        to: upper.size,
        without,
      },
    ],
  };
}

function counted(cells: readonly Pick<UsedCell, 'times'>[], notice: (times: number) => Notice): Notice[] {
  const times = cells.reduce((sum, cell) => sum + cell.times, 0);
  return times > 0 ? [notice(times)] : [];
}

function hasRepeats(names: readonly string[]): boolean {
  return names.length > 1 && new Set(names).size < names.length;
}

/** The text of a cell in which a name stands twice, as it can be read whatever sign separates its parts. */
function exampleOf({ texts }: UsedCell, split: (text: string) => readonly string[]): string {
  return texts.map(split).find(hasRepeats)!.join('; ');
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

/** Per word for "did not code" that no option and no codebook says to be something else, the cells that it fills. */
function missingWords(
  texts: readonly (readonly string[])[],
  said: readonly string[],
  codebook: Names | undefined,
  isMeant: (text: string) => boolean,
): Map<string, number[]> {
  const known = new Set([...said, ...(codebook ? everyName(codebook) : [])]);
  const found = new Map<string, number[]>();
  texts.forEach((parts, i) => {
    const [word] = parts.map((text) => text.trim());
    if (parts.length !== 1 || known.has(word!) || !isMeant(word!)) return;
    found.set(word!, [...(found.get(word!) ?? []), i]);
  });
  return found;
}

/** A sentence in which a model declines; a category is seldom one. */
function isRefusal(text: string): boolean {
  return text.split(/\s+/).length > 2 && REFUSAL.test(text);
}

function isMissingWord(text: string): boolean {
  return MISSING_WORDS.has(text.toLowerCase()) && !PERHAPS_MISSING.has(text.toLowerCase());
}

/** Categories that look like a way to say "did not code", and tokens for it that are in a cell next to categories. */
function looksMissing(
  counts: ReadonlyMap<string, number>,
  declared: ReadonlySet<string> | undefined,
  missing: ReadonlySet<string>,
): Notice[] {
  const likely = new Set(uncodedWords(counts.keys(), declared).missing);
  return [...counts]
    .filter(([text]) => (likely.has(text) || missing.has(text)) && !declared?.has(text))
    .map(([found, times]) => ({ code: 'looks-missing', found, cells: times, isToken: missing.has(found) }));
}

/** Categories that are words for something else: what programs write where they fail, or ways to say that none applies. */
function looksLike(
  code: 'looks-failed' | 'looks-uncoded',
  words: ReadonlySet<string>,
  counts: ReadonlyMap<string, number>,
  declared: ReadonlySet<string> | undefined,
): Notice[] {
  return [...counts]
    .filter(([text]) => words.has(text.toLowerCase()) && !declared?.has(text))
    .map(([found, cells]) => ({ code, found, cells }));
}

/** Names of the codebook that are one under the options, each with its position. */
function declaredAlike(
  alike: readonly DeclaredAlike[],
  vocabulary: Vocabulary,
  codebook: Names | undefined,
): Problem[] {
  const { path = '', entries = [] } = codebook ?? {};
  const positionOf = (name: string) =>
    entries.find((entry) => nameIn(entry, vocabulary) === name)?.at ?? { file: path };
  return alike.map(({ found, other, as }) => ({
    code: 'categories-equal',
    at: positionOf(found),
    found,
    other,
    first: positionOf(other),
    as,
  }));
}

/** The names of the codebook that cells do not contain: its categories if they contain codes, and the other way round. */
function otherNames(codebook: Names | undefined, vocabulary: Vocabulary): ReadonlySet<string> {
  return new Set(codebook?.codes === undefined ? [] : vocabulary === 'codes' ? codebook.categories : codebook.codes);
}

/** Categories that the codebook does not have, each once, at its first position. */
function unknownCategories(
  cells: readonly UsedCell[],
  named: readonly (readonly string[])[],
  declared: ReadonlySet<string>,
  others: {
    readonly vocabulary: Vocabulary;
    readonly names: ReadonlySet<string>;
    readonly headings: ReadonlySet<string>;
  },
): readonly Problem[] {
  const times = countTexts(cells, named);
  const problems = new ProblemList();
  const suggest = suggester([...declared]);
  const met = new Set<string>();
  cells.forEach((cell, i) => {
    for (const found of named[i]!) {
      if (declared.has(found) || met.has(found)) continue;
      met.add(found);
      problems.add(() => {
        const nearest = suggest(found);
        const isMissing = MISSING_NUMBERS.has(found) || MISSING_WORDS.has(found.toLowerCase());
        return {
          code: 'unknown-category',
          at: cell.first,
          found,
          times: times.get(found)!,
          ...(nearest === undefined ? {} : { nearest }),
          ...(isMissing ? { looksMissing: true } : {}),
          ...(others.names.has(found) ? { isOneOf: others.vocabulary } : {}),
          ...(others.headings.has(found) ? { isOneOf: 'headings' as const } : {}),
        };
      });
    }
  });
  return problems.list;
}
