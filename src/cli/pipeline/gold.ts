import { statSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import { knowsCoders } from '../../codings/crowd.ts';
import { UsageError } from '../../problems.ts';
import type { Studies } from '../../study/read-study.ts';
import type { Study } from '../../study/study.ts';
import type { Terminal } from '../terminal.ts';
import { unknownCoder } from './fitting.ts';
import { loadStudies } from './load.ts';

type Options = Parameters<typeof loadStudies>[1];

/** Studies in which somebody's codings are taken as right. */
interface WithGold {
  readonly studies: Studies;
  /** The coder whose they are; undefined if none are. */
  readonly gold: string | undefined;
}

/**
 * Reads the sheets, and the codings that are taken as right: those of a coder, or of one of the sheets, or those in a file of their own,
 * such as the worksheet of a meeting, which then is a coder's, too.
 */
export async function loadWithGold(args: readonly string[], options: Options, terminal: Terminal): Promise<WithGold> {
  const { gold } = options;
  if (gold === undefined || !isFile(gold)) {
    const studies = await loadStudies(args, options, terminal);
    for (const study of studies) checkGold(gold, study);
    return { studies, gold };
  }
  const name = basename(gold, extname(gold));
  if (args.some((path) => resolve(path) === resolve(gold)))
    return loadWithGold(args, { ...options, gold: name }, terminal);
  const studies = await loadStudies(args, { ...options, gold: undefined }, terminal);
  const [study, ...others] = studies;
  if (others.length > 0) throw unknownCoder('gold', gold, study); // which variable the file is of is not known
  needWho(study);
  const coder = study.coders.includes(name) ? gold : name;
  const { withRightCodings } = await import('./right-codings.ts');
  return { studies: [await withRightCodings(study, { path: gold, coder }, options, terminal)], gold: coder };
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

function checkGold(gold: string | undefined, study: Study): void {
  if (gold === undefined) return;
  if (!study.coderOrder.includes(gold)) throw unknownCoder('gold', gold, study);
  needWho(study);
}

function needWho({ rows, coders, unitCount }: Study): void {
  if (!knowsCoders(rows))
    throw new UsageError({
      code: 'command-needs-named-coders',
      command: 'agree --gold',
      coders: coders.length,
      units: unitCount,
    });
}
