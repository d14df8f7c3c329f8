/** Of one category, over the units that gold and the coder both coded: who applied it. */
export interface CategoryCounts {
  /** True positives: gold and the coder. */
  readonly tp: number;
  /** False positives: the coder only. */
  readonly fp: number;
  /** False negatives: gold only. */
  readonly fn: number;
  /** True negatives: neither. */
  readonly tn: number;
}

/** Why a figure against gold is undefined. */
export type GoldReason =
  | 'never-applied' // the coder never gave the category
  | 'never-in-gold'
  | 'always-in-gold'
  | 'in-neither' // neither gold nor the coder gave it
  | 'no-variation' // gold or the coder always gave it, or never
  | 'sets' // codings are sets, and the figure is for one category a unit
  | 'in-no-category' // an average of figures none of which is defined
  | 'no-units';

/** A figure against gold, or why there is none. */
export type GoldFigure =
  | { readonly value: number; readonly reason: null }
  | { readonly value: null; readonly reason: GoldReason };

/**
 * Precision, tp / (tp + fp): the share of the coder's uses of the category that gold has too.
 *
 * @returns 0 to 1; undefined if the coder never gave it
 * @see van Rijsbergen (1979), Information Retrieval, chapter 7
 */
export function precision({ tp, fp }: CategoryCounts): GoldFigure {
  return ratio(tp, tp + fp, 'never-applied');
}

/**
 * Recall, or sensitivity, tp / (tp + fn): the share of gold's uses of the category that the coder found.
 *
 * @returns 0 to 1; undefined if gold never gave it
 * @see van Rijsbergen (1979), Information Retrieval, chapter 7
 */
export function recall({ tp, fn }: CategoryCounts): GoldFigure {
  return ratio(tp, tp + fn, 'never-in-gold');
}

/**
 * Specificity, tn / (tn + fp): the share of the units without the category in gold that the coder left without it.
 *
 * @returns 0 to 1; undefined if gold gave it to every unit
 * @see Altman & Bland (1994), BMJ 308, 1552
 */
export function specificity({ tn, fp }: CategoryCounts): GoldFigure {
  return ratio(tn, tn + fp, 'always-in-gold');
}

/**
 * F1, 2 tp / (2 tp + fp + fn): the harmonic mean of precision and recall, and 0 where the coder never gave what gold did.
 *
 * @returns 0 to 1; undefined if neither gave it
 * @see van Rijsbergen (1979), Information Retrieval, chapter 7
 */
export function f1({ tp, fp, fn }: CategoryCounts): GoldFigure {
  return ratio(2 * tp, 2 * tp + fp + fn, 'in-neither');
}

/**
 * The Matthews correlation, (tp tn − fp fn) / √((tp + fp)(tp + fn)(tn + fp)(tn + fn)): Pearson's of the two columns of 0 and 1.
 *
 * @returns −1 to 1; undefined if gold or the coder gave the category to every unit or to none
 * @see Matthews (1975), Biochimica et Biophysica Acta 405, 442–451
 */
export function matthews({ tp, fp, fn, tn }: CategoryCounts): GoldFigure {
  const product = (tp + fp) * (tp + fn) * (tn + fp) * (tn + fn);
  return product === 0 ? undefinedFigure('no-variation') : defined((tp * tn - fp * fn) / Math.sqrt(product));
}

export function ratio(part: number, of: number, otherwise: GoldReason): GoldFigure {
  return of === 0 ? undefinedFigure(otherwise) : defined(part / of);
}

export function defined(value: number): GoldFigure {
  return { value, reason: null };
}

export function undefinedFigure(reason: GoldReason): GoldFigure {
  return { value: null, reason };
}
