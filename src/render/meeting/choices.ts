import type { MeetingUnit } from './meeting-study.ts';

/** A coding that may be taken with one key. */
export interface Choice {
  /** "1" … "9", or "0" for no category; undefined from the tenth on. */
  readonly key: string | undefined;
  readonly kind: 'given' | 'union' | 'common' | 'none';
  readonly categories: readonly string[];
  /** Who gave it; empty if nobody gave just that. */
  readonly coders: readonly string[];
  readonly notes: readonly { readonly coder: string; readonly note: string }[];
}

/**
 * The codings of a unit, each once, the commonest first; then all categories that anybody gave, those in common to all, and none, as far
 * as they are not among the codings already.
 *
 * @param order - the categories as the codebook lists them
 */
export function choicesOf({ codings }: Pick<MeetingUnit, 'codings'>, order: readonly string[]): Choice[] {
  const sorted = (categories: Iterable<string>) => order.filter((one) => new Set(categories).has(one));
  const coded = codings.flatMap(({ coder, categories, note }) =>
    categories === null ? [] : [{ coder, categories: sorted(categories), note }],
  );
  const given: (Omit<Choice, 'key' | 'coders' | 'notes'> & { coders: string[]; notes: Choice['notes'][number][] })[] =
    [];
  for (const { coder, categories, note } of coded) {
    let same = given.find((one) => isSame(one.categories, categories));
    if (same === undefined) {
      same = { kind: categories.length === 0 ? 'none' : 'given', categories, coders: [], notes: [] };
      given.push(same);
    }
    same.coders.push(coder);
    if (note !== null) same.notes.push({ coder, note });
  }
  given.sort((a, b) => b.coders.length - a.coders.length);
  const made = (kind: Choice['kind'], categories: readonly string[]) =>
    given.some((one) => isSame(one.categories, categories)) ? [] : [{ kind, categories, coders: [], notes: [] }];
  const union = sorted(coded.flatMap(({ categories }) => categories));
  const common = union.filter((category) => coded.every(({ categories }) => categories.includes(category)));
  const all = [
    ...given,
    ...(union.length > 0 ? made('union', union) : []),
    ...(common.length > 0 ? made('common', common) : []),
    ...made('none', []),
  ];
  let number = 0;
  return all.map((choice) => {
    if (choice.kind === 'none') return { key: '0', ...choice };
    number += 1;
    return { key: number <= 9 ? String(number) : undefined, ...choice };
  });
}

/** Whether the coders have no category in common, so that there is nothing to take in common. */
export function haveNothingInCommon({ codings }: Pick<MeetingUnit, 'codings'>): boolean {
  const coded = codings.flatMap(({ categories }) => (categories === null ? [] : [categories]));
  return coded[0]?.some((category) => coded.every((categories) => categories.includes(category))) !== true;
}

export function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((category) => b.includes(category));
}
