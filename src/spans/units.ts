import { Characters } from './characters.ts';
import type { MarkedDocument, MarkedTexts } from './marked-texts.ts';

/** A stretch of a document that is coded as one. */
export interface Unit {
  readonly document: number;
  readonly start: number;
  readonly end: number;
  /** How many units these are, if they are characters. */
  readonly times: number;
}

/** What a unit is: a way to cut texts. */
export interface UnitKind {
  readonly name: string;
  readonly title: string;
  /** What begins one; what stands before the first one is a unit, too. */
  readonly begins?: RegExp;
  /** Where parts of a text begin and end, by JavaScript's positions; white space around them does not count, blank ones neither. */
  readonly cut?: (text: string) => readonly (readonly [number, number])[];
}

const document: UnitKind = { name: 'document', title: 'whole documents', cut: (text) => [[0, text.length]] };

/** A paragraph ends at a hard return. */
const paragraph: UnitKind = {
  name: 'paragraph',
  title: 'ended by hard returns',
  cut: (text) => betweenSigns(text, /[\n\u2029]/g),
};

/** A line ends at a soft return, too. */
const line: UnitKind = {
  name: 'line',
  title: 'ended by hard or soft returns',
  cut: (text) => betweenSigns(text, /[\n\v\f\x85\u2028\u2029]/g),
};

const sentence: UnitKind = {
  name: 'sentence',
  title: 'by Unicode’s rules (en)',
  cut: (text) => {
    const sentences = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text);
    return Array.from(sentences, ({ index, segment }) => [index, index + segment.length] as const);
  },
};

/** Whoever speaks, before a colon: "I:", "Interviewer:", "[00:12] Anna M.:". */
const TURN =
  /^[^\S\n\r\u2028\u2029]*(?:[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?[^\S\n]+)?\p{L}[\p{L}\p{M}\p{N}._'’-]*(?: [\p{L}\p{N}][\p{L}\p{M}\p{N}._'’-]*){0,2}[^\S\n]?:(?=\s)/gmu;

const speaker: UnitKind = {
  name: 'speaker',
  title: 'turns: a name and a colon',
  begins: TURN,
};

/** A heading with a number, or the turn of whoever asks. */
const QUESTION =
  /^[^\S\n\r\u2028\u2029]*(?:#+[^\S\n]|(?:Q|F|Question|Frage|Pregunta|Domanda|Vraag)[^\S\n]*\d+[a-z]?[.:)]|(?:I|INT|IV|Q|M|Interviewer(?:in)?|Moderator(?:in)?|Question|Intervieweur|Entrevistador(?:a)?)[^\S\n]?:(?=\s))/gimu;

const question: UnitKind = {
  name: 'question',
  title: 'from one question to the next',
  begins: QUESTION,
};

/** Each stretch that somebody marked. */
const segment: UnitKind = { name: 'segment', title: 'each stretch that somebody marked' };

const character: UnitKind = { name: 'character', title: 'as in NVivo' };

/** What a unit can be, by name. */
export const unitKinds: readonly UnitKind[] = [
  document,
  question,
  speaker,
  paragraph,
  line,
  sentence,
  segment,
  character,
];

/** A unit that begins at each match of an expression. */
export function matchesOf(expression: RegExp): UnitKind {
  return { name: String(expression), title: 'from match to match', begins: expression };
}

export function isCharacters(kind: UnitKind): boolean {
  return kind === character;
}

/** Whether some text has what begins such a unit; those that are begun by nothing special are in all. */
export function hasUnits({ begins }: UnitKind, { documents }: MarkedTexts): boolean {
  return begins === undefined || documents.some(({ text = '' }) => text.search(begins) >= 0);
}

/** Whether a unit can only be had of texts, not of stretches of which just the positions are known. */
export function needsText(kind: UnitKind): boolean {
  return kind !== segment;
}

/** The parts between signs. */
function betweenSigns(text: string, signs: RegExp): [number, number][] {
  const parts: [number, number][] = [];
  let start = 0;
  for (const { index } of text.matchAll(signs)) {
    parts.push([start, index]);
    start = index + 1;
  }
  return [...parts, [start, text.length]];
}

/** The parts from match to match, and what stands before the first one; the whole text if there is none. */
function fromMatches(text: string, expression: RegExp): [number, number][] {
  const starts = [...new Set([0, ...Array.from(text.matchAll(expression), ({ index }) => index)])];
  return starts.map((start, i) => [start, starts[i + 1] ?? text.length]);
}

/** The units of all documents, in their order. Characters between the ends of marks are one unit that counts as many times. */
export function unitsOf(texts: MarkedTexts, kind: UnitKind): Unit[] {
  const ends: [number, number][][] = texts.documents.map(() => []);
  for (const { document: of, start, end } of texts.marks) ends[of]!.push([start, end]);
  return texts.documents.flatMap((one, number) => unitsIn(one, number, ends[number]!, kind));
}

function unitsIn(one: MarkedDocument, number: number, ends: readonly [number, number][], kind: UnitKind): Unit[] {
  if (kind === segment) return segments(one, number, ends);
  const text = new Characters(one.text!);
  if (kind === character) return runs(text, number, ends);
  const parts = kind.begins ? fromMatches(text.text, kind.begins) : kind.cut!(text.text);
  return parts.flatMap(([from, to]) => {
    const part = trimmed(text.text, from, to);
    return part === undefined ? [] : [unit(number, text.characterAt(part[0])!, text.characterAt(part[1])!)];
  });
}

function unit(number: number, start: number, end: number, times = 1): Unit {
  return { document: number, start, end, times };
}

/** A part without the white space around it; undefined if there is nothing else. */
function trimmed(text: string, from: number, to: number): readonly [number, number] | undefined {
  const part = text.slice(from, to);
  const start = from + part.length - part.trimStart().length;
  const end = from + part.trimEnd().length;
  return start < end ? [start, end] : undefined;
}

/** Each marked stretch once, without the white space around it. */
function segments({ text }: MarkedDocument, number: number, marks: readonly (readonly [number, number])[]): Unit[] {
  const characters = text === undefined ? undefined : new Characters(text);
  const met = new Map<string, Unit>();
  for (const [start, end] of marks) {
    const part = characters ? trimmedMark(characters, start, end) : start < end ? ([start, end] as const) : undefined;
    if (part !== undefined) met.set(part.join(' '), unit(number, ...part));
  }
  return [...met.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

function trimmedMark(text: Characters, start: number, end: number): readonly [number, number] | undefined {
  const part = trimmed(text.text, text.unit(start), text.unit(end));
  return part && [text.characterAt(part[0])!, text.characterAt(part[1])!];
}

/** The characters from the first to the last that is not white, cut only where a mark begins or ends. */
function runs(text: Characters, number: number, marks: readonly (readonly [number, number])[]): Unit[] {
  const part = trimmedMark(text, 0, text.length);
  if (part === undefined) return [];
  const [first, last] = part;
  const inside = marks.flat().filter((end) => end > first && end < last);
  const ends = [...new Set([first, ...inside, last])].sort((a, b) => a - b);
  return ends.slice(1).map((end, i) => unit(number, ends[i]!, end, end - ends[i]!));
}
