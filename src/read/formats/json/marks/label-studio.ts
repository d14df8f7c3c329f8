import { BadInputError, type Position } from '../../../../problems.ts';
import type { FoundMark } from '../../../marked-file.ts';
import { numberIn } from '../../written-number.ts';
import { annotationsOf, coderOf, lengthOf } from '../exports/label-studio.ts';
import { isList, isObject, type JsonObject } from '../parse.ts';
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
    const marks = kept.flatMap((annotation) =>
      spansIn(annotation).flatMap((result) => marksOf(result, name, nameOf(annotation), at)),
    );
    return { document: { name, text: textOf(task), at }, marks, read };
  },
};

function nameOf(annotation: JsonObject): string | undefined {
  const by = coderOf(annotation);
  return by === undefined ? undefined : String(by);
}

function resultsOf(task: JsonObject): JsonObject[] {
  return annotationsOf(task)!.flatMap(({ result }) => (isList(result) ? result.filter(isObject) : []));
}

function spansIn({ result }: JsonObject): JsonObject[] {
  return isList(result) ? result.filter(isObject).filter(isSpan) : [];
}

function isSpan({ value }: JsonObject): boolean {
  return isObject(value) && 'start' in value && !('channel' in value);
}

function isRelation({ type }: JsonObject): boolean {
  return type === 'relation';
}

/** A mark for each label of a stretch. */
function marksOf(
  { id, type, value }: JsonObject,
  document: string,
  coder: string | undefined,
  at: Position,
): FoundMark[] {
  const { start, end, text, globalOffsets, ...rest } = value as JsonObject;
  const offsets = isObject(globalOffsets) ? globalOffsets : { start, end };
  const labels = rest[String(type)] ?? rest['labels'] ?? rest['hypertextlabels'];
  if (!isList(labels)) throw new BadInputError([{ code: 'bad-mark', at, found: JSON.stringify(value) }]);
  return labels.map((label) => ({
    ...{ document, coder, code: [String(label ?? '')], at },
    start: numberIn(offsets['start']),
    end: numberIn(offsets['end']),
    ...(typeof text === 'string' ? { quote: text.replaceAll('\\n', '\n') } : {}),
    ...(id == null ? {} : { id: String(id) }),
  }));
}

/** The text that was marked: the part of the data that the marks name, or else the longest one. */
function textOf(task: JsonObject): string | undefined {
  const data = task['data'] as JsonObject;
  const texts = Object.entries(data).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const named = new Set(resultsOf(task).map(({ to_name: to }) => to));
  const own = texts.find(([key]) => named.has(key)) ?? texts.find(([key]) => key === 'text');
  return (own ?? texts.sort(([, a], [, b]) => b.length - a.length)[0])?.[1];
}
