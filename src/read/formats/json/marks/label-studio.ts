import { BadInputError, type Position } from '../../../../problems.ts';
import type { FoundMark } from '../../../marked-file.ts';
import { textOfHtml } from '../../html-text.ts';
import { numberIn } from '../../written-number.ts';
import { annotationsOf, coderOf, lengthOf } from '../exports/label-studio.ts';
import { isList, isObject, type Json, type JsonObject } from '../parse.ts';
import type { MarkingProgram } from './program.ts';

/** Label Studio: for each text the annotations that people submitted, some of them without a label. */
export const labelStudioSpans: MarkingProgram = {
  name: 'Label Studio export',
  counting: [
    { by: 'characters', lineEnd: 2, mark: 0 },
    { by: 'utf-16', lineEnd: 2, mark: 0 },
    { by: 'characters', lineEnd: 1, mark: 0 },
    { by: 'utf-16', lineEnd: 1, mark: 0 },
    { by: 'characters', lineEnd: 2, mark: 1 },
    { by: 'utf-16', lineEnd: 2, mark: 1 },
  ],
  saysWhoRead: true,
  fits: (task) => isObject(task['data']) && annotationsOf(task) !== undefined,
  hasWholes: (task) => resultsOf(task).some((result) => !isSpan(result) && !isRelation(result)),
  read: (task, number, at, leaveOut) => {
    const name = String(task['id'] ?? task['inner_id'] ?? number);
    leaveOut('prediction', lengthOf(task['predictions']));
    leaveOut('draft', lengthOf(task['drafts']));
    const all = annotationsOf(task)!;
    const kept = all.filter((annotation) => annotation['was_cancelled'] !== true);
    leaveOut('cancelled', all.length - kept.length);
    const read = kept.map((annotation) => ({ coder: nameOf(annotation), isRead: true }));
    const { text, placeOf } = markedText(task);
    const marks = kept.flatMap((annotation) => {
      const spans = resultsIn(annotation).filter(isSpan);
      const labelled = spans.filter(isLabelled);
      leaveOut('about-mark', spans.length - labelled.length);
      return labelled.flatMap((result) => marksOf(result, placeOf, name, nameOf(annotation), at));
    });
    return { document: { name, text, at }, marks, read };
  },
};

function nameOf(annotation: JsonObject): string | undefined {
  const by = coderOf(annotation);
  return by === undefined ? undefined : String(by);
}

function resultsOf(task: JsonObject): JsonObject[] {
  return annotationsOf(task)!.flatMap(resultsIn);
}

function resultsIn({ result }: JsonObject): JsonObject[] {
  return isList(result) ? result.filter(isObject) : [];
}

function isSpan({ value }: JsonObject): boolean {
  return isObject(value) && 'start' in value && !('channel' in value);
}

const ANSWERS = /^(choices|taxonomy|textarea|rating|number|datetime|ranker)$/;

/** Whether a stretch gets a label; else somebody answers a question about one that has it. */
function isLabelled({ type }: JsonObject): boolean {
  return !ANSWERS.test(String(type));
}

/** The kind of answer about a stretch, where only what was answered tells it; what is written about one is a list in place of its text. */
export function answerOf(value: JsonObject): string | undefined {
  return Object.keys(value).find((key) => ANSWERS.test(key)) ?? (isList(value['text']) ? 'textarea' : undefined);
}

function isRelation({ type }: JsonObject): boolean {
  return type === 'relation';
}

/** A mark for each label of a stretch. */
function marksOf(
  { id, type, value }: JsonObject,
  placeOf: MarkedText['placeOf'],
  document: string,
  coder: string | undefined,
  at: Position,
): FoundMark[] {
  const place = value as JsonObject;
  const { text } = place;
  // what was called HTML is called hypertext now
  const labels = [type, 'labels', 'hypertextlabels', 'htmllabels'].map((key) => place[String(key)]).find(isList);
  if (labels === undefined) throw new BadInputError([{ code: 'bad-mark', at, found: JSON.stringify(value) }]);
  const [start, end] = placeOf(place);
  return labels.map((label) => ({
    ...{ document, coder, code: [String(label ?? '')], at, start, end },
    ...(typeof text === 'string' ? { quote: quoteOf(text, place) } : {}),
    ...(id == null ? {} : { id: String(id) }),
  }));
}

/** The text that people marked, and where in it a mark is. */
interface MarkedText {
  readonly text: string | undefined;
  placeOf(value: JsonObject): readonly [start: number, end: number];
}

/** The part of the data that the marks name, or else the longest one. */
function markedText(task: JsonObject): MarkedText {
  const named = new Set(resultsOf(task).map(({ to_name: to }) => to));
  const data = Object.entries(task['data'] as JsonObject);
  const spans = resultsOf(task).filter(isSpan);
  if (spans.some(isInParagraph)) return conversation(data.map(([, part]) => part).find(isConversation) ?? []);
  const texts = data.filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const own = texts.find(([key]) => named.has(key)) ?? texts.find(([key]) => key === 'text');
  const text = (own ?? texts.sort(([, a], [, b]) => b.length - a.length)[0])?.[1];
  if (text !== undefined && spans.some(isInPage)) return page(text, spans);
  return { text, placeOf: ({ start, end }) => [numberIn(start), numberIn(end)] };
}

/** Whether a mark is named by the paths of elements of a page. */
function isInPage({ value }: JsonObject): boolean {
  return String((value as JsonObject)['start']).startsWith('/');
}

/** A page has its own text, of which the marks name places; as Label Studio counts characters or, earlier, UTF-16 units. */
function page(html: string, spans: readonly JsonObject[]): MarkedText {
  const [usual, other] = (['characters', 'utf-16'] as const).map((by): MarkedText => {
    const { text, characterAt } = textOfHtml(html, by);
    const placeOf = ({ globalOffsets: offsets }: JsonObject) => {
      const { start, end } = isObject(offsets) ? offsets : {};
      return [characterAt(numberIn(start)) ?? Number.NaN, characterAt(numberIn(end)) ?? Number.NaN] as const;
    };
    return { text, placeOf };
  });
  const fits = ({ text, placeOf }: MarkedText) => {
    const characters = [...text!];
    return spans.every(({ value }) => {
      const [start, end] = placeOf(value as JsonObject);
      return (
        withoutSpace(characters.slice(start, end).join('')) === withoutSpace(String((value as JsonObject)['text']))
      );
    });
  };
  return fits(usual!) || !fits(other!) ? usual! : other!;
}

function withoutSpace(text: string): string {
  return text.replace(/\\n|\s+/g, '');
}

/** Whether a mark is named by numbers of paragraphs, and places in these. */
function isInParagraph({ value }: JsonObject): boolean {
  const { start, startOffset } = value as JsonObject;
  return startOffset !== undefined && Number.isInteger(numberIn(start));
}

interface Turn {
  readonly author: string;
  readonly text: string;
}

function isConversation(part: Json | undefined): part is readonly JsonObject[] {
  return isList(part) && part.length > 0 && part.every(isObject);
}

/** A conversation is a text with a paragraph a turn, before which stands who speaks. Places are UTF-16 units of a turn. */
function conversation(parts: readonly JsonObject[]): MarkedText {
  const turns = parts.map((part): Turn => {
    const texts = Object.entries(part).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    const longest = texts.toSorted(([, a], [, b]) => b.length - a.length)[0]?.[1];
    const text = typeof part['text'] === 'string' ? part['text'] : (longest ?? '');
    const author = String(part['author'] ?? part['speaker'] ?? '')
      .trimEnd()
      .replace(/:$/, '');
    return { author: author === '' ? '' : `${author}: `, text: text.replace(/\r?\n/g, '\u2028') };
  });
  const starts = [0];
  for (const { author, text } of turns) starts.push(starts.at(-1)! + [...author].length + [...text].length + 1);
  const place = (turn: number, offset: number) => {
    const { author, text } = turns[turn] ?? { author: '', text: '' };
    const isInside = turn in turns && offset >= 0 && offset <= text.length;
    return isInside ? starts[turn]! + [...author].length + [...text.slice(0, offset)].length : Number.NaN;
  };
  return {
    text: turns.map(({ author, text }) => author + text).join('\n'),
    placeOf: ({ start, end, startOffset, endOffset }) => [
      place(numberIn(start), numberIn(startOffset)),
      place(numberIn(end), numberIn(endOffset)),
    ],
  };
}

/** The marked text; that of several turns does not have who speaks. */
function quoteOf(text: string, { start, end, startOffset }: JsonObject): string {
  return startOffset !== undefined && String(start) !== String(end) ? '' : text.replaceAll('\\n', '\n');
}
