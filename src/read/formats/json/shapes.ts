import { BadInputError, type Position } from '../../../problems.ts';
import { referencesOf } from './exports/eppi-reviewer.ts';
import { isList, isObject, isPlain, type Json, type JsonObject, JsonParser, objectOf } from './parse.ts';

/** A record, and the line on which it begins; 0 if it is put together from several parts of the file. */
export interface Record {
  readonly line: number;
  readonly fields: JsonObject;
}

/** Records with the same fields, which can be gone through again and again; or rows with a heading row. */
export type JsonTable = {
  /** The name of the list, where a file has several. */
  readonly name: string | undefined;
} & ({ readonly records: () => Iterable<Record> } | { readonly rows: readonly (readonly Json[])[] });

/**
 * The tables in a JSON text, whatever its shape: a list of records, records one after the other (JSON Lines), an object that has such
 * lists, columns by name, rows with a row of headings, or what each coder said of each unit.
 *
 * @param areLines - whether an object alone is a record, as in JSON Lines
 * @throws {BadInputError} if it is no JSON, or has nothing of these
 */
export function tablesIn(text: string, at: Position, areLines = false): readonly JsonTable[] {
  const parser = new JsonParser(text, at);
  if (!parser.hasMore()) throw new BadInputError([{ code: 'empty-file', at }]);
  const isOfRecords = parser.take('[') && parser.hasMore() && text[parser.at] === '{';
  if (isOfRecords) return [{ name: undefined, records: () => listed(text, at) }];
  parser.at = 0;
  const first = parser.value();
  if (parser.hasMore()) {
    if (isObject(first)) return [{ name: undefined, records: () => lines(text, at) }];
    if (isList(first)) return [rowsOf([...values(text, at)], at)];
    throw without(at);
  }
  if (isList(first)) return [rowsOf(first, at)];
  if (!isObject(first)) throw without(at);
  return areLines ? [{ name: undefined, records: () => lines(text, at) }] : ofObject(first, at);
}

/** The records of a list, each read when it is asked for. */
function* listed(text: string, at: Position): Generator<Record> {
  const parser = new JsonParser(text, at);
  parser.take('[');
  do {
    if (!parser.hasMore() || text[parser.at] !== '{') throw parser.wrong('"{"');
    const line = parser.line();
    yield { line, fields: parser.value() as JsonObject };
  } while (parser.take(','));
  if (!parser.take(']')) throw parser.wrong('"," or "]"');
  if (parser.hasMore()) throw parser.wrong('the end of the file');
}

function* lines(text: string, at: Position): Generator<Record> {
  const parser = new JsonParser(text, at);
  while (parser.hasMore()) {
    if (text[parser.at] !== '{') throw parser.wrong('"{"');
    const line = parser.line();
    yield { line, fields: parser.value() as JsonObject };
  }
}

function* values(text: string, at: Position): Generator<Json> {
  const parser = new JsonParser(text, at);
  while (parser.hasMore()) yield parser.value();
}

/** Rows, each a list; the first one is that of the headings. */
function rowsOf(list: readonly Json[], at: Position, name?: string): JsonTable {
  const rows = list.filter(isList);
  if (rows.length < list.length || rows.length < 2 || !rows[0]!.every(isPlain)) throw without(at);
  return { name, rows };
}

function ofObject(object: JsonObject, at: Position): readonly JsonTable[] {
  if (/^intercoder\//.test(String(object['schema'])))
    throw new BadInputError([{ code: 'unread-kind', at, kind: 'report' }]);
  const { columns, data } = object;
  if (isList(columns) && isList(data) && columns.every(isPlain) && data.every(isList))
    return [rowsOf([columns, ...data], at)];
  const references = referencesOf(object);
  if (references !== undefined) return [{ name: undefined, records: () => made(references) }];
  const lists = listsOfRecords(object);
  if (lists.length > 0)
    return lists.map(([name, list]) => ({ name: lists.length > 1 ? name : undefined, records: () => made(list) }));
  const members = Object.entries(object);
  if (members.length === 0) throw without(at);
  if (members.every(([, value]) => isObject(value))) return [ofMatrix(members as [string, JsonObject][])];
  const table = ofColumns(members) ?? ofLabels(members);
  if (!table) throw without(at);
  return [table];
}

/** The lists of records in an object, or in the objects in it. */
function listsOfRecords(object: JsonObject, depth = 0): [string, readonly JsonObject[]][] {
  const own = Object.entries(object).filter(
    (member): member is [string, readonly JsonObject[]] =>
      isList(member[1]) && member[1].length > 0 && member[1].every(isObject),
  );
  if (own.length > 0 || depth === 2) return own;
  const inside = Object.values(object).filter(isObject);
  // objects by the same kind of key are records themselves
  return inside.length > 3 ? [] : inside.flatMap((one) => listsOfRecords(one, depth + 1));
}

function* made(list: readonly JsonObject[]): Generator<Record> {
  for (const fields of list) yield { line: 0, fields };
}

/** `{"unit": ["s1", "s2"], "Anna": ["A", "B"]}`: longer than there are columns, since `{"s1": ["A"], "s2": ["B"]}` are sets. */
function ofColumns(members: readonly (readonly [string, Json])[]): JsonTable | undefined {
  const lists = members.map(([, value]) => value).filter(isList);
  const [{ length } = []] = lists;
  if (lists.length < members.length || lists.length < 2 || !lists.every((list) => list.length === length))
    return undefined;
  if (length! <= lists.length) return undefined;
  const rows = Array.from({ length: length! }, (_, row) => lists.map((list) => list[row]!));
  return { name: undefined, rows: [members.map(([name]) => name), ...rows] };
}

const FEWEST_UNITS = 4;

/** `{"s1": "A", "s2": ["A", "B"]}`: what one coder gave each unit, if there are few different labels. */
function ofLabels(members: readonly (readonly [string, Json])[]): JsonTable | undefined {
  const labels = new Set(members.map(([, value]) => JSON.stringify(value)));
  const areLabels = members.every(([, value]) => isPlain(value) || (isList(value) && value.every(isPlain)));
  if (!areLabels || members.length < FEWEST_UNITS || 2 * labels.size > members.length) return undefined;
  return { name: undefined, rows: [['unit', 'category'], ...members] };
}

/**
 * `{"s1": {"Anna": "A"}}` or `{"Anna": {"s1": "A"}}`: the longer side is that of the units, a row each. Of rows or columns that are only
 * numbered, as pandas writes them, the numbers are left out.
 */
function ofMatrix(members: readonly (readonly [string, JsonObject])[]): JsonTable {
  const outer = members.map(([key]) => key);
  const inner = [...new Set(members.flatMap(([, object]) => Object.keys(object)))];
  const byOuter = isNumbered(outer) || (!isNumbered(inner) && outer.length >= inner.length);
  const keys = byOuter ? outer : inner;
  const heading = isNumbered(keys) ? undefined : outer.length === inner.length ? '' : 'unit';
  const objects = new Map(members);
  const fieldsOf = (key: string): [string, Json][] =>
    byOuter
      ? Object.entries(objects.get(key)!)
      : members.flatMap(([name, object]): [string, Json][] => (key in object ? [[name, object[key]!]] : []));
  return {
    name: undefined,
    *records() {
      for (const key of keys) {
        const named: [string, Json][] = heading === undefined ? [] : [[heading, key]];
        yield { line: 0, fields: objectOf([...named, ...fieldsOf(key)]) };
      }
    },
  };
}

/** "0", "1", "2" … */
function isNumbered(keys: readonly string[]): boolean {
  return keys.every((key, i) => key === String(i));
}

function without(at: Position): BadInputError {
  return new BadInputError([{ code: 'json-without-records', at }]);
}
