import { listed, namesListed } from '../cli/options/listed.ts';
import { wordsOfOption } from '../cli/options/words.ts';
import type { Inspection } from '../report/inspect/schema.ts';

/** Options of the command line that were chosen, by their names: a value, or true for one without. */
export type Options = Readonly<Record<string, string | true>>;

/** What a column can be, as its label says it. */
export type Role =
  | 'left-out'
  | 'unit'
  | 'coder'
  | 'names'
  | 'category'
  | 'text'
  | 'note'
  | 'stratum'
  | 'gold'
  | 'count';

/** What each role means, in the order of the menu. */
export const ROLES: Readonly<Partial<Record<Role, string>>> = {
  'left-out': 'not counted',
  unit: 'names what is coded',
  coder: 'this column is one coder’s',
  names: 'says which coder it was',
  category: 'holds the categories given',
  text: 'what the coders read',
  note: 'what a coder remarked',
  stratum: 'figures for each of its values',
  gold: 'taken as right',
};

/** The option that gives columns a role. */
const OPTION_OF: Readonly<Partial<Record<Role, string>>> = {
  unit: 'unit',
  coder: 'coders',
  names: 'coder',
  category: 'category',
  text: 'text',
  note: 'note',
  stratum: 'by',
  gold: 'gold',
};

/** Roles that several columns have together; any other goes from one column to the next. */
const OF_SEVERAL: readonly Role[] = ['coder', 'stratum'];

export interface RoledColumn {
  readonly name: string;
  readonly role: Role;
  readonly why?: string | undefined;
}

/** The columns of the first sheet with their roles: a column that names coders is told from one that is a coder's. */
export function roledColumns({ firstRows, reading }: Inspection, { gold }: Options): RoledColumn[] {
  return (firstRows?.columns ?? []).map(({ name, role, why }) => ({
    name,
    role: name === gold ? 'gold' : role === 'coder' && reading?.coder === name ? 'names' : (role as Role),
    why,
  }));
}

/** The options after a column was given another role. */
export function withRole(options: Options, columns: readonly RoledColumn[], column: string, role: Role): Options {
  const before = columns.find(({ name }) => name === column)?.role;
  if (before === role) return options;
  const next: Record<string, string | true> = { ...options };
  const ignored = namesIn(options['ignore']).filter((name) => name !== column);
  const others = (one: Role) => columns.filter((other) => other.role === one && other.name !== column).map(nameOf);
  const old = before === undefined ? undefined : OPTION_OF[before];
  // those of several that are left stay what they are; so a column that is left out can still be seen
  const isOneOfSeveral = before !== undefined && OF_SEVERAL.includes(before) && others(before).length > 0;
  if (old !== undefined && (isOneOfSeveral || next[old] !== undefined)) setList(next, old, others(before!));
  if (before === 'gold') setList(next, 'coders', [...others('coder'), ...(role === 'coder' ? [column] : [])]);
  if (role === 'left-out') {
    if (!isOneOfSeveral && before !== 'stratum') ignored.push(column);
  } else if (role === 'gold') {
    setList(next, 'coders', [...others('coder'), column]);
    next['gold'] = column;
  } else {
    const among = new Set([...(OF_SEVERAL.includes(role) ? others(role) : []), column]);
    setList(
      next,
      OPTION_OF[role]!,
      columns.map(nameOf).filter((name) => among.has(name)),
    );
  }
  setList(next, 'ignore', ignored);
  // a reading that was chosen by its number is another one now
  delete next['reading'];
  return next;
}

function nameOf({ name }: RoledColumn): string {
  return name;
}

function setList(options: Record<string, string | true>, option: string, names: readonly string[]): void {
  if (names.length === 0) delete options[option];
  else options[option] = ['coder', 'text', 'note', 'gold'].includes(option) ? names[0]! : listed(names);
}

/** The columns that were chosen to be ignored, which no row shows any more. */
export function ignoredColumns({ ignore }: Options): readonly string[] {
  return namesIn(ignore);
}

/** The options after such a column is to be read again. */
export function withColumn(options: Options, column: string): Options {
  const next: Record<string, string | true> = { ...options };
  setList(
    next,
    'ignore',
    ignoredColumns(options).filter((name) => name !== column),
  );
  return next;
}

/** The names in the value of an option. */
function namesIn(value: string | true | undefined): readonly string[] {
  return typeof value === 'string' ? (namesListed(value) ?? []) : [];
}

/** The options with words that were recommended: each takes the place of one with the same name. */
export function withWords(options: Options, words: readonly string[]): Options {
  const next: Record<string, string | true> = { ...options };
  for (let i = 0; i < words.length; i++) {
    const [, name, joined] = /^--([a-z-]+)(?:=([\s\S]*))?$/.exec(words[i]!)!;
    if (joined !== undefined) {
      next[name!] = joined;
      continue;
    }
    const value = words[i + 1];
    if (value === undefined || value.startsWith('--')) next[name!] = true;
    else {
      next[name!] = value;
      i += 1;
    }
  }
  return next;
}

/** Options that only some commands have. */
const KNOWN_BY: Readonly<Record<string, readonly string[]>> = {
  level: ['agree', 'inspect', 'disagreements', 'consensus', 'convert', 'revise', 'compare', 'methods'],
  by: ['agree', 'inspect', 'disagreements', 'convert'],
  gold: ['agree'],
};

/** The options that a command has. For all but `agree`, whoever is right is not one of the coders. */
export function optionsFor(command: string, options: Options): Options {
  const known = Object.fromEntries(
    Object.entries(options).filter(([name]) => KNOWN_BY[name]?.includes(command) !== false),
  );
  const { gold } = options;
  if (typeof gold !== 'string' || command === 'agree' || command === 'inspect') return known;
  return { ...known, coders: listed(namesIn(options['coders']).filter((name) => name !== gold)) };
}

/** The options as words of a command line. */
export function wordsOf(options: Options): string[] {
  return Object.entries(options).flatMap(([name, value]) =>
    wordsOfOption(`--${name}`, value === true ? undefined : value),
  );
}
