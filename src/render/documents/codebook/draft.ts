import type { CodebookDraft } from '../../../report/codebook/schema.ts';
import { headline, paragraph, records, table } from '../../document.ts';
import { count } from '../../figures.ts';
import { nextStep, text } from '../../text.ts';
import { plural } from '../../words.ts';
import type { DocumentOf } from '../list.ts';

/** A codebook of what occurs in the sheets; as CSV, it is one to fill in. */
export function codebookDraftDocument(report: CodebookDraft): DocumentOf<'codebook'> {
  const { categories, sheets } = report;
  return {
    title: `intercoder ${report.command}`,
    report,
    parts: () => [
      headline(
        `${plural(categories.length, 'category')} in the codings of ${plural(sheets.coders.length, 'coder')} on ${plural(sheets.units, 'unit')}`,
      ),
      table(
        'Categories as they occur',
        ['', 'times', 'coders'],
        categories.map(({ category, times, coders }) => [category, count(times), count(coders)]),
      ),
      paragraph(text`Correct the names, put them in order and define each${nextStep({ code: 'keep-codebook' })}.`),
    ],
    names: { categories: categories.map(({ category }) => category) },
    records: () =>
      records(
        ['category', 'definition', 'times', 'coders', 'example'],
        categories.map((one) => ({ ...one, definition: null })),
      ),
  };
}
