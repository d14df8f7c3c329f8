import { BadInputError, type PossibleReading } from '../problems.ts';
import type { ReadingOptions } from './reading-options.ts';
import { withChosen } from './tried-options.ts';
import type { UserWord } from './unpacked/unpacking.ts';

/** What was read, with the options that choose it. */
interface Taken {
  readonly taken: () => PossibleReading | undefined;
}

type ReadOnce<Read> = (options: ReadingOptions) => Read;

/**
 * Reads tables by the number of a reading. Those that stand behind all others unpack columns of which only the user can say that they are
 * packed; so do those in which such a column names the coders.
 */
export function readNumbered<Read extends Taken>(
  options: ReadingOptions,
  words: readonly UserWord[],
  read: ReadOnce<Read>,
): Read {
  const typed = { ...options, reading: undefined };
  try {
    const found = read(options);
    return unpackedAs(found.taken(), typed, words, read) ?? found;
  } catch (error) {
    const [shown] = error instanceof BadInputError ? error.problems : [];
    if (shown?.code !== 'unclear-reading') throw error;
    const other = othersOf(shown.readings, words, typed, read)[options.reading! - 1 - shown.readings.length];
    if (other === undefined) throw error;
    return other;
  }
}

/** The readings with those that the user's word makes. */
export function withUnpacked(
  readings: readonly PossibleReading[],
  options: ReadingOptions,
  words: readonly UserWord[],
  read: ReadOnce<Taken>,
): PossibleReading[] {
  if (words.length === 0) return [...readings];
  const typed = { ...options, reading: undefined };
  const own = readings.map((reading) => {
    const taken = unpackedAs(reading, typed, words, read)?.taken();
    return taken ? { ...taken, number: reading.number } : reading;
  });
  const others = othersOf(readings, words, typed, read).flatMap((one) => one.taken() ?? []);
  return [...own, ...others.map((taken, i) => ({ ...taken, number: readings.length + 1 + i }))];
}

/** What is read with each word for coders in cells that is enough to read it, and that is none of the readings. */
function othersOf<Read extends Taken>(
  readings: readonly PossibleReading[],
  words: readonly UserWord[],
  options: ReadingOptions,
  read: ReadOnce<Read>,
): Read[] {
  const facts = ({ layout, unit, coders, variables }: PossibleReading) =>
    JSON.stringify([layout, unit, coders, variables]);
  const known = new Set(readings.map(facts));
  return words.flatMap((word) => {
    const found = 'coders' in word ? readOrNot(() => read({ ...options, ...word })) : undefined;
    const taken = found?.taken();
    return found && taken && !known.has(facts(taken)) ? [found] : [];
  });
}

/** A reading in which the column that names the coders has several of them in a cell; undefined if it has not. */
function unpackedAs<Read>(
  taken: PossibleReading | undefined,
  options: ReadingOptions,
  words: readonly UserWord[],
  read: ReadOnce<Read>,
): Read | undefined {
  const isSaid = taken && words.some((word) => 'coder' in word && word.coder === taken.coder);
  const asked = isSaid ? withChosen(options, taken.options) : undefined;
  return asked && readOrNot(() => read(asked));
}

function readOrNot<Read>(read: () => Read): Read | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof BadInputError)) throw error;
    return undefined;
  }
}
