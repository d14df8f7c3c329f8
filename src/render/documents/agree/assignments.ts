import type { Report } from '../../../report/agree/schema.ts';
import { type Paragraph, paragraph } from '../../document.ts';
import { count, interval, share } from '../../figures.ts';
import { joined, text } from '../../text.ts';
import { findAll } from '../select.ts';

/** One sentence about how many coders made the assignments. */
export function assignmentParagraph(report: Report): Paragraph[] {
  const results = findAll(report, { measure: 'assignment-agreement' }).filter(({ value }) => value !== null);
  const [first] = results;
  // with one category per unit, agreement says the same, if it was asked for
  const isSaid = !report.data.multiple && report.results.some(({ measure }) => measure === 'agreement');
  if (!first || isSaid) return [];
  const shares = results.map(({ value, agreed, units, k, ci, expected }) => {
    const who = k === 2 ? 'both' : k === report.data.coders.length ? `all ${k}` : `at least ${k}`;
    const range = ci ? text`, ${interval('share', ci)}` : '';
    return text`${share(value)} by ${who} (${count(agreed!, units)}${range}; by chance ${share(expected)})`;
  });
  return [
    paragraph(
      text`Categories assigned to units by at least one coder: ${first.units}. Of these, ${joined(shares, ', ')}.`,
    ),
  ];
}
