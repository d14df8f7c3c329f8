/** Words in cells that say that nobody coded there, in lower case. */
export const MISSING_WORDS: ReadonlySet<string> = new Set([
  ...['na', 'n/a', 'n.a.', '#n/a', 'nan', 'null', 'none given', '<na>', '?', '.', '-', '#', 'missing', 'not coded', 'not rated', 'not seen'],
  ...['<no annotation>', 'no annotation', 'not annotated', 'skipped', 'skip', 'k.a.', 'keine angabe', 'fehlend', 'nicht kodiert', 'nicht codiert'],
  ...['non code', 'manquant', 'no codificado', 'sin codificar', 'falta', 'non codificato', 'mancante', 'nao codificado', 'niet gecodeerd'],
]);

/** Words in cells that say that a coder looked and found that nothing applies, in lower case. */
export const NONE_WORDS: ReadonlySet<string> = new Set([
  ...['none', 'no code', 'no codes', 'nocode', 'no category', 'uncoded', 'nothing', '–', '—', '(none)', '<none>', 'not applicable'],
  ...['keine', 'keiner', 'kein code', 'nichts', 'aucun', 'aucune', 'rien', 'ninguno', 'ninguna', 'nada', 'nessuno', 'nessuna', 'niente'],
  ...['nenhum', 'nenhuma', 'geen'],
]);

/** Numbers that stand for a missing coding beside codes that are small and not negative. */
export const MISSING_NUMBERS: ReadonlySet<string> = new Set(['-1', '-9', '-99', '99', '999', '-999']);

/** Pairs of marks: applies, and does not; in lower case. */
export const MARK_PAIRS: readonly (readonly [string, string])[] = [
  ['1', '0'],
  ['true', 'false'],
  ['t', 'f'],
  ['yes', 'no'],
  ['y', 'n'],
  ['x', ''],
  ['✓', ''],
  ['✔', ''],
  ['✗', ''],
  ['*', ''],
  ['checked', 'unchecked'],
  ['selected', 'not selected'],
  ['applied', 'not applied'],
  ['present', 'absent'],
  ['ja', 'nein'],
  ['wahr', 'falsch'],
  ['oui', 'non'],
  ['vrai', 'faux'],
  ['si', 'no'],
  ['sí', 'no'],
  ['sì', 'no'],
  ['verdadero', 'falso'],
  ['vero', 'falso'],
  ['sim', 'não'],
  ['verdadeiro', 'falso'],
  ['ja', 'nee'],
  ['waar', 'onwaar'],
  ['tak', 'nie'],
];
