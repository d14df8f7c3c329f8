import type { FoundMark } from '../../../marked-file.ts';
import { numberIn } from '../../written-number.ts';
import { isList, isObject } from '../parse.ts';
import type { MarkingProgram } from './program.ts';

/** Prodigy: a line for each answer, with the spans in it; an accepted one without spans was read. */
export const prodigySpans: MarkingProgram = {
  name: 'Prodigy spans',
  counting: [
    { by: 'characters', lineEnd: 2, mark: 0 },
    { by: 'utf-16', lineEnd: 2, mark: 0 },
  ],
  saysWhoRead: true,
  fits: (record) =>
    'answer' in record &&
    ('_task_hash' in record || '_input_hash' in record) &&
    typeof record['text'] === 'string' &&
    !('accept' in record) &&
    !('options' in record),
  hasWholes: (record) => 'label' in record && !isList(record['spans']),
  read: (record, number, at, leaveOut) => {
    const name = String(record['_input_hash'] ?? number);
    const by = record['_annotator_id'] ?? record['_session_id'];
    const coder = by == null ? undefined : String(by);
    const { answer } = record;
    const document = { name, text: String(record['text']), at };
    if (answer !== 'accept') {
      leaveOut(answer === 'ignore' ? 'ignored' : 'rejected');
      return { document, marks: [], read: [] };
    }
    const spans = isList(record['spans']) ? record['spans'].filter(isObject) : [];
    const marks = spans.map((span): FoundMark => {
      const code = [String(span['label'] ?? '')];
      return { document: name, coder, code, start: numberIn(span['start']), end: numberIn(span['end']), at };
    });
    return { document, marks, read: [{ coder, isRead: true }] };
  },
};
