import { guard } from '../../formula-guard.ts';
import { joined } from '../sheets/cells.ts';
import type { MeetingStudy } from './meeting-study.ts';

/** The event by which a page that shows the meeting as a part of its own is told what was decided: the worksheet, as text. */
export const DECIDED = 'decided';

/** What was decided on a unit. */
export interface Decision {
  readonly categories: readonly string[];
  readonly why: string;
  /** Whether the codebook needs a change because of this unit. */
  readonly codebook: boolean;
  /** As 2026-03-01T10:15:00Z. */
  readonly at: string;
}

/** By the unit's position in the study. */
export type Decisions = ReadonlyMap<number, Decision>;

/** What the browser keeps: by the unit's name and stratum, so that it can be read by people too. */
interface Kept {
  readonly by: string;
  readonly decisions: readonly (Decision & { readonly unit: string; readonly stratum: string | null })[];
}

export function keptText({ units }: MeetingStudy, decisions: Decisions, by: string): string {
  const kept: Kept = {
    by,
    decisions: [...decisions].map(([unit, decision]) => ({
      unit: units[unit]!.name,
      stratum: units[unit]!.stratum,
      ...decision,
    })),
  };
  return JSON.stringify(kept);
}

/** What the browser kept; nothing if it cannot be read. */
export function readKept(
  { units }: MeetingStudy,
  text: string | null,
): { by: string; decisions: Map<number, Decision> } {
  const decisions = new Map<number, Decision>();
  const kept = parsed(text);
  if (typeof kept !== 'object' || kept === null) return { by: '', decisions };
  const { by, decisions: list } = kept as Partial<Kept>;
  const place = new Map(units.map(({ name, stratum }, i) => [JSON.stringify([name, stratum]), i]));
  for (const { unit, stratum, ...decision } of Array.isArray(list) ? (list as Kept['decisions']) : []) {
    const at = place.get(JSON.stringify([unit, stratum]));
    if (at !== undefined && Array.isArray(decision.categories)) decisions.set(at, decision);
  }
  return { by: typeof by === 'string' ? by : '', decisions };
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

/**
 * The decisions as a worksheet that `intercoder consensus SHEETS --worksheet decided.csv` takes: a row per unit that was decided, in the
 * order of the meeting, with the fingerprint of the codings on which it was decided.
 */
export function decidedCsv(study: MeetingStudy, decisions: Decisions, by: string): string {
  const { units, separator, uncodedWord, hasStrata } = study;
  const heading = [
    'unit',
    ...(hasStrata ? ['stratum'] : []),
    'consensus',
    'why',
    'codebook',
    'decided by',
    'decided at',
    'fingerprint',
  ];
  const rows = units.flatMap(({ cell, stratum, fingerprint }, i) => {
    const decision = decisions.get(i);
    if (decision === undefined) return [];
    const { categories, why, codebook, at } = decision;
    const coding = categories.length === 0 ? uncodedWord : joined(categories, separator);
    return [[cell, ...(hasStrata ? [stratum ?? ''] : []), coding, why, codebook ? 'change' : '', by, at, fingerprint]];
  });
  return [heading, ...rows].map((row) => `${row.map(csvCell).join(',')}\n`).join('');
}

function csvCell(text: string): string {
  const safe = guard(text);
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
