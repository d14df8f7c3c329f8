import { BadInputError, type Position } from '../../../../problems.ts';
import type { FoundMark } from '../../../marked-file.ts';
import { numberIn } from '../../written-number.ts';
import { isList, isObject, type Json, type JsonObject } from '../parse.ts';
import type { MarkingProgram } from './program.ts';

/** doccano: a list of [start, end, label] with each text; every example is exported, opened or not. */
export const doccano: MarkingProgram = {
  name: 'doccano export',
  counting: [
    { by: 'utf-16', lineEnd: 2, mark: 0 },
    { by: 'characters', lineEnd: 2, mark: 0 },
  ],
  saysWhoRead: false,
  fits: (record) => typeof (record['text'] ?? record['data']) === 'string' && spansOf(record) !== undefined,
  hasWholes: ({ cats }) => isList(cats) && cats.length > 0,
  read: (record, number, at) => {
    const name = String(record['id'] ?? number);
    const text = String(record['text'] ?? record['data']);
    const marks = spansOf(record)!.map((span) => markOf(span, name, at));
    return { document: { name, text, at }, marks, read: [] };
  },
};

function spansOf(record: JsonObject): readonly Json[] | undefined {
  const list = record['label'] ?? record['labels'] ?? record['entities'];
  return isList(list) && list.every(isSpan) ? list : undefined;
}

function isSpan(one: Json): boolean {
  if (isObject(one)) return 'start_offset' in one && 'label' in one;
  return isList(one) && one.length === 3 && Number.isFinite(Number(one[0])) && typeof one[2] === 'string';
}

function markOf(span: Json, document: string, at: Position): FoundMark {
  const [start, end, label] = isObject(span)
    ? [span['start_offset'], span['end_offset'], span['label']]
    : (span as readonly Json[]);
  if (typeof label !== 'string') throw new BadInputError([{ code: 'bad-mark', at, found: JSON.stringify(span) }]);
  return { document, coder: undefined, code: [label], start: numberIn(start), end: numberIn(end), at };
}
