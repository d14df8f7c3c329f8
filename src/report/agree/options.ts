import type { Rule } from '../../rules/rule.ts';
import type { FigureOptions } from '../figures/options.ts';
import type { NamedGroup } from '../groups/group.ts';

export interface AgreementOptions extends Omit<FigureOptions, 'rules'> {
  /** The rules, the headline's first; none: those that suit the data. */
  readonly rules: readonly Rule[];
  readonly joint: 'common' | 'every-pair';
  readonly version: string;
  /** The columns that define the strata; each stratum has its own figures. */
  readonly by?: readonly string[] | undefined;
  /** Set if only those figures are computed that tables show by default, or the first screen. */
  readonly shownIn?: 'tables' | 'screen' | undefined;
  /** Coders taken together: figures of each group, and between them. */
  readonly groups?: readonly NamedGroup[] | undefined;
  /** Whether each model is tested in the place of people. */
  readonly altTest?: boolean | undefined;
  /** The allowance of that test. */
  readonly epsilon?: number | undefined;
  /** The coder whose codings are taken as right; all figures of agreement are those of the others. */
  readonly gold?: string | undefined;
  /** The name of the example, if the data were constructed to show something. */
  readonly constructed?: string | undefined;
}
