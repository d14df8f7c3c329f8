import { type CategorySet, categorySet } from '../../codings/coding.ts';
import { LetterPattern } from '../../names/letter-pattern.ts';
import { withoutSigns } from '../../names/look.ts';
import { nearestName } from '../../names/nearest.ts';
import { NUMBER } from '../../names/numbers.ts';
import { freeSeparator, NO_SEPARATOR, splitCell } from '../../names/separator.ts';
import type { Position, Problem } from '../../problems.ts';
import { MISSING_WORDS, NONE_WORDS } from '../reading/words/cell-words.ts';
import type { ReadingOptions } from '../reading-options.ts';
import type { Study } from '../study.ts';

/** The team has not decided yet. */
export const NOT_FILLED_IN = 'not-filled-in';

/** What means "not decided", like an empty cell. */
const OPEN_MARK = '?';

type Data = Pick<Study, 'categories' | 'declared' | 'coders' | 'otherNames'>;

type Read = CategorySet | typeof NOT_FILLED_IN | { readonly problem: Problem };

/** What people put between categories, whatever the separator. */
const SEPARATORS = [';', '|', '\n', ',', '/'];

/** What people put between categories where no sheet does: "Role + Strain", "pay and care". */
const JOINING_SIGN = /[+&]/;
const JOINING_WORD = /(?<!\s)\s+(?:and|or|plus|und|oder|et|ou|y|o|e|en)\s+/iu;

/** A longer text is a note, not the name of a category. */
const LONGEST_NEW = 80;

/** A category that the team decided on and that neither a coder nor the codebook has. */
export interface NewCategory {
  readonly name: string;
  /** Where it is first. */
  readonly at: Position;
}

export type ConsensusOptions = Pick<ReadingOptions, 'separator' | 'ignoreCase' | 'ignoreSigns'>;

interface ConsensusReader {
  readonly read: (cell: string, at: Position) => Read;
  /** The new categories met so far: their positions follow those of the study's own. */
  readonly added: readonly NewCategory[];
}

/**
 * Reads cells of the column `consensus`: categories, a word for uncoded, or nothing. A category has its exact text, or one that
 * differs in spaces, or in case if that is to be ignored. A category that is not known is a new one, unless it may be a known one that
 * is misspelt, several known ones joined, or something else than a name.
 */
export function consensusReader(
  { categories, declared, coders, otherNames = new Map() }: Data,
  { separator, ignoreCase, ignoreSigns }: ConsensusOptions,
): ConsensusReader {
  const bare = (text: string) => (ignoreSigns ? withoutSigns(spaces(text)) : spaces(text));
  const key = (text: string) => (ignoreCase ? bare(text).toLowerCase() : bare(text));
  const known = new Map(categories.map((category, i) => [key(category), i]));
  for (const [other, name] of otherNames) {
    const position = categories.indexOf(name);
    if (position >= 0 && !known.has(key(other))) known.set(key(other), position);
  }
  const added: NewCategory[] = [];
  const areNumbers = categories.length > 0 && categories.every((category) => NUMBER.test(category));
  const meaningOf = (part: string) => {
    const position = known.get(key(part)) ?? known.get(key(withoutApostrophe(part.trim())));
    if (position !== undefined) return position;
    return UNCODED_WORDS.includes(spaces(withoutApostrophe(part.trim())).toLowerCase()) ? 'uncoded' : undefined;
  };
  const ofWorksheets = freeSeparator(categories);
  const usual = separator ?? ofWorksheets;
  // where the sheets' cells are whole, only the sign that is part of no category separates those of a worksheet
  const signs = usual === NO_SEPARATOR ? [ofWorksheets] : [usual, ofWorksheets, ...SEPARATORS];
  const waysOf = (text: string) => [[text], ...signs.map((sign) => splitCell(text, sign))];
  /** The parts of a cell in which some are new: as it separates them from known ones, or as worksheets do. */
  const partsOf = (text: string) => {
    const ways = waysOf(text).filter((parts) => parts.length > 1);
    const withKnown = ways.find((parts) => parts.some((part) => meaningOf(part) !== undefined));
    return withKnown ?? splitCell(text, usual === NO_SEPARATOR ? undefined : usual);
  };
  const read = (cell: string, at: Position): Read => {
    const text = cell.trim();
    if (text === '' || (text === OPEN_MARK && meaningOf(text) === undefined)) return NOT_FILLED_IN;
    const ways = [text, withoutApostrophe(text)].flatMap(waysOf);
    const fits = ways.find((parts) => parts.length > 0 && parts.every((part) => meaningOf(part) !== undefined));
    const parts = fits ?? partsOf(withoutApostrophe(text));
    const meanings: (number | 'uncoded')[] = [];
    for (const part of parts) {
      const meaning = meaningOf(part);
      const refused = meaning === undefined ? refusal(part, at) : undefined;
      if (refused !== undefined) return { problem: refused };
      meanings.push(meaning ?? add(part, at));
    }
    const positions = meanings.filter((meaning) => meaning !== 'uncoded');
    if (positions.length > 0 && positions.length < meanings.length)
      return { problem: { code: 'uncoded-with-categories', at, found: text } };
    return categorySet(positions);
  };
  return { read, added };

  function add(part: string, at: Position): number {
    const name = spaces(part);
    const position = categories.length + added.length;
    added.push({ name, at });
    known.set(key(name), position);
    return position;
  }

  /** The categories that a text joins by a sign or a word of which no worksheet makes use: all of them known, or with a sign some. */
  function joinedParts(found: string): string[] | undefined {
    const bySign = splitAt(found, JOINING_SIGN);
    if (bySign.length > 1 && bySign.some(isKnown)) return bySign;
    const byWord = splitAt(found, JOINING_WORD);
    return byWord.length > 1 && byWord.every(isKnown) ? byWord : undefined;
  }

  function isKnown(part: string): boolean {
    return typeof meaningOf(part) === 'number';
  }

  /** Why a text cannot be a new category; undefined if it can. */
  function refusal(found: string, at: Position): Problem | undefined {
    const nearest = nearestName(found, [...categories, ...added.map(({ name }) => name)]);
    const facts = { code: 'unknown-consensus', at, found, declared } as const;
    const lower = found.toLowerCase();
    const isSame = nearest?.toLowerCase() === lower;
    if (!isSame && NONE_WORDS.has(lower)) return { ...facts, why: 'looks-uncoded' };
    const saysNothing = !SAYS_SOMETHING.test(found) || isUndecided(found);
    if (!isSame && (saysNothing || MISSING_WORDS.has(lower))) return { ...facts, why: 'looks-missing' };
    const joined = joinedParts(found);
    if (joined !== undefined)
      return { ...facts, why: 'joined', separator: usual === NO_SEPARATOR ? ofWorksheets : usual, parts: joined };
    if (!isSame && found.length <= LONGEST_NEW && isRemark(found, coders)) return { ...facts, why: 'remark' };
    if (nearest !== undefined) return { ...facts, why: 'near', nearest };
    if (areNumbers) return { ...facts, why: 'not-on-scale' };
    if (found.length > LONGEST_NEW) return { ...facts, why: 'too-long' };
    const sign = usual === NO_SEPARATOR ? undefined : SEPARATORS.find((one) => splitCell(found, one).length > 1);
    return sign === undefined ? undefined : { ...facts, why: 'one-or-several', separator: usual };
  }
}

const SAYS_SOMETHING = new LetterPattern(String.raw`[\p{L}\p{N}\p{Extended_Pictographic}]`);
const BETWEEN_WORDS = new LetterPattern(String.raw`[^\p{L}\p{N}]+`);

/** What people write to each other in place of a decision. */
const REMARK = new LetterPattern(
  String.raw`^(see|cf\.?|check|ask|discuss|ditto|same as|as above|like (unit|above|before)|maybe|perhaps|probably|not sure|unsure|unclear|agreed?( with)?|(i|we)(?= )|let'?s|to ?do|both|either|neither|all of (them|these|it)|siehe|s\.o\.|vgl\.?|frag(en|t)?|prüfen|wie (oben|bei)|vielleicht|wahrscheinlich|unsicher|beides?|voir|demander|comme (ci-dessus|plus haut)|peut-être|véase|preguntar|quizás|tal vez|vedi|chiedere|forse|zie|vraag|misschien)(?![\p{L}\p{N}-])`,
  'i',
);

/** Whether a text is a remark on the decision: it begins like one, asks or calls out, or names a coder. */
function isRemark(text: string, coders: readonly string[]): boolean {
  const plain = spaces(text).replaceAll('’', "'");
  const words = plain.toLowerCase().split(BETWEEN_WORDS);
  const namesCoder = coders.some((coder) => coder.length > 1 && words.includes(coder.toLowerCase()));
  return REMARK.test(plain) || /[?!]$/.test(plain) || namesCoder;
}

/** What teams write who have not decided, or do not know. */
const UNDECIDED =
  /^((we |i )?(do not|don'?t|dont) know( yet)?|(still )?(undecided|unresolved|open)|not (yet )?decided( yet)?|to be (decided|discussed)|tbd|(wir )?wissen (wir )?(es )?(noch )?nicht|weiß (ich )?nicht|(noch )?(unentschieden|offen|unklar)|(noch )?nicht entschieden|(on|nous) ne (sait|savons) pas|(je )?ne sais pas|pas (encore )?décidé|non décidé|indécis|(aún )?no (lo )?sabemos|no sé|(aún )?no decidido|sin decidir|non (lo )?(so|sappiamo)( ancora)?|non (ancora )?deciso|indeciso|não sabemos|não sei|(ainda )?não decidido|weten (we|wij) niet|(we|wij) weten het niet|nog niet besloten)[.!?…]*$/iu;

function splitAt(text: string, joint: RegExp): string[] {
  return text
    .split(joint)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function isUndecided(text: string): boolean {
  return UNDECIDED.test(spaces(text).replaceAll('’', "'"));
}

/** Words for "uncoded on purpose": looked at, and no category applies. A category of that name comes first. */
export const UNCODED_WORDS: readonly string[] = ['uncoded', '-', '–', '—', '(uncoded)'];

/** The word for a worksheet with these categories. */
export function uncodedWord(categories: readonly string[]): string {
  return categories.includes('uncoded') ? '(uncoded)' : 'uncoded';
}
/**
 * Finds units by their names in a worksheet that came back: with the apostrophe that keeps spreadsheet programs
 * from calculating, with line breaks of another kind, or with other spaces around and within.
 */
export function unitReader(units: readonly string[]): (cell: string) => number | undefined {
  const exact = new Map(units.map((unit, i) => [unit, i]));
  const loose = new Map<string, number | 'several'>();
  units.forEach((unit, i) => {
    const key = spaces(unit);
    loose.set(key, loose.has(key) ? 'several' : i);
  });
  const looseOnly = (name: string) => {
    const unit = loose.get(spaces(name));
    return unit === 'several' ? undefined : unit;
  };
  return (cell) => {
    const bare = withoutApostrophe(cell);
    return exact.get(bare) ?? exact.get(cell) ?? looseOnly(bare) ?? looseOnly(cell);
  };
}

/** The text without the apostrophe that was put before it, if one was. */
export function withoutApostrophe(text: string): string {
  return text.startsWith("'") ? text.slice(1) : text;
}

/** Every run of spaces and line breaks as one space, letters and accents in one form. */
export function spaces(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
