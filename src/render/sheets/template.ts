import type { Records, Sheet } from '../document.ts';
import { csvText } from '../formats/csv.ts';

/** The kinds of sheets that coders are given to fill in. */
export const templateKinds = ['csv', 'xlsx'] as const;

export type TemplateKind = (typeof templateKinds)[number];

/**
 * A sheet for a coder to fill in. In a workbook the cells for categories offer those of the codebook, if it is known.
 *
 * @param categories - those of the codebook
 */
export async function template(
  kind: TemplateKind,
  records: Records,
  categories: readonly string[],
  { bom = false }: { readonly bom?: boolean } = {},
): Promise<string | Uint8Array> {
  if (kind === 'csv') return csvText(records, ',', { bom });
  const { workbookOfSheet } = await import('../formats/xlsx.ts');
  return workbookOfSheet(sheetOf(records, categories));
}

function sheetOf(records: Records, categories: readonly string[]): Sheet {
  if (categories.length === 0) return { name: 'sheet', records };
  const hint = 'Choose a category, or type several with “;” between them; leave it blank if none applies.';
  return { name: 'sheet', records, choices: { column: 'category', values: categories, hint } };
}
