import type { Catalogue, MeasureEntry, RuleEntry } from '../../../report/measures/schema.ts';
import { headline, type Part, paragraph, type TablePart, table } from '../../document.ts';
import { nextStep, text } from '../../text.ts';
import type { DocumentOf } from '../list.ts';

const TITLE = 'intercoder measures';

/** The list of everything that can be asked for. */
export function catalogueDocument(catalogue: Catalogue): DocumentOf<'measures'> {
  return {
    title: TITLE,
    report: catalogue,
    parts: () => [
      ...overview(catalogue).map((part) => ({ ...part, only: 'screen' as const })),
      ...reference(catalogue).map((part) => ({ ...part, only: 'page' as const })),
    ],
  };
}

function overview({ measures, rules }: Catalogue): Part[] {
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
    paragraph(nextStep({ code: 'measure-details' }), 'aside'),
  ];
}

/** Formulas and sources are too long for a screen. */
function reference({ measures, rules }: Catalogue): TablePart[] {
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

/** All that is known of one measure or rule. */
export function entryDocument(entry: MeasureEntry | RuleEntry): DocumentOf<'measures'> {
  return { title: TITLE, report: entry, parts: () => ('range' in entry ? measureParts(entry) : ruleParts(entry)) };
}

function measureParts(entry: MeasureEntry): Part[] {
  const rules = entry.ruled ? text`one figure for each ${nextStep({ code: 'rule' }, 'rule')}` : 'no rule of its own';
  const category = entry.perCategory ? '; also of each category alone' : '';
  return [
    headline(`${entry.title} (${entry.name})`),
    paragraph(`Formula: ${entry.formula}`),
    paragraph(text`Of: ${ofWhom(entry)}; ${rules}${category}`),
    paragraph(`Asks: ${entry.asks}`),
    paragraph(`Use: ${entry.use}`),
    paragraph(`Care: ${entry.caution}`),
    paragraph(`Range: ${entry.range}`),
    paragraph(`Source: ${entry.source}`),
  ];
}

function ruleParts(entry: RuleEntry): Part[] {
  const compares =
    entry.compares === 'sets'
      ? 'sets of categories'
      : 'single categories that lie on a scale; declare their order in a codebook';
  return [
    headline(`Rule ${entry.name}: ${entry.title}`),
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
