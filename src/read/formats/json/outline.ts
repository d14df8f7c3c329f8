import type { Position } from '../../../problems.ts';
import { isList, isObject, isPlain, type Json, type JsonObject, JsonParser } from './parse.ts';
import type { JsonTable } from './shapes.ts';

/** A name with those above it, and what else its record says. */
interface Named {
  readonly path: readonly string[];
  readonly fields: Readonly<Record<string, Json>>;
}

/** What a record calls itself, the likelier first. */
const NAMES = ['name', 'code', 'category', 'label', 'title', 'tag', 'value'];

/** What lists of names are called that are the whole codebook. */
const WHOLE = /^(code[ _-]?book|codes?|categor(y|ies)|labels?|themes?|tags?|nodes?|names?|items|classes)$/i;

/**
 * A list of names, names with their definitions, or names in names, as a codebook may have them; undefined if the text has another
 * shape, such as a list of records.
 */
export function outlineIn(text: string, at: Position): JsonTable | undefined {
  const parser = new JsonParser(text, at);
  if (!parser.hasMore()) return undefined;
  const value = parser.value();
  if (parser.hasMore()) return undefined;
  const whole = wholeOf(value);
  const named = isOutline(whole) ? namesIn(whole, []) : [];
  return named.length === 0 ? undefined : tableOf(named);
}

/** The list itself, or the one under a word for a codebook beside single facts. */
function wholeOf(value: Json): Json {
  if (!isObject(value)) return value;
  const inside = Object.entries(value).filter(([, one]) => isList(one) || isObject(one));
  const [only] = inside.length === 1 ? inside : [];
  return only !== undefined && WHOLE.test(only[0]) ? only[1] : value;
}

/** Whether it is more than records, which are a table as they are. */
function isOutline(value: Json): boolean {
  if (isList(value)) return value.every(isPlain) || (value.every(isObject) && value.some((one) => childrenOf(one)));
  // an object with a key for a name is a record, or has columns by their names
  return (
    isObject(value) &&
    nameKey(value) === undefined &&
    Object.values(value).every((one) => one === null || typeof one === 'string' || isNested(one))
  );
}

function isNested(value: Json): boolean {
  return isList(value) ? value.every((one) => isPlain(one) || isObject(one)) : isOutline(value);
}

function namesIn(value: Json, above: readonly string[]): Named[] {
  if (isList(value))
    return value.flatMap((one) => {
      if (!isObject(one)) return [{ path: [...above, String(one ?? '')], fields: {} }];
      const path = [...above, nameOf(one)];
      const children = childrenOf(one);
      const fields = Object.fromEntries(Object.entries(one).filter(([, field]) => isPlain(field)));
      return [{ path, fields }, ...(children ? namesIn(children, path) : [])];
    });
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, inside]): Named[] => {
    const path = [...above, name];
    return typeof inside === 'string' || inside === null
      ? [{ path, fields: { definition: inside } }]
      : [{ path, fields: {} }, ...namesIn(inside, path)];
  });
}

function nameOf(record: JsonObject): string {
  const key = nameKey(record);
  return key === undefined ? '' : String(record[key] ?? '');
}

function nameKey(record: JsonObject): string | undefined {
  const keys = Object.keys(record);
  return NAMES.map((name) => keys.find((key) => key.toLowerCase() === name)).find((key) => key !== undefined);
}

/** The list of names in a record. */
function childrenOf(record: JsonObject): Json | undefined {
  if (nameKey(record) === undefined) return undefined;
  return Object.values(record).find(
    (value) => isList(value) && value.length > 0 && value.every((one) => isObject(one) && nameKey(one) !== undefined),
  );
}

/** A row per name, with a column for each level. */
function tableOf(named: readonly Named[]): JsonTable {
  const depth = named.reduce((most, { path }) => Math.max(most, path.length), 1);
  const keyOf = ({ fields }: Named) => nameKey(fields);
  const others = [...new Set(named.flatMap((one) => Object.keys(one.fields).filter((key) => key !== keyOf(one))))];
  const levels = Array.from({ length: depth }, (_, i) => (depth === 1 ? 'category' : `level ${i + 1}`));
  const rows = named.map(({ path, fields }) => [
    ...path,
    ...Array<string>(depth - path.length).fill(''),
    ...others.map((key) => fields[key] ?? null),
  ]);
  return { name: undefined, rows: [[...levels, ...others], ...rows] };
}
