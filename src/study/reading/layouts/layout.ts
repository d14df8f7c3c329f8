import type { NamedLayout } from '../../written/written-layout.ts';
import type { Fixed } from '../fixed.ts';
import type { Proposal } from '../proposal.ts';
import type { Said } from '../said.ts';
import type { Beside, Change, ShapedCodings } from '../shaped.ts';
import type { View, ViewKind } from '../views/view.ts';

/**
 * A way in which people write down codings. To add one, write its file and list it in `list.ts`; nobody else asks which layout it is.
 */
export interface Layout {
  readonly name: string;
  /** What it is, in a few words: "one file per coder". */
  readonly title: string;
  /**
   * What names the coders: the headings of columns, or of rows; the cells of a column; the file; the cells beside each coding; the two axes of a table; or nothing.
   * Undefined: one of the first three, whatever the codings look like.
   */
  readonly coders?: 'headings' | 'rows' | 'cells' | 'file' | 'beside' | 'axes' | 'nothing';
  /** What a row is; undefined: a unit or a coding. */
  readonly rows?: 'units' | 'codings' | 'coders' | 'counts';
  /** What a column of codings is to a reader. */
  readonly columnsAre: 'coder' | 'category' | 'count';
  /** What its tables are called once each row is of another layout. */
  readonly becomes?: string;
  /** The option that names its columns of codings; "names": it names the coders. Where a column names the coder, `--category` does. */
  readonly chosenBy?: 'coders' | 'names' | 'variables' | 'category';
  /** The views that it looks at; undefined: those with their rows as rows. */
  readonly of?: ViewKind;
  /** How a view of tables may be read so; absent where another layout proposes it. */
  readonly propose?: (view: View, fixed: Fixed) => Proposal[];
  /** The proposal that options and headings say, whatever the cells hold; undefined if they do not say one. */
  readonly said?: (view: View, fixed: Fixed) => Said | undefined;
  /** The codings of each variable, if its tables have to be made into others. */
  readonly shape?: (proposal: Proposal, change: Change | undefined, beside: Beside) => readonly ShapedCodings[];
  /** How `convert` writes a study so. */
  readonly written?: NamedLayout;
}
