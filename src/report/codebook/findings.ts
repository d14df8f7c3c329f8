import { ancestors } from '../../codebook/hierarchy.ts';
import { nearDuplicates } from '../../names/near-duplicates.ts';
import { splitCell } from '../../names/separator.ts';
import type { CodebookCategory, CodebookFinding, Use } from './schema.ts';

/** What is odd about the codebook itself. */
export function codebookFindings(categories: readonly CodebookCategory[]): CodebookFinding[] {
  const codes = categories.flatMap((one) => one.codes);
  const names = {
    category: categories.map(({ category }) => category),
    code: codes.map(({ code }) => code),
    theme: [...new Set(categories.flatMap(({ themes }) => themes.map(({ theme }) => theme)))],
  };
  return [
    ...unsplit(names.theme),
    ...(['category', 'code', 'theme'] as const).flatMap((of) => nearNames(of, names[of])),
    ...definitionFindings(categories),
    ...names.theme.flatMap((theme): CodebookFinding[] => {
      const having = categories.filter(({ themes }) => themes.some((one) => one.theme === theme));
      return having.length === 1 ? [{ code: 'theme-used-once', theme, category: having[0]!.category }] : [];
    }),
  ];
}

/** What may stand between themes where no separator is named; the vertical bar is in hardly any name. */
const OTHER_SEPARATORS = ['|', ',', '/'];

/** The first theme that holds such a sign, of each, and one part of which is a theme, or a part of one, elsewhere. */
function unsplit(themes: readonly string[]): CodebookFinding[] {
  return OTHER_SEPARATORS.flatMap((separator): CodebookFinding[] => {
    const parts = new Map(themes.map((theme) => [theme, splitCell(theme, separator)]));
    const isKnown = (part: string, own: string) =>
      themes.some((theme) => theme !== own && parts.get(theme)!.includes(part));
    const theme = themes.find(
      (one) => parts.get(one)!.length > 1 && (separator === '|' || parts.get(one)!.some((part) => isKnown(part, one))),
    );
    return theme === undefined ? [] : [{ code: 'theme-unsplit', theme, separator }];
  });
}

function nearNames(of: 'category' | 'code' | 'theme', names: readonly string[]): CodebookFinding[] {
  const nobody = new Set<number>();
  return nearDuplicates(names.map((name) => ({ name, coders: nobody }))).map(([a, b]) => ({
    code: 'near-duplicate',
    of,
    names: [a.name, b.name],
  }));
}

/** A category whose codes are defined needs no definition of its own, and neither does a heading. */
function definitionFindings(categories: readonly CodebookCategory[]): CodebookFinding[] {
  const applied = categories.filter(({ heading }) => !heading);
  const defined = applied.flatMap(({ category, definition, codes }) => [
    ...(codes.length === 0 || definition !== null ? [{ of: 'category' as const, name: category, definition }] : []),
    ...codes.map((one) => ({ of: 'code' as const, name: one.code, definition: one.definition })),
  ]);
  if (defined.every(({ definition }) => definition === null)) return [{ code: 'no-definitions' }];
  const missing = (['category', 'code'] as const).flatMap((of): CodebookFinding[] => {
    const names = defined.flatMap((one) => (one.of === of && one.definition === null ? [one.name] : []));
    return names.length > 0 ? [{ code: 'no-definition', of, names }] : [];
  });
  const texts = [...new Set(defined.flatMap(({ definition }) => definition ?? []))];
  const same = texts.flatMap((text): CodebookFinding[] => {
    const names = defined.flatMap(({ name, definition }) => (definition === text ? [name] : []));
    return names.length > 1 ? [{ code: 'same-definition', names }] : [];
  });
  return [...missing, ...same];
}

/** What the sheets say about the codebook: what nobody used, what one coder used alone, what coders hardly agree on. */
export function useFindings(categories: readonly CodebookCategory[], below: number): CodebookFinding[] {
  const applied = categories.filter(({ heading }) => !heading);
  const used = applied.flatMap(({ category, use, codes }) => {
    const ownCodes = codes.map((one) => ({ name: one.code, use: one.use }));
    return ownCodes.some((one) => one.use !== null) ? ownCodes : [{ name: category, use }];
  });
  const headings = usedBelow(categories);
  const never = used.flatMap(({ name, use }) => (use?.units === 0 && !headings.has(name) ? [name] : []));
  return [
    ...(never.length > 0 ? [{ code: 'never-used', names: never } as const] : []),
    ...used.flatMap(({ name, use }) => (use === null || use.units === 0 ? [] : disputed(name, use, below))),
  ];
}

/** Categories under which another was used: they may be headings only. */
function usedBelow(categories: readonly CodebookCategory[]): ReadonlySet<string> {
  const parents = new Map(categories.flatMap(({ category, parent }) => (parent === null ? [] : [[category, parent]])));
  return new Set(
    categories.flatMap(({ category, use }) => ((use?.units ?? 0) > 0 ? ancestors(category, parents) : [])),
  );
}

function disputed(name: string, { applied, units, positiveAgreement }: Use, below: number): CodebookFinding[] {
  const by = applied.filter((one) => one.units > 0);
  if (by.length === 1) return [{ code: 'one-coder-only', name, coder: by[0]!.coder, units }];
  return positiveAgreement !== null && positiveAgreement < below
    ? [{ code: 'hardly-agreed-on', name, positiveAgreement, below, units }]
    : [];
}
