import type { Document } from '../document.ts';
import { pictureSvg } from '../pictures/picture-svg.ts';

/** One of the document's pictures. */
export async function svgText({ pictures, title }: Document, name: string | undefined): Promise<string> {
  const picture = (await pictures!()).find((one) => one.name === name);
  if (picture === undefined) throw new RangeError(`${title} has no picture ${name}`);
  return pictureSvg(picture);
}
