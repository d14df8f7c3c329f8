import type { Document, Part, Room } from '../document.ts';
import type { Style } from './format.ts';

/**
 * The parts that a text shows: all, or those of the first screen.
 *
 * @param elsewhere - where it is not shown, so that what is only for there is left out
 * @param room - for the first screen
 */
export async function shownParts(
  { parts, summary = parts }: Pick<Document, 'parts' | 'summary'>,
  { whole }: Style,
  elsewhere: NonNullable<Part['only']>,
  room?: Room,
): Promise<Part[]> {
  const all = await (whole === true ? parts : summary)(room);
  return all.filter(({ only }) => only !== elsewhere);
}
