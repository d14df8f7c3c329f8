import { isLetter, isNumeral, LetterPattern } from '../../names/letter-pattern.ts';
import { isFiller, isHeaded, isPhrasedAs, isWordFor, wordsOf } from './headings.ts';
import { lettersBehind } from './numbered.ts';
import type { ViewColumn } from './view-column.ts';

/** How like a coder's name a text is: 3 a word for coders, 2 a name, 1 initials or a letter with a number, else 0. */
export type Likeness = 0 | 1 | 2 | 3;

/** How like coders the texts of a list are together. */
export type ListLikeness = 0 | 1 | 1.5 | 2;

/** Names that people bear, in ascending order, each between blanks; empty until they are asked for. */
let firstNames = '';

/** First names are many, and few sheets need them. */
export async function loadFirstNames(): Promise<void> {
  if (firstNames !== '') return;
  const { FIRST_NAMES } = await import('./words/first-names.ts');
  useFirstNames(FIRST_NAMES);
}

/** Takes these names, in ascending order and between blanks, as names that people bear. */
export function useFirstNames(names: string): void {
  if (firstNames === '') firstNames = names.replaceAll('\n', ' ');
}

/** Looked up in the text itself: few words are, and a set of all names would take longer to make. */
function isFirstName(word: string): boolean {
  let [from, to] = [0, firstNames.length];
  while (from < to) {
    const start = firstNames.lastIndexOf(' ', (from + to) >> 1) + 1;
    const end = firstNames.indexOf(' ', start);
    const name = firstNames.slice(start, end);
    if (name === word) return true;
    if (name < word) from = end + 1;
    else to = start - 1;
  }
  return false;
}

const EMAIL = /^[^\s@]+@[^\s@]+\.\w+$/;
const INITIAL_AND_SURNAME = new LetterPattern(
  String.raw`^(\p{Lu}(\. ?| )){1,2}\p{Lu}\p{Ll}+$|^\p{Lu}\p{Ll}+,? (\p{Lu}\.?){1,2}$`,
);
const INITIALS = new LetterPattern(String.raw`^\p{Lu}{1,3}$`);
/** Letters that number questions, segments, times, variables and items. */
const LETTER_AND_NUMBER = new LetterPattern(String.raw`^(?![qstvxiQSTVXI])\p{L}{1,2}[ _-]?\d{1,3}$`);
const NAME_AND_ASIDE = new LetterPattern(String.raw`^(\p{L}[^()]*\S)\s*\([^()]+\)$`);
const CAPITALISED = new LetterPattern(String.raw`^\p{Lu}`);
const CAPITAL = new LetterPattern(String.raw`\p{Lu}`);
const SMALL_OR_DIGIT = new LetterPattern(String.raw`[\p{Ll}\p{N}]`);

export function likeACoder(text: string): Likeness {
  const said = text.trim();
  let found = known.get(said);
  if (found === undefined || found.names !== firstNames.length) {
    found = { likeness: judge(said), names: firstNames.length };
    if (known.size > 50_000) known.clear();
    known.set(said, found);
  }
  return found.likeness;
}
const known = new Map<string, { likeness: Likeness; names: number }>();

function judge(text: string): Likeness {
  if (text === '' || text.length > 60) return 0;
  if (EMAIL.test(text)) return 2;
  const words = wordsOf(text);
  if (words.length === 0 || words.length > 5) return 0;
  const telling = words.filter((word) => !isFiller(word));
  if (isCodersWord(text, telling, words)) return 3;
  if (isPersonsName(text, words)) return 2;
  // "Anna (senior)": what is said of somebody makes no other name.
  const [, name] = NAME_AND_ASIDE.exec(text) ?? [];
  if (name !== undefined && isPersonsName(name, wordsOf(name))) return 2;
  if (INITIAL_AND_SURNAME.test(text) && !isHeaded(text, 'category') && !isHeaded(text, 'unit')) return 2;
  if (telling.length <= 3 && telling.some((word) => isWordFor(word, 'machine'))) return 2;
  if (INITIALS.test(text) || isLetter(text) || LETTER_AND_NUMBER.test(text)) return 1;
  return 0;
}

/** Whether a text is a person's name or address. */
export function isAPerson(text: string): boolean {
  return EMAIL.test(text) || INITIAL_AND_SURNAME.test(text) || isPersonsName(text, wordsOf(text));
}

/** "gpt-4o", "model B" */
export function isAMachine(text: string): boolean {
  return wordsOf(text).some((word) => isWordFor(word, 'machine'));
}

function isCodersWord(text: string, telling: readonly string[], words: readonly string[]): boolean {
  if (isPhrasedAs(text, 'coder')) return true;
  if (words.length > 4 || telling.length === 0 || telling.length > 3) return false;
  if (words.includes('by') && isHeaded(text, 'coder')) return true;
  return isWordFor(telling[0]!, 'coder') || isWordFor(telling.at(-1)!, 'coder');
}

/** "Anna", "anna b", "Anna Berg", "anna2". */
function isPersonsName(text: string, words: readonly string[]): boolean {
  const names = words.filter((word) => !isNumeral(word));
  if (names.length === 0 || names.length > 3 || !isFirstName(names[0]!)) return false;
  if (names.length === 1) return true;
  const others = names.slice(1);
  const asWritten = text.split(/[\s._-]+/).slice(1);
  return others.every(
    (word, i) =>
      word.length === 1 ||
      isFirstName(word) ||
      (CAPITALISED.test(asWritten[i] ?? '') &&
        !(['category', 'note', 'text', 'confidence'] as const).some((role) => isWordFor(word, role))),
  );
}

/** "label_nurse": what the nurse said. */
const SAYS_WHAT = new Set([
  'label',
  'rating',
  'score',
  'category',
  'class',
  'decision',
  'response',
  'text',
  'note',
  'comment',
]);

const saysWhat = (word: string) => SAYS_WHAT.has(word) || SAYS_WHAT.has(word.replace(/s$/, ''));

/** Whether a heading is that of a column of coders' names, and not of one coder's own: "coder", "worker id", "Created by". */
export function isHeadedAsCoders(heading: string): boolean {
  // Under the name of a question stands what is asked.
  const asked = heading.split(' | ').slice(1).at(-1);
  if (asked !== undefined && isHeadedAsCoders(asked)) return true;
  if (asksWhoCodes(heading)) return true;
  return (
    likeACoder(heading) === 3 &&
    !wordsOf(heading).some((word) => isNumeral(word) || word.length === 1 || saysWhat(word))
  );
}

/** Longer questions ask something else, or several things. */
const MOST_WORDS_OF_QUESTION = 12;

/** "Please enter your rater initials", "What is your name, please?": a question for who answers, also in a sentence. */
function asksWhoCodes(heading: string): boolean {
  const words = wordsOf(heading);
  if (words.length > MOST_WORDS_OF_QUESTION || words.some(isNumeral)) return false;
  if (isPhrasedAs(heading, 'coder')) return true;
  return words.some((word, i) => isWordFor(word, 'coder') && NAMES_SOMEBODY.has(words[i + 1] ?? ''));
}

const NAMES_SOMEBODY = new Set([
  'name',
  'initials',
  'id',
  'initialen',
  'initiales',
  'iniziali',
  'iniciais',
  'nummer',
  'number',
]);

/** How like coders a list of texts is, as they are or without what all have in common at either end. */
export function likeCoders(texts: readonly string[]): ListLikeness {
  // One of them may happen to be a name.
  const letters = lettersBehind(texts);
  if (letters !== undefined) return judgeList(letters);
  const own = withoutCommon(texts);
  const whole = judgeList(texts);
  return own === undefined ? whole : (Math.max(whole, judgeList(own)) as ListLikeness);
}

const TWO_LETTERS = new LetterPattern(String.raw`\p{L}{2}`);

/** Whether texts under the heading of a coder are several coders: words, between signs that stand in no name. "Ana; Ben". */
export function areNamesBetween(sign: string, texts: readonly string[]): boolean {
  return [';', '|', '\n'].includes(sign) && texts.every((text) => TWO_LETTERS.test(text));
}

/** So many texts of a column show how like coders they are. */
const MOST_TEXTS = 200;

const ofColumns = new WeakMap<ViewColumn, ListLikeness>();

/** How like coders the texts of a column are. */
export function holdsCoders(column: ViewColumn): ListLikeness {
  let found = ofColumns.get(column);
  if (found === undefined) {
    found = likeCoders(column.values.slice(0, MOST_TEXTS));
    ofColumns.set(column, found);
  }
  return found;
}

function judgeList(texts: readonly string[]): ListLikeness {
  if (texts.length === 0) return 0;
  const each = texts.map(likeACoder);
  const names = each.filter((likeness) => likeness >= 2).length;
  if (names === texts.length) return 2;
  if (names * 2 >= texts.length) return 1.5;
  return names > 0 || each.every((likeness) => likeness >= 1) ? 1 : 0;
}

/** The texts without what all begin and end with, cut off at a sign or a capital; undefined where nothing is common. */
export function withoutCommon(texts: readonly string[]): string[] | undefined {
  if (texts.length < 2) return undefined;
  const start = boundary(texts, (text, at) => text.slice(0, at), isCutBefore);
  const end = boundary(
    texts,
    (text, at) => text.slice(text.length - at),
    (text, at) => isCutBefore(text, text.length - at),
  );
  if (start === 0 && end === 0) return undefined;
  const own = texts.map((text) =>
    text.slice(start, text.length - end).replace(/^[\s_.:=/|()[\]-]+|(?<![\s_.:=/|()[\]-])[\s_.:=/|()[\]-]+$/g, ''),
  );
  return own.every((text) => text !== '') ? own : undefined;
}

function boundary(
  texts: readonly string[],
  part: (text: string, length: number) => string,
  isCut: (text: string, at: number) => boolean,
): number {
  const first = texts[0]!;
  const shortest = Math.min(...texts.map(({ length }) => length));
  let found = 0;
  for (let length = 1; length < shortest; length += 1) {
    const common = part(first, length);
    if (!texts.every((text) => part(text, length) === common)) break;
    if (texts.every((text) => isCut(text, length))) found = length;
  }
  return found;
}

/** Whether a word may end before this place: at a sign, or where a capital follows a small letter. */
function isCutBefore(text: string, at: number): boolean {
  const before = text[at - 1] ?? '';
  const after = text[at] ?? '';
  return (
    /[\s_.:=/|()[\]-]/.test(before) ||
    /[\s_.:=/|()[\]-]/.test(after) ||
    (SMALL_OR_DIGIT.test(before) && CAPITAL.test(after))
  );
}
