import { isList, isObject, type Json, objectOf } from '../parse.ts';
import type { Export } from './export.ts';

/** Prodigy: a record for each answer to a question about a text, by a person's session. */
export const prodigy: Export = {
  name: 'prodigy',
  fits: (record) => 'answer' in record && ('_task_hash' in record || '_input_hash' in record),
  *codings(record, leaveOut) {
    const { answer, accept, label, text, _input_hash: input = null, _task_hash: task = input } = record;
    const coder = record['_annotator_id'] ?? record['_session_id'];
    const named: [string, Json][] = coder == null ? [] : [['coder', coder]];
    const shown: [string, Json][] = text === undefined ? [] : [['text', text]];
    if (answer === 'ignore') leaveOut('ignored');
    else if (isList(accept)) {
      // the example, not one of its options, was rejected
      if (answer === 'reject') leaveOut('rejected');
      else yield objectOf([['unit', input], ...named, ['category', accept], ...shown]);
    } else if (isList(record['spans']) && record['spans'].some(isObject)) leaveOut('span');
    else if (label !== undefined) {
      // each label asked about is a question of its own, answered with yes or no
      yield objectOf([
        ['unit', task],
        ...named,
        ['category', answer === 'accept' ? '1' : '0'],
        ...shown,
        ['question', label],
      ]);
    } else leaveOut('not-annotated');
  },
};
