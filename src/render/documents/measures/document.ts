import type { Catalogue, MeasureEntry, RuleEntry } from '../../../report/measures/schema.ts';
import { headline, type Part, paragraph, type TablePart, table } from '../../document.ts';
import { nextStep, text } from '../../text.ts';
import type { DocumentOf } from '../list.ts';

const TITLE = 'intercoder measures';

/** Every measure and rule there is. */
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
      ['', 'for', 'rules', 'per category', 'by default'],
      measures.map((entry) => [
        entry.name,
        codersOf(entry),
        entry.ruled ? 'each' : '–',
        yes(entry.perCategory),
        yes(entry.byDefault),
      ]),
    ),
    table(
      'Rules',
      ['', 'what counts as agreement'],
      rules.map(({ name, title }) => [name, title]),
      { of: 'words' },
    ),
    paragraph(nextStep({ code: 'measure-details' }), 'aside'),
  ];
}

/** Formulas and sources are too long for a screen. */
function reference({ measures, rules }: Catalogue): TablePart[] {
  return [
    table(
      'Measures',
      ['measure', 'for', 'formula', 'source'],
      measures.map((entry) => [`${entry.title} (${entry.name})`, codersOf(entry), entry.formula, entry.source]),
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

/** Everything about one measure or rule. */
export function entryDocument(entry: MeasureEntry | RuleEntry): DocumentOf<'measures'> {
  return { title: TITLE, report: entry, parts: () => ('range' in entry ? measureParts(entry) : ruleParts(entry)) };
}

function measureParts(entry: MeasureEntry): Part[] {
  const rules = entry.ruled ? text`one figure for each ${nextStep({ code: 'rule' }, 'rule')}` : 'no rule of its own';
  const category = entry.perCategory ? '; also for each category alone' : '';
  return [
    headline(`${entry.title} (${entry.name})`),
    paragraph(`Formula: ${entry.formula}`),
    paragraph(text`For: ${codersOf(entry)}; ${rules}${category}`),
    paragraph(`Requires: ${entry.asks}`),
    paragraph(`When to use: ${entry.use}`),
    paragraph(`Caution: ${entry.caution}`),
    paragraph(`Range: ${entry.range}`),
    paragraph(`Source: ${entry.source}`),
  ];
}

const COMPARES = {
  sets: 'sets of categories',
  categories: 'single categories',
  levels: 'single categories on a scale; declare their order in a codebook',
};

function ruleParts(entry: RuleEntry): Part[] {
  return [
    headline(`Rule ${entry.name}: ${entry.title}`),
    paragraph(`w(a, b) = ${entry.formula}`),
    paragraph(`Compares: ${COMPARES[entry.compares]}`),
    paragraph(`Source: ${entry.source}`),
  ];
}

function codersOf({ scopes }: MeasureEntry): string {
  return scopes.map((scope) => (scope === 'pair' ? 'pairs' : 'all coders')).join(', ');
}

function yes(value: boolean): string {
  return value ? 'yes' : '–';
}
