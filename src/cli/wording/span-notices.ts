import type { MarkLeftOut, SpanNotice } from '../../notices.ts';
import { plural } from '../../render/words.ts';
import { list, positionText } from './text.ts';

/** What was met in texts in which stretches were marked. */
export function spanNoticeText(notice: SpanNotice): { readonly kind: 'note' | 'warning'; readonly text: string } {
  switch (notice.code) {
    case 'spans-read': {
      const { format, files, documents, marks, unit, units, overlap } = notice;
      return {
        kind: 'note',
        text: `${files === 1 ? format : `${files} × ${format}`}: ${plural(marks, 'mark')} in ${plural(documents, 'text')} read as codings of ${plural(units, `unit`)} (--unit ${unit}); a coder gave a unit each category of which a mark covers ${overlap} of it (change with --overlap)`,
      };
    }
    case 'counted-otherwise': {
      const { at, documents, by, lineEnd, mark } = notice;
      const parts = [
        COUNTS[by],
        lineEnd === 1 ? 'CR LF as one' : 'CR LF as two',
        ...(mark === 1 ? ['the byte-order mark too'] : []),
      ];
      return {
        kind: 'note',
        text: `${positionText(at)}: positions in ${list(documents, 4)} count ${parts.join(', ')}, as the marked texts show`,
      };
    }
    case 'marks-without-length': {
      const { marks, first } = notice;
      const is = marks === 1 ? 'covers' : 'cover';
      return {
        kind: 'warning',
        text: `${plural(marks, 'mark')} of no length ${is} nothing, the first ${positionText(first)}`,
      };
    }
    case 'marks-left-out': {
      const { at, why, marks, names } = notice;
      const [what, rest] = LEFT_OUT[why];
      return {
        kind: why === 'hidden-coder' ? 'warning' : 'note',
        text: `${positionText(at)}: left out ${plural(marks, what)} ${rest}${names.length === 0 ? '' : ` (${list(names, 4)})`}${why === 'hidden-coder' ? '; name all coders with --coders to take them in' : ''}`,
      };
    }
  }
}

const COUNTS = { characters: 'characters', 'utf-16': 'UTF-16 units', bytes: 'bytes' };

/** What they are called, and why they are no marks. */
const LEFT_OUT: Record<MarkLeftOut, readonly [string, string]> = {
  picture: ['mark', 'on a picture'],
  sound: ['mark', 'on a sound recording'],
  video: ['mark', 'on a video'],
  pdf: ['mark', 'on a page of a PDF'],
  curation: ['version', 'of the curator (CURATION_USER), who is no coder'],
  initial: ['version', 'of the text before anyone coded it (INITIAL_CAS)'],
  'hidden-coder': ['mark', 'of a coder whom the project hides'],
  deleted: ['mark', 'that was deleted'],
  'without-code': ['mark', 'without a code'],
};
