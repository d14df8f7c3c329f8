/** Words in cells that say that nobody coded there, in lower case. */
export const MISSING_WORDS: ReadonlySet<string> = new Set([
  ...[
    'na',
    'n/a',
    'n.a.',
    '#n/a',
    'nan',
    'null',
    'none given',
    '<na>',
    '?',
    '.',
    '-',
    '#',
    'missing',
    'not coded',
    'not rated',
    'not seen',
    'not vetted',
    'not screened',
    'not reviewed',
    'not labeled',
    'not labelled',
    'unscreened',
    'unlabeled',
    'unlabelled',
    'unrated',
    'unannotated',
  ],
  ...[
    '<no annotation>',
    'no annotation',
    'not annotated',
    'skipped',
    'skip',
    'k.a.',
    'keine angabe',
    'fehlend',
    'nicht kodiert',
    'nicht codiert',
  ],
  ...[
    'non code',
    'manquant',
    'no codificado',
    'sin codificar',
    'falta',
    'non codificato',
    'mancante',
    'nao codificado',
    'não codificado',
    'niet gecodeerd',
    'n.d.',
    'n/d',
    's/d',
    'ns/nc',
  ],
]);

/** Those of them that are often categories, too ("not applicable", "unclear"): they are told and left as they are. */
export const PERHAPS_MISSING: ReadonlySet<string> = new Set([
  ...['n/a', 'n.a.', '?', '.', '-', '#', 'none given', 'k.a.', 'n.d.', 'n/d', 's/d', 'ns/nc'],
]);

/** What programs write where they fail, in lower case; it may be a category, too. */
export const FAILED_WORDS: ReadonlySet<string> = new Set(
  '#error #error! error err failed failure timeout exception undefined fehler erreur errore erro #fehler! #erreur!'.split(
    ' ',
  ),
);

/** How a model begins an answer in which it gives none. */
export const REFUSAL =
  /^["'\s]*((i['’]?m|i am|we are|we['’]re) (very |really |so |truly )?(sorry|afraid|unable|not able)\b|sorry,|(my )?apologies\b|i apologi[sz]e\b|(as an? |i['’]?m an? )(ai|artificial|large language)\b|i (cannot|can['’]?t|can not|am unable|won['’]?t|will not) \w+|unable to (classify|determine|answer|assist|code|label|comply)|es tut mir leid|tut mir leid|ich kann (das|diese|dies|hier|leider|dazu)\b|je suis d[ée]sol[ée]|d[ée]sol[ée],|lo siento|mi dispiace|sinto muito|het spijt me)/i;

/** Words in cells that say that a coder looked and found that nothing applies, in lower case. */
export const NONE_WORDS: ReadonlySet<string> = new Set([
  ...[
    'none',
    'no code',
    'no codes',
    'nocode',
    'no category',
    'uncoded',
    'nothing',
    '–',
    '—',
    '(none)',
    '<none>',
    'not applicable',
  ],
  ...[
    'keine',
    'keiner',
    'kein code',
    'nichts',
    'aucun',
    'aucune',
    'rien',
    'ninguno',
    'ninguna',
    'nada',
    'nessuno',
    'nessuna',
    'niente',
  ],
  ...['nenhum', 'nenhuma', 'geen', 'ingen', 'inget', 'brak', 'yok'],
  ...[
    'none of the above',
    'none of these',
    'keine davon',
    'keines',
    'なし',
    '無し',
    '該当なし',
    '无',
    '無',
    '없음',
    'لا شيء',
    'لا يوجد',
  ],
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
  ['x', '-'],
  ['x', '–'],
  ['x', '.'],
  ['x', '0'],
  ['+', ''],
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
  ['ja', 'nej'],
  ['да', 'нет'],
  ['evet', 'hayır'],
  ['نعم', 'لا'],
  ['はい', 'いいえ'],
  ['是', '否'],
  ['예', '아니오'],
];

/** Pairs of decisions; each unit gets one of the two; in lower case. */
export const DECISION_PAIRS: readonly (readonly [string, string])[] = [
  ['include', 'exclude'],
  ['included', 'excluded'],
  ['relevant', 'irrelevant'],
  ['relevant', 'not relevant'],
  ['accept', 'reject'],
  ['accepted', 'rejected'],
  ['einschließen', 'ausschließen'],
  ['inclure', 'exclure'],
  ['inclus', 'exclu'],
  ['incluir', 'excluir'],
  ['incluido', 'excluido'],
  ['includere', 'escludere'],
  ['includi', 'escludi'],
];
