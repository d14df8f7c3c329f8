import { anonymize, redact } from '../../study/anonymize.ts';
import type { Study } from '../../study/study.ts';
import type { Terminal } from '../terminal.ts';

export interface Privacy {
  readonly redact: boolean;
  readonly anonymize: boolean;
}

/** The data without what must not be written. */
export function applyPrivacy(data: Study, options: Privacy): Study {
  const named = options.anonymize ? anonymize(data) : data;
  return options.redact ? redact(named) : named;
}

/** A terminal to read sheets with that hides the reading notes if coders must not be named: the notes name coders and files. */
export function withoutReadingNotes(terminal: Terminal, { anonymize: isAnonymous }: Privacy): Terminal {
  if (!isAnonymous) return terminal;
  terminal.err('note: reading notes are hidden because they name coders and files (see intercoder inspect)\n');
  return { ...terminal, err: () => {} };
}
