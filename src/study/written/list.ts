import { LAYOUTS } from '../reading/layouts/list.ts';
import type { WrittenLayout } from './written-layout.ts';

/** Every layout in which studies are written; the first one holds the most. */
export const writtenLayouts = LAYOUTS.flatMap(({ written }) => written ?? []);

export function writtenLayoutNamed(name: string): WrittenLayout {
  const layout = writtenLayouts.find((one) => one.name === name);
  if (layout === undefined) throw new RangeError(`no layout is called "${name}"`);
  return layout;
}
