import type { Document, Part } from '../document.ts';
import type { Style } from './format.ts';

/**
 * The parts that a text shows: all, or those of the first screen.
 *
 * @param elsewhere - where it is not shown, so that what is only for there is left out
 */
export async function shownParts(
  { parts, summary = parts }: Document,
  { whole }: Style,
  elsewhere: NonNullable<Part['only']>,
): Promise<Part[]> {
  const all = await (whole === true ? parts : summary)();
  return all.filter(({ only }) => only !== elsewhere);
}
