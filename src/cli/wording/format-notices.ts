import type { FormatNotice, RecordLeftOut } from '../../notices.ts';
import { plural } from '../../render/words.ts';
import { list, positionText, quote } from './text.ts';

/** What was changed or left out while workbooks, archives and JSON files were read. */
export function formatNoticeText(notice: FormatNotice): { readonly kind: 'note' | 'warning'; readonly text: string } {
  switch (notice.code) {
    case 'sheets-left-out': {
      const { at, why, sheets } = notice;
      const what = sheets.length === 1 ? 'sheet' : 'sheets';
      const text = `${positionText(at)}: ${why} ${what} ${list(sheets)} left out`;
      return { kind: 'note', text: why === 'blank' ? text : `${text} (to read one, use --sheet)` };
    }
    case 'merged-filled':
      return {
        kind: 'note',
        text: `${positionText(notice.at)}: ${plural(notice.cells, 'cell')} filled in that ${notice.cells === 1 ? 'is' : 'are'} merged with the cell above`,
      };
    case 'error-cells':
      return {
        kind: 'warning',
        text: `${positionText(notice.first)}: ${plural(notice.cells, 'cell')} ${notice.cells === 1 ? 'shows' : 'show'} an error, the first ${quote(notice.found)}; correct the formula if the column is used`,
      };
    case 'coders-by-place':
      return {
        kind: 'note',
        text: `${positionText(notice.at)}: nothing in ${quote(notice.field)} says who gave what, so the coders are numbered by their places in each list; if a place is not always the same coder’s, look only at the figures of all coders`,
      };
    case 'records-left-out':
      return {
        kind: 'note',
        text: `${positionText(notice.at)}: left out ${plural(notice.records, RECORDS[notice.why][0])} ${RECORDS[notice.why][1]}`.trimEnd(),
      };
  }
}

/** What they are called, and why they are no codings. */
const RECORDS: Record<RecordLeftOut, readonly [string, string]> = {
  cancelled: ['annotation', 'that the annotator cancelled'],
  prediction: ['prediction', 'of models'],
  draft: ['draft', 'of annotations'],
  ignored: ['answer', 'with which the annotator skipped the example'],
  rejected: ['answer', 'with which the annotator rejected the example'],
  'not-submitted': ['response', 'that the annotator did not submit'],
  'not-annotated': ['record', 'that nobody annotated'],
  trial: ['response', 'that only tried out the survey (if they are answers, use --preset none)'],
  span: ['mark', 'on parts of texts (spans)'],
  'about-mark': ['answer', 'to questions about single marks'],
};
