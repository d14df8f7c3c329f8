/** What stands behind the name of somebody who coded again, beside words for rounds, numbers and the like. */
export const AGAIN_WORDS: ReadonlySet<string> = new Set(
  `again recoded recode recoding retest test repeat repeated repetition second time times version v coding nd rd th st
  wiederholung wiederholt nochmal erneut neu zweite zweiter zweites zweitkodierung zweitcodierung mal
  deuxieme fois encore nouveau segunda segundo vez repeticion nuevo seconda secondo volta ripetizione nuovo
  segunda repeticao novo tweede keer opnieuw new old alt intra`.split(/\s+/),
);

/** What stands behind the name of somebody whose codings are in several files. */
export const PART_WORDS: ReadonlySet<string> = new Set(
  'part parts half file batch chunk week day set teil datei woche tag partie lot semaine parte archivo semana settimana deel'.split(
    ' ',
  ),
);

/** What the columns of a second coder have before or after the heading of the first coder's. */
export const SECOND_CODER_WORDS: ReadonlySet<string> = new Set(
  `reli reliability irr icr interrater intercoder interkodierer doublecoded doublecoding double
  doppelkodierung doppelt reliabilitat fiabilite fiabilidad affidabilita betrouwbaarheid`.split(/\s+/),
);
