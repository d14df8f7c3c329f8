import type { Notice, RecordLeftOut } from '../../../notices.ts';
import { BadInputError, type Position } from '../../../problems.ts';
import { CellGrid } from '../../columns/cell-grid.ts';
import { tooLarge } from '../../fault.ts';
import type { Table } from '../../table.ts';
import { argilla } from './exports/argilla.ts';
import { eppiReviewer } from './exports/eppi-reviewer.ts';
import type { Export } from './exports/export.ts';
import { labelStudio } from './exports/label-studio.ts';
import { prodigy } from './exports/prodigy.ts';
import { isList, isObject, isPlain, type Json, type JsonObject } from './parse.ts';
import type { JsonTable, Record } from './shapes.ts';

const exports: readonly Export[] = [labelStudio, prodigy, argilla, eppiReviewer];

const MOST_COLUMNS = 20_000;

type Grid = Pick<Table, 'columns' | 'rows' | 'line' | 'dropped' | 'program'>;

/** The cells of records: a column for each of their fields, and for each field of objects in them. */
export function gridOf(table: JsonTable, at: Position): { readonly grid: Grid; readonly notices: readonly Notice[] } {
  if ('rows' in table) return { grid: ofRows(table.rows, at), notices: [] };
  const { program, codings, leftOut } = readerOf(table.records);
  const plan = planOf(codings, at);
  if (plan.names.length === 0) {
    const code = leftOut().has('span') || plan.spans > 0 ? 'spans-only' : 'json-without-records';
    throw new BadInputError([{ code, at }]);
  }
  const grid = new CellGrid(at);
  let [row, unannotated] = [0, 0];
  for (const { line, fields } of codings()) {
    const rows = rowsOf(fields, plan);
    if (rows.length === 0) unannotated += 1;
    for (const one of rows) {
      row += 1;
      grid.add(line === 0 ? row : line, one);
    }
  }
  if (plan.spans > 0 && plan.isSpansOnly) throw new BadInputError([{ code: 'spans-only', at }]);
  const counts = new Map(leftOut());
  if (plan.spans > 0) counts.set('span', plan.spans);
  if (unannotated > 0) counts.set('not-annotated', unannotated);
  const notices = [...counts].map(([why, records]): Notice => ({ code: 'records-left-out', at, why, records }));
  if (plan.inner?.place !== undefined) notices.push({ code: 'coders-by-place', at, field: plan.inner.field });
  return { grid: { ...grid.finish(plan.names), program }, notices };
}

function ofRows(rows: readonly (readonly Json[])[], at: Position): Grid {
  const [headings, ...others] = rows;
  const lists = headings!.map((_, i) => listsIn(others.map((row) => row[i])));
  const grid = new CellGrid(at);
  for (const [i, row] of others.entries())
    grid.add(
      i + 1,
      row.map((value, column) => cellText(value, lists[column] ?? 'lists')),
    );
  return grid.finish(headings!.map((name) => cellText(name, 'single')));
}

/** The records as codings, for which those of annotation programs are taken apart, and how many were left out. */
function readerOf(records: () => Iterable<Record>): {
  program: string | undefined;
  codings: () => Iterable<Record>;
  leftOut: () => ReadonlyMap<RecordLeftOut, number>;
} {
  const program = programOf(records);
  if (!program) return { program: undefined, codings: records, leftOut: () => new Map() };
  let counts = new Map<RecordLeftOut, number>();
  return {
    program: program.name,
    *codings() {
      counts = new Map();
      const leaveOut = (why: RecordLeftOut, times = 1) => {
        if (times > 0) counts.set(why, (counts.get(why) ?? 0) + times);
      };
      for (const { line, fields } of records())
        for (const coding of program.codings(fields, leaveOut)) yield { line, fields: coding };
    },
    leftOut: () => counts,
  };
}

const FIRST_RECORDS = 20;

/** The program whose records these are, by the first of them. */
function programOf(records: () => Iterable<Record>): Export | undefined {
  const first: JsonObject[] = [];
  for (const { fields } of records()) if (first.push(fields) === FIRST_RECORDS) break;
  return exports.find((one) => first.length > 0 && first.every((record) => one.fits(record)));
}

/** How the lists of a column are written: those of one member each as that member, if no list has more. */
type Lists = 'single' | 'lists';

/** What the columns of records are. */
interface Plan {
  readonly names: readonly string[];
  readonly lists: readonly Lists[];
  readonly columns: ReadonlyMap<string, number>;
  /** The field with a list of records in each record, which become rows, with its fields by the names of their columns. */
  readonly inner:
    | {
        readonly field: string;
        readonly names: ReadonlyMap<string, string>;
        /** The column of their places in the list, where nothing in them says whose they are. */
        readonly place: string | undefined;
      }
    | undefined;
  readonly spans: number;
  /** Whether nothing else in the records may be codings. */
  readonly isSpansOnly: boolean;
}

/** What is known of a field, once all records have been seen. */
class Field {
  longest = 0;
  spans = 0;
  filled = 0;
  recordLists = 0;
  readonly texts = new Set<string>();
  readonly innerFields = new Map<string, InnerField>();

  add(value: Json): void {
    if (isSpanList(value)) {
      this.spans += 1;
      return;
    }
    if (isRecordList(value)) {
      this.recordLists += 1;
      this.#addRecords(value);
    }
    if (isList(value)) this.longest = Math.max(this.longest, value.length);
    const text = cellText(value, 'lists');
    if (text === '' || text === '[]') return;
    this.filled += 1;
    if (this.texts.size < MANY) this.texts.add(text);
  }

  #addRecords(records: readonly JsonObject[]): void {
    const own = new Map<string, string[]>();
    for (const record of records)
      for (const [name, value] of flat(record)) own.set(name, [...(own.get(name) ?? []), cellText(value, 'lists')]);
    for (const [name, texts] of own) {
      const field = this.innerFields.get(name) ?? new InnerField();
      this.innerFields.set(name, field);
      field.add(texts, records.length);
    }
  }

  /** Whether nothing in the records of a list tells whose they are. */
  get isOfNobody(): boolean {
    const fields = [...this.innerFields];
    return this.longest > 1 && !fields.some(([name, field]) => field.isName || (field.isKey && OF_PEOPLE.test(name)));
  }

  /** Lists, or texts of which some repeat, as codings do. */
  get mayBeCodings(): boolean {
    if (this.longest > 0) return true;
    return this.texts.size >= 2 && this.texts.size < Math.min(this.filled, MANY);
  }
}

const MANY = 1000;

/** What is known of a field of records in lists. */
class InnerField {
  isKey = true;
  #all = 0;
  readonly #texts = new Set<string>();

  add(texts: readonly string[], records: number): void {
    if (records === 1) return;
    if (texts.length < records || new Set(texts).size < texts.length || texts.includes('')) this.isKey = false;
    this.#all += texts.length;
    if (this.#texts.size < MANY) for (const text of texts) this.#texts.add(text);
  }

  /** Whether it has another text in each record of a list, and the same ones in other lists. */
  get isName(): boolean {
    return this.isKey && this.#texts.size < this.#all;
  }
}

function planOf(codings: () => Iterable<Record>, at: Position): Plan {
  const fields = new Map<string, Field>();
  for (const { fields: own } of codings()) {
    for (const [name, value] of flat(own)) {
      let field = fields.get(name);
      if (!field) {
        if (fields.size === MOST_COLUMNS) throw tooLarge(at, 'columns', MOST_COLUMNS);
        field = new Field();
        fields.set(name, field);
      }
      field.add(value);
    }
  }
  let spans = 0;
  for (const [name, field] of fields) {
    spans += field.spans;
    if (field.spans > 0 && field.filled === 0) fields.delete(name);
  }
  const isSpansOnly = ![...fields.values()].some((field) => field.mayBeCodings);
  const nested = [...fields].filter(([name, field]) => hasCoders(name, field));
  const [inner] = nested.length === 1 ? nested : [];
  const names: string[] = [];
  const lists: Lists[] = [];
  const innerNames = new Map<string, string>();
  for (const [name, field] of fields) {
    if (name === inner?.[0]) {
      for (const own of field.innerFields.keys()) {
        const shown = fields.has(own) ? `${name}.${own}` : own;
        innerNames.set(own, shown);
        names.push(shown);
        lists.push('lists');
      }
    } else {
      names.push(name);
      lists.push(field.longest > 1 ? 'lists' : 'single');
    }
  }
  const isSaid = [...fields].some(
    ([name, field]) => field !== inner?.[1] && field.texts.size > 1 && OF_PEOPLE.test(name),
  );
  const place =
    inner?.[1].isOfNobody && !isSaid ? (names.includes('coder') ? `${inner[0]}.coder` : 'coder') : undefined;
  if (place !== undefined) {
    names.push(place);
    lists.push('single');
  }
  const columns = new Map(names.map((name, i) => [name, i]));
  return { names, lists, columns, inner: inner && { field: inner[0], names: innerNames, place }, spans, isSpansOnly };
}

/** A list of what several people said of the same, by its name or those of its fields. */
function hasCoders(name: string, { innerFields, recordLists, filled }: Field): boolean {
  return recordLists > 0 && recordLists === filled && [name, ...innerFields.keys()].some((one) => OF_CODERS.test(one));
}

const OF_CODERS =
  /annot|coder|coding|codage|kodier|rater|rating|judg|vote|respon|worker|review|user|answer|expert|label/i;

/** What says whose a coding is. */
const OF_PEOPLE = /annotator|coder|rater(?!\p{L})|judge|worker|reviewer|user|evaluator/iu;

/** The cells of a record: one row, or one for each of the records in it. */
function rowsOf(fields: JsonObject, { columns, lists, inner }: Plan): string[][] {
  const row = new Array<string>(lists.length).fill('');
  let records: readonly JsonObject[] = [];
  for (const [name, value] of flat(fields)) {
    const column = columns.get(name);
    if (column !== undefined && !isSpanList(value)) row[column] = cellText(value, lists[column]!);
    else if (name === inner?.field && isRecordList(value)) records = value;
  }
  if (!inner) return [row];
  return records.map((record, i) => {
    const own = [...row];
    if (inner.place !== undefined) own[columns.get(inner.place)!] = String(i + 1);
    for (const [name, value] of flat(record)) own[columns.get(inner.names.get(name)!)!] = cellText(value, 'single');
    return own;
  });
}

/** The fields of an object, and of objects in it by both names. */
function* flat(object: JsonObject, prefix = ''): Generator<[string, Json]> {
  for (const [key, value] of Object.entries(object)) {
    const name = `${prefix}${key}`;
    if (isObject(value)) {
      const [first, ...others] = Object.entries(value);
      // {"choices": ["A", "B"]} is the list
      if (first && others.length === 0 && first[0] === 'choices' && isList(first[1])) yield [name, first[1]];
      else yield* flat(value, `${name}.`);
    } else yield [name, value];
  }
}

function listsIn(values: readonly (Json | undefined)[]): Lists {
  return values.some((value) => isList(value) && value.length > 1) ? 'lists' : 'single';
}

/** A list is written as JSON, in which no sign within its members can be taken for a separator. */
function cellText(value: Json, lists: Lists): string {
  if (value === null) return '';
  if (isPlain(value)) return String(value);
  if (!isList(value)) return JSON.stringify(value);
  const members = value.filter((member) => member !== null);
  if (lists === 'single' && members.length === 1 && isPlain(members[0])) return String(members[0]);
  if (members.length === 0) return '[]';
  // What stands at a place may be what the person at the same place of another list said.
  return JSON.stringify(value.map((member) => (member === null ? '' : isPlain(member) ? String(member) : member)));
}

function isRecordList(value: Json): value is readonly JsonObject[] {
  return isList(value) && value.length > 0 && value.every(isObject);
}

/** Stretches of a text, with where they begin and end: `[0, 26, "City"]` or `{"start": 0, "end": 26, "label": "City"}`. */
function isSpanList(value: Json): boolean {
  return isList(value) && value.length > 0 && value.every(isSpan);
}

function isSpan(value: Json): boolean {
  if (isList(value))
    return (
      value.length >= 3 && Number.isInteger(value[0]) && Number.isInteger(value[1]) && typeof value[2] === 'string'
    );
  if (!isObject(value)) return false;
  const names = Object.keys(value);
  return names.some((name) => /^(start|begin)/i.test(name)) && names.some((name) => /^end/i.test(name));
}
