import type { Overlap } from './coverage.ts';
import { matchesOf, type UnitKind, unitKinds } from './units.ts';

/** The unit that a name or an expression between slashes means; undefined if it is neither, the fault if the expression is none. */
export function unitKindOf(typed: string): UnitKind | { readonly fault: string } | undefined {
  const named = unitKinds.find(({ name }) => name === typed.trim().toLowerCase());
  const expression = named ? null : /^\/(.*)\/([a-z]*)$/s.exec(typed);
  if (expression === null) return named;
  const flags = [...new Set(`gmu${expression[2]!.replace('y', '')}`)].join('');
  try {
    return matchesOf(new RegExp(expression[1]!, flags));
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

/** How far marks must cover a unit: "any", a share as "0.5" or "50%", or a whole number of characters; undefined if it is none. */
export function overlapOf(typed: string): Overlap | undefined {
  const text = typed.trim().toLowerCase();
  if (text === 'any') return 'any';
  const percent = /^(\d+(?:[.,]\d+)?)\s*%$/.exec(text)?.[1];
  if (percent !== undefined) return shareOf(Number(percent.replace(',', '.')) / 100);
  if (/^\d+$/.test(text)) return Number(text) >= 1 ? { characters: Number(text) } : undefined;
  return /^\d*[.,]\d+$/.test(text) ? shareOf(Number(text.replace(',', '.'))) : undefined;
}

function shareOf(share: number): Overlap | undefined {
  return share > 0 && share <= 1 ? { share } : undefined;
}
