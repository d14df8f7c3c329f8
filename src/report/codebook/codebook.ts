import { type Codebook, inFormOfStudy } from '../../codebook/codebook.ts';
import { type CodebookEntry, nameIn } from '../../codebook/entries.ts';
import { ancestors, parentsOf } from '../../codebook/hierarchy.ts';
import { type Patterns, patternsOf } from '../../patterns/patterns.ts';
import { knownCoders, type Study } from '../../study/study.ts';
import { readingFacts } from '../reading.ts';
import { codebookFindings, useFindings } from './findings.ts';
import type { CodebookCategory, CodebookReport, Use } from './schema.ts';
import { grouped, usesOf } from './use.ts';

interface CodebookOptions {
  readonly source: CodebookReport['codebook'];
  /** Positive agreement below which a category is hardly agreed on. */
  readonly below: number;
  readonly version: string;
}

/** What a codebook holds, what is odd about it, and, with sheets, how it was used. */
export function codebookReport(written: Codebook, data: Study | undefined, options: CodebookOptions): CodebookReport {
  const codebook = data === undefined ? written : inFormOfStudy(written, data);
  const { entries } = codebook;
  const uses = data && usesWith(codebook, data);
  const names = [...new Set(entries.map(({ category }) => category))];
  const categories = names.map((category) => ofCategory(category, entries, uses));
  const themes = [...new Set(entries.flatMap((entry) => entry.themes))];
  return {
    schema: 'intercoder/codebook@1',
    tool: { name: 'intercoder', version: options.version },
    command: 'codebook',
    codebook: { ...options.source },
    categories,
    themes: themes.map((theme) => ({
      theme,
      categories: categories.flatMap((one) =>
        one.themes.some((crossing) => crossing.theme === theme) ? [one.category] : [],
      ),
      units: uses?.themes.get(theme)?.units ?? null,
    })),
    sheets: data
      ? {
          hold: data.vocabulary,
          coders: [...knownCoders(data)],
          units: data.unitCount,
          reading: readingFacts(data),
          sources: data.tables.map(({ source }) => source),
        }
      : null,
    findings: [...codebookFindings(categories), ...useFindings(categories, options.below)],
  };
}

function ofCategory(category: string, entries: readonly CodebookEntry[], uses: Uses | undefined): CodebookCategory {
  const rows = entries.filter((entry) => entry.category === category);
  const parents = parentsOf(entries);
  const own = rows.find(({ code }) => code === undefined);
  return {
    category,
    heading: rows.every(({ isHeading }) => isHeading),
    definition: own?.definition ?? null,
    parent: parents.get(category) ?? null,
    depth: ancestors(category, parents).length,
    themes: [...new Set(rows.flatMap(({ themes }) => themes))].map((theme) => ({
      theme,
      units: uses?.crossings.get(crossingKey(category, theme))?.units ?? null,
    })),
    codes: rows.flatMap(({ code, definition, themes }) => {
      if (code === undefined) return [];
      const use = uses?.codes.get(code) ?? null;
      return [
        {
          code,
          definition: definition ?? null,
          themes: themes.map((theme) => ({ theme, units: use?.units ?? null })),
          use,
        },
      ];
    }),
    use: uses?.categories.get(category) ?? null,
  };
}

/** How everything was used that has a name, by its name. */
interface Uses {
  readonly codes: ReadonlyMap<string, Use>;
  readonly categories: ReadonlyMap<string, Use>;
  readonly themes: ReadonlyMap<string, Use>;
  readonly crossings: ReadonlyMap<string, Use>;
}

function usesWith({ entries }: Codebook, data: Study): Uses {
  const patterns: Patterns = patternsOf(data);
  const usesBy = (groupsOf: (entry: CodebookEntry) => readonly string[]) => {
    const groups = [...new Set(entries.flatMap(groupsOf))];
    const found = grouped(patterns, groups, (name) =>
      entries.filter((entry) => nameIn(entry, data.vocabulary) === name).flatMap(groupsOf),
    );
    const uses = usesOf(found, knownCoders(data));
    return new Map(groups.map((group, i) => [group, uses[i]!]));
  };
  return {
    codes: data.vocabulary === 'codes' ? usesBy(({ code }) => (code === undefined ? [] : [code])) : new Map(),
    categories: usesBy(({ category }) => [category]),
    themes: usesBy((entry) => entry.themes),
    crossings: usesBy(({ category, themes }) => themes.map((theme) => crossingKey(category, theme))),
  };
}

function crossingKey(category: string, theme: string): string {
  return JSON.stringify([category, theme]);
}
