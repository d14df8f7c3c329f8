import type { Column, Sheet } from '../../read/sheet.ts';

/** A table as it was read. */
export type Table = Sheet;

export type { Column };

/** "sheets/round 1/SG.csv" → "SG". */
export function nameOfTable(path: string): string {
  const name = path.split(/[\\/]/).at(-1)!;
  return name.replace(/\.(csv|tsv|tab|txt|xlsx|xls|ods|jsonl?|ndjson|parquet)(\.gz)?$/i, '').normalize('NFC');
}
