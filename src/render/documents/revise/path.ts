import type { Revision } from '../../../report/revise/schema.ts';
import { type TablePart, table } from '../../document.ts';
import { decimal, percent, points, signedDecimal } from '../../words.ts';

export const AIMS: Record<string, string> = {
  'conger-kappa': 'mean agreement beyond chance',
  agreement: 'mean agreement',
  'joint-agreement': 'joint agreement',
  'krippendorff-alpha': 'Krippendorff’s alpha',
};

/** The merges one after the other, each with its figures and how often the two were confused. */
export function pathTable({ path, options }: Revision): TablePart[] {
  if (path.length === 0) return [];
  const share = options.aim === 'agreement' || options.aim === 'joint-agreement';
  const [figure, change] = share ? [percent, points] : [decimal, signedDecimal];
  const rows = path.map(({ merged, before, after, mechanical, real, confusions }) => [
    merged.join(' + '),
    figure(before),
    figure(after),
    change(mechanical),
    change(real),
    String(confusions.units),
  ]);
  return [
    table(
      `Suggested merges, each the one that raises ${AIMS[options.aim ?? '']} most`,
      ['merge', 'before', 'after', 'any two', 'beyond', 'confused'],
      rows,
    ),
  ];
}
