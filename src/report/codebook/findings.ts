import { nearDuplicates } from '../../data/cells/near-duplicates.ts';
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
    ...(['category', 'code', 'theme'] as const).flatMap((of) => nearNames(of, names[of])),
    ...definitionFindings(categories),
    ...names.theme.flatMap((theme): CodebookFinding[] => {
      const having = categories.filter(({ themes }) => themes.some((one) => one.theme === theme));
      return having.length === 1 ? [{ code: 'theme-used-once', theme, category: having[0]!.category }] : [];
    }),
  ];
}

function nearNames(of: 'category' | 'code' | 'theme', names: readonly string[]): CodebookFinding[] {
  const nobody = new Set<number>();
  return nearDuplicates(names.map((name) => ({ name, coders: nobody }))).map(([a, b]) => ({
    code: 'near-duplicate',
    of,
    names: [a.name, b.name],
  }));
}

/** A category whose codes are defined needs no definition of its own. */
function definitionFindings(categories: readonly CodebookCategory[]): CodebookFinding[] {
  const defined = categories.flatMap(({ category, definition, codes }) => [
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
  const used = categories.flatMap(({ category, use, codes }) => {
    const ownCodes = codes.map((one) => ({ name: one.code, use: one.use }));
    return ownCodes.some((one) => one.use !== null) ? ownCodes : [{ name: category, use }];
  });
  const never = used.flatMap(({ name, use }) => (use?.units === 0 ? [name] : []));
  return [
    ...(never.length > 0 ? [{ code: 'never-used', names: never } as const] : []),
    ...used.flatMap(({ name, use }) => (use === null || use.units === 0 ? [] : disputed(name, use, below))),
  ];
}

function disputed(name: string, { applied, units, positiveAgreement }: Use, below: number): CodebookFinding[] {
  const by = applied.filter((one) => one.units > 0);
  if (by.length === 1) return [{ code: 'one-coder-only', name, coder: by[0]!.coder, units }];
  return positiveAgreement !== null && positiveAgreement < below
    ? [{ code: 'hardly-agreed-on', name, positiveAgreement, below, units }]
    : [];
}
