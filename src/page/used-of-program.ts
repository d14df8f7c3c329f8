import { flagOf } from '../cli/options/option.ts';
import { reading, strata } from '../cli/options/reading.ts';

/*
 * What the worker uses of the program, with which it is bundled.
 */

export { main } from '../cli/command-line.ts';

/** The options that say how sheets are to be read. */
export const READING: ReadonlySet<string> = new Set(Object.keys({ ...reading, ...strata }).map(flagOf));
