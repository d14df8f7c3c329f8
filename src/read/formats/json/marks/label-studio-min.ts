import { isList, isObject, type Json, type JsonObject } from '../parse.ts';
import { answerOf, labelStudioSpans } from './label-studio.ts';
import type { MarkingProgram } from './program.ts';

/** Label Studio's JSON-MIN: a record for each submitted annotation, in which the marks are lists beside the text. */
export const labelStudioMin: MarkingProgram = {
  ...labelStudioSpans,
  fits: (record) => 'annotation_id' in record && 'annotator' in record && Object.values(dataOf(record)).some(isText),
  hasWholes: (record) =>
    Object.values(record).some((one) => isObject(one) && 'choices' in one) ||
    labelStudioSpans.hasWholes(taskOf(record)),
  read: (record, ...others) => labelStudioSpans.read(taskOf(record), ...others),
};

/** The task with this one annotation, as the export in full has it. */
function taskOf(record: JsonObject): JsonObject {
  const result = Object.values(record)
    .filter(areMarks)
    .flat()
    .map((value) => ({ type: typeOf(value) ?? null, value }));
  const { id = null, annotator = null } = record;
  return { id, data: dataOf(record), annotations: [{ completed_by: annotator, result }] };
}

/** What the people who annotated were given: what is neither the program's own nor a list of marks. */
function dataOf({
  id: _id,
  annotation_id: _annotation,
  annotator: _annotator,
  created_at: _created,
  updated_at: _updated,
  lead_time: _time,
  ...data
}: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(data).filter(([, part]) => !areMarks(part)));
}

function isText(part: Json): boolean {
  return typeof part === 'string' || (isList(part) && part.length > 0 && part.every(isObject));
}

function areMarks(part: Json): part is readonly JsonObject[] {
  return isList(part) && part.length > 0 && part.every(isMark);
}

const PLACE = ['start', 'end', 'startOffset', 'endOffset', 'globalOffsets', 'text'];

/** A place with a label, with an answer to a question about it, or with nothing more: turns of a conversation may have times, too. */
function isMark(part: Json): boolean {
  if (!isObject(part) || !('start' in part)) return false;
  return typeOf(part) !== undefined || Object.keys(part).every((key) => PLACE.includes(key));
}

/** What kind of tag a mark is of, which the export in full says. */
function typeOf(value: JsonObject): string | undefined {
  return Object.keys(value).find((key) => key.endsWith('labels') && isList(value[key])) ?? answerOf(value);
}
