import type { Sample } from '../../../report/sample/schema.ts';
import { headline, type Part, paragraph, table } from '../../document.ts';
import { count } from '../../figures.ts';
import { drawnUnits } from '../../sheets/blank-sheet.ts';
import { nextStep, text } from '../../text.ts';
import { plural } from '../../words.ts';
import type { DocumentOf } from '../list.ts';

/** Which units were drawn. */
export function sampleDocument(sample: Sample): DocumentOf<'sample'> {
  return {
    title: `intercoder ${sample.command}`,
    report: sample,
    parts: () => partsOf(sample),
    records: () => drawnUnits(sample),
  };
}

function partsOf({ source, by, seed, strata, drawn, files }: Sample): Part[] {
  const excluded = strata.reduce((sum, one) => sum + one.excluded, 0);
  const short = strata.filter((one) => one.wanted > one.drawn);
  const head = ['', 'units', ...(excluded > 0 ? ['left out', 'available'] : []), 'drawn'];
  const nameOf = (stratum: string) => (stratum === '' ? (by.length > 0 ? '(blank)' : 'all') : stratum);
  const rows = strata.map((one) => [
    nameOf(one.stratum),
    count(one.units),
    ...(excluded > 0 ? [count(one.excluded), count(one.units - one.excluded)] : []),
    count(one.drawn),
  ]);
  return [
    headline(
      `${plural(drawn.length, 'unit')} drawn from ${source.path} (${plural(source.rows, 'unit')}), seed ${seed}`,
    ),
    table(by.length > 0 ? `By ${by.join(', ')}` : 'Drawn', head, rows),
    ...(short.length > 0
      ? [
          paragraph(
            `Fewer than requested, for lack of units: ${short.map((one) => `${nameOf(one.stratum)} (${one.drawn} of ${one.wanted})`).join(', ')}.`,
          ),
        ]
      : []),
    ...(files.length > 0
      ? [paragraph(`Blank sheets: ${files.join(', ')}.`)]
      : [paragraph(text`No sheet was written${nextStep({ code: 'write-blank-sheets' })}.`, 'aside')]),
  ];
}
