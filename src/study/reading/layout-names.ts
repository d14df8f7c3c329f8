export type LayoutName =
  | 'wide'
  | 'long'
  | 'per-coder'
  | 'variables'
  | 'one-hot'
  | 'label-columns'
  | 'slots'
  | 'transposed'
  | 'counts'
  | 'contingency'
  | 'per-category'
  | 'per-variable';

/** The layouts of readings, beside those of tables that are read as they are, with what each is in a few words. */
export const READ_LAYOUTS = {
  variables: 'several variables',
  'one-hot': 'one column per category, which marks whether it applies',
  'label-columns': 'several columns per coding',
  slots: 'next to each label who gave it',
  counts: 'how many coders chose each category',
  contingency: 'a cross-table of two coders',
  'per-category': 'one sheet per category, one column per coder',
  'per-variable': 'one sheet per variable, one column per coder',
} as const satisfies Partial<Record<LayoutName, string>>;

/** Whether tables stand side by side in this layout. */
export function isOfSheets(layout: string | undefined): boolean {
  return layout === 'per-category' || layout === 'per-variable';
}
