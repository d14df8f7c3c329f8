export type { Column, Table } from '../../read/table.ts';

/** "sheets/round 1/SG.csv" → "SG". */
export function nameOfTable(path: string): string {
  const name = path.split(/[\\/]/).at(-1)!;
  return name.replace(/\.(csv|tsv|tab|txt|xlsx|xls|ods|jsonl?|ndjson|parquet)(\.gz)?$/i, '').normalize('NFC');
}
