import type { Table } from '../read/table.ts';
import { columnOfRows } from '../study/tables/made-table.ts';
import { tableOf } from '../study/written/columns.ts';
import { Characters } from './characters.ts';
import type { MarkedTexts } from './marked-texts.ts';

/** What was marked, as a sheet with a row for each mark; positions count characters of the text, in which a line end is one. */
export function spanSheet({ documents, coders, categories, marks }: MarkedTexts): Table {
  const texts = documents.map(({ text }) => (text === undefined ? undefined : new Characters(text)));
  const columns = {
    document: marks.map(({ document }) => documents[document]!.name),
    coder: marks.map(({ coder }) => coders[coder]!),
    category: marks.map(({ category }) => categories[category]!.name),
    start: marks.map(({ start }) => String(start)),
    end: marks.map(({ end }) => String(end)),
    text: marks.map(({ document, start, end }) => texts[document]?.slice(start, end) ?? ''),
  };
  return tableOf(
    'spans',
    marks.length,
    Object.entries(columns).map(
      ([name, rows]) =>
        (number: number) =>
          columnOfRows(name, number, rows),
    ),
  );
}
