import { measureLabel } from '../../../measures/catalogue.ts';
import type { Revision, RevisionResult } from '../../../report/revise/schema.ts';
import { ruleTitle } from '../../../rules/catalogue.ts';
import { type TablePart, table } from '../../document.ts';
import { change, figureOn, intervalOfChange, scaleOf } from '../../figures.ts';
import type { Text } from '../../text.ts';
import { chanceTable, nameOf } from '../changes.ts';

/** The figures, with pairs in the order in which coders are shown. */
export function shownResults({ data, results }: Revision): RevisionResult[] {
  const position = ({ coders }: RevisionResult) => {
    const [first, second] = coders.map((coder) => data.coders.indexOf(coder)).sort((a, b) => a - b);
    return first! * data.coders.length + second!;
  };
  const pairs = results.filter(({ scope }) => scope === 'pair').sort((a, b) => position(a) - position(b));
  return [...pairs, ...results.filter(({ scope }) => scope === 'all')];
}

/** What a figure is called. */
export function revisionName({ data, options }: Revision, result: RevisionResult): Text {
  return nameOf(result, data.coders, {
    'joint-agreement': `all ${data.coders.length}${options.rule === 'any' ? ': one in common' : ' agree'}`,
    'conger-kappa': 'beyond chance',
    'krippendorff-alpha': underRule(measureLabel('krippendorff-alpha'), result.rule, options.rule),
  });
}

/** The name of a figure, with its rule if it is another than that of the report. */
export function underRule(name: string, rule: string | null, headline: string): string {
  return rule === null || rule === headline ? name : `${name}, ${rule}`;
}

/** Every figure before and after, and what its gain consists of. `doing` is what is done to categories: "merging". */
export function gainTable(report: Revision, doing: string): TablePart {
  const rows = shownResults(report).map((result) => {
    const { before, after, gain, mechanical, real, ci } = result;
    const scale = scaleOf(result.measure);
    return [
      revisionName(report, result),
      figureOn(scale, before.value),
      figureOn(scale, after.value),
      ...[gain, mechanical, real].map((value) => change(scale, value)),
      intervalOfChange(scale, ci),
    ];
  });
  const { rule } = report.options;
  return table(
    `Gain, rule ${rule}: ${ruleTitle(rule)}`,
    ['', 'before', 'after', 'gain', doing, 'real', 'interval'],
    rows,
  );
}

/** The agreement expected by chance under each codebook. */
export function chanceOfCodebooks(report: Revision): TablePart[] {
  const shown = shownResults(report).filter(
    ({ measure, before, after }) => scaleOf(measure) === 'share' && before.expected !== null && after.expected !== null,
  );
  return chanceTable(shown.map((result) => ({ ...result, name: revisionName(report, result) })));
}
