import type { DisagreementsReport, UnitReport } from '../../report/disagreements/schema.ts';
import { type Records, records, type Value } from '../document.ts';
import { confusionText, kindsText } from '../documents/disagreements/words.ts';

import { stratumText } from '../words.ts';
import { coderColumns, codingText, unitCell } from './cells.ts';

const OWN = ['unit', 'stratum', 'text', 'consensus', 'agreement', 'confusion', 'kind'];

/**
 * One row per unit: the codings, the notes, and an empty column `consensus` to fill in. The last column is never empty, because
 * spreadsheet programs drop the delimiters of empty cells at the end of a row when they save.
 */
export function worksheet(report: DisagreementsReport): Records {
  const { units } = report;
  const coders = units[0]?.codings.map(({ coder }) => coder) ?? report.data.coders;
  const withNotes = coders.filter((coder) => units.some((unit) => codingOf(unit, coder)?.note));
  const names = coderColumns(coders, [...OWN, ...coders.map((coder) => `${coder} note`)]);
  const columns = [
    'unit',
    ...(report.options.by.length > 0 ? ['stratum'] : []),
    ...(units.some(({ text }) => text !== null) ? ['text'] : []),
    ...coders.map((coder) => names.get(coder)!),
    ...withNotes.map((coder) => `${names.get(coder)} note`),
    'consensus',
    'agreement',
    'confusion',
    'kind',
  ];
  const rows = units.map((unit) => {
    const row: Record<string, Value> = {
      unit: unitCell(unit.unit),
      stratum: stratumText(unit.stratum),
      text: unit.text,
      consensus: null,
      agreement: unit.agreement,
      confusion: confusionText(unit.confusion),
      kind: kindsText(unit.kinds),
    };
    for (const coder of coders) {
      const coding = codingOf(unit, coder);
      row[names.get(coder)!] = codingText(coding?.categories ?? null, report.options);
      row[`${names.get(coder)} note`] = coding?.note ?? null;
    }
    return row;
  });
  return records(columns, rows);
}

function codingOf(unit: UnitReport, coder: string) {
  return unit.codings.find((coding) => coding.coder === coder);
}
