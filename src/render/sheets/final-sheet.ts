import type { ConsensusReport } from '../../report/consensus/schema.ts';
import { type Records, records, type Value } from '../document.ts';
import { coderColumns, codingText, joined } from './cells.ts';

const BEFORE = ['unit', 'text', 'category', 'decided-by'];

/** What a meeting wrote down, if it did. */
const WRITTEN = ['why', 'who-decided', 'decided-at', 'codebook-change'];

const AFTER = ['overruled', 'overruled-coders', 'added', 'open'];

/** Instead of a category: still open. An empty cell would be read as uncoded. */
const OPEN = '?';

/** The final sheet: one row per unit with its final coding, how it was decided, every coder's own coding, and what was overruled. */
export function finalSheet(report: ConsensusReport): Records {
  const { units, options, data } = report;
  const names = coderColumns(data.coders, [...BEFORE, ...WRITTEN, ...AFTER]);
  const withText = units.some(({ text }) => text !== null);
  const columns = [
    ...BEFORE.filter((column) => column !== 'text' || withText),
    ...(units.some(({ provenance }) => provenance !== null) ? WRITTEN : []),
    ...data.coders.map((coder) => names.get(coder)!),
    ...AFTER,
  ];
  const rows = units.map((unit): Record<string, Value> => {
    const own = unit.codings.map(({ coder, categories }) => [names.get(coder)!, codingText(categories, options)]);
    return {
      unit: unit.unit,
      text: unit.text,
      category: unit.categories === null ? OPEN : joined(unit.categories, options.separator),
      'decided-by': unit.decidedBy,
      why: unit.provenance?.why ?? null,
      'who-decided': unit.provenance?.by ?? null,
      'decided-at': unit.provenance?.at ?? null,
      'codebook-change': unit.provenance?.codebook ? 'yes' : null,
      ...Object.fromEntries(own),
      overruled: joined(unit.overruled, options.separator),
      'overruled-coders': joined(unit.overruledCoders, options.separator),
      added: joined(unit.added, options.separator),
      open: unit.open,
    };
  });
  return records(columns, rows);
}
