import type { CodebookFinding, CodebookReport, Use } from '../../../report/codebook/schema.ts';
import {
  headline,
  type Part,
  paragraph,
  type Records,
  records,
  type TablePart,
  table,
  type Value,
} from '../../document.ts';
import { count, share, wholeShare } from '../../figures.ts';
import { coder, nextStep, type Text, text } from '../../text.ts';
import { plural } from '../../words.ts';
import type { DocumentOf } from '../list.ts';
import { crossing, crossRows, crossTable } from './cross-table.ts';

/** Whether a codebook is sound, and how it was used. */
export function codebookDocument(report: CodebookReport): DocumentOf<'codebook'> {
  return {
    title: `intercoder ${report.command}`,
    report,
    parts: () => partsOf(report),
    names: { coders: report.sheets?.coders ?? [], themes: report.themes.map(({ theme }) => theme) },
    records: () => codebookRecords(report),
  };
}

function partsOf(report: CodebookReport): Part[] {
  const { findings } = report;
  return [
    headline(headingOf(report)),
    ...(report.themes.length > 0 ? [crossTable(report)] : []),
    ...useTable(report),
    ...(findings.length === 0
      ? [paragraph('No problems found.')]
      : [paragraph(`${plural(findings.length, 'warning')}:`), ...findings.map((one) => paragraph(findingText(one)))]),
  ];
}

function headingOf({ codebook, categories, themes, sheets }: CodebookReport): string {
  const codes = categories.reduce((sum, category) => sum + category.codes.length, 0);
  const counts = [
    plural(categories.filter(({ heading }) => !heading).length, 'category'),
    ...(codes > 0 ? [plural(codes, 'code')] : []),
    ...(themes.length > 0 ? [plural(themes.length, 'theme')] : ['no themes']),
  ];
  const used = sheets ? `; used by ${plural(sheets.coders.length, 'coder')} on ${plural(sheets.units, 'unit')}` : '';
  return `${codebook.path}: ${counts.join(', ')}${used}`;
}

/** One sentence per finding. */
function findingText(finding: CodebookFinding): Text {
  switch (finding.code) {
    case 'near-duplicate':
      return `The ${several(finding.of)} ${list(finding.names)} have almost the same name: are they one, or do they need clearer names?`;
    case 'no-definitions':
      return 'No definitions: the codebook has no column "definition", or it is empty.';
    case 'no-definition':
      return `No definition: ${list(finding.names)}.`;
    case 'same-definition':
      return `Same definition: ${list(finding.names)}.`;
    case 'theme-used-once':
      return `The theme ${quote(finding.theme)} does not cut across categories: only "${finding.category}" has it.`;
    case 'theme-unsplit':
      return text`The theme ${quote(finding.theme)} may be several themes${nextStep({ code: 'split-themes', separator: finding.separator })}.`;
    case 'never-used':
      return `Never used by any coder: ${list(finding.names)}.`;
    case 'one-coder-only':
      return `${quote(finding.name)} was used by only one coder: ${finding.coder}, ${plural(finding.units, 'unit')}.`;
    case 'hardly-agreed-on':
      return text`Coders hardly agree on ${quote(finding.name)}: positive agreement ${share(finding.positiveAgreement)} (below ${share(finding.below)}), ${plural(finding.units, 'unit')}.`;
  }
}

function several(of: 'category' | 'code' | 'theme'): string {
  return of === 'category' ? 'categories' : `${of}s`;
}

function list(names: readonly string[]): string {
  return names.map(quote).join(', ');
}

function quote(name: string): string {
  return `"${name}"`;
}

/** The table of codes × categories × themes, one row per category or code; with sheets, also how often each coder used it. */
function codebookRecords(report: CodebookReport): Records {
  const lines = crossRows(report);
  const coders = report.sheets?.coders ?? [];
  const columns = [
    'category',
    ...(lines.some(({ code }) => code !== null) ? ['code'] : []),
    ...(lines.some(({ parent }) => parent !== null) ? ['parent'] : []),
    ...report.themes.map(({ theme }) => `theme: ${theme}`),
    ...(report.sheets ? ['units', 'positive_agreement', ...coders.map((coder) => `coder: ${coder}`)] : []),
  ];
  const rows = lines.map((row): Record<string, Value> => {
    const { use } = row;
    return {
      category: row.category,
      code: row.code,
      parent: row.parent,
      ...Object.fromEntries(report.themes.map(({ theme }) => [`theme: ${theme}`, crossing(row, theme)])),
      units: row.units,
      positive_agreement: use?.positiveAgreement ?? null,
      ...Object.fromEntries((use?.applied ?? []).map(({ coder, units }) => [`coder: ${coder}`, units])),
    };
  });
  return records(columns, rows);
}

const MAX_CODER_COLUMNS = 6;

/** How often each coder applied each category or code, and how far the coders agree on it. */
function useTable({ categories, sheets }: CodebookReport): TablePart[] {
  if (sheets === null) return [];
  const applied = categories.filter(({ heading }) => !heading);
  const used = applied.flatMap(({ category, use, codes }) => {
    const rows = codes.flatMap((one) => (one.use === null ? [] : [{ name: one.code, use: one.use }]));
    return rows.length > 0 || use === null ? rows : [{ name: category, use }];
  });
  const each = sheets.coders.length <= MAX_CODER_COLUMNS;
  const head = each ? sheets.coders.map(coder) : ['by coders', 'fewest', 'most'];
  const rows = used.map(({ name, use }) => [
    name,
    ...numbersOf(use, each).map((units) => count(units)),
    count(use.units),
    wholeShare(use.positiveAgreement),
  ]);
  return [
    table(
      `Units per ${sheets.hold === 'codes' ? 'code' : 'category'}, and agreement on applying it`,
      ['', ...head, 'by any', 'pos.'],
      rows,
    ),
  ];
}

function numbersOf({ applied }: Use, each: boolean): number[] {
  const numbers = applied.map(({ units }) => units);
  if (each) return numbers;
  return [numbers.filter((number) => number > 0).length, Math.min(...numbers), Math.max(...numbers)];
}
