import type { MarkedTextsReport } from '../../../report/spans/schema.ts';
import { headline, type Part, paragraph, table } from '../../document.ts';
import { coefficient, count, share } from '../../figures.ts';
import { plural, thousands } from '../../words.ts';
import type { DocumentOf } from '../list.ts';

/** What is in marked texts, and what each choice of a unit would give. */
export function markedTextsDocument(report: MarkedTextsReport): DocumentOf<'inspect'> {
  const { coders, categories } = report;
  return {
    title: 'intercoder inspect',
    report,
    parts: () => partsOf(report),
    names: { coders, categories, themes: [] },
  };
}

function partsOf({ documents, characters, coders, categories, marks, unsaid, choices }: MarkedTextsReport): Part[] {
  return [
    headline(
      `${plural(marks, 'mark')} of ${plural(coders.length, 'coder')} with ${plural(categories.length, 'category')} in ${plural(documents, 'text')} of ${thousands(characters)} characters`,
    ),
    paragraph(`Coders: ${coders.join(', ')}. Categories: ${categories.join(', ')}.`),
    table(
      'What a unit can be',
      ['', 'units', 'any', 'exact', 'alpha (exact)'],
      choices.map(({ unit, units, any, exact, alpha }) => [
        unit,
        count(units),
        share(any),
        share(exact),
        coefficient(alpha),
      ]),
    ),
    ...(unsaid === 0
      ? []
      : [paragraph('Texts in which a coder has no mark are taken as read here; nothing says it.', 'aside')]),
  ];
}
