import type { Notice } from '../../notices.ts';
import { nearDuplicates } from '../cells/near-duplicates.ts';
import { type CategoryMap, groupsOf } from './category-map.ts';

/** New categories that are named nearly as one that was there and that they are not made of: it was probably meant. */
export function nearNewCategories(map: CategoryMap): Notice[] {
  const nobody = new Set<number>();
  return groupsOf(map).flatMap(({ category, from }): Notice[] => {
    if (map.from.includes(category)) return [];
    const others = map.from.filter((name) => !from.includes(name));
    const near = nearDuplicates([category, ...others].map((name) => ({ name, coders: nobody }))).find(
      ([a]) => a.name === category,
    );
    return near === undefined ? [] : [{ code: 'near-new-category', found: category, existing: near[1].name }];
  });
}
