import { nearestName } from '../names/nearest.ts';
import { withoutAtEnd } from '../names/numbers.ts';
import { matcherOf } from '../names/pattern.ts';
import type { Problem } from '../problems.ts';
import { type Column, columnName, headerOf, placeOf, type Table } from '../read/table.ts';
import type { ReadingOptions } from './reading-options.ts';

/** The columns of a table that an option names; `*` in a name stands for any text. Unknown names are problems. */
export function namedColumns(
  table: Table,
  names: readonly string[],
  option: string,
): { columns: Column[]; problems: Problem[] } {
  const columns: Column[] = [];
  const problems: Problem[] = [];
  for (const name of names) {
    const matches = columnsCalled(table, name);
    const at = placeOf(table);
    if (matches.length === 0) {
      const columns = headerOf(table);
      const nearest = nearestName(name, columns);
      problems.push({ code: 'unknown-column', at, option, found: name, columns, ...(nearest ? { nearest } : {}) });
    } else if (matches.length > 1 && !name.includes('*')) {
      problems.push({
        code: 'ambiguous-column',
        at,
        option,
        found: name,
        numbers: matches.map(({ number }) => number),
      });
    } else columns.push(...matches);
  }
  return { columns: [...new Set(columns)], problems };
}

/** The columns that options name for a role, so that they are not guessed for another. */
export function reservedColumns(table: Table, options: ReadingOptions): Column[] {
  const { unit, coder, coders, category, text, note, by } = options;
  const names = [...unit, ...coders, ...category, ...by, ...[coder, text, note].filter((name) => name !== undefined)];
  return names.flatMap((name) => columnsCalled(table, name));
}

/** The column whose name fits the role best, among those not taken and passing the test. */
export function columnFor(
  table: Table,
  role: Role,
  taken: readonly Column[] = [],
  test: (column: Column) => boolean = () => true,
) {
  const ranked = table.columns
    .filter((column) => !taken.includes(column))
    .flatMap((column) => {
      const rank = rankFor(column.name, role);
      return rank === undefined || !test(column) ? [] : [{ column, rank }];
    });
  return ranked.reduce<(typeof ranked)[number] | undefined>((a, b) => (a && a.rank <= b.rank ? a : b), undefined)
    ?.column;
}

/** A column that was named for two roles but can have only one. */
export function inTwoRoles(table: Table, roles: Readonly<Record<string, readonly (Column | undefined)[]>>): Problem[] {
  const taken = new Map<Column, string>();
  const problems: Problem[] = [];
  for (const [role, columns] of Object.entries(roles)) {
    for (const column of columns) {
      if (column === undefined) continue;
      const other = taken.get(column);
      taken.set(column, role);
      if (other === undefined) continue;
      problems.push({
        code: 'column-in-two-roles',
        at: placeOf(table),
        found: columnName(column),
        roles: [other, role],
      });
    }
  }
  return problems;
}

/** A column by its exact name, by its name in another case, by `#3` for the third, or by a pattern with `*`. */
export function columnsCalled(table: Table, name: string): Column[] {
  const position = /^#(\d+)$/.exec(name);
  if (position) return table.columns.filter(({ number }) => number === Number(position[1]));
  if (name.includes('*')) {
    const isMeant = matcherOf(name);
    return table.columns.filter((column) => isMeant(column.name));
  }
  const exact = table.columns.filter((column) => column.name === name.trim());
  if (exact.length > 0) return exact;
  return table.columns.filter((column) => column.name.toLowerCase() === name.trim().toLowerCase());
}

/** What a column seems to contain, by its name alone. The earlier pattern is the likelier. */
const ROLES = {
  unit: [
    /^units?$/,
    /^unit (id|no|nr|number|name)$/,
    /^(section|segment|item|excerpt|quotation|sentence|paragraph|document|doc|case|subject|sample|key)s?$/,
    /^(id|ids|uid|guid)$/,
    /^(idx|index)$/,
    / (id|key|no|nr|number)$/,
  ],
  coder: [
    /^coders?$/,
    /^coder (id|name|initials|no|nr)$/,
    /^(rater|annotator|judge|reviewer|observer|labell?er|worker)s?( (id|name|initials|no|nr))?$/,
    /^(coded|rated|annotated|created|completed) by$/,
  ],
  category: [
    /^categor(y|ies)$/,
    /^codings?$/,
    /^codes?$/,
    /^labels?$/,
    /^(rating|response|decision|class|tag|annotation|judge?ment|answer|score|value)s?$/,
    /^(category|code|label) ?\d+$/,
  ],
  text: [/^texts?$/, /^(content|excerpt text|segment text|unit text|passage|message|quote|body|abstract|title)$/],
  note: [/^notes?$/, /^(comment|memo|remark)s?$/],
} satisfies Record<string, readonly RegExp[]>;

export type Role = keyof typeof ROLES;

/** How well a column's name fits a role: 0 is best; undefined: not at all. */
export function rankFor(name: string, role: Role): number | undefined {
  const plain = words(name);
  const rank = ROLES[role].findIndex((pattern) => pattern.test(plain));
  return rank === -1 ? undefined : rank;
}

/** "unit", "Unit ID": a column that is nothing but the unit. */
export function isCalledUnit(name: string): boolean {
  return (rankFor(name, 'unit') ?? 2) < 2;
}

/** "rater1", "Coder A", "annotator_2": a column that a coder fills. */
export function isCoderColumn(name: string): boolean {
  return /^(coder|rater|annotator|judge|reviewer|observer|expert|researcher|analyst|labell?er) ?([a-z]|\d+|[a-z]{2,3}|[ivx]+)$/.test(
    words(name),
  );
}

const CONSENSUS =
  /\b(gold|consensus|adjudicated|adjudication|majority|resolved|final|ground truth|curation user|initial cas|agreed|reconciled)\b|^(true|truth|label comb|combined)$/;

/** Columns, files and coders that contain what was agreed on in the end, not what one coder gave. */
export function isConsensus(name: string): boolean {
  return CONSENSUS.test(words(name));
}

/** "why_1" and "why_2" share the stem "why"; undefined if a name has no number at the end. */
export function stem(name: string): string | undefined {
  const found = /^(.*\D)[ _-]?\d+$/.exec(name.trim());
  return found ? withoutAtEnd(found[1]!, ' _-') : undefined;
}

/** Lower case, with every run of other signs as one space, and words run together taken apart. */
function words(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
