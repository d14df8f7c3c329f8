import { categorySet, compareSets } from '../../codings/coding.ts';
import { freeSeparator } from '../../names/separator.ts';
import { uncodedWord } from '../../study/consensus/consensus-cell.ts';
import type { Method } from '../../study/consensus/decide.ts';
import type { Worksheet } from '../../study/consensus/worksheet.ts';
import { type Study, singleUnits } from '../../study/study.ts';
import { readingFacts } from '../reading.ts';
import { finalCodings, type Outcome } from './final-codings.ts';
import { coderMoves } from './moves.ts';
import type { ConsensusReport, FinalUnit } from './schema.ts';

export interface ConsensusOptions {
  readonly method: Method;
  /** What a filled-in worksheet says, and its path. */
  readonly worksheet?: ({ readonly path: string } & Worksheet) | undefined;
  readonly redacted: boolean;
  readonly anonymized: boolean;
  readonly version: string;
}

/** In place of a worksheet's path, which may name a coder. */
const UNNAMED = 'a worksheet';

/** The final coding of every unit, what was overruled, who moved from where, and what is still open. */
export function consensusReport(coded: Study, options: ConsensusOptions): ConsensusReport {
  const { method, worksheet } = options;
  const added = (worksheet?.added ?? []).map(({ name }) => name);
  const data: Study = { ...coded, categories: [...coded.categories, ...added] };
  const outcomes = finalCodings(data, method, worksheet?.decided);
  const units = finalUnits(data, outcomes, options);
  return {
    schema: 'intercoder/consensus@1',
    tool: { name: 'intercoder', version: options.version },
    command: 'consensus',
    data: {
      coders: [...data.coderOrder],
      categories: [...data.categories],
      declared: data.declared,
      units: data.unitCount,
      reading: readingFacts(data),
      sources: data.tables.map(({ source }) => source),
    },
    options: {
      method: method.name === 'at-least' ? `at-least:${method.k}` : method.name,
      worksheet: worksheet === undefined ? null : options.anonymized ? UNNAMED : worksheet.path,
      redacted: options.redacted,
      anonymized: options.anonymized,
      separator: freeSeparator(data.categories),
      uncodedWord: uncodedWord(data.categories),
    },
    newCategories: added,
    decided: grouped(units, ({ decidedBy }) => decidedBy).map(({ key, members }) => ({
      by: key,
      units: members.length,
    })),
    open: grouped(units, ({ open }) => open).map(({ key, members }) => ({
      reason: key,
      units: members.map(({ unit }) => unit),
    })),
    worksheet: worksheet === undefined ? null : listedIn(worksheet, units),
    coders: coderMoves(data, outcomes),
    units,
  };
}

/** How many units a worksheet lists, and what is open in it and beside it. */
function listedIn({ decided }: Worksheet, units: readonly FinalUnit[]): ConsensusReport['worksheet'] {
  const open = units.flatMap(({ open: why }, unit) => (why === null ? [] : [{ unit, why }]));
  const undecided = open.filter(({ unit }) => decided.has(unit)).length;
  const unlisted = open.filter(
    ({ unit, why }) => !decided.has(unit) && why !== 'not-coded' && why !== 'too-few-coders',
  );
  return { listed: decided.size, undecided, unlistedOpen: unlisted.length };
}

function finalUnits(data: Study, outcomes: readonly Outcome[], options: ConsensusOptions): FinalUnit[] {
  const { name } = singleUnits(data);
  const all = new Array<FinalUnit>(data.unitCount);
  for (const outcome of outcomes) {
    const said = saidOf(data, outcome);
    for (const unit of outcome.units) {
      const text = data.texts.get(unit) ?? null;
      all[unit] = { unit: name(unit), text, ...said, provenance: provenanceOf(unit, options) };
    }
  }
  return all;
}

/** What is said alike of all units of an outcome. */
function saidOf(data: Study, { given, decision }: Outcome): Omit<FinalUnit, 'unit' | 'text'> {
  const { final } = decision;
  const names = (positions: readonly number[]) => positions.map((position) => data.categories[position]!);
  const all = categorySet(given.flatMap((coding) => coding ?? []));
  const byCoder = data.coderOrder.map((coder) => ({ coder, coding: given[data.coders.indexOf(coder)]! }));
  return {
    categories: final && names(final),
    decidedBy: decision.final === null ? null : decision.by,
    open: decision.final === null ? decision.reason : null,
    provenance: null, // each unit's own
    codings: byCoder.map(({ coder, coding }) => ({ coder, categories: coding && names(coding) })),
    overruled: final === null ? [] : names(all.filter((position) => !final.includes(position))),
    overruledCoders:
      final === null
        ? []
        : byCoder.flatMap(({ coder, coding }) => (coding === null || compareSets(coding, final) === 0 ? [] : [coder])),
    added: final === null ? [] : names(final.filter((position) => !all.includes(position))),
  };
}

/** What the meeting wrote down, without names or texts where those are not to be written. */
function provenanceOf(unit: number, { worksheet, redacted, anonymized }: ConsensusOptions): FinalUnit['provenance'] {
  const written = worksheet?.provenance.get(unit);
  if (written === undefined) return null;
  return { ...written, ...(redacted ? { why: null } : {}), ...(anonymized ? { by: null } : {}) };
}

/** The units by what they have in common, the largest group first; units that have nothing of it are left out. */
function grouped(units: readonly FinalUnit[], of: (unit: FinalUnit) => string | null) {
  const groups = new Map<string, FinalUnit[]>();
  for (const unit of units) {
    const key = of(unit);
    if (key === null) continue;
    const members = groups.get(key);
    if (members) members.push(unit);
    else groups.set(key, [unit]);
  }
  return [...groups]
    .map(([key, members]) => ({ key, members }))
    .sort((x, y) => y.members.length - x.members.length || (x.key < y.key ? -1 : 1));
}
