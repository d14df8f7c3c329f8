import { measureLabel } from '../../../measures/catalogue.ts';
import type { Report, Result } from '../../../report/agree/schema.ts';
import { type Paragraph, paragraph } from '../../document.ts';
import { coefficient, exact } from '../../figures.ts';
import { type Text, text } from '../../text.ts';

/** The tests of figures of all coders, if they have one. */
export function testParagraphs({ results }: Report): Paragraph[] {
  return results.flatMap(({ scope, category, measure, test }) =>
    scope === 'all' && category === null && test ? [paragraph(text`${measureLabel(measure)}: ${testText(test)}.`)] : [],
  );
}

const DISTRIBUTIONS = { normal: 'z', t: 't', 'chi-squared': 'chi-squared', F: 'F' };

/** "test against 0: chi-squared = 8.52 (5 degrees of freedom), p = 0.130" */
function testText({ value, statistic, distribution, df, p }: NonNullable<Result['test']>): Text {
  const freedom = df === null ? '' : ` (${[df].flat().map(degrees).join(' and ')} degrees of freedom)`;
  const probability = p < 0.001 ? 'p < 0.001' : text`p = ${exact(p)}`;
  return text`test against ${value}: ${DISTRIBUTIONS[distribution]} = ${coefficient(statistic)}${freedom}, ${probability}`;
}

function degrees(df: number): string {
  return String(Number(df.toFixed(1)));
}
