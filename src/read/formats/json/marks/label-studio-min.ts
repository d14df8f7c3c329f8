import type { FoundMark } from '../../../marked-file.ts';
import { numberIn } from '../../written-number.ts';
import { isList, isObject, type Json, type JsonObject } from '../parse.ts';
import { labelStudioSpans } from './label-studio.ts';
import type { MarkingProgram } from './program.ts';

/** Label Studio's JSON-MIN: a record for each submitted annotation, in which the marks are a list beside the text. */
export const labelStudioMin: MarkingProgram = {
  ...labelStudioSpans,
  fits: (record) => 'annotation_id' in record && 'annotator' in record && textOf(record) !== undefined,
  hasWholes: (record) => Object.values(record).some((one) => isObject(one) && 'choices' in one),
  read: (record, number, at) => {
    const name = String(record['id'] ?? number);
    const coder = record['annotator'] == null ? undefined : String(record['annotator']);
    const marks = Object.values(record)
      .filter(areMarks)
      .flat()
      .flatMap(({ start, end, text, labels }) =>
        (labels as readonly Json[]).map(
          (label): FoundMark => ({
            ...{ document: name, coder, code: [String(label)], start: numberIn(start), end: numberIn(end), at },
            ...(typeof text === 'string' ? { quote: text.replaceAll('\\n', '\n') } : {}),
          }),
        ),
      );
    return { document: { name, text: textOf(record), at }, marks, read: [{ coder, isRead: true }] };
  },
};

function areMarks(part: Json): part is readonly JsonObject[] {
  return (
    isList(part) && part.length > 0 && part.every((one) => isObject(one) && 'start' in one && isList(one['labels']))
  );
}

/** The text: what is called so, or else the longest of the data. */
function textOf({ created_at: _, updated_at: _u, ...record }: JsonObject): string | undefined {
  const texts = Object.values(record).filter((part) => typeof part === 'string');
  const { text } = record;
  return typeof text === 'string' ? text : texts.sort((a, b) => b.length - a.length)[0];
}
