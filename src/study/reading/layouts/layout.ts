import type { Fixed } from '../fixed.ts';
import type { Proposal } from '../proposal.ts';
import type { View } from '../views.ts';

/** A way in which people write down codings, and how a view of their tables may be read so. */
export interface LayoutProposals {
  readonly name: string;
  propose(view: View, fixed: Fixed): Proposal[];
}
