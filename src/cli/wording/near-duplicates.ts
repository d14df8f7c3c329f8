import { withoutSigns } from '../../names/look.ts';
import type { Notice } from '../../notices.ts';
import { plural } from '../../render/words.ts';
import { quoteApart } from './text.ts';

type Of = Extract<Notice, { code: 'near-duplicate' }>['of'];

type Pair = readonly [string, string];

const MOST_GROUPS = 5;
const MOST_NAMES = 4;

const DIFFER: Readonly<Record<Of, string>> = {
  category: 'may be one and the same',
  coder: 'differ only in case, spaces, hyphens and the like',
  unit: 'differ only in case, spaces, hyphens, zeros and the like, and have one coder each',
};

const CURE: Readonly<Record<Of, string>> = {
  category: 'correct the sheet, or declare them in a codebook',
  coder: 'if they are the same person, give their rows or sheets the same name',
  unit: 'if they are the same unit, give them the same name',
};

/** Many names that may be one, in one sentence: 'categories may be one and the same: "Pay", "pay"; "Work", "work."; …' */
export function nearDuplicates(of: Of, pairs: readonly Pair[]): string {
  const groups = groupsOf(pairs);
  const shown = groups.slice(0, MOST_GROUPS).map((names) => {
    const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : '';
    return `${names.slice(0, MOST_NAMES).map(quoteApart).join(', ')}${more}`;
  });
  const rest = groups.length > shown.length ? `; and ${plural(groups.length - shown.length, 'more group')}` : '';
  const which = of === 'category' ? 'categories' : `${of}s`;
  return `these ${which} ${DIFFER[of]}: ${shown.join('; ')}${rest}; ${of === 'category' ? normalizing(pairs) : ''}${CURE[of]}`;
}

/** The option that makes names of pairs one, if one does: "read them as one with --normalize case, ". */
export function normalizing(pairs: readonly Pair[]): string {
  const isOne = (change: (text: string) => string) => (pair: Pair) => change(pair[0]) === change(pair[1]);
  const lower = (text: string) => text.toLowerCase();
  const ways = [
    ['case', isOne(lower)],
    ['signs', isOne(withoutSigns)],
    ['case,signs', isOne((text) => lower(withoutSigns(text)))],
  ] as const;
  const counted = ways.map(([how, isSame]) => ({ how, pairs: pairs.filter(isSame).length }));
  const best = counted.reduce((most, one) => (one.pairs > most.pairs ? one : most));
  if (best.pairs === 0) return '';
  const what = { case: 'case', signs: 'quotes and full stops', 'case,signs': 'case, quotes and full stops' }[best.how];
  return `ignore ${what} with --normalize ${best.how}, `;
}

/** Names that pairs join, in the order they were met. */
function groupsOf(pairs: readonly Pair[]): string[][] {
  const groups: string[][] = [];
  for (const pair of pairs) {
    const joined = groups.filter((names) => pair.some((name) => names.includes(name)));
    const all = [...new Set([...joined.flat(), ...pair])];
    const others = groups.filter((names) => !joined.includes(names));
    groups.splice(0, groups.length, ...others, all);
  }
  return groups;
}
