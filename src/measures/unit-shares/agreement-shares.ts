import { ofCellsAnd } from '../../data/of-cells.ts';
import { isCodedByAll, MISSING, type Patterns } from '../../data/patterns.ts';
import type { Weights } from '../../rules/weights.ts';
import { type Reading, readingOf } from '../agreement/joint-reading.ts';
import { type UnitShares, unitShares } from './unit-shares.ts';

/** Agreement of two coders, as `pairAgreement`. */
export function pairShares(patterns: Patterns, i: number, j: number, weights: Weights): UnitShares {
  return unitShares(patterns, (cells) => {
    const [a, b] = [cells[i]!, cells[j]!];
    return a === MISSING || b === MISSING || !weights.counted(a, b) ? null : [weights.of(a, b), 1];
  });
}

/** Mean agreement of all coders, as `meanAgreement`: a unit counts once, with the mean over its pairs. */
export function meanShares(patterns: Patterns, weights: Weights): UnitShares {
  return unitShares(patterns, (cells) => {
    let sum = 0;
    let pairs = 0;
    for (let i = 0; i < cells.length; i += 1) {
      for (let j = i + 1; j < cells.length; j += 1) {
        const [a, b] = [cells[i]!, cells[j]!];
        if (a === MISSING || b === MISSING || !weights.counted(a, b)) continue;
        sum += weights.of(a, b);
        pairs += 1;
      }
    }
    return pairs === 0 ? null : [sum / pairs, 1];
  });
}

/** Joint agreement, k of n, as `jointAgreement`; found once for the patterns. */
export function jointShares(patterns: Patterns, weights: Weights, atLeast: number, reading: Reading): UnitShares {
  const known = knownJointShares(patterns, weights);
  const key = `${reading} ${atLeast}`;
  const shares = known.get(key) ?? findJointShares(patterns, weights, atLeast, reading);
  known.set(key, shares);
  return shares;
}

const knownJointShares = ofCellsAnd((_, __: Weights) => new Map<string, UnitShares>());

function findJointShares(patterns: Patterns, weights: Weights, atLeast: number, reading: Reading): UnitShares {
  const rule = readingOf(reading, patterns, weights, atLeast);
  return unitShares(patterns, (cells) => {
    if (!isCodedByAll(cells) || rule.leftOut(cells)) return null;
    return [rule.agrees(cells) ? 1 : 0, 1];
  });
}

/**
 * Agreement per category assigned, as `assignmentAgreement`: a unit counts once for each category that anyone gave it. Found once for the
 * patterns.
 */
export function assignmentShares(patterns: Patterns, atLeast: number): UnitShares {
  const known = knownAssignmentShares(patterns, patterns.codings);
  const shares = known.get(atLeast) ?? findAssignmentShares(patterns, atLeast);
  known.set(atLeast, shares);
  return shares;
}

/** Of other categories in the same cells, as in a map of the codebook, there are others. */
const knownAssignmentShares = ofCellsAnd((_, __: Patterns['codings']) => new Map<number, UnitShares>());

function findAssignmentShares(patterns: Patterns, atLeast: number): UnitShares {
  return unitShares(patterns, (cells) => {
    if (!isCodedByAll(cells)) return null;
    const coders = new Map<number, number>();
    for (const cell of cells)
      for (const category of patterns.codings[cell]!) coders.set(category, (coders.get(category) ?? 0) + 1);
    return [[...coders.values()].filter((number) => number >= atLeast).length, coders.size];
  });
}

/** Agreement on applying a category, as `positiveAgreementOfAll`: a unit counts twice for each two who applied it, once for one of two. */
export function applyingShares(patterns: Patterns, category: number): UnitShares {
  const known = knownApplyingShares(patterns, patterns.codings);
  const shares = known.get(category) ?? findApplyingShares(patterns, category);
  known.set(category, shares);
  return shares;
}

const knownApplyingShares = ofCellsAnd((_, __: Patterns['codings']) => new Map<number, UnitShares>());

function findApplyingShares(patterns: Patterns, category: number): UnitShares {
  const applies = patterns.codings.map((set) => set.includes(category));
  return unitShares(patterns, (cells) => {
    const coded = cells.filter((cell) => cell !== MISSING);
    const applied = coded.filter((cell) => applies[cell]).length;
    return [applied * (applied - 1), applied * (coded.length - 1)];
  });
}
