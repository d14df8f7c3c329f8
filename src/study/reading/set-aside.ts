import { matcherOf } from '../../names/pattern.ts';
import { columnsByName } from '../columns-by-name.ts';
import { isPartOf } from './axes.ts';
import { isCalledUnit } from './choose-unit.ts';
import type { Fixed } from './fixed.ts';
import { isHeaded, wordsOf } from './headings.ts';
import { classesOf, crossed, isFunctionOf, isUnique } from './keys.ts';
import { isHeadedAsCoders } from './like-a-coder.ts';
import type { LeftOut } from './proposal.ts';
import type { ViewColumn } from './view-column.ts';
import type { View } from './views/view.ts';

/** The columns of a view that may be unit, coder or coding, and those that the user, or a heading, has taken away. */
export interface Free {
  readonly columns: readonly ViewColumn[];
  readonly aside: readonly LeftOut[];
  /** Whether a column that is headed as agreed on is taken as what was coded. */
  readonly takesAgreed?: boolean;
}

/** Columns by name: as written, in another case, `#3` for the third; `*` stands for any text. Of two heading rows the upper one is enough. */
export function matching(columns: readonly ViewColumn[], name: string): ViewColumn[] {
  let find = finders.get(columns);
  if (find === undefined) {
    find = columnsByName(columns, ({ heading }) => [heading, ...upperPartsOf(heading)]);
    finders.set(columns, find);
  }
  return find(name);
}
const finders = new WeakMap<readonly ViewColumn[], (name: string) => ViewColumn[]>();

/** "a" and "a | b" of "a | b | c". */
function upperPartsOf(heading: string): string[] {
  const parts = heading.split(' | ');
  return parts.slice(1).map((_, i) => parts.slice(0, i + 1).join(' | '));
}

export function allMatching(columns: readonly ViewColumn[], names: readonly string[] | undefined): ViewColumn[] {
  return [...new Set((names ?? []).flatMap((name) => matching(columns, name)))];
}

/** The columns that the user names as the unit's; the files' names may be among them. */
export function namedUnit({ file, columns }: View, { unit }: Fixed): ViewColumn[] {
  return allMatching(file ? [file, ...columns] : columns, unit);
}

/** Takes away what options name, what is empty, and what was agreed on in the end. */
export function setAside(view: View, fixed: Fixed): Free {
  const { columns } = view;
  const aside = new Map<ViewColumn, LeftOut>();
  const put = (found: readonly ViewColumn[], reason: LeftOut['reason']) => {
    for (const column of found) if (!aside.has(column)) aside.set(column, { column, reason });
  };
  const chosen = new Set([
    ...allMatching(columns, fixed.unit),
    ...allMatching(columns, fixed.coders),
    ...allMatching(columns, fixed.category),
    ...allMatching(columns, fixed.variables),
    ...(fixed.coder === undefined ? [] : matching(columns, fixed.coder)),
  ]);
  put(allMatching(columns, fixed.ignore), 'known');
  if (fixed.text !== undefined)
    put(
      matching(columns, fixed.text).filter((column) => !chosen.has(column)),
      'text',
    );
  if (fixed.note !== undefined) put(matching(columns, fixed.note), 'note');
  // A document may be a stratum, and a part of the name of its sentences.
  put(
    allMatching(columns, fixed.by).filter((column) => !chosen.has(column) && !isCalledUnit(column)),
    'stratum',
  );
  put(
    columns.filter((column) => !chosen.has(column) && column.filled === 0 && column.heading === ''),
    'empty',
  );
  const gold = columns.filter(
    (column) =>
      !chosen.has(column) &&
      isAgreed(column, fixed) &&
      !isOfNamedCoder(column, fixed) &&
      !variesWithinUnits(column, view),
  );
  // Where all that could be coded is headed so, the heading says nothing.
  if (columns.length - gold.length >= 2) put(gold, 'agreed');
  return { columns: columns.filter((column) => !aside.has(column)), aside: [...aside.values()] };
}

/** Whether a unit has several of these values, where rows of a unit stand together: what was agreed on is one. */
function variesWithinUnits(column: ViewColumn, { columns, file }: View): boolean {
  const others = columns.filter((one) => one !== column && one.size > 1 && one.size * 5 <= one.filled * 4);
  const headed = others.filter(({ heading }) => isHeaded(heading, 'unit'));
  const units = headed.length > 0 ? headed : keyedByCoders(others, file);
  return units.length > 0 && units.every((unit) => !isFunctionOf(column, classesOf(unit)));
}

/** The columns of which each coder has every value once, where files are the coders', or a heading says that a column names them. */
function keyedByCoders(columns: readonly ViewColumn[], file: ViewColumn | undefined): ViewColumn[] {
  const coder = file ?? columns.find(({ heading }) => isHeadedAsCoders(heading));
  if (coder === undefined) return [];
  return columns.filter(
    (one) => one !== coder && one.filled === one.rows && isUnique(crossed(classesOf(one), classesOf(coder))),
  );
}

/** The coders that options other than `--coders` name. */
export type NamedCoders = Pick<Fixed, 'asCoders'>;

/** Whether such an option names this coder: as written, in another case, or by a pattern with `*`. */
function isNamedAsCoder(name: string, { asCoders = [] }: NamedCoders): boolean {
  return asCoders.some((typed) => matcherOf(typed)(name.trim()));
}

/** "final_tone", where an option names "final". */
function isOfNamedCoder({ heading }: ViewColumn, { asCoders = [] }: NamedCoders): boolean {
  return asCoders.some((name) => isPartOf(heading, name, 'left') || isPartOf(heading, name, 'right'));
}

/** "gold", "final decision", "consensus_label": what was decided in the end, unless options name it as a coder. */
export function isAgreed({ heading }: { readonly heading: string }, named: NamedCoders = {}): boolean {
  if (isNamedAsCoder(heading, named)) return false;
  const words = wordsOf(heading);
  return isHeaded(heading, 'gold') || (words.length === 1 && words[0] === 'true');
}
