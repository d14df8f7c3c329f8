import type { Catalogue, MeasureEntry, RuleEntry } from '../../../report/measures/schema.ts';
import { type Part, paragraph, table } from '../../document.ts';

/** The list of everything that can be asked for. */
export function catalogueDocument({ measures, rules }: Catalogue): Part[] {
  return [
    table(
      'Measures',
      ['', 'of', 'rules', 'per category', 'by default'],
      measures.map((entry) => [
        entry.name,
        ofWhom(entry),
        entry.ruled ? 'each' : '–',
        yes(entry.perCategory),
        yes(entry.byDefault),
      ]),
    ),
    table(
      'Rules',
      ['', 'two codings agree'],
      rules.map(({ name, title }) => [name, title]),
    ),
    paragraph(
      'intercoder measures NAME tells the formula, when to use it and when not, the range and the source.',
      'aside',
    ),
  ];
}

/** The same as one table with formula and source, for a document. */
export function catalogueReference({ measures, rules }: Catalogue): Part[] {
  return [
    table(
      'Measures',
      ['measure', 'of', 'formula', 'source'],
      measures.map((entry) => [`${entry.title} (${entry.name})`, ofWhom(entry), entry.formula, entry.source]),
      { of: 'words' },
    ),
    table(
      'Rules',
      ['rule', 'w(a, b)', 'source'],
      rules.map(({ name, formula, source }) => [name, formula, source]),
      { of: 'words' },
    ),
  ];
}

/** All that is known of one measure. */
export function measureDocument(entry: MeasureEntry): Part[] {
  const rules = entry.ruled ? 'one figure for each --rule' : 'no rule of its own';
  const category = entry.perCategory ? '; also of each category alone' : '';
  return [
    paragraph(`${entry.title} (${entry.name})`, 'heading'),
    paragraph(`Formula: ${entry.formula}`),
    paragraph(`Of: ${ofWhom(entry)}; ${rules}${category}`),
    paragraph(`Asks: ${entry.asks}`),
    paragraph(`Use: ${entry.use}`),
    paragraph(`Care: ${entry.caution}`),
    paragraph(`Range: ${entry.range}`),
    paragraph(`Source: ${entry.source}`),
  ];
}

export function ruleDocument(entry: RuleEntry): Part[] {
  const compares =
    entry.compares === 'sets'
      ? 'sets of categories'
      : 'single categories that lie on a scale; declare their order in a codebook';
  return [
    paragraph(`Rule ${entry.name}: ${entry.title}`, 'heading'),
    paragraph(`w(a, b) = ${entry.formula}`),
    paragraph(`Compares: ${compares}`),
    paragraph(`Source: ${entry.source}`),
  ];
}

function ofWhom({ scopes }: MeasureEntry): string {
  return scopes.map((scope) => (scope === 'pair' ? 'pairs' : 'all coders')).join(', ');
}

function yes(value: boolean): string {
  return value ? 'yes' : '–';
}
