import type { DisagreementsReport, UnitReport } from '../../../report/disagreements/schema.ts';
import { strataText, stratumText } from '../../words.ts';

interface Group {
  /** "site: ward"; undefined if there are no strata. */
  readonly title: string | undefined;
  readonly units: readonly UnitReport[];
}

/** The units in the order of the report, stratum by stratum. */
export function byStratum({ units, options }: DisagreementsReport): Group[] {
  if (options.by.length === 0) return [{ title: undefined, units }];
  const names = [...new Set(units.map(({ stratum }) => stratum))];
  return names.map((name) => ({
    title: `${strataText(options.by)}: ${stratumText(name)}`,
    units: units.filter(({ stratum }) => stratum === name),
  }));
}
