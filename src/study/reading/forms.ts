import { factorings } from './axes.ts';
import type { CellReader } from './cells.ts';
import { isWhollyHeaded } from './headings.ts';
import { classesOf, isFunctionOf } from './keys.ts';
import { withoutCommon } from './like-a-coder.ts';
import { areNumbered } from './numbered.ts';
import type { Coded } from './proposal.ts';
import type { ViewColumn } from './view-column.ts';
import type { View } from './views.ts';

/** Whether in each row the filled cells stand before the blank ones, and some are blank; words for "did not code" are blank, too. */
export function areFilledFromTheLeft(columns: readonly ViewColumn[], { isMissing }: CellReader): boolean {
  const missing = columns.map(({ values, isComplete }) => (isComplete ? values.map(isMissing) : []));
  const isFilledAt = (i: number, row: number) => {
    const cell = columns[i]!.cells[row]!;
    return cell >= 0 && missing[i]![cell] !== true;
  };
  let gaps = 0;
  for (let row = 0; row < columns[0]!.rows; row += 1) {
    let blank = false;
    for (let i = 0; i < columns.length; i += 1) {
      if (!isFilledAt(i, row)) blank = true;
      else if (blank) return false;
    }
    if (blank && isFilledAt(0, row)) gaps += 1;
  }
  return gaps > 0;
}

/** What the columns of one coder hold: a coding in one, its labels, its marks, or one variable each. */
export function codedBy(
  view: View,
  coder: string,
  members: readonly { readonly name: string; readonly column: ViewColumn }[],
  asked?: 'variables' | 'one-hot' | undefined,
): Coded[] {
  const [only] = members;
  if (members.length === 1) return [{ coder, variable: only!.name, form: 'cell', columns: [only!.column] }];
  const columns = members.map(({ column }) => column);
  const names = members.map(({ name }) => name);
  const marks = columns.every((column) => {
    const judged = view.judged.get(column)!;
    return judged.isMarks || column.filled === 0;
  });
  if (marks && asked !== 'variables') {
    const kept = withoutEchoes(columns);
    const own = names.filter((_, i) => kept.includes(columns[i]!));
    return [{ coder, variable: '', form: 'marks', columns: kept, categories: withoutCommonStem(own) ?? own }];
  }
  if (
    asked !== 'variables' &&
    areNumbered(names) &&
    (areFilledFromTheLeft(columns, view.cells) || areNumberedCategories(names, columns))
  ) {
    return [{ coder, variable: '', form: 'labels', columns }];
  }
  return members.map(({ name, column }) => ({ coder, variable: name, form: 'cell', columns: [column] }));
}

/** "Code 1", "Code 2" with gaps: the numbers do not name variables. */
function areNumberedCategories(names: readonly string[], columns: readonly ViewColumn[]): boolean {
  return names.every((name) => isWhollyHeaded(name, 'category')) && columns.some(({ hasBlank }) => hasBlank);
}

/** Mark columns without those that say what another one with half of their heading says: a weight that is 1 where the mark is True. */
function withoutEchoes(columns: readonly ViewColumn[]): readonly ViewColumn[] {
  const dropped = new Set<ViewColumn>();
  for (const { left, right, at } of factorings(columns)) {
    for (const [first, second] of [
      [left, right],
      [right, left],
    ] as const) {
      const turned = first !== left;
      const of = (one: string, other: string) => (turned ? at(other, one) : at(one, other));
      for (const echo of second) {
        const says = second.find(
          (other) =>
            other !== echo &&
            first.every(
              (one) => of(one, other).size > 1 && isFunctionOf(of(one, echo), classesOf(of(one, other)), true),
            ),
        );
        if (says !== undefined && first.every((one) => of(one, echo).size <= 1))
          for (const one of first) dropped.add(of(one, echo));
      }
    }
  }
  return columns.filter((column) => !dropped.has(column));
}

/** "Code: Pay Applied", "Code: Support Applied" → "Pay", "Support"; of a question's name and what it asks the latter. */
function withoutCommonStem(names: readonly string[]): string[] | undefined {
  const asked = names.map((name) => name.split(' | ').at(-1)!);
  const whole = new Set(asked).size === names.length ? asked : names;
  const own =
    withoutCommon(whole) ?? (whole === asked && asked.some((name, i) => name !== names[i]) ? asked : undefined);
  return own !== undefined && new Set(own).size === names.length ? own : undefined;
}

/** What the layout is called by what its codings look like. */
export function layoutFor(base: string, coded: readonly Coded[]): string {
  const [first] = coded;
  if (first?.form === 'marks') return 'one-hot';
  if (first?.form === 'labels') return 'label-columns';
  return new Set(coded.map(({ variable }) => variable)).size > 1 ? 'variables' : base;
}
