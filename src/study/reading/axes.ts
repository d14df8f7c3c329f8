import { isLetter, LetterPattern } from '../../names/letter-pattern.ts';
import type { ViewColumn } from './view-column.ts';

/** Headings that are made of two parts, each of which comes again with every other: people and variables, values and names. */
export interface Factoring<Headed = ViewColumn> {
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** The column of a left and a right part. */
  at(left: string, right: string): Headed;
  readonly columns: ReadonlySet<Headed>;
  /** Columns whose headings have one of the parts in common with these, but not every other one has such a column. */
  readonly others: readonly { readonly left: string; readonly right: string; readonly column: Headed }[];
  /** 2 where a sign stands between the parts, 1.5 at a capital or a digit. */
  readonly strength: 2 | 1.5 | 0.5;
  /** One of the right parts is BARE. */
  readonly isBare?: boolean;
}

type Split = (heading: string) => readonly [string, string] | undefined;

function atSign(sign: string, last: boolean): Split {
  return (heading) => {
    const at = last ? heading.lastIndexOf(sign) : heading.indexOf(sign);
    if (at <= 0 || at + sign.length >= heading.length) return undefined;
    return [heading.slice(0, at).trim(), heading.slice(at + sign.length).trim()];
  };
}

/** "Coder A after discussion": at the second sign, since both parts may have one. */
function atSecondSign(sign: string): Split {
  return (heading) => {
    const first = heading.indexOf(sign);
    const at = first <= 0 ? -1 : heading.indexOf(sign, first + sign.length);
    if (at <= 0 || at + sign.length >= heading.length) return undefined;
    return [heading.slice(0, at).trim(), heading.slice(at + sign.length).trim()];
  };
}

/** "annaTone", "A2Tone", and "ABTone", in which the last capital begins a word. */
const BEFORE_FIRST_CAPITAL = new LetterPattern(
  String.raw`^(.*?(?:[\p{Ll}\p{N}]|\p{Lu}(?=\p{Lu}\p{Ll})))(\p{Lu}.*)$`,
  's',
);
const BEFORE_LAST_CAPITAL = new LetterPattern(String.raw`^(.*[\p{Ll}\p{N}])(\p{Lu}[^\p{Lu}]*)$`);
const BEFORE_NUMBER = new LetterPattern(String.raw`^(.*\p{L})[\s_.:-]*(\p{N}+)$`);

const BRACKETS: Split = (heading) => {
  const found = /^(.+?)(?<!\s)\s*[([（【［]([^()[\]（）【】［］]+)[)\]）】］]$/.exec(heading);
  return found ? [found[1]!.trim(), found[2]!.trim()] : undefined;
};
const FIRST_CAPITAL: Split = (heading) => {
  const found = BEFORE_FIRST_CAPITAL.exec(heading);
  return found ? [found[1]!, found[2]!] : undefined;
};
const LAST_CAPITAL: Split = (heading) => {
  const found = BEFORE_LAST_CAPITAL.exec(heading);
  return found ? [found[1]!, found[2]!] : undefined;
};
/** "why_1" and "what1": numbers at the end, whatever stands before them. */
const NUMBER_AT_END: Split = (heading) => {
  const found = BEFORE_NUMBER.exec(heading);
  return found ? [found[1]!, found[2]!] : undefined;
};

const SIGNS: readonly Split[] = [
  atSign(' | ', false),
  atSign(' | ', true),
  atSign('|', true),
  BRACKETS,
  ...[' - ', ' – ', ' — '].flatMap((sign) => [atSign(sign, false), atSign(sign, true)]),
  ...['_', '.', '-', '/', ':', ' '].flatMap((sign) => [atSign(sign, false), atSign(sign, true)]),
  ...['_', ' '].map(atSecondSign),
];
const SHAPES: readonly Split[] = [FIRST_CAPITAL, LAST_CAPITAL, NUMBER_AT_END];

/** Every way to take the columns' headings apart into two full axes, each with two members or more. */
export function factorings<Headed extends { readonly heading: string } = ViewColumn>(
  columns: readonly Headed[],
  least: readonly [number, number] = [2, 2],
): Factoring<Headed>[] {
  const found: Factoring<Headed>[] = [];
  const keys = new Set<string>();
  for (const [splits, strength] of [
    [SIGNS, 2],
    [SHAPES, 1.5],
  ] as const) {
    for (const split of splits) {
      const factoring = largest(columns, split, strength, least);
      if (factoring === undefined) continue;
      const key = `${factoring.left.join('\n')}\n\n${factoring.right.join('\n')}`;
      if (keys.has(key)) continue;
      keys.add(key);
      found.push(factoring);
    }
  }
  return found;
}

/** Stands for the missing part in "tone" beside "tone_reli". */
export const BARE = '(first)';

/**
 * Every way to take headings apart if several of them come once alone and once with an addition at the same end: "tone" and "tone_reli",
 * "frame" and "frame_reli".
 *
 * @param isPair - whether both columns may be of one variable; `more` is what the second heading adds to the first
 */
export function bareFactorings<Headed extends { readonly heading: string } = ViewColumn>(
  columns: readonly Headed[],
  isPair: (bare: Headed, other: Headed, more: string) => boolean,
): Factoring<Headed>[] {
  const called = new Map(columns.map((column) => [column.heading, column]));
  const found = new Map<string, Factoring<Headed>>();
  for (const split of [...SIGNS, ...SHAPES]) {
    for (const isAtEnd of [true, false]) {
      const groups = new Map<string, Map<string, Headed>>();
      for (const column of columns) {
        const [own, more] = (isAtEnd ? split(column.heading) : split(column.heading)?.toReversed()) ?? ['', ''];
        const bare = called.get(own!);
        if (bare === undefined || bare === column || more === '' || !isBalanced(more!) || !isPair(bare, column, more!))
          continue;
        groups.set(more!, (groups.get(more!) ?? new Map<string, Headed>()).set(own!, column));
      }
      const [largest] = [...groups.values()].sort((a, b) => b.size - a.size);
      if (largest === undefined || largest.size < 2) continue;
      const left = [...largest.keys()];
      const added = [...groups].flatMap(([more, of]) => (left.every((own) => of.has(own)) ? [more] : []));
      // "tone", "tone_2" and "tone_3": three coders by number.
      const first = added.every((more) => /^[2-9]$/.test(more)) ? '1' : BARE;
      const at = (own: string, more: string) => (more === first ? called.get(own)! : groups.get(more)!.get(own)!);
      const right = [first, ...added];
      found.set(`${left.join('\n')}\n\n${right.join('\n')}`, {
        left,
        right,
        at,
        strength: 1.5,
        columns: new Set(left.flatMap((own) => right.map((more) => at(own, more)))),
        others: [],
        isBare: true,
      });
    }
  }
  return [...found.values()];
}

/** Every way to take all names apart into two parts, at a sign where there is one. */
export function splittings(names: readonly string[]): (readonly (readonly [string, string])[])[] {
  const apart = (splits: readonly Split[]) =>
    splits.flatMap((split) => {
      const parts = names.flatMap((name) => {
        const found = split(name);
        return found?.every((part) => part !== '' && isBalanced(part)) ? [found] : [];
      });
      return parts.length === names.length ? [parts] : [];
    });
  const atSigns = apart(SIGNS);
  return atSigns.length > 0 ? atSigns : apart(SHAPES);
}

/** No bracket opens or closes alone. */
function isBalanced(text: string): boolean {
  return (text.match(/[([]/g) ?? []).length === (text.match(/[)\]]/g) ?? []).length;
}

/** The largest full product among the parts of the headings. */
function largest<Headed extends { readonly heading: string }>(
  columns: readonly Headed[],
  split: Split,
  strength: 2 | 1.5,
  least: readonly [number, number],
): Factoring<Headed> | undefined {
  const places = new Map<string, Map<string, Headed>>();
  for (const column of columns) {
    const parts = split(column.heading);
    if (!parts || parts.some((part) => part === '' || !isBalanced(part))) continue;
    const row = places.get(parts[0]) ?? new Map<string, Headed>();
    if (!row.has(parts[1])) row.set(parts[1], column);
    places.set(parts[0], row);
  }
  const rows = [...places].map(([left, row]) => ({ left, rights: new Set(row.keys()) }));
  if (rows.length < least[0]) return undefined;
  const candidates = new Map<string, Set<string>>();
  const put = (set: Set<string>) =>
    set.size >= least[1] && candidates.size < 200 && candidates.set([...set].join('\n'), set);
  for (const { rights } of rows) put(rights);
  for (const [i, a] of rows.slice(0, 40).entries()) {
    for (const b of rows.slice(i + 1, 40)) put(new Set([...a.rights].filter((right) => b.rights.has(right))));
  }
  let best: { left: string[]; right: string[] } | undefined;
  for (const right of candidates.values()) {
    const left = rows.filter(({ rights }) => [...right].every((part) => rights.has(part))).map((row) => row.left);
    if (left.length >= least[0] && (!best || left.length * right.size > best.left.length * best.right.length))
      best = { left, right: [...right] };
  }
  if (!best) return undefined;
  const at = (left: string, right: string) => places.get(left)!.get(right)!;
  const { left, right } = best;
  const others = [...places].flatMap(([one, row]) =>
    [...row].flatMap(([other, column]) =>
      left.includes(one) !== right.includes(other) ? [{ left: one, right: other, column }] : [],
    ),
  );
  // "A1", "B1" may be any two things.
  const areLetters = left.every((part) => isLetter(part)) && right.every((part) => /^\d+$/.test(part));
  return {
    left,
    right,
    at,
    strength: areLetters ? 0.5 : strength,
    columns: new Set(left.flatMap((one) => right.map((other) => at(one, other)))),
    others,
  };
}
