import { measureLabel } from '../../../measures/catalogue.ts';
import type { Revision } from '../../../report/revise/schema.ts';
import { type TablePart, table } from '../../document.ts';
import { change, count, figureOn, scaleOf } from '../../figures.ts';

const AIMS: Record<string, string> = {
  'conger-kappa': 'mean agreement beyond chance',
  agreement: 'mean agreement',
  'joint-agreement': 'joint agreement',
};

/** What the figure is called that merges are to raise. */
export function aimText(measure: string, rule?: string): string {
  return `${AIMS[measure] ?? measureLabel(measure)}${rule === undefined ? '' : ` (${rule})`}`;
}

/** The merges, one after the other, each with its figures and how often the two categories were confused. */
export function pathTable({ path, options }: Revision): TablePart[] {
  if (path.length === 0) return [];
  const scale = scaleOf(options.aim ?? '');
  const rows = path.map(({ merged, before, after, mechanical, real, confusions }) => [
    merged.join(' + '),
    figureOn(scale, before),
    figureOn(scale, after),
    change(scale, mechanical),
    change(scale, real),
    count(confusions.units),
  ]);
  return [
    table(
      `Suggested merges: at each step the best one for ${aimText(options.aim ?? '', options.aimRule)}`,
      ['merge', 'before', 'after', 'random', 'real', 'confused'],
      rows,
    ),
  ];
}
