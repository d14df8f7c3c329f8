import { isAscii, isNumeral, LetterPattern } from '../../names/letter-pattern.ts';
import { HEADING_WORDS, type HeadingRole } from './words/heading-words.ts';

/** Longer headings are sentences, whose words say nothing of the column. */
const MOST_WORDS = 5;

const ACCENT = new LetterPattern(String.raw`[\p{M}\p{Cf}]`, 'g');

/** Without accents and invisible signs, in lower case. */
export function plain(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  return text.normalize('NFD').replace(ACCENT, '').toLowerCase().replace(/ß/g, 'ss');
}

/** "WorkerId", "coder_2", "Code: Pay Applied": the words of a heading, numbers as words of their own. */
export function wordsOf(heading: string): string[] {
  let words = split.get(heading);
  if (words === undefined) {
    let apart = heading;
    for (const boundary of BOUNDARIES) apart = apart.replace(boundary, '$1 $2');
    words = plain(apart)
      .split(BETWEEN_WORDS)
      .filter((word) => word !== '')
      .flatMap(withoutId);
    if (split.size > 50_000) split.clear();
    split.set(heading, words);
  }
  return words;
}
const split = new Map<string, string[]>();

/** Where a word ends though no sign is there: "workerId", "XMLFile", "coder2", "2nd". */
const BOUNDARIES = [
  new LetterPattern(String.raw`(\p{Ll})(\p{Lu})`, 'g'),
  new LetterPattern(String.raw`(\p{Lu})(\p{Lu}\p{Ll})`, 'g'),
  new LetterPattern(String.raw`(\p{L})(\p{N})`, 'g'),
  new LetterPattern(String.raw`(\p{N})(\p{L})`, 'g'),
];
const BETWEEN_WORDS = new LetterPattern(String.raw`[^\p{L}\p{N}]+`);

const NAMED_ID = new LetterPattern(String.raw`^(\p{L}{3,})ids?$`);

/** "coderid", "caseid": a known word and "id". */
function withoutId(word: string): readonly string[] {
  const [, named] = NAMED_ID.exec(word) ?? [];
  return named !== undefined && (isWordFor(named, 'coder') || isWordFor(named, 'unit')) ? [named, 'id'] : [word];
}

interface Vocabulary {
  readonly words: ReadonlySet<string>;
  /** Between blanks. */
  readonly phrases: readonly string[];
}

/** Words of which only both together say something. */
const PHRASES: Partial<Record<HeadingRole, readonly string[]>> = {
  coder: [
    'coded by',
    'rated by',
    'annotated by',
    'created by',
    'completed by',
    'labeled by',
    'labelled by',
    'judged by',
    'reviewed by',
    'done by',
    'entered by',
    'filled by',
    'your name',
    'your initials',
    'your coder id',
    'your code name',
    'dein name',
    'deine initialen',
    'ihr name',
    'ihre initialen',
    'who is coding',
    'who coded',
    'who are you',
    'which coder',
    'which rater',
    'which annotator',
    'wer kodiert',
    'wer codiert',
    'qui code',
    'quien codifica',
    'chi codifica',
    'wie codeert',
    'quem codifica',
    'votre nom',
    'vos initiales',
    'ton nom',
    'tes initiales',
    'tu nombre',
    'tus iniciales',
    'su nombre',
    'sus iniciales',
    'il tuo nome',
    'le tue iniziali',
    'seu nome',
    'suas iniciais',
    'je naam',
    'je initialen',
    'uw naam',
    'uw initialen',
  ],
  confidence: ['how sure', 'how confident', 'how certain', 'wie sicher', 'quel degre de certitude'],
  gold: ['ground truth', 'curation user', 'initial cas', 'label comb', 'team decision'],
};
const PARTS_OF_PHRASES = new Set([
  'by',
  'created',
  'completed',
  'done',
  'entered',
  'filled',
  'lead',
  'work',
  'coded',
  'rated',
  'annotated',
  'labeled',
  'labelled',
  'judged',
  'reviewed',
]);

const vocabularies = new Map<HeadingRole, Vocabulary>();

function vocabularyOf(role: HeadingRole): Vocabulary {
  let found = vocabularies.get(role);
  if (found === undefined) {
    const words = plain(HEADING_WORDS[role]).split(/\s+/);
    const left = role === 'coder' ? words.filter((word) => !PARTS_OF_PHRASES.has(word)) : words;
    found = { words: new Set(left), phrases: (PHRASES[role] ?? []).map((phrase) => ` ${phrase} `) };
    vocabularies.set(role, found);
  }
  return found;
}

/** Whether a word, or its plural, says this of a column. */
export function isWordFor(word: string, role: HeadingRole): boolean {
  const { words } = vocabularyOf(role);
  return words.has(word) || (word.length > 3 && word.endsWith('s') && words.has(word.slice(0, -1)));
}

/** Whether a word ends with a longer one that says this: "Erstkodierer", "Zweitkodierer". */
export function endsAsWordFor(word: string, role: HeadingRole): boolean {
  return [...vocabularyOf(role).words].some((known) => known.length >= SHORTEST_END && word.endsWith(known));
}
const SHORTEST_END = 5;

/** Words that say nothing of their own: "coder id", "name of the rater". */
const FILLERS = new Set([
  'id',
  'ids',
  'name',
  'names',
  'initials',
  'no',
  'nr',
  'number',
  'code',
  'the',
  'of',
  'der',
  'des',
  'du',
  'de',
  'la',
  'le',
  'del',
  'di',
  'do',
  'da',
  'nom',
  'nombre',
  'nome',
  'naam',
]);

export function isFiller(word: string): boolean {
  return FILLERS.has(word) || isNumeral(word) || word.length === 1;
}

/** Whether a heading says this of its column: one of its words does, or its words together. "no" says it only alone. */
export function isHeaded(heading: string, role: HeadingRole): boolean {
  let known = headed.get(heading);
  if (known === undefined) {
    known = {};
    if (headed.size > 50_000) headed.clear();
    headed.set(heading, known);
  }
  known[role] ??= saysOfColumn(heading, role);
  return known[role];
}
const headed = new Map<string, Partial<Record<HeadingRole, boolean>>>();

/** Whether several words of a heading say this of its column together: "coded by", "your name". */
export function isPhrasedAs(heading: string, role: HeadingRole): boolean {
  return hasPhrase(wordsOf(heading), role);
}

function hasPhrase(words: readonly string[], role: HeadingRole): boolean {
  if (words.length < 2) return false;
  const joined = ` ${words.join(' ')} `;
  return vocabularyOf(role).phrases.some((phrase) => joined.includes(phrase));
}

function saysOfColumn(heading: string, role: HeadingRole): boolean {
  const words = wordsOf(heading);
  if (words.length === 0 || words.length > MOST_WORDS) return false;
  if (hasPhrase(words, role)) return true;
  if (role === 'gold') return words.some((word) => isWordFor(word, role));
  const telling = words.filter((word) => !isNumeral(word));
  if (telling.length === 1) return isWordFor(telling[0]!, role);
  const loud = telling.filter((word) => word !== 'no');
  // A heading is named by its last word, and in Romance languages by its first.
  return [loud.at(0), loud.at(-1)].some((word) => word !== undefined && isWordFor(word, role));
}

/** Whether all words of a heading, but for numbers, say this of its column. */
export function isWhollyHeaded(heading: string, role: HeadingRole): boolean {
  const words = wordsOf(heading).filter((word) => !isNumeral(word));
  return words.length > 0 && words.length <= MOST_WORDS && words.every((word) => isWordFor(word, role));
}

/** Whether the heading's words are all known to say something else than a person's name. */
export function isKnown(heading: string): boolean {
  const words = wordsOf(heading);
  if (words.length === 0 || words.length > 3) return true;
  return (
    ['coder', 'unit', 'category', 'text', 'note', 'gold', 'date', 'position', 'confidence', 'machine', 'total'] as const
  ).some((role) => words.every((word) => isWordFor(word, role) || isNumeral(word)));
}
