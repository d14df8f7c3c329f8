import { anonymize, redact } from '../../study/anonymize.ts';
import type { Study } from '../../study/study.ts';
import type { Terminal } from '../terminal.ts';

export interface Privacy {
  readonly redact: boolean;
  readonly anonymize: boolean;
}

/** What may be said of the data. */
export function applyPrivacy(data: Study, options: Privacy): Study {
  const named = options.anonymize ? anonymize(data) : data;
  return options.redact ? redact(named) : named;
}

/** A terminal to read sheets with: how they were read names coders and files, and is not said where these are not to be named. */
export function withoutReadingNotes(terminal: Terminal, { anonymize: silent }: Privacy): Terminal {
  if (!silent) return terminal;
  terminal.err(
    'note: how the sheets were read is not said, since it names coders and files (intercoder inspect says it)\n',
  );
  return { ...terminal, err: () => {} };
}
