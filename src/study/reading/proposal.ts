import type { ViewColumn } from './view-column.ts';
import type { View } from './views/view.ts';

/** How the columns of one coder and one variable hold the coding. */
export type Form = 'cell' | 'labels' | 'marks';

/** The columns of one coder and one variable; the coder is "" where a column, or the file, names him. */
export interface Coded {
  readonly coder: string;
  /** "" where there is one variable without a name of its own. */
  readonly variable: string;
  readonly form: Form;
  readonly columns: readonly ViewColumn[];
  /** Of marks: per column the category it marks. */
  readonly categories?: readonly string[];
  /** Beside a value: the column that names who gave it. */
  readonly namedBy?: ViewColumn;
}

/** Why a column is neither unit, coder nor coding. */
export type Reason =
  | 'known'
  | 'empty'
  | 'constant'
  | 'text'
  | 'note'
  | 'agreed'
  | 'result'
  | 'total'
  | 'confidence'
  | 'date'
  | 'address'
  | 'identifier'
  | 'running'
  | 'number'
  | 'of-the-unit'
  | 'of-the-coder'
  | 'of-the-category'
  | 'once-per-coder'
  | 'stratum'
  | 'values-of-its-own'
  | 'not-chosen';

/** Why a column that is left out should not be. */
export type Doubt =
  | 'like-the-codings'
  | 'headed-like-a-coder'
  | 'between-coders'
  | 'part-of-the-unit'
  | 'variables-look-like-coders'
  | 'agree-like-coders'
  | 'never-agree'
  | 'more-columns-than-rows'
  | 'marks-left-out'
  | 'headed-otherwise'
  | 'rounds'
  | 'sheets-repeat'
  | 'labels-repeat'
  | 'places-in-lists'
  | 'names-in-parts'
  | 'parts-or-rounds'
  | 'same-for-all-coders'
  | 'scale-beside'
  | 'varies-beside'
  | 'set-or-variables'
  | 'perhaps-names'
  | 'several-in-a-cell'
  | 'unlike-the-others'
  | 'shares-no-category'
  | 'other-units'
  | 'odd-units'
  | 'questions-in-turn'
  | 'second-of-each'
  | 'headed-like-a-category';

export type Fact =
  | {
      readonly code:
        | 'coder-column-headed'
        | 'coder-column-names'
        | 'coders-headed'
        | 'coders-are-files'
        | 'names-beside-values'
        | 'coders-in-rows'
        | 'units-numbered';
    }
  | {
      readonly code:
        | 'unit-column'
        | 'unit-headed'
        | 'category-headed'
        | 'two-axes'
        | 'coders-share-values'
        | 'columns-share-words'
        | 'filled-from-the-left';
    }
  | {
      readonly code:
        | 'every-coder-every-unit'
        | 'key-shared'
        | 'key'
        | 'equal-sums'
        | 'sums-given'
        | 'square'
        | 'named-by-option'
        | 'agree-more'
        | 'agree-less';
    }
  | {
      readonly code:
        | 'coder-headed-otherwise'
        | 'unit-headed-as-coder'
        | 'unit-headed-as-category'
        | 'unit-holds-names'
        | 'coders-headed-otherwise'
        | 'nothing-headed';
    }
  | {
      readonly code:
        | 'other-axis-like-coders'
        | 'numbered-coders'
        | 'headings-have-two-axes'
        | 'variable-shares-no-values'
        | 'more-coders-than-units'
        | 'by-row'
        | 'names-have-parts'
        | 'no-unit-shared'
        | 'unit-is-date'
        | 'sets-over-rows'
        | 'coders-like-categories'
        | 'rows-are-units'
        | 'unit-headed-otherwise'
        | 'letters-over-columns'
        | 'composite-unit';
    }
  | { readonly code: 'no-heading-row' | 'heading-row-holds-values' | 'two-heading-rows' | 'second-row-is-heading' };

export interface Evidence {
  readonly fact: Fact['code'];
  readonly points: number;
}

export interface LeftOut {
  readonly column: ViewColumn;
  readonly reason: Reason;
}

export interface Unexplained {
  readonly columns: readonly ViewColumn[];
  readonly doubt: Doubt;
}

/** One way to read the tables of a view. */
export interface Proposal {
  /** The name of the layout. */
  readonly layout: string;
  readonly view: View;
  /** The columns that name the unit; the column of row numbers where nothing does. */
  readonly unit: readonly ViewColumn[];
  /** The column, or the files, that name the coder, where they do. */
  readonly coder: ViewColumn | undefined;
  readonly coders: readonly string[];
  readonly coded: readonly Coded[];
  /** Columns that are neither, with the reason that a layout knows of itself. */
  readonly leftOut: readonly LeftOut[];
  readonly unexplained: readonly Unexplained[];
  readonly evidence: readonly Evidence[];
  /** A set stands over several rows of a coder and a unit. */
  readonly overRows: boolean;
}

export function usedColumns({ unit, coder, coded }: Proposal): Set<ViewColumn> {
  const used = new Set<ViewColumn>(unit);
  if (coder) used.add(coder);
  for (const { columns, namedBy } of coded) {
    for (const column of columns) used.add(column);
    if (namedBy) used.add(namedBy);
  }
  return used;
}

export function pointsOf({ evidence, view }: Proposal): number {
  return evidence.reduce((sum, { points }) => sum + points, view.points);
}
