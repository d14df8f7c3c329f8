import { type Cells, MISSING, type UncodedPolicy } from '../../codings/coding.ts';
import { freeSeparator } from '../../names/separator.ts';
import { studyName } from '../../names/study-name.ts';
import { NOTHING } from '../../patterns/confusions.ts';
import { pairsOf } from '../../patterns/pair-table.ts';
import { patternsOf } from '../../patterns/patterns.ts';
import { strataOf } from '../../patterns/strata.ts';
import type { Rule } from '../../rules/rule.ts';
import { ownPolicy, type Scale, weightsOf } from '../../rules/weights.ts';
import { uncodedWord } from '../../study/consensus/consensus-cell.ts';
import { fingerprintOf, unitFingerprint } from '../../study/consensus/fingerprint.ts';
import { type Study, singleUnits } from '../../study/study.ts';
import { checkRules } from '../figures/check.ts';
import { readingFacts } from '../reading.ts';
import { confusionsOver, confusionTables, MOST_CODERS } from './confusions.ts';
import { kindOf } from './kinds.ts';
import type { DisagreementsReport, UnitReport } from './schema.ts';
import { type FoundUnit, unitsWorstFirst } from './units.ts';

export interface DisagreementsOptions {
  readonly rule: Rule;
  readonly scale: Scale;
  readonly uncoded?: UncodedPolicy | undefined;
  /** Only units where coders differ on this category, which the data have. */
  readonly category?: string | undefined;
  /** Only this coder, one of the data's, against the others. */
  readonly coder?: string | undefined;
  readonly all: boolean;
  readonly top?: number | undefined;
  /** The columns that make the data's strata, if the units are to stand stratum by stratum. */
  readonly by: readonly string[];
  readonly redacted: boolean;
  readonly anonymized: boolean;
  readonly version: string;
}

/** The units to discuss, the worst first, and which categories are confused: everything that `disagreements` says. */
export function disagreementsReport(data: Study, options: DisagreementsOptions): DisagreementsReport {
  const patterns = patternsOf(data);
  const scale = data.scale ?? options.scale;
  checkRules(patterns, data.declared, { rules: [options.rule], scale, atLeast: [] });
  const uncoded = options.uncoded ?? ownPolicy(options.rule);
  const weights = weightsOf(options.rule, data, scale, uncoded);
  const looked = { pairs: pairsWith(data, options.coder), ofOneCoder: options.coder !== undefined };
  const category = options.category === undefined ? undefined : data.categories.indexOf(options.category);
  const confused = confusionsOver(patterns, looked);
  const coder = options.coder === undefined ? undefined : data.coders.indexOf(options.coder);
  const found = unitsWorstFirst(data, weights, { coder, category }, confused);
  const wanted = options.all ? found : found.filter(({ facts }) => facts.disagrees);
  const shown = byStratum(wanted, data).flatMap((units) => units.slice(0, options.top ?? units.length));
  const units = unitReports(shown, data, options.coder);
  return {
    schema: 'intercoder/disagreements@1',
    tool: { name: 'intercoder', version: options.version },
    command: 'disagreements',
    data: {
      name: studyName(data.tables.map(({ source }) => source.path)),
      coders: [...data.coderOrder],
      categories: [...data.categories],
      declared: data.declared,
      definitions: data.categories.flatMap((category) => {
        const definition = data.definitions?.get(category);
        return definition === undefined ? [] : [{ category, definition }];
      }),
      examples: data.categories.flatMap((category) => {
        const example = data.examples?.get(category);
        return example === undefined ? [] : [{ category, example }];
      }),
      units: data.unitCount,
      fingerprint: fingerprintOf(units.map(({ unit, stratum, fingerprint }) => [unit, stratum, fingerprint])),
      pairable: found.length,
      disagreements: found.filter(({ facts }) => facts.disagrees).length,
      bothUncoded: found.filter(({ facts }) => facts.kinds.some(({ kind }) => kind === 'both-uncoded')).length,
      reading: readingFacts(data),
      sources: data.tables.map(({ source }) => source),
    },
    options: {
      rule: options.rule.name,
      uncoded,
      category: options.category ?? null,
      coder: options.coder ?? null,
      all: options.all,
      top: options.top ?? null,
      by: [...options.by],
      redacted: options.redacted,
      anonymized: options.anonymized,
      uncodedWord: uncodedWord(data.categories),
      separator: freeSeparator(data.categories),
    },
    units,
    confusions: confusionTables(patterns, looked, confused, category),
  };
}

/** The units of each stratum, in their order; data without strata are one. */
function byStratum(found: readonly FoundUnit[], data: Study): FoundUnit[][] {
  const strata = strataOf(data);
  const stratumOf = new Map(strata.flatMap(({ units }, stratum) => units.map((unit) => [unit, stratum])));
  return strata.map((_, stratum) => found.filter(({ unit }) => stratumOf.get(unit) === stratum));
}

/** Every pair of coders in the order in which coders are shown, null if there are very many; or those with one coder, who stands first. */
function pairsWith({ coders, coderOrder }: Study, coder: string | undefined): [number, number][] | null {
  if (coder === undefined && coders.length > MOST_CODERS) return null;
  const order = coderOrder.map((name) => coders.indexOf(name));
  if (coder === undefined) return pairsOf(order.length).map(([i, j]) => [order[i]!, order[j]!]);
  const one = coders.indexOf(coder);
  return order.filter((other) => other !== one).map((other) => [one, other]);
}

/** Of more coders, how each two lie to each other fills the report and is read by nobody. */
const MOST_NAMED = 4;

/** How the codings of each two coders who coded the unit lie. */
function pairsOfUnit(
  coders: readonly { readonly coder: string; readonly position: number }[],
  cells: Cells,
  codings: Study['codings'],
): NonNullable<UnitReport['pairs']> {
  const coded = coders.flatMap(({ coder, position }) => {
    const cell = cells[position]!;
    return cell === MISSING ? [] : [{ coder, coding: codings[cell]! }];
  });
  return pairsOf(coded.length).map(([i, j]) => {
    const [a, b] = [coded[i]!, coded[j]!];
    const kind = kindOf(a.coding, b.coding);
    const isTurned = kind === 'subset' && b.coding.length > a.coding.length;
    return { coders: isTurned ? [b.coder, a.coder] : [a.coder, b.coder], kind };
  });
}

/** @param first - the coder who stands before the others */
function unitReports(found: readonly FoundUnit[], data: Study, first?: string): UnitReport[] {
  const name = (category: number) => (category === NOTHING ? null : data.categories[category]!);
  const others = data.coderOrder.filter((coder) => coder !== first);
  const places = new Map(data.coders.map((coder, position) => [coder, position]));
  const order = (first === undefined ? others : [first, ...others]).map((coder) => ({
    coder,
    position: places.get(coder)!,
  }));
  const { name: nameOf, cells: cellsOf } = singleUnits(data);
  return found.map(({ unit, facts: { agreement, kinds, confusion } }) => {
    const cells = cellsOf(unit);
    return {
      unit: nameOf(unit),
      text: data.texts.get(unit) ?? null,
      before: data.contexts?.get(unit)?.before ?? null,
      after: data.contexts?.get(unit)?.after ?? null,
      stratum: data.strata.get(unit) ?? null,
      fingerprint: unitFingerprint(data, cells),
      codings: order.map(({ coder, position }) => {
        const cell = cells[position]!;
        return {
          coder,
          categories: cell === MISSING ? null : data.codings[cell]!.map((category) => data.categories[category]!),
          note: data.notes.get(unit * data.coders.length + position) ?? null,
        };
      }),
      agreement,
      kinds: [...kinds],
      pairs: order.length > MOST_NAMED ? null : pairsOfUnit(order, cells, data.codings),
      confusion: confusion && {
        categories: [name(confusion.a), name(confusion.b)],
        times: confusion.units,
      },
    };
  });
}
