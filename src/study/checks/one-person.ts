import { MISSING } from '../../codings/coding.ts';
import { knowsCoders } from '../../codings/crowd.ts';
import { isNumeral, LetterPattern } from '../../names/letter-pattern.ts';
import type { Notice } from '../../notices.ts';
import type { Position, Problem } from '../../problems.ts';
import { columnName } from '../../read/table.ts';
import type { Located } from '../located.ts';
import { isWordFor, plain, wordsOf } from '../reading/headings.ts';
import { isAMachine, isAPerson, likeACoder } from '../reading/like-a-coder.ts';
import { AGAIN_WORDS, PART_WORDS } from '../reading/words/again-words.ts';
import type { ReadingOptions } from '../reading-options.ts';
import type { Study } from '../study.ts';

type Coded = Pick<Study, 'coders' | 'coderOrder' | 'rows'>;

type Pair = readonly [string, string];

/** Of so many coders each two are compared. */
const MOST_CODERS = 200;

/**
 * Somebody who coded the same units twice and has two names, such as "Anna" and "Anna (retest)": two coders, or one who counts twice.
 * Two names alone are what somebody wants to compare.
 */
export function personTwice(
  { coders, coderOrder, rows }: Coded,
  located: readonly Located[],
  { coders: named, asCoders = [], reading }: ReadingOptions,
  at: Position,
): Problem[] {
  if (named.length + asCoders.length > 0 || reading !== undefined) return [];
  if (coders.length < 3 || coders.length > MOST_CODERS || !knowsCoders(rows)) return [];
  const pairs = pairsOf(coderOrder).filter(
    (pair) => (isAgain(...pair) || isAgain(pair[1], pair[0])) && shareUnits({ coders, rows }, pair),
  );
  if (pairs.length === 0) return [];
  const inOrder = pairs.map(([a, b]): Pair => (isAgain(a, b) ? [a, b] : [b, a]));
  const second = new Set(inOrder.map(([, again]) => again));
  const columns = located.flatMap(({ codings }) =>
    codings.flatMap(({ coder, columns: own }) =>
      coder.from === 'heading' && second.has(coder.name) ? own.map(columnName) : [],
    ),
  );
  const once = coderOrder.filter((coder) => !second.has(coder));
  return [{ code: 'person-twice', at, pairs: inOrder, coders: coderOrder, once, columns: [...new Set(columns)] }];
}

/** Names that may be one person's, who then counts as two coders: no unit has both. */
export function onePerson({ coders, coderOrder, rows }: Coded): Notice[] {
  if (coders.length < 3 || coders.length > MOST_CODERS || !knowsCoders(rows)) return [];
  const pairs = pairsOf(coderOrder).filter((pair) => {
    const mayBeOne = isSameName(...pair) || areParts(...pair) || isAgain(...pair) || isAgain(pair[1], pair[0]);
    return mayBeOne && !shareUnits({ coders, rows }, pair);
  });
  return pairs.length === 0 ? [] : [{ code: 'one-person', pairs }];
}

function pairsOf(names: readonly string[]): Pair[] {
  return names.flatMap((a, i) => names.slice(i + 1).map((b): Pair => [a, b]));
}

function shareUnits({ coders, rows: { cells, counts } }: Pick<Study, 'coders' | 'rows'>, [a, b]: Pair): boolean {
  const [first, second] = [coders.indexOf(a), coders.indexOf(b)];
  for (let row = 0; row < counts.length; row += 1)
    if (cells[row * coders.length + first] !== MISSING && cells[row * coders.length + second] !== MISSING) return true;
  return false;
}

/** Whether a name is another one with words behind it that say that the same person coded again: "Anna (2nd time)", "Anna_v2". */
function isAgain(name: string, longer: string): boolean {
  const [own, all] = [wordsOf(name), wordsOf(longer)];
  const behind = all.slice(own.length);
  if (behind.length === 0 || isAMachine(name) || own.some((word, i) => word !== all[i])) return false;
  if (!behind.every((word) => isNumeral(word) || AGAIN_WORDS.has(word) || isWordFor(word, 'round'))) return false;
  // "Coder" and "Coder 2" are two people.
  const isOnlyVersion = behind.every((word) => isNumeral(word) || word === 'v' || word === 'version');
  return !isOnlyVersion || isAPerson(name);
}

const WORD = new LetterPattern(String.raw`^\p{L}+$`);
const BETWEEN_WORDS = new LetterPattern(String.raw`[^\p{L}\p{N}]+`);

/** "Anna Meier", "Meier, Anna", "A. Meier", "Anna M.", "Anna" */
function isSameName(a: string, b: string): boolean {
  const [shorter, longer] = [partsOf(a), partsOf(b)].sort((x, y) => x.length - y.length);
  if ([a, b].some((name) => isAMachine(name) || likeACoder(name) === 3)) return false;
  const rest = [...longer!];
  const areFound = shorter!.map((part) => {
    const at = rest.findIndex((one) => one === part || (isInitial(one, part) && one !== part));
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
  const isOneWhole = shorter!.some((part) => part.length > 2 && longer!.includes(part));
  const isAddedInitial = rest.length === 0 || shorter!.length === 1;
  return areFound.every(Boolean) && isOneWhole && isAddedInitial && rest.every((part) => WORD.test(part));
}

function isInitial(a: string, b: string): boolean {
  return (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}

function partsOf(name: string): string[] {
  return plain(name.split('@')[0]!)
    .split(BETWEEN_WORDS)
    .filter((part) => part !== '');
}

/** "Anna_part1" and "Anna_part2", "Anna 1" and "Anna 2" */
function areParts(a: string, b: string): boolean {
  const [own, others] = [wordsOf(a), wordsOf(b)].map((words) => ({
    stem: words.filter((word) => !PART_WORDS.has(word) && !isNumeral(word)).join(' '),
    isPart: words.some((word) => PART_WORDS.has(word) || isNumeral(word)),
  }));
  return own!.stem === others!.stem && (own!.isPart || others!.isPart) && isAPerson(own!.stem);
}
