import type { Sample } from '../../../report/sample/schema.ts';
import { type Part, paragraph, table } from '../../document.ts';
import { plural } from '../../words.ts';

/** What was drawn, as paragraphs and a table. */
export function sampleDocument({ source, by, seed, strata, drawn, files }: Sample): Part[] {
  const excluded = strata.reduce((sum, one) => sum + one.excluded, 0);
  const short = strata.filter((one) => one.wanted > one.drawn);
  const head = ['', 'units', ...(excluded > 0 ? ['left out', 'open'] : []), 'drawn'];
  const nameOf = (stratum: string) => (stratum === '' ? (by.length > 0 ? '(blank)' : 'all') : stratum);
  const rows = strata.map((one) => [
    nameOf(one.stratum),
    String(one.units),
    ...(excluded > 0 ? [String(one.excluded), String(one.units - one.excluded)] : []),
    String(one.drawn),
  ]);
  return [
    paragraph(
      `${plural(drawn.length, 'unit')} drawn from ${source.path} (${plural(source.rows, 'unit')}), seed ${seed}`,
      'heading',
    ),
    table(by.length > 0 ? `By ${by.join(', ')}` : 'Drawn', head, rows),
    ...(short.length > 0
      ? [
          paragraph(
            `Fewer than wanted, for want of units: ${short.map((one) => `${nameOf(one.stratum)} (${one.drawn} of ${one.wanted})`).join(', ')}.`,
          ),
        ]
      : []),
    ...(files.length > 0
      ? [paragraph(`Blank sheets: ${files.join(', ')}.`)]
      : [paragraph('No sheet was written: --coders A,B --out FOLDER writes a blank sheet for each coder.', 'aside')]),
  ];
}
