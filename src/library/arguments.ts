import { likelyNames } from '../names/nearest.ts';

/** Throws if a value is not what an argument takes; `name` is the argument's, after the function it belongs to. */
export type Check = (value: unknown, name: string) => void;

/** The types of values, as messages name them. */
type Kind = 'text' | 'number' | 'boolean' | 'function' | 'list' | 'object';

/** What was given, in a few words. */
function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 57)}…` : value);
  if (value instanceof Promise) return 'a promise, which must be awaited';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null
    ? 'an object'
    : typeof value === 'function'
      ? 'a function'
      : String(value);
}

function kindOf(value: unknown): Kind | undefined {
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'string') return 'text';
  if (value === null || value instanceof Promise) return undefined;
  const kind = typeof value;
  return kind === 'number' || kind === 'boolean' || kind === 'function' || kind === 'object' ? kind : undefined;
}

/** Throws a TypeError for a value of another type, a RangeError for one of this type that is not allowed. */
function refuse(name: string, value: unknown, kind: Kind, expected: string): never {
  const message = `${name} is ${shown(value)}; ${expected} expected`;
  throw kindOf(value) === kind ? new RangeError(message) : new TypeError(message);
}

function checked(kind: Kind, expected: string, fits: (value: never) => boolean = () => true): Check {
  return (value, name) => {
    if (kindOf(value) !== kind || !fits(value as never)) refuse(name, value, kind, expected);
  };
}

/** A text that is not blank. */
export const text: Check = checked('text', 'a text', (value: string) => value.trim() !== '');

/** Any text, also an empty one. */
export const anyText: Check = checked('text', 'a text');

export const flag: Check = checked('boolean', 'true or false');

export const callback: Check = checked('function', 'a function');

export const object: Check = checked('object', 'an object');

/** One of some names; a likely misspelling is pointed out. */
export function oneOf(names: readonly string[]): Check {
  return (value, name) => {
    if (typeof value === 'string' && names.includes(value)) return;
    const [nearest] = typeof value === 'string' ? likelyNames(value, names) : [];
    const hint = nearest === undefined ? '' : ` (did you mean "${nearest}"?)`;
    const listed = names.map((one) => `"${one}"`).join(', ');
    refuse(name, value, 'text', `one of ${listed}${hint}`);
  };
}

interface Bounds {
  readonly lowest: number;
  readonly highest: number;
}

export function numberIn({ lowest, highest }: Bounds): Check {
  return checked('number', `a number from ${lowest} to ${highest}`, (value) => value >= lowest && value <= highest);
}

export function wholeNumberIn({ lowest, highest }: Bounds): Check {
  return checked(
    'number',
    `a whole number from ${lowest} to ${highest}`,
    (value) => Number.isInteger(value) && value >= lowest && value <= highest,
  );
}

/** A list of what the check allows. */
export function listOf(check: Check): Check {
  return (value, name) => {
    if (!Array.isArray(value)) refuse(name, value, 'list', 'a list');
    value.forEach((one, i) => {
      check(one, `${name}[${i}]`);
    });
  };
}

/** One of what the check allows, or a list of them. */
export function oneOrMore(check: Check): Check {
  const list = listOf(check);
  return (value, name) => (Array.isArray(value) ? list : check)(value, name);
}

/** An object whose values are all what the check allows. */
export function recordOf(check: Check): Check {
  return (value, name) => {
    object(value, name);
    for (const [key, one] of Object.entries(value as object)) check(one, `${name}.${key}`);
  };
}

/** What may be one or several, as a list. */
export function asList<Value>(value: Value | readonly Value[] | undefined): readonly Value[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value as Value];
}

/** Checks an object of options, none of which must be given; throws for one that there is not, too. */
export function checkOptions(name: string, options: unknown, checks: Readonly<Record<string, Check>>): void {
  if (options === undefined) return;
  object(options, `${name}: options`);
  const names = Object.keys(checks);
  for (const [key, value] of Object.entries(options as object)) {
    const check = Object.hasOwn(checks, key) ? checks[key] : undefined;
    if (check === undefined) {
      const [nearest] = likelyNames(key, names);
      const hint = nearest === undefined ? `the options are ${names.join(', ')}` : `did you mean ${nearest}?`;
      throw new RangeError(`${name}: there is no option ${key}; ${hint}`);
    }
    if (value !== undefined) check(value, `${name}: ${key}`);
  }
}

/** Throws unless each name is among those that there are. */
export function checkKnown(name: string, given: readonly string[], what: string, known: readonly string[]): void {
  const unknown = given.find((one) => !known.includes(one));
  if (unknown === undefined) return;
  const [nearest] = likelyNames(unknown, known);
  const hint = nearest === undefined ? `there are ${listed(known)}` : `did you mean "${nearest}"?`;
  throw new RangeError(`${name}: there is no ${what} ${JSON.stringify(unknown)}; ${hint}`);
}

const MOST_LISTED = 12;

export function listed(names: readonly string[]): string {
  const some = names.slice(0, MOST_LISTED).map((one) => JSON.stringify(one));
  return names.length > MOST_LISTED ? `${some.join(', ')} and ${names.length - MOST_LISTED} more` : some.join(', ');
}
