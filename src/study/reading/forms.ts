import { factorings } from './axes.ts';
import type { Fixed } from './fixed.ts';
import { heldByNumbered, type NumberedColumns } from './held-by-numbered.ts';
import { classesOf, isFunctionOf } from './keys.ts';
import { withoutCommon } from './like-a-coder.ts';
import { areNumberedOrLettered } from './numbered.ts';
import type { Coded, Proposal } from './proposal.ts';
import type { ViewColumn } from './view-column.ts';
import type { View } from './views/view.ts';

/** What columns of one coder hold together: a variable each, or a category each, as marks or as labels of one set. */
export type Together = 'variables' | 'one-hot' | 'label-columns';

/** What the user says that columns of one coder hold; undefined if nothing. */
export function togetherAsAsked({ variables, layout }: Fixed): Together | undefined {
  if (variables?.length) return 'variables';
  return layout === 'variables' || layout === 'one-hot' || layout === 'label-columns' ? layout : undefined;
}

/** What numbered columns hold, the likeliest first: one thing, or both of which the user is to choose one. */
export function togetherByNumbers(view: View, columns: NumberedColumns): readonly (Together | undefined)[] {
  switch (heldByNumbered(view, columns)) {
    case 'set':
      return ['label-columns'];
    case 'variables':
      return ['variables'];
    case 'unclear':
      return ['label-columns', 'variables'];
    default:
      return [undefined];
  }
}

/** A proposal of one of several things that columns may hold together. */
export function inDoubtOfForm(made: Proposal): Proposal {
  const columns = made.coded.flatMap((one) => one.columns);
  return { ...made, unexplained: [...made.unexplained, { columns, doubt: 'set-or-variables' }] };
}

/** The proposals, also those in doubt that take each of the columns by itself of which others leave it open what they hold together. */
export function inSameDoubt(proposals: readonly Proposal[]): readonly Proposal[] {
  const doubted = ({ unexplained }: Proposal) => unexplained.filter(({ doubt }) => doubt === 'set-or-variables');
  const unclear = new Set(proposals.flatMap(doubted).flatMap(({ columns }) => columns));
  if (unclear.size === 0) return proposals;
  return proposals.map((made) => {
    const single = made.coded.filter(({ form }) => form === 'cell').flatMap(({ columns }) => columns);
    const isOpen = doubted(made).length === 0 && single.filter((column) => unclear.has(column)).length > 1;
    return isOpen ? inDoubtOfForm(made) : made;
  });
}

/** What the columns of one coder hold: a coding in one, its labels, its marks, or one variable each. */
export function codedBy(
  view: View,
  coder: string,
  members: readonly { readonly name: string; readonly column: ViewColumn }[],
  asked?: Together | undefined,
): Coded[] {
  const [only] = members;
  if (members.length === 1) return [{ coder, variable: only!.name, form: 'cell', columns: [only!.column] }];
  const columns = members.map(({ column }) => column);
  const names = members.map(({ name }) => name);
  const marks = columns.every((column) => {
    const judged = view.judged.get(column)!;
    return judged.isMarks || column.filled === 0;
  });
  if (marks && asked !== 'variables' && asked !== 'label-columns') {
    const kept = withoutEchoes(columns);
    const own = names.filter((_, i) => kept.includes(columns[i]!));
    return [{ coder, variable: '', form: 'marks', columns: kept, categories: withoutCommonStem(own) ?? own }];
  }
  if (asked === 'label-columns' && areNumberedOrLettered(names))
    return [{ coder, variable: '', form: 'labels', columns }];
  return members.map(({ name, column }) => ({ coder, variable: name, form: 'cell', columns: [column] }));
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
