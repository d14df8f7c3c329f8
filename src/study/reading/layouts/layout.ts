import type { Fixed } from '../fixed.ts';
import type { Proposal } from '../proposal.ts';
import type { View, ViewKind } from '../views.ts';

/** A way in which people write down codings, and how a view of their tables may be read so. */
export interface LayoutProposals {
  readonly name: string;
  /** The views that it looks at. */
  readonly of: readonly ViewKind[];
  propose(view: View, fixed: Fixed): Proposal[];
}
