import { writtenLong } from './long.ts';
import { writtenOneHot } from './one-hot.ts';
import { writtenPerCoder } from './per-coder.ts';
import { writtenWide } from './wide.ts';
import type { WrittenLayout } from './written-layout.ts';

/** Every layout in which studies are written; the first one holds the most. */
export const writtenLayouts = [writtenLong, writtenWide, writtenPerCoder, writtenOneHot] as const;

export function writtenLayoutNamed(name: string): WrittenLayout {
  const layout = writtenLayouts.find((one) => one.name === name);
  if (layout === undefined) throw new RangeError(`no layout is called "${name}"`);
  return layout;
}
