import { withCoder } from '../../study/added-coder.ts';
import { noCategoryShared } from '../../study/checks/no-category-shared.ts';
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
  const { decided, added, others } = await loadRightCodings(path, study, readingOptions(options), terminal);
  for (const { name, at } of added)
    terminal.err(noticeText({ code: 'new-category', found: name, at, declared: study.declared }));
  if (others.length > 0)
    terminal.err(
      noticeText({ code: 'gold-of-others', file: path, units: others.length, examples: others.slice(0, 3) }),
    );
  const names = added.map((category) => category.name);
  const withGold = withCoder(study, coder, names, (unit) => decided.get(unit));
  for (const { code, groups } of noCategoryShared(withGold)) {
    const isGold = ({ coders }: (typeof groups)[number]) => coders.length === 1 && coders[0] === coder;
    // No option leaves the right codings out, so that they come first.
    const inOrder = [...groups.filter(isGold), ...groups.filter((group) => !isGold(group))];
    if (groups.some(isGold)) terminal.err(noticeText({ code, groups: inOrder }));
  }
  return withGold;
}
