import { describe, expect, it } from 'vitest';
import { mapOfNames } from '../../../src/codebook/category-map.ts';
import { groupingsLike, type Images } from '../../../src/measures/regrouping/groupings.ts';

/** A map of as many categories as the text has signs: equal letters are one group, "." stands alone, "-" is dropped. */
function mapLike(pattern: string) {
  const names = [...pattern].map((_, i) => `c${i}`);
  return mapOfNames(
    names,
    [...pattern].map((sign, i) => (sign === '-' ? [] : [sign === '.' ? names[i]! : sign])),
  );
}

/** Which categories are together, whatever the groups are called. */
function partition(images: Images): string {
  return images.map((image) => (image.length === 0 ? '-' : images.findIndex((one) => one[0] === image[0]))).join(' ');
}

describe('groupings of a pattern', () => {
  it.each([
    ['xx..', 6], // 4 choose 2
    ['xxyy', 3], // ab|cd, ac|bd, ad|bc
    ['xxx.', 4],
    ['xxyyy', 10], // 5 choose 2
    ['xx-.', 12], // the dropped one of 4, then 3 choose 2
    ['--..', 6],
    ['....', 1],
    ['xxyyzz', 15], // 6! / (2³ 3!)
    ['xxyyzz..', 420], // 8! / (2³ 3! 2!)
  ])('%s: all %i, each once', (pattern, number) => {
    const { all, exhaustive } = groupingsLike(mapLike(pattern), 1000, 1);
    expect(exhaustive).toBe(true);
    expect(new Set(all.map(partition)).size).toBe(number);
    expect(all).toHaveLength(number);
  });

  it.each([
    [`${'x'.repeat(39)}.`, 40],
    [`${'-'.repeat(39)}.`, 40],
    [`${'x'.repeat(18)}yy.`, 3990], // 21! / (18! 2! 1!)
    ['x'.repeat(20_000), 1],
  ])('take no longer than there are: %#', (pattern, number) => {
    const { all, exhaustive } = groupingsLike(mapLike(pattern), 5000, 1);
    expect([all.length, exhaustive]).toEqual([number, true]);
  });

  it('are drawn where there are more than wanted, of the same pattern, the same for the same seed', () => {
    const map = mapLike('xxyyzzww....'); // 12! / (2⁴ 4! 4!) = 51,975
    const { all, exhaustive } = groupingsLike(map, 300, 7);
    expect(exhaustive).toBe(false);
    expect(all).toHaveLength(300);
    for (const images of all) expect([...images].flat().sort()).toEqual([...map.images].flat().sort());
    expect(groupingsLike(map, 300, 7).all).toEqual(all);
    expect(groupingsLike(map, 300, 8).all).not.toEqual(all);
  });

  it('are drawn evenly', () => {
    const { all } = groupingsLike(mapOfNames(['a', 'b', 'c'], [['x', 'y'], ['x'], ['y']]), 6000, 3);
    const first = [0, 1, 2].map((category) => all.filter((images) => images[category]!.length === 2).length);
    for (const times of first) expect(Math.abs(times - 2000)).toBeLessThan(110); // 3 standard deviations of 36.5
  });
});
