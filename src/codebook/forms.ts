import { type CodebookEntry, nameIn, type Vocabulary } from './entries.ts';
import { ancestors, parentsOf } from './hierarchy.ts';
import { type Naming, PATH_SIGN, pathOf } from './naming.ts';

/** How sheets may write the names of a codebook: as it has them, or otherwise. */
export type FormKind = 'as-written' | 'own-names' | 'paths' | 'other-column' | 'without-numbers';

/** The rows of a codebook, with their names in one of these forms. */
export interface Form {
  readonly kind: FormKind;
  readonly entries: readonly CodebookEntry[];
}

type Names = Pick<CodebookEntry, 'category' | 'code'>;

/** What programs put between the names of a path. */
const JOINTS = [PATH_SIGN, '>', '::', '\\', ': ', ' / ', '/'];

/** Every form of the names that keeps them apart; first the one in which they are written. */
export function formsOf(entries: readonly CodebookEntry[], { rows, sign }: Naming): readonly Form[] {
  const paths = pathsOf(entries, sign);
  const ownName = (i: number): Names => ({ category: paths[i]!.at(-1)!, code: entries[i]!.code });
  const byPath = (joint: string) => (i: number) => {
    const path = paths[i]!;
    const { code } = entries[i]!;
    return { category: path.join(joint), code: code === undefined ? undefined : [...path, code].join(joint) };
  };
  const isNested = paths.some((path, i) => path.length > 1 || entries[i]!.code !== undefined);
  const ways: readonly (readonly [FormKind, (i: number) => Names])[] = [
    ['as-written', (i) => entries[i]!],
    ...(isNested ? [['own-names', ownName] as const] : []),
    ...(isNested ? JOINTS.map((joint) => ['paths', byPath(joint)] as const) : []),
    ...(rows.some(({ alias }) => alias !== undefined)
      ? [
          [
            'other-column',
            (i: number) => ({ ...entries[i]!, category: rows[i]!.alias ?? entries[i]!.category }),
          ] as const,
        ]
      : []),
  ];
  const without = ways.map(([, names]) => {
    const bare = unnumbered(entries.map((_, i) => names(i)));
    const plain = (i: number): Names => {
      const { category, code } = names(i);
      return { category: bare(category), code: code === undefined ? undefined : bare(code) };
    };
    return ['without-numbers', plain] as const;
  });
  const seen = new Set<string>();
  return [...ways, ...without].flatMap(([kind, names]): Form[] => {
    const renamed = entries.map((_, i) => names(i));
    const key = JSON.stringify(renamed.map(({ category, code }) => [category, code]));
    if (seen.has(key) || !keepsApart(entries, renamed)) return [];
    seen.add(key);
    return [{ kind, entries: kind === 'as-written' ? entries : rename(entries, renamed) }];
  });
}

/** From the top level down to the name itself. */
function pathsOf(entries: readonly CodebookEntry[], sign: string | undefined): readonly (readonly string[])[] {
  if (sign !== undefined) return entries.map(({ category }) => pathOf(category, sign));
  const parents = parentsOf(entries);
  const lastName = (category: string) => {
    const parent = parents.get(category);
    const above = parent === undefined ? '' : `${parent}${PATH_SIGN}`;
    const inPath = category.startsWith(above) ? category.slice(above.length) : category;
    return parent === undefined ? category : (inPath.split(PATH_SIGN).at(-1) ?? category);
  };
  return entries.map(({ category }) => [...ancestors(category, parents).toReversed(), category].map(lastName));
}

/** "2.1 Pay", "2. Pay", "b) Pay", "IV. Pay", "- Pay" */
const NUMBER = /^\s*(\d+(\.\d+)+[.):]?|\d+[.):]|[a-z][.)]|[ivxlc]+[.)]|[-–*•])\s+(?=\S)/i;

/** "2 Pay" is numbered if others are as above; alone it may be "2 hours". */
const BARE_NUMBER = /^\s*\d+\s+(?=\S)/;

/** Takes the numbers in front of names away. */
function unnumbered(names: readonly Names[]): (name: string) => string {
  const isList = names.some(({ category, code }) => NUMBER.test(category) || (code !== undefined && NUMBER.test(code)));
  return (name) => (isList ? name.replace(NUMBER.test(name) ? NUMBER : BARE_NUMBER, '') : name);
}

/** Whether different names stay different. */
function keepsApart(entries: readonly CodebookEntry[], renamed: readonly Names[]): boolean {
  return (['categories', 'codes'] as const).every((vocabulary) => {
    const before = new Set(entries.map((entry) => nameIn(entry, vocabulary)));
    const pairs = new Set(
      entries.map((entry, i) => JSON.stringify([nameIn(entry, vocabulary), nameIn(renamed[i]!, vocabulary)])),
    );
    const after = new Set(renamed.map((names) => nameIn(names, vocabulary)));
    return after.size === before.size && pairs.size === before.size;
  });
}

function rename(entries: readonly CodebookEntry[], renamed: readonly Names[]): readonly CodebookEntry[] {
  const names = new Map(entries.map(({ category }, i) => [category, renamed[i]!.category]));
  return entries.map((entry, i) => ({
    ...entry,
    ...renamed[i]!,
    parent: entry.parent === undefined ? undefined : (names.get(entry.parent) ?? entry.parent),
  }));
}

/** What the cells of the sheets contain. */
export interface Fit {
  /** How many cells there are. */
  readonly cells: number;
  /** How many of them consist of these names. */
  readonly known: (names: readonly string[]) => number;
}

/** The form that fits best, by how many cells consist of its names; that in which the names are written, if none fits better. */
export function bestForm(forms: readonly Form[], { known, cells }: Fit): Form | undefined {
  const [first, ...others] = forms;
  if (first === undefined || others.length === 0) return first;
  const fitOf = ({ entries }: Form) => {
    const applied = entries.filter(({ isHeading }) => !isHeading);
    return Math.max(
      ...vocabulariesIn(applied).map((vocabulary) => known(applied.map((one) => nameIn(one, vocabulary)))),
    );
  };
  let best = { form: first, fits: fitOf(first) };
  for (const form of others) {
    if (best.fits === cells) break;
    const fits = fitOf(form);
    if (fits > best.fits) best = { form, fits };
  }
  return best.form;
}

/** What each name is called here that has another form; texts that could be several names are left out. */
export function otherForms(forms: readonly Form[], vocabulary: Vocabulary): ReadonlyMap<string, string> {
  const [used, ...others] = forms;
  const names = (used?.entries ?? []).map((entry) => nameIn(entry, vocabulary));
  const isHeading = (i: number) => used!.entries[i]!.isHeading;
  const found = new Map<string, Set<string>>();
  for (const { entries } of others)
    for (const [i, entry] of entries.entries()) {
      const text = nameIn(entry, vocabulary);
      if (!isHeading(i)) found.set(text, (found.get(text) ?? new Set()).add(names[i]!));
    }
  const own = new Set(names);
  return new Map(
    [...found].flatMap(([text, [name, ...more]]) => (own.has(text) || more.length > 0 ? [] : [[text, name!]])),
  );
}

function vocabulariesIn(entries: readonly CodebookEntry[]) {
  return entries.some(({ code }) => code !== undefined)
    ? (['categories', 'codes'] as const)
    : (['categories'] as const);
}
