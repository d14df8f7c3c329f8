const WORDS: Readonly<Record<string, string>> = {
  wide: 'one column per coder',
  long: 'one row per unit and coder',
  'per-coder': 'one file per coder',
  variables: 'several variables',
  'one-hot': 'one column per category, which marks whether it applies',
  'label-columns': 'several columns per coding',
  slots: 'next to each label who gave it',
  transposed: 'one row per coder, units in columns',
  counts: 'how many coders chose each category',
  contingency: 'a cross-table of two coders',
  patterns: 'counts of units with the same codings',
};

/** "wide (one column per coder)" */
export function layoutWords(layout: string): string {
  const words = WORDS[layout];
  return words === undefined ? layout : `${layout} (${words})`;
}
