import { type Column, positionIn, type Table } from '../../read/table.ts';
import { columnOfRows, madeTable } from '../tables/made-table.ts';

/** `RAYYAN-INCLUSION: {"Ana"=>"Included", "Ben"=>"Maybe"} | RAYYAN-LABELS: …` */
const VOTES = /^(?:(?!RAYYAN-INCLUSION:).)*RAYYAN-INCLUSION:\s*\{([^}]*)\}/s;
const VOTE = /(?<!")"+([^"]+)"+\s*=>\s*"+([^"]+)"+/g;

/** The headings of the columns that are made of votes. */
export const CODER_OF_VOTE = 'reviewer';
export const VOTE_HEADING = 'vote';

/** A row per vote, of a table in which a cell holds the votes of all coders, with its other columns. */
export function unpackedVotes(table: Table, votes: Column): Table {
  const rows: { readonly row: number; readonly coder: string; readonly vote: string }[] = [];
  for (let row = 0; row < table.rows; row += 1) {
    const [, list = ''] = VOTES.exec(votes.textAt(row)) ?? [];
    for (const [, coder, vote] of list.matchAll(VOTE)) rows.push({ row, coder: coder!.trim(), vote: vote!.trim() });
  }
  const column = (name: string, number: number, textOf: (one: (typeof rows)[number]) => string) =>
    columnOfRows(name, number, rows.map(textOf));
  const columns = [
    ...table.columns
      .filter((one) => one !== votes)
      .map((one) => column(one.name, one.number, ({ row }) => one.textAt(row))),
    column(CODER_OF_VOTE, table.columns.length + 1, ({ coder }) => coder),
    column(VOTE_HEADING, table.columns.length + 2, ({ vote }) => vote),
  ];
  return madeTable(table, columns, rows.length, (row) => positionIn(table, rows[row]!.row));
}
