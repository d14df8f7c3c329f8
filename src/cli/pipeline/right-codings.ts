import { withCoder } from '../../study/added-coder.ts';
import { noCategoryShared } from '../../study/no-category-shared.ts';
import type { Study } from '../../study/study.ts';
import { type ReadingValues, readingOptions } from '../options/reading.ts';
import type { Terminal } from '../terminal.ts';
import { noticeText } from '../wording/notices.ts';
import { loadRightCodings } from './companion-files.ts';

/** The study with one more coder, whose codings are those in the file. */
export async function withRightCodings(
  study: Study,
  { path, coder }: { readonly path: string; readonly coder: string },
  options: ReadingValues,
  terminal: Terminal,
): Promise<Study> {
  const { decided, added } = await loadRightCodings(path, study, readingOptions(options), terminal);
  for (const { name, at } of added)
    terminal.err(noticeText({ code: 'new-category', found: name, at, declared: study.declared }));
  const names = added.map((category) => category.name);
  const withGold = withCoder(study, coder, names, (unit) => decided.get(unit));
  for (const notice of noCategoryShared(withGold))
    if (notice.groups.some(({ coders }) => coders.length === 1 && coders[0] === coder))
      terminal.err(noticeText(notice));
  return withGold;
}
